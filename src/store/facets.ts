/** Events as tokens to be found by: a letter for the field, and the value. An index of words then answers any mixture of filters. */
import type { KaidanDocument, KaidanEvent } from '../record/index.js';
import type { EventFilter } from './record-store.js';
import { remembered } from './remembered.js';

const FIELDS = {
  country: 'c',
  type: 't',
  mode: 'm',
  status: 's',
  context: 'x',
  person: 'p',
  publisher: 'u',
  place: 'l',
  placeCountry: 'k',
  any: 'a',
} as const;

type Field = keyof typeof FIELDS;

/** The token of a value. */
const token = (field: Field, value: string): string => TOKENS[field](value);

const TOKENS = Object.fromEntries(
  Object.entries(FIELDS).map(([field, letter]) => [field, remembered((value) => letter + safeForm(value))]),
) as Record<Field, (value: string) => string>;

/** A token holds letters, digits and whatever is not ASCII; all else is written as its number. Case does not matter. */
function safeForm(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .slice(0, LONGEST)
    .replace(/[^\p{L}\p{N}]/gu, (char) => `_${char.codePointAt(0)?.toString(16)}_`);
}
const LONGEST = 60;

/** The tokens of an event, each once. */
export function facetsOf(
  event: KaidanEvent,
  documents: Iterable<Pick<KaidanDocument, 'publisher' | 'account'>>,
): string[] {
  const facets = new Set([token('any', ''), token('type', event.type), token('status', event.status)]);
  if (event.mode) facets.add(token('mode', event.mode));
  for (const code of event.countries) facets.add(token('country', code));
  for (const context of event.contexts) facets.add(token('context', context));
  for (const { participants, place } of event.reports) {
    for (const { person } of participants) {
      if (!person) continue;
      for (const name of [person.id, person.name, person.nameEn]) if (name !== null) facets.add(token('person', name));
    }
    if (place) facets.add(token('place', place.text));
    if (place?.country) facets.add(token('placeCountry', place.country));
  }
  for (const { publisher, account } of documents) {
    facets.add(token('publisher', publisher));
    if (account) facets.add(token('publisher', account));
  }
  return [...facets];
}

/** A token to be found, or with `prefix` any that begins so. */
export interface Wanted {
  readonly token: string;
  readonly prefix: boolean;
}

/** What an event must have: one of each list. */
export function wantedFacets(filter: EventFilter): Wanted[][] {
  const one = (field: Field, value: string): Wanted => ({ token: token(field, value), prefix: false });
  const some = (field: Field, values: readonly string[] = []): Wanted[][] =>
    values.length > 0 ? [values.map((value) => one(field, value))] : [];
  const every = (field: Field, values: readonly string[] = []): Wanted[][] =>
    values.map((value) => [one(field, value)]);
  const { place } = filter;
  const wanted = [
    ...every('country', filter.countries),
    ...every('person', filter.persons),
    ...some('type', filter.types),
    ...some('mode', filter.modes),
    ...some('status', filter.statuses),
    ...some('context', filter.contexts),
    ...some('publisher', filter.publishers),
    ...(place === undefined ? [] : [[{ token: token('place', place), prefix: true }, one('placeCountry', place)]]),
  ];
  return wanted.length > 0 ? wanted : [[one('any', '')]];
}
