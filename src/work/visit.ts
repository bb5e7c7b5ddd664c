/** One visit to a source: what is new there goes into the record, page by page, so that a run that is broken off loses nothing. */
import type { Read } from '../reading/index.js';
import type { KaidanDocument } from '../record/index.js';
import { type Complain, pageDocuments } from '../sources/index.js';
import type { Brought, FollowedSource, RecordStore, Version } from '../store/index.js';
import { completed } from './completed.js';
import { keep, NOTHING, sum } from './keep.js';
import { LOOKS } from './kinds/index.js';
import type { Item } from './kinds/look.js';
import { Refused, Unanswered } from './unanswered.js';
import { NO_VERSION, type Web } from './web.js';

export interface Visitor {
  readonly record: RecordStore;
  readonly read: Read;
  readonly web: Web;
  readonly complain: Complain;
  /** Ends the visit after the document at hand. */
  readonly signal: AbortSignal;
}

export interface Visited {
  readonly brought: Brought;
  /** What to ask for next time: nothing where pages are left, so that the source is looked at again as a whole. */
  readonly version: Version;
}

/** Pages that are fetched at a visit; the others wait for the next. */
const MOST_PAGES = 100;
/** How often a page is tried before it is given up. */
const TRIES = 3;
/** Whole documents that are kept at a time. */
const BATCH = 50;

/**
 * Takes in what is new at a source.
 * @throws Unanswered where the source gives nothing
 */
export async function visit(source: FollowedSource, visitor: Visitor): Promise<Visited> {
  const { record, web, complain, signal } = visitor;
  const shown = await LOOKS[source.kind](source, web, complain);
  if (!shown) return { brought: NOTHING, version: source.version };
  let brought = NOTHING;
  const take = async (documents: readonly KaidanDocument[]): Promise<void> => {
    const added = await keep(documents, visitor);
    if (added.documents === 0) return;
    await record.following.credit(source.address, added);
    brought = sum(brought, added);
  };

  const whole = shown.items.filter(({ page }) => page === null).flatMap(({ document }) => document ?? []);
  for (let at = 0; at < whole.length && !signal.aborted; at += BATCH) await take(whole.slice(at, at + BATCH));

  const pages = new Map(shown.items.flatMap((item) => (item.page === null ? [] : [[item.page, item] as const])));
  const unsettled = await record.following.unsettled([...pages.keys()]);
  let left = Math.max(0, unsettled.size - MOST_PAGES);
  const resting = new Set<string>();
  for (const [page, tries] of [...unsettled].slice(0, MOST_PAGES)) {
    if (signal.aborted) break;
    const got = await onPage(page, pages.get(page)?.document ?? null, tries, visitor);
    if (got.kind !== 'settled') left += 1;
    if (got.kind === 'settled') await take(got.documents);
    if (got.kind === 'resting') resting.add(got.reason);
    else await record.following.tried(page, got.kind === 'settled');
  }
  if (!signal.aborted)
    for (const reason of resting)
      complain({ file: source.name, line: null, reason, advice: 'Its pages are read later.' });
  return { brought, version: left > 0 ? NO_VERSION : shown.version };
}

/** What became of a page that a source leads to: it is done with, it was tried in vain, or it was not even tried. */
type OnPage =
  | { readonly kind: 'settled'; readonly documents: readonly KaidanDocument[] }
  | { readonly kind: 'tried' }
  | { readonly kind: 'resting'; readonly reason: string };

/** The documents of a page. Of one that is given up, or holds none, what the source itself told of it is taken. */
async function onPage(
  page: string,
  told: Item['document'],
  tries: number,
  { web, complain, signal }: Visitor,
): Promise<OnPage> {
  try {
    const fetched = await web.fetch(page);
    const documents = fetched ? await pageDocuments(fetched.page, { complain }) : [];
    if (documents.length === 0) return { kind: 'settled', documents: told === null ? [] : [told] };
    return { kind: 'settled', documents: documents.map((document) => completed(document, told)) };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    if (signal.aborted) return { kind: 'resting', reason: 'the run was ended' };
    if (error.notBefore !== null) return { kind: 'resting', reason: error.message };
    const isGivenUp = error instanceof Refused || tries + 1 >= TRIES;
    const advice = isGivenUp
      ? `It is given up${told === null ? '' : '; what the source tells of it is taken'}.`
      : 'It is tried again at the next visit.';
    complain({ file: page, line: null, reason: error.message, advice });
    return isGivenUp ? { kind: 'settled', documents: told === null ? [] : [told] } : { kind: 'tried' };
  }
}
