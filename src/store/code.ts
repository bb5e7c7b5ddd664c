/**
 * A report as the record keeps it: lists instead of names, numbers for what comes again and again (`Terms`), and of each mention only
 * where it stands, for its words are in the text.
 */
import { type Person, type Report, type Span, stableId } from '../record/index.js';
import { QueryError } from './errors.js';
import { type Packable, packed, unpacked } from './packed.js';
import { restored, storable } from './storable.js';
import type { Terms } from './terms.js';

/** The document that a report stands in. */
export interface Ground {
  readonly id: string;
  readonly text: string;
}

/** A mention does not stand in the text that it is said to stand in. */
export class FalseSpan extends QueryError {}

type Cut = [start: number, length: number];

/** The same words as a mention are not kept a second time. */
const unless = (same: string, value: string): Packable => (value === same ? 0 : value);

/** The id that the reader gives; any other is kept as it is. */
const usualId = (ground: Ground, index: number, type: string, evidence: readonly Span[]): string =>
  stableId('rep', ground.id, String(index), type, evidence[0]?.exact ?? '');

/** @throws FalseSpan where words are not in the text */
export function coded(report: Report, index: number, ground: Ground, terms: Terms): string {
  const t = (value: string | null): number => terms.numberOf(value);
  const cut = ({ start, end, exact }: Span): Cut => {
    if (ground.text.slice(start, end) !== exact)
      throw new FalseSpan(`report ${report.id} says that "${exact}" stands at ${start} of document ${ground.id}`);
    return [start, end - start];
  };
  const person = (who: Person | null): Packable =>
    who === null
      ? 0
      : who.id === null
        ? [who.name, who.nameEn ?? 0]
        : t(JSON.stringify([who.id, who.name, who.nameEn]));
  const { date, place, ordinal } = report;
  const fields: Packable[] = [
    unless(usualId(ground, index, report.type, report.evidence), report.id),
    t(report.coder),
    t(report.type),
    t(report.mode),
    t(report.status),
    report.evidence.flatMap(cut),
    date
      ? [
          date.value,
          (date.basis === 'stated' ? 1 : 0) + (date.approximate ? 2 : 0),
          date.start ?? 0,
          date.duration ?? 0,
          ...(date.mention ? cut(date.mention) : []),
        ]
      : 0,
    report.participants.map((p) => [t(p.role), t(p.country), t(p.office), person(p.person), ...cut(p.mention)]),
    report.contexts.map(t),
    place ? [...cut(place.mention), t(place.country), unless(place.mention.exact, place.text)] : 0,
    report.outcomes.map((o) => [t(o.type), t(o.status), ...cut(o.evidence), ...o.toward.map(t)]),
    report.agreements.map((a) => [...cut(a.mention), t(a.kind), unless(a.mention.exact, a.name)]),
    report.statements.map((s) => [...cut(s.evidence), person(s.speaker), unless(s.evidence.exact, s.quote)]),
    ordinal ? [ordinal.count, t(ordinal.of), ...cut(ordinal.mention)] : 0,
  ];
  while (isEmpty(fields.at(-1))) fields.pop();
  return storable(packed(fields));
}

const isEmpty = (field: Packable | undefined): boolean => field === 0 || (Array.isArray(field) && field.length === 0);

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
