/** Which of several values an event shows, and why. */
import type { Difference, KaidanEvent } from '../record/index.js';

type Told = KaidanEvent['reports'][number];

export interface Choice<T extends string> {
  readonly value: T;
  readonly why: Difference['why'];
  /** Every value that is given, with the reports that give it. */
  readonly values: readonly { readonly value: T; readonly reports: readonly string[] }[];
}

/**
 * The firmest value; among equals the one that most reports give, then the one told first. Null where no report gives one.
 * @param reports in the order in which they were published
 * @param decided what a person chose; it counts where a report gives it
 */
export function chosen<T extends string>(
  reports: readonly Told[],
  give: (report: Told) => T | null,
  firmness: (report: Told) => number,
  decided?: string,
): Choice<T> | null {
  const given = new Map<T, { firm: number; reports: string[] }>();
  for (const report of reports) {
    const value = give(report);
    if (value === null) continue;
    const known = given.get(value);
    if (known) {
      known.firm = Math.max(known.firm, firmness(report));
      known.reports.push(report.id);
    } else given.set(value, { firm: firmness(report), reports: [report.id] });
  }
  // The sort is stable: what is told first stays first among equals.
  const ranked = [...given].sort(([, a], [, b]) => b.firm - a.firm || b.reports.length - a.reports.length);
  const [best, next] = ranked;
  if (!best) return null;
  const all = [...given].map(([each, { reports: by }]) => ({ value: each, reports: by }));
  const choice = all.find(({ value: each }) => each === decided);
  if (choice) return { value: choice.value, why: 'corrected', values: all };
  const [value, { firm, reports: tellers }] = best;
  const why = !next || firm > next[1].firm ? 'firmer' : tellers.length > next[1].reports.length ? 'most' : 'first';
  return { value, why, values: all };
}

/**
 * Values that one report tells more exactly than another are one: ロンドン and ロンドン塔, 2023-01 and 2023-01-11. Gives what each value is
 * then known as: the one given value that holds it, itself where several do.
 * @param decided what a person chose stays as it is
 */
export function exactest(given: readonly (string | null)[], decided?: string): (value: string | null) => string | null {
  const values = [...new Set(given)].filter((value) => value !== null);
  return (value) => {
    if (value === null || value === decided) return value;
    const fuller = values.filter((other) => other !== value && other.includes(value));
    // ロンドン, ロンドン市, ロンドン市庁舎: those that are held by another themselves do not count.
    const fullest = fuller.filter((one) => !fuller.some((other) => other !== one && other.includes(one)));
    return fullest.length === 1 ? (fullest[0] ?? value) : value;
  };
}

/** The difference that is shown where reports give several values; none where they agree. */
export function differenceOf(field: Difference['field'], choice: Choice<string> | null): Difference[] {
  if (!choice || choice.values.length < 2) return [];
  const values = choice.values.map(({ value, reports }) => ({ value, reports: [...reports] }));
  return [{ field, shown: choice.value, why: choice.why, values }];
}
