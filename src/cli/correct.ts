/** What somebody corrects, found in the record and kept there. */
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { plain } from '../publish/index.js';
import type { Lang } from '../publish/labels.js';
import type { EventInFull } from '../record/index.js';
import { DIFFERING } from '../record/schema.js';
import { amendmentOf, sayingOf, settingOf } from '../store/corrections/written.js';
import type { CorrectionWish, RecordStore, Signature } from '../store/index.js';
import { EXIT, UsageError } from './exit.js';
import type { Io, Output } from './io.js';
import { complaintOf, complaintText } from './pages.js';
import { withRecord } from './record.js';
import { languageOf } from './surroundings.js';

export interface CorrectOptions {
  set?: string[];
  merge?: string;
  split?: string;
  reject?: boolean;
  add?: string;
  why: string;
  who?: string;
  record?: string;
  lang?: Lang;
}

/** A correction, not yet signed. */
type Unsigned = WithoutSignature<CorrectionWish>;
type WithoutSignature<Wish> = Wish extends unknown ? Omit<Wish, keyof Signature> : never;

export function correctRecord(id: string, options: CorrectOptions, io: Io, out: Output): Promise<number> {
  const { set, merge, split, reject, add } = options;
  if ([set, merge, split, reject, add].filter((each) => each !== undefined).length !== 1)
    throw new UsageError('Give one of --set, --merge, --split, --reject and --add.');
  return withRecord(options.record, io, async (record) => {
    const signature = signatureOf(options, io);
    for (const wish of await wishesOf(id, options, record)) {
      const made = await record.correct({ ...signature, ...wish });
      const ja = (options.lang ?? languageOf(io.env)) === 'ja';
      const undo = `kaidan corrections undo ${made.id}`;
      await out.write(ja ? `訂正しました。取り消すには: ${undo}\n` : `Corrected. To take it back: ${undo}\n`);
    }
    return EXIT.ok;
  });
}

/** Who corrects, when, and why. */
export function signatureOf({ who, why }: { readonly who?: string; readonly why: string }, io: Io): Signature {
  return { at: new Date().toISOString(), who: who ?? (io.env.KAIDAN_WHO || userInfo().username), why };
}

async function wishesOf(id: string, options: CorrectOptions, record: RecordStore): Promise<Unsigned[]> {
  const { set, merge, split, add } = options;
  if (add !== undefined) return [await addition(id, add, record)];
  const event = await record.event(id);
  if (merge !== undefined) return [{ kind: 'merge', event: id, with: merge }];
  if (split !== undefined) return [{ kind: 'split', event: id, report: split }];
  if (event && event.event.reports.length > 1) return (set ?? [undefined]).map((each) => shown(event, each));
  const [report, document] = await reportOf(id, event, record);
  if (!set) return [{ kind: 'reject', document, report: report.id }];
  const text = (await record.document(document))?.document.text ?? '';
  return [{ kind: 'change', document, report: report.id, set: amendmentOf(set, report, text) }];
}

/** Which value an event of several reports shows. */
function shown({ event, documents }: EventInFull, setting: string | undefined): Unsigned {
  const [name, value] = setting === undefined ? [] : settingOf(setting);
  const field = DIFFERING.find((each) => each === name);
  const given = event.differences.find((each) => each.field === field)?.values ?? [];
  if (field && value !== undefined && given.some((each) => each.value === value))
    return { kind: 'show', event: event.id, field, value };
  const reports = event.reports.map(({ id, document }) => {
    const source = documents.find((each) => each.id === document);
    return `${id} (${plain([source?.publisher, source?.published].filter(Boolean).join(' '))})`;
  });
  throw new UsageError(`Several reports tell of ${event.id}. Name the one that is wrong: ${reports.join(', ')}.`);
}

async function reportOf(id: string, event: EventInFull | null, record: RecordStore) {
  const only = event?.event.reports[0];
  if (only) return [only, only.document] as const;
  const document = await record.documentOfReport(id);
  const report =
    document === null ? undefined : (await record.document(document))?.reports.find((each) => each.id === id);
  if (document === null || !report)
    throw new UsageError(
      `There is no event or report ${id}. "kaidan events" lists events; "kaidan show EVENT --format json" their reports.`,
    );
  return [report, document] as const;
}

async function addition(id: string, file: string, record: RecordStore): Promise<Unsigned> {
  const found = await record.document(id);
  if (!found) throw new UsageError(`There is no document ${id}. "kaidan search" lists documents with their ids.`);
  return { kind: 'add', document: id, report: sayingOf(textOf(file), found.document.text, file) };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const complaint = complaintOf(error, file);
    throw complaint ? new UsageError(complaintText(complaint)) : error;
  }
}
