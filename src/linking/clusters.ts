/** Which reports tell of one event: a function of the set of them, whatever the order in which they came. */
import { type KaidanDocument, type Reading, type Report, stableId } from '../record/index.js';
import { keyOf, type LinkKey, likeness } from './keys.js';
import { Meeting } from './meeting.js';
import { hasSlots } from './slots.js';

/** Where a report was published. */
interface Published {
  /** The document it stands in. */
  readonly document: string;
  readonly published: string | null;
  /** Which of the document's reports it is. */
  readonly index: number;
}

/** A report by what its place among others hangs on. */
export interface Linkable extends Published {
  readonly key: LinkKey;
}

/** What a person decided: each report of one list tells of the same event as each of the other, or of another one. */
export interface Decision<T extends Linkable = Linkable> {
  readonly together: boolean;
  readonly one: readonly T[];
  readonly other: readonly T[];
}

/** An event to be: its id, and its reports in the order in which they were published. */
export interface Cluster<T extends Linkable = Linkable> {
  readonly id: string;
  readonly members: readonly T[];
}

export const linkablesOf = (
  { id, published }: KaidanDocument,
  reports: readonly Report[],
): (Linkable & { readonly report: Report })[] =>
  reports.map((report, index) => ({ report, key: keyOf(report, published), document: id, published, index }));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order in which reports count: published first, then by document; what is not dated comes last. */
export const byPublication = (a: Published, b: Published): number =>
  compare(a.published ?? '~', b.published ?? '~') || compare(a.document, b.document) || a.index - b.index;

/**
 * Reports joined into clusters, the likest pair first. Two clusters are joined only where every report of one is like every
 * report of the other, and no document would tell twice of one event. What a report belongs to hangs only on the reports that it is
 * connected with, so that a store may work on those alone.
 * @param decisions about these items, the latest last; it goes before those of the same pair
 */
export function clustersOf<T extends Linkable>(
  items: readonly T[],
  decisions: readonly Decision<T>[] = [],
): Cluster<T>[] {
  const sorted = [...items].sort(byPublication);
  const groups = new Map(sorted.map((item) => [item, [item]]));
  const decided = decidedPairs(decisions);
  const free = (some: readonly T[], others: readonly T[]): boolean =>
    decided.size === 0 || some.every((a) => others.every((b) => decided.get(a)?.get(b) !== false));
  const join = (a: T, b: T, may: (some: readonly T[], others: readonly T[]) => boolean): void => {
    const [one, other] = [groups.get(a), groups.get(b)];
    if (!one || !other || one === other || !free(one, other) || !may(one, other)) return;
    one.push(...other);
    for (const member of other) groups.set(member, one);
  };
  for (const { a, b } of pairsOf(sorted)) join(a, b, mayJoin);
  // Last, so that what is put together keeps all that belongs to either side.
  for (const a of sorted) {
    const together = [...(decided.get(a) ?? [])].flatMap(([b, is]) => (is ? [b] : []));
    for (const b of together.sort(byPublication)) join(a, b, () => true);
  }
  return named([...new Set(groups.values())].map((members) => members.sort(byPublication)));
}

/** What was decided last of each pair, either way round. */
function decidedPairs<T extends Linkable>(decisions: readonly Decision<T>[]): Map<T, Map<T, boolean>> {
  const decided = new Map<T, Map<T, boolean>>();
  const set = (a: T, b: T, together: boolean): void => {
    if (a !== b) decided.set(a, (decided.get(a) ?? new Map<T, boolean>()).set(b, together));
  };
  for (const { together, one, other } of decisions) {
    for (const a of one) {
      for (const b of other) {
        set(a, b, together);
        set(b, a, together);
      }
    }
  }
  return decided;
}

/** @param some one of them is like one of the others */
const mayJoin = (some: readonly Linkable[], others: readonly Linkable[]): boolean =>
  (some.length === 1 && others.length === 1) ||
  some.every((a) => others.every((b) => a.document !== b.document && likeness(a.key, b.key) > 0));

/** Pairs that are alike and stand in two documents, the likest first; among equals the first published. */
function pairsOf<T extends Linkable>(sorted: readonly T[]): { a: T; b: T; score: number }[] {
  const meeting = new Meeting(sorted.map(({ key }) => key));
  const pairs: { a: T; b: T; score: number }[] = [];
  sorted.forEach((a, at) => {
    for (const other of meeting.after(at)) {
      const b = sorted[other];
      if (!b || a.document === b.document) continue;
      const score = likeness(a.key, b.key);
      if (score > 0) pairs.push({ a, b, score });
    }
  });
  // The sort is stable: among equals the order is that of publication.
  return pairs.sort((p, q) => q.score - p.score);
}

/** Ids worked out from the first report of each, so that they are the same on any machine; equals are numbered. */
function named<T extends Linkable>(groups: readonly T[][]): Cluster<T>[] {
  const taken = new Set<string>();
  const firsts = groups.flatMap((members) => (members[0] ? [{ first: members[0], members }] : []));
  return firsts
    .sort((a, b) => byPublication(a.first, b.first))
    .map(({ first, members }) => ({ id: newEventId(first, taken), members }));
}

/**
 * What a first report calls its event; never the same twice. Without countries or a date nothing can be like it: then it is known by
 * its document.
 */
export function newEventId({ key, document, index }: Omit<Linkable, 'published'>, taken: Set<string>): string {
  const { family, countries, date, persons, agreements, level } = key;
  const parts = hasSlots(key)
    ? [family, countries.join(), date ?? '', persons.join(), agreements.join(), level]
    : [document, String(index)];
  const base = stableId('evt', ...parts);
  let id = base;
  for (let n = 2; taken.has(id); n++) id = stableId('evt', base, String(n));
  taken.add(id);
  return id;
}

/** The same readings with the ids of the events that their reports tell of. A document that comes twice counts once. */
export function linked(readings: readonly Reading[]): Reading[] {
  const once = new Map(readings.map(({ document, reports }) => [document.id, linkablesOf(document, reports)]));
  const events = new Map<Report, string>();
  for (const { id, members } of clustersOf([...once.values()].flat())) {
    for (const { report } of members) events.set(report, id);
  }
  return readings.map(({ document, reports }) => ({
    document,
    reports: reports.map((report, index) => {
      const known = once.get(document.id)?.[index]?.report ?? report;
      return { ...report, event: events.get(known) ?? '' };
    }),
  }));
}
