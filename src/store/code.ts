/**
 * A report as the record keeps it: lists instead of names, numbers for what comes again and again (`Terms`), and of each mention only
 * where it stands, for its words are in the text.
 */
import type { Person, Report, Span } from '../record/index.js';
import { type Ground, usualId } from './coded.js';
import { unpacked } from './packed.js';
import { restored } from './storable.js';
import type { Terms } from './terms.js';

type PersonCode = number | [name: string, nameEn: string | 0];

/** What `coded` writes, in its order; what is missing at the end is empty. */
type Fields = [
  id: string | 0,
  coder: number,
  type: number,
  mode: number,
  status: number,
  evidence: number[],
  date: [value: string, flags: number, start: string | 0, duration: string | 0, ...mention: number[]] | 0,
  participants: [role: number, country: number, office: number, person: PersonCode, start: number, length: number][],
  contexts: number[],
  place: [start: number, length: number, country: number, text: string | 0] | 0,
  outcomes: number[][],
  agreements: [start: number, length: number, kind: number, name: string | 0][],
  statements: [start: number, length: number, speaker: PersonCode, quote: string | 0][],
  ordinal: [count: number, of: number, start: number, length: number] | 0,
];

/** The report that `coded` wrote. */
export function decoded(code: string, index: number, event: string, ground: Ground, terms: Terms): Report {
  const [
    id,
    coder,
    type,
    mode,
    status,
    cuts = [],
    date = 0,
    participants = [],
    contexts = [],
    place = 0,
    outcomes = [],
    agreements = [],
    statements = [],
    ordinal = 0,
  ] = unpacked(restored(code)) as Fields;
  const span = (start = 0, length = 0): Span => ({
    start,
    end: start + length,
    exact: ground.text.slice(start, start + length),
  });
  const person = (who: PersonCode): Person | null => personOf(who, terms);
  const evidence = Array.from({ length: cuts.length / 2 }, (_, at) => span(cuts[at * 2], cuts[at * 2 + 1]));
  const term = (number: number): never => terms.valueOf(number) as never;
  return {
    id: id === 0 ? usualId(ground, index, terms.valueOf(type), evidence) : id,
    event,
    coder: terms.valueOf(coder),
    type: term(type),
    mode: terms.valueOrNull(mode),
    contexts: contexts.map(term),
    date: date
      ? {
          value: date[0],
          basis: date[1] & 1 ? 'stated' : 'publication',
          start: date[2] === 0 ? null : date[2],
          duration: date[3] === 0 ? null : date[3],
          approximate: (date[1] & 2) > 0,
          mention: date.length > 4 ? span(date[4], date[5]) : null,
        }
      : null,
    place: place ? placeOf(place, span, terms) : null,
    participants: participants.map(([role, country, office, who, ...at]) => ({
      role: term(role),
      country: terms.valueOf(country),
      office: terms.valueOrNull(office),
      person: person(who),
      mention: span(...at),
    })),
    status: term(status),
    ordinal: ordinal
      ? { count: ordinal[0], of: terms.valueOf(ordinal[1]), mention: span(ordinal[2], ordinal[3]) }
      : null,
    outcomes: outcomes.map(([kind = 0, certainty = 0, start, length, ...toward]) => ({
      type: term(kind),
      toward: toward.map((country) => terms.valueOf(country)),
      status: term(certainty),
      evidence: span(start, length),
    })),
    agreements: agreements.map(([start, length, kind, name]) => {
      const mention = span(start, length);
      return { name: name === 0 ? mention.exact : name, kind: terms.valueOf(kind), mention };
    }),
    statements: statements.map(([start, length, speaker, quote]) => {
      const words = span(start, length);
      return { speaker: person(speaker), quote: quote === 0 ? words.exact : quote, evidence: words };
    }),
    evidence,
  };
}

function placeOf(
  [start, length, country, text]: [number, number, number, string | 0],
  span: (start: number, length: number) => Span,
  terms: Terms,
): NonNullable<Report['place']> {
  const mention = span(start, length);
  return { text: text === 0 ? mention.exact : text, country: terms.valueOrNull(country), mention };
}

function personOf(who: PersonCode, terms: Terms): Person | null {
  if (who === 0) return null;
  if (typeof who !== 'number') return { id: null, name: who[0], nameEn: who[1] === 0 ? null : who[1] };
  const [id, name, nameEn] = JSON.parse(terms.valueOf(who)) as [string, string, string | null];
  return { id, name, nameEn };
}

export interface Parties {
  readonly names: readonly string[];
  readonly countries: readonly string[];
}

/** Who takes part in a coded report, without the rest of it. */
export function partiesIn(code: string, terms: Terms): Parties {
  const participants = (unpacked(restored(code)) as Fields)[7] ?? [];
  const persons = participants.flatMap(([, , , who]) => personOf(who, terms) ?? []);
  return {
    names: persons.flatMap(({ name, nameEn }) => (nameEn === null ? [name] : [name, nameEn])),
    countries: participants.map(([, country]) => terms.valueOf(country)),
  };
}
