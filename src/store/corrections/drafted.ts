/** What somebody wants corrected, put down so that it holds on its own: with the report as it was read, and the words it was read from. */
import type {
  Amendment,
  Correction,
  Difference,
  EventInFull,
  KaidanDocument,
  Report,
  Saying,
} from '../../record/index.js';
import { QueryError } from '../errors.js';
import { addedId, corrected, type Standing } from './corrected.js';
import { falseWords } from './false-words.js';
import { refTo } from './same-report.js';
import { type Content, type Signature, signed } from './signed.js';

export type CorrectionWish = Signature &
  (
    | { readonly kind: 'change'; readonly document: string; readonly report: string; readonly set: Amendment }
    | { readonly kind: 'reject'; readonly document: string; readonly report: string }
    | { readonly kind: 'add'; readonly document: string; readonly report: Saying }
    | { readonly kind: 'show'; readonly event: string; readonly field: Difference['field']; readonly value: string }
    | { readonly kind: 'merge'; readonly event: string; readonly with: string }
    | { readonly kind: 'split'; readonly event: string; readonly report: string }
    | { readonly kind: 'undo'; readonly of: string }
  );

/** A document, what was read from it, and what people said of it. */
export interface Corrigible {
  readonly document: KaidanDocument;
  readonly reports: readonly Report[];
  readonly standing: readonly Standing[];
}

/** What has to be looked up to put a correction down. */
export interface LookUp {
  document(id: string): Promise<Corrigible | null>;
  event(id: string): Promise<EventInFull | null>;
  correction(id: string): Promise<Standing | null>;
}

/** @throws QueryError where what is to be corrected is not there, or cannot be so */
export async function drafted(wish: CorrectionWish, look: LookUp): Promise<Correction> {
  return signed(await contentOf(wish, look), wish);
}

async function contentOf(wish: CorrectionWish, look: LookUp): Promise<Content> {
  switch (wish.kind) {
    case 'change': {
      if (Object.keys(wish.set).length === 0)
        throw new QueryError('There is nothing to change: give a field and its value.');
      const { document, set } = wish;
      const at = await documentOf(document, look);
      inText(set, at.document);
      return { kind: 'change', document, report: reportAsRead(wish.report, at), set };
    }
    case 'reject': {
      const at = await documentOf(wish.document, look);
      return { kind: 'reject', document: wish.document, report: reportAsRead(wish.report, at) };
    }
    case 'add': {
      const at = await documentOf(wish.document, look);
      inText(wish.report, at.document);
      if (wish.report.evidence.length === 0)
        throw new QueryError('A report needs evidence: the words that tell of it.');
      return { kind: 'add', document: wish.document, report: wish.report };
    }
    case 'show':
      return shown(wish.field, wish.value, await eventOf(wish.event, look));
    case 'merge': {
      const [one, other] = [await eventOf(wish.event, look), await eventOf(wish.with, look)];
      if (one.event.id === other.event.id)
        throw new QueryError(`${wish.event} and ${wish.with} are one event already.`);
      return { kind: 'link', together: true, one: refsTo(one), other: refsTo(other) };
    }
    case 'split': {
      const refs = refsTo(await eventOf(wish.event, look));
      const one = refs.filter(({ report }) => report === wish.report);
      const other = refs.filter(({ report }) => report !== wish.report);
      if (one.length === 0) throw new QueryError(`Event ${wish.event} has no report ${wish.report}.`);
      if (other.length === 0) throw new QueryError(`Event ${wish.event} has no other report to part this one from.`);
      return { kind: 'link', together: false, one, other };
    }
    case 'undo': {
      const found = await look.correction(wish.of);
      if (!found) throw new QueryError(`There is no correction ${wish.of}. "kaidan corrections list" lists them.`);
      if (found.undone) throw new QueryError(`Correction ${wish.of} is taken back already.`);
      if (found.correction.kind === 'undo')
        throw new QueryError(`${wish.of} takes a correction back. To have that again, make the correction again.`);
      return { kind: 'undo', of: wish.of };
    }
  }
}

function shown(field: Difference['field'], value: string, found: EventInFull): Content {
  const values = found.event.differences.find((difference) => difference.field === field)?.values ?? [];
  if (!values.some((each) => each.value === value)) {
    const given =
      values.length > 0
        ? `its reports give ${values.map((each) => each.value).join(', ')}`
        : 'its reports do not differ in it';
    throw new QueryError(`Event ${found.event.id} cannot show ${field} ${value}: ${given}. Change a report instead.`);
  }
  return { kind: 'show', reports: refsTo(found), field, value };
}

const refsTo = ({ event }: EventInFull) => event.reports.map((report) => refTo(report.document, report));

async function documentOf(id: string, look: LookUp): Promise<Corrigible> {
  const found = await look.document(id);
  if (!found) throw new QueryError(`There is no document ${id}. "kaidan search" lists documents with their ids.`);
  return found;
}

async function eventOf(id: string, look: LookUp): Promise<EventInFull> {
  const found = await look.event(id);
  if (!found) throw new QueryError(`There is no event ${id}. "kaidan events" lists events with their ids.`);
  return found;
}

/** The report as it was read: a correction made before is none of this one's business, for it may be taken back. */
function reportAsRead(id: string, { document, reports, standing }: Corrigible): Report {
  const read = reports.find((report) => report.id === id);
  if (read) return read;
  for (const { correction } of standing) {
    if ('document' in correction && correction.kind !== 'add' && correction.report.id === id) return correction.report;
  }
  const added = corrected(
    document.text,
    [],
    standing.filter(({ correction, undone }) => !undone && correction.kind === 'add' && addedId(correction) === id),
  );
  const [report] = added;
  if (!report) throw new QueryError(`Document ${document.id} has no report ${id}.`);
  return report;
}

function inText(value: Amendment | Saying, { id, text }: KaidanDocument): void {
  const words = falseWords(value, text);
  if (words !== null) throw new QueryError(`The words "${words}" do not stand there in document ${id}.`);
}
