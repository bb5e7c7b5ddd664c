/** Which events a user means, as the record is asked for them. */
import { shippedKnowledge } from '../knowledge/index.js';
import type { EventFilter } from '../store/index.js';
import { UsageError } from './exit.js';
import { countriesNamedFrom } from './named-by.js';

export interface FilterOptions {
  country?: string[];
  with?: string[];
  type?: EventFilter['types'];
  mode?: string[];
  status?: EventFilter['statuses'];
  context?: EventFilter['contexts'];
  person?: string[];
  publisher?: string[];
  place?: string;
  from?: string;
  to?: string;
  text?: string;
}

/** @throws UsageError where a country is none */
export function filterOf(options: FilterOptions): EventFilter {
  const countries = [...(options.country ?? []), ...(options.with ?? [])].map(codeOf);
  const { type, mode, status, context, person, publisher, place, from, to, text } = options;
  return {
    ...(countries.length > 0 ? { countries } : {}),
    ...(type ? { types: type } : {}),
    ...(mode ? { modes: mode } : {}),
    ...(status ? { statuses: status } : {}),
    ...(context ? { contexts: context } : {}),
    ...(person ? { persons: person.map(personOf) } : {}),
    ...(publisher ? { publishers: publisher } : {}),
    ...(place === undefined ? {} : { place }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(text === undefined ? {} : { text }),
  };
}

/**
 * A person by a name that is known to be theirs alone, however a text spells it: ラブロフ in one is ラヴロフ in another. Whom nobody knows goes by
 * the name as it is written.
 */
const personOf = (name: string): string =>
  shippedKnowledge().people.find({ name, office: null, country: null, date: null })?.person.id ?? name;

/** A country by its code, or by a name that is its alone. */
function codeOf(country: string): string {
  if (
    /^[A-Za-z]{3,5}$/.test(country) &&
    shippedKnowledge().countries.some(({ code }) => code === country.toUpperCase())
  )
    return country.toUpperCase();
  const [code, ...others] = countriesNamedFrom(shippedKnowledge())(country);
  if (code !== undefined && others.length === 0) return code;
  if (/^[A-Z][A-Z0-9-]{1,11}$/.test(country)) return country;
  throw new UsageError(`${country} is no country: give its three letters (JPN) or its name (日本, Japan).`);
}
