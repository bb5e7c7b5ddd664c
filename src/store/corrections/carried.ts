/**
 * A correction of one version of a document as it holds for a newer one: of the same words, where they stand now. It does where the first
 * words of its report stand once in either text, and every word that it gives stands there too.
 */
import { type Correction, isSpan, type Report, type ReportRef, type Span } from '../../record/index.js';
import { standsIn } from './false-words.js';

/** One version of a document. */
export interface Version {
  readonly id: string;
  readonly text: string;
}

/** What a correction of one document is, and not of what its reports have to do with others. */
export type OfDocument = Extract<Correction, { kind: 'change' | 'reject' | 'add' }>;

/** Where words of the older text stand in the newer; null where that is not certain. */
type Place = (words: Span) => Span | null;

/** @returns null where it waits: what it speaks of is not there any more, or there twice */
export function carried(correction: OfDocument, from: Version, to: Version): OfDocument | null {
  if (!standsIn(correction, from.text)) return null;
  const place = placesFrom(correction.report.evidence[0], from.text, to.text);
  if (place === null) return null;
  const document = to.id;
  switch (correction.kind) {
    case 'add': {
      const report = moved(correction.report, place);
      return report && { ...correction, document, report };
    }
    case 'reject':
      return { ...correction, document, report: stillSaid(correction.report, place) };
    case 'change': {
      const set = moved(correction.set, place);
      return set && { ...correction, document, report: stillSaid(correction.report, place), set };
    }
  }
}

/** The same correction with other reports, where it is about how reports go together. */
export function withRefs(correction: Correction, others: (refs: readonly ReportRef[]) => ReportRef[]): Correction {
  switch (correction.kind) {
    case 'show':
      return { ...correction, reports: others(correction.reports) };
    case 'link':
      return { ...correction, one: others(correction.one), other: others(correction.other) };
    case 'change':
    case 'reject':
    case 'add':
    case 'undo':
      return correction;
  }
}

/** The same words of a report in the newer text. */
export function carriedRef(ref: ReportRef, from: Version, to: Version): ReportRef | null {
  if (ref.words === null) return null;
  const exact = from.text.slice(ref.words.start, ref.words.end);
  const words = placesFrom({ ...ref.words, exact }, from.text, to.text)?.({ ...ref.words, exact });
  return words ? { ...ref, document: to.id, words: { start: words.start, end: words.end } } : null;
}

/** Words that are looked for in a whole text: a correction may come from anywhere, and name any number. */
const MOST_SEARCHES = 200;

/** As far from the first words as they were, else where alone they stand. */
function placesFrom(first: Span | undefined, from: string, to: string): Place | null {
  if (!first || onlyPlace(first.exact, from) !== first.start) return null;
  const at = onlyPlace(first.exact, to);
  if (at === null) return null;
  const by = at - first.start;
  let searches = 0;
  return ({ start, end, exact }) => {
    if (start + by >= 0 && to.slice(start + by, end + by) === exact) return { start: start + by, end: end + by, exact };
    const only = ++searches > MOST_SEARCHES ? null : onlyPlace(exact, to);
    return only === null ? null : { start: only, end: only + exact.length, exact };
  };
}

function onlyPlace(words: string, text: string): number | null {
  const at = words === '' ? -1 : text.indexOf(words);
  return at < 0 || text.indexOf(words, at + 1) >= 0 ? null : at;
}

/** The same with all its words where they stand now; null where some do not. */
function moved<T extends object>(value: T, place: Place): T | null {
  if (isSpan(value)) return place(value) as T | null;
  const parts = Object.entries(value).map(([name, part]: [string, unknown]) => [
    name,
    typeof part === 'object' && part !== null ? (moved(part, place) ?? LOST) : part,
  ]);
  if (parts.some(([, part]) => part === LOST)) return null;
  return (Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as T;
}
const LOST = Symbol('words that stand there no more');

/** What was read, without what the newer text does not say: the correction is not about that. */
function stillSaid(report: Report, place: Place): Report {
  const those = <T extends object>(parts: readonly T[]): T[] => parts.flatMap((part) => moved(part, place) ?? []);
  return {
    ...report,
    date: report.date && { ...report.date, mention: report.date.mention && place(report.date.mention) },
    place: report.place && moved(report.place, place),
    ordinal: report.ordinal && moved(report.ordinal, place),
    participants: those(report.participants),
    outcomes: those(report.outcomes),
    agreements: those(report.agreements),
    statements: those(report.statements),
    evidence: those(report.evidence),
  };
}
