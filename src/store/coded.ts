/** Writes what `code.ts` reads. */
import { type Person, type Report, type Span, stableId } from '../record/index.js';
import { QueryError } from './errors.js';
import { Packing } from './packed.js';
import { storable } from './storable.js';
import type { Terms } from './terms.js';

/** The document that a report stands in. */
export interface Ground {
  readonly id: string;
  readonly text: string;
}

/** A mention does not stand in the text that it is said to stand in. */
export class FalseSpan extends QueryError {}

/** The id that the reader gives; any other is kept as it is. */
export const usualId = (ground: Ground, index: number, type: string, evidence: readonly Span[]): string =>
  stableId('rep', ground.id, String(index), type, evidence[0]?.exact ?? '');

/** @throws FalseSpan where words are not in the text */
export function coded(report: Report, index: number, ground: Ground, terms: Terms): string {
  try {
    writeReport(report, index, ground, terms);
  } catch (error) {
    out.cut(0);
    throw error;
  }
  return storable(out.take());
}

/** One for all reports, so that its room is made once. */
const out = new Packing();

function writeReport(report: Report, index: number, ground: Ground, terms: Terms): void {
  const term = (value: string | null): void => out.number(terms.numberOf(value));
  const words = ({ start, end, exact }: Span): void => {
    if (ground.text.slice(start, end) !== exact)
      throw new FalseSpan(`report ${report.id} says that "${exact}" stands at ${start} of document ${ground.id}`);
    out.number(start);
    out.number(end - start);
  };
  const person = (who: Person | null): void => {
    if (who === null) out.number(0);
    else if (who.id === null) {
      out.open();
      out.text(who.name);
      textOrNone(who.nameEn);
      out.close();
    } else out.number(terms.numberOf(known(who.id, who)));
  };
  const { date, place, ordinal } = report;
  out.open();
  textUnless(usualId(ground, index, report.type, report.evidence), report.id);
  term(report.coder);
  term(report.type);
  term(report.mode);
  term(report.status);
  /** What is empty at the end is left out. */
  let end = out.length;
  const list = <T>(values: readonly T[], write: (value: T) => void): void => {
    out.open();
    for (const value of values) write(value);
    out.close();
    if (values.length > 0) end = out.length;
  };
  const one = <T>(value: T | null, write: (value: T) => void): void => {
    if (value === null) return out.number(0);
    out.open();
    write(value);
    out.close();
    end = out.length;
  };
  list(report.evidence, words);
  one(date, ({ value, basis, approximate, start, duration, mention }) => {
    out.text(value);
    out.number((basis === 'stated' ? 1 : 0) + (approximate ? 2 : 0));
    textOrNone(start);
    textOrNone(duration);
    if (mention) words(mention);
  });
  list(report.participants, (each) => {
    out.open();
    term(each.role);
    term(each.country);
    term(each.office);
    person(each.person);
    words(each.mention);
    out.close();
  });
  list(report.contexts, term);
  one(place, ({ mention, country, text }) => {
    words(mention);
    term(country);
    textUnless(mention.exact, text);
  });
  list(report.outcomes, ({ type, status, evidence, toward }) => {
    out.open();
    term(type);
    term(status);
    words(evidence);
    toward.forEach(term);
    out.close();
  });
  list(report.agreements, ({ mention, kind, name }) => {
    out.open();
    words(mention);
    term(kind);
    textUnless(mention.exact, name);
    out.close();
  });
  list(report.statements, ({ evidence, speaker, quote }) => {
    out.open();
    words(evidence);
    person(speaker);
    textUnless(evidence.exact, quote);
    out.close();
  });
  one(ordinal, ({ count, of, mention }) => {
    out.number(count);
    term(of);
    words(mention);
  });
  out.cut(end);
  out.close();
}

const textOrNone = (value: string | null): void => (value === null ? out.number(0) : out.text(value));

/** The same words as a mention are not kept a second time. */
const textUnless = (same: string, value: string): void => (value === same ? out.number(0) : out.text(value));

/** A known person as a term: made once, for the same few come again and again. */
function known(id: string, { name, nameEn }: Person): string {
  const before = people.get(id);
  if (before && before.name === name && before.nameEn === nameEn) return before.term;
  const term = JSON.stringify([id, name, nameEn]);
  if (people.size >= MOST_PEOPLE) people.clear();
  people.set(id, { name, nameEn, term });
  return term;
}

const people = new Map<string, { readonly name: string; readonly nameEn: string | null; readonly term: string }>();
const MOST_PEOPLE = 10_000;
