/** Offices that nobody holds for longer than a month. */
import { dateOf, firstDay, lastDay } from '../days.js';
import type { TermRow, VacancyRow, WatchedOfficeRow } from '../rows.js';
import type { Finding } from './finding.js';
import { grouped, possibly, type Span } from './spans.js';

/** A change of government takes its time. */
const MONTH = 31;

/** @param today YYYY-MM-DD: up to this day the offices should be held */
export function gaps(
  terms: readonly TermRow[],
  watched: readonly WatchedOfficeRow[],
  vacancies: readonly VacancyRow[],
  today: string,
): Finding[] {
  const key = (row: { for: string; office: string }) => `${row.for} ${row.office}`;
  const held = grouped(terms, key);
  const vacant = grouped(vacancies, key);
  return watched.flatMap(({ office, since, for: countries }) =>
    countries.flatMap((of) => {
      const spans = [
        ...(held.get(`${of} ${office}`) ?? []).map(possibly),
        ...(vacant.get(`${of} ${office}`) ?? []).map(({ from, to }) => ({ from: firstDay(from), to: lastDay(to) })),
      ];
      return between(spans, firstDay(since), firstDay(today)).map(({ from, to }): Finding => {
        const words = `nobody for ${to - from} days`;
        return { kind: 'gap', for: of, office, from: dateOf(from), to: dateOf(to), people: [], words };
      });
    }),
  );
}

/** The stretches of more than a month between two days that no span covers. */
function between(spans: readonly Span[], first: number, last: number): Span[] {
  const open: Span[] = [];
  let covered = first;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from || 0)) {
    if (from - covered > MONTH && from <= last) open.push({ from: covered, to: from });
    covered = Math.max(covered, to);
  }
  if (last - covered > MONTH) open.push({ from: covered, to: last });
  return open;
}
