/** What a report is compared by as the record keeps it beside the report, so that those that meet are compared without being read. */
import type { LinkKey } from '../linking/index.js';
import { packed, unpacked } from './packed.js';
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
  const t = (value: string): number => terms.numberOf(value);
  const { family, date, stated, countries, persons, agreements, level } = key;
  const fields: Fields = [
    t(family),
    date ?? 0,
    Number(stated),
    countries.map(t),
    persons.map(t),
    [...agreements],
    level,
  ];
  return storable(packed(fields));
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
