/** What a report is compared by as the record keeps it beside the report, so that those that meet are compared without being read. */
import type { LinkKey } from '../linking/index.js';
import { Packing, unpacked } from './packed.js';
import { restored, storable } from './storable.js';
import type { Terms } from './terms.js';

type Fields = [
  family: number,
  date: string | 0,
  stated: number,
  countries: number[],
  persons: number[],
  agreements: string[],
  level: string,
];

export function linkCode(key: LinkKey, terms: Terms): string {
  const term = (value: string): void => out.number(terms.numberOf(value));
  const { family, date, stated, countries, persons, agreements, level } = key;
  out.open();
  term(family);
  if (date === null) out.number(0);
  else out.text(date);
  out.number(Number(stated));
  list(countries, term);
  list(persons, term);
  list(agreements, (agreement) => out.text(agreement));
  out.text(level);
  out.close();
  return storable(out.take());
}

/** One for all reports, so that its room is made once. */
const out = new Packing();

function list(values: readonly string[], write: (value: string) => void): void {
  out.open();
  for (const value of values) write(value);
  out.close();
}

/** What `linkCode` was given. */
export function linkKeyIn(code: string, terms: Terms): LinkKey {
  const [family, date, stated, countries, persons, agreements, level] = unpacked(restored(code)) as Fields;
  const value = (number: number): string => terms.valueOf(number);
  return {
    family: value(family),
    date: date === 0 ? null : date,
    stated: stated === 1,
    countries: countries.map(value),
    persons: persons.map(value),
    agreements,
    level,
  };
}
