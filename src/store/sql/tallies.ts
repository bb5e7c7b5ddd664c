/** How many events there are of each value of a field: of all events as it is kept, of some by what they come to together. */
import { sql } from 'kysely';
import { type CountedBy, FIELDS, isTime, type Sum, type Tally, type Trait, valueOf } from '../counting/index.js';
import { type Days, firstDay } from '../days.js';
import { restored } from '../storable.js';
import type { Work } from './work.js';

type Row = Omit<Tally, 'label' | 'labelEn'> & Pick<Trait, 'names'>;

/** @param days only events of these; null where time does not matter */
export async function talliesKept({ db }: Work, by: CountedBy, days: Days | null): Promise<Tally[]> {
  const { letter, shortest, key } = FIELDS[by];
  const [from, to] = days === null ? [letter, nextTo(letter)] : [letter + days.first.slice(0, 4), letter + days.last];
  const { rows } = await sql<Row>`
    select substr(trait, 2, cast(${key} as integer)) as key, max(names) as names,
      cast(sum(events) as bigint) as events, cast(sum(conflict) as bigint) as conflict,
      cast(sum(uncertain) as bigint) as uncertain
    from tallies where trait >= ${from} and trait <= ${to} and length(trait) > ${shortest} and events > 0
    ${days === null ? sql`` : sql`and substr(substr(trait, 2) || '-01-01', 1, 10) between ${days.first} and ${days.last}`}
    group by 1 order by ${isTime(by) ? sql`1` : sql`events desc, 1`}`.execute(db);
  return rows.map(tallyOf);
}
const nextTo = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 1);

/** @param traits what the sums' numbers stand for */
export function talliesOf(
  sums: readonly Sum[],
  traits: ReadonlyMap<number, Trait>,
  by: CountedBy,
  days: Days | null,
): Tally[] {
  const rows = new Map<string, Row>();
  for (const [number, events, conflict, uncertain] of sums) {
    const { trait, names } = traits.get(number) ?? { trait: '', names: null };
    const key = valueOf(trait, by);
    if (key === null || (days !== null && !isWithin(firstDay(trait.slice(1)), days))) continue;
    const before = rows.get(key) ?? { key, names, events: 0, conflict: 0, uncertain: 0 };
    rows.set(key, {
      ...before,
      events: before.events + events,
      conflict: before.conflict + conflict,
      uncertain: before.uncertain + uncertain,
    });
  }
  const byKey = (a: Row, b: Row): number => (a.key < b.key ? -1 : 1);
  const order = isTime(by) ? byKey : (a: Row, b: Row): number => b.events - a.events || byKey(a, b);
  return [...rows.values()].sort(order).map(tallyOf);
}

const isWithin = (day: string, { first, last }: Days): boolean => first <= day && day <= last;

function tallyOf({ key, names, events, conflict, uncertain }: Row): Tally {
  const value = restored(key);
  const [label, labelEn] = names === null ? [value, null] : (JSON.parse(restored(names)) as Names);
  return { key: value, label, labelEn, events, conflict, uncertain };
}
type Names = [label: string, labelEn: string | null];
