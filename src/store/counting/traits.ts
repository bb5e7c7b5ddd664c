/** The traits of an event that it is counted by: a letter for the field, and the value. */
import { isConflict, type KaidanDocument, type KaidanEvent, type Person } from '../../record/index.js';
import { twoLetters } from '../../record/states.js';
import { remembered } from '../remembered.js';
import type { CountedBy } from './counted-by.js';

/** Where a field's traits are found: their letter, how long a value is at least, and how much of it is the key. */
export interface Field {
  readonly letter: string;
  readonly shortest: number;
  readonly key: number;
}

const LONGEST = 100;
/** Whole, also where characters are kept as their numbers. */
const WHOLE = 10 * LONGEST;
const field = (letter: string): Field => ({ letter, shortest: 1, key: WHOLE });
/** A day is also one of its month and of its year. */
const time = (key: number): Field => ({ letter: 'd', shortest: key, key });

export const FIELDS: Readonly<Record<CountedBy, Field>> = {
  day: time('YYYY-MM-DD'.length),
  month: time('YYYY-MM'.length),
  year: time('YYYY'.length),
  country: field('c'),
  pair: field('w'),
  type: field('t'),
  mode: field('m'),
  person: field('p'),
  publisher: field('u'),
  place: field('l'),
  context: field('x'),
  status: field('s'),
};

/** What a trait says of a field; null where it is of another one. */
export function valueOf(trait: string, by: CountedBy): string | null {
  const { letter, shortest, key } = FIELDS[by];
  return trait.startsWith(letter) && trait.length > shortest ? trait.slice(1, key + 1) : null;
}

export const isTime = (by: CountedBy): boolean => FIELDS[by].letter === 'd';

/** More states in one event than the G20 have met as a crowd: their pairs say little, and would be thousands. */
const CROWD = 20;

export interface Counted {
  readonly conflict: boolean;
  readonly uncertain: boolean;
  /** Each trait once; of a person also the names to show. */
  readonly traits: ReadonlyMap<string, Pick<Person, 'name' | 'nameEn'> | null>;
}

/** What an event is counted by. */
export function countedOf(event: KaidanEvent, sources: Iterable<Pick<KaidanDocument, 'publisher'>>): Counted {
  const traits = new Map<string, Pick<Person, 'name' | 'nameEn'> | null>();
  const add = (by: CountedBy, value: string): void => void traits.set(TRAITS[by](value), null);
  add('type', event.type);
  add('status', event.status);
  if (event.mode !== null) add('mode', event.mode);
  if (event.date) add('day', event.date.value);
  if (event.place) add('place', event.place.text);
  for (const code of event.countries) add('country', code);
  for (const pair of pairsOf(event)) traits.set(pair, null);
  for (const context of event.contexts) add('context', context);
  for (const { publisher } of sources) add('publisher', publisher);
  for (const { participants } of event.reports) {
    for (const { person } of participants) {
      if (person) traits.set(TRAITS.person(person.id ?? person.name), person);
    }
  }
  return { conflict: isConflict(event.type), uncertain: event.status !== 'reported', traits };
}

const TRAITS = Object.fromEntries(
  Object.entries(FIELDS).map(([by, { letter }]) => [
    by,
    remembered((value: string) => (letter + value).slice(0, LONGEST)),
  ]),
) as Record<CountedBy, (value: string) => string>;

/** Which two states did something together, or one to the other, as traits. */
function pairsOf({ reports }: KaidanEvent): string[] {
  const states = new Set<string>();
  for (const { participants } of reports) {
    for (const { role, country } of participants) {
      if ((role === 'actor' || role === 'recipient') && isState(country)) states.add(country);
    }
  }
  if (states.size > CROWD) return [];
  const sorted = [...states].sort();
  const pairs: string[] = [];
  for (const one of sorted) for (const other of sorted) if (one < other) pairs.push(pairWith(one)(other));
  return pairs;
}

const isState = remembered((code) => twoLetters(code) !== null);

const pairWith = remembered((one) => remembered((other) => TRAITS.pair(`${one}-${other}`)));
