/** Dates as the record has them (a day, a month, a year), for formats that know only whole days or instants. */

const DAY_MS = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * The first and the last day that a date may mean; null where it stands in no calendar, or in a year that nobody means
 * and whose neighbours some formats cannot write.
 */
export function daysOf(value: string): { readonly first: string; readonly last: string } | null {
  const parts = /^([1-8]\d{3}|9[0-8]\d{2})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
  if (!parts) return null;
  const [, year, month = '01', day = '01'] = parts;
  const first = `${year}-${month}-${day}`;
  const start = Date.parse(`${first}T00:00:00Z`);
  if (Number.isNaN(start) || iso(start) !== first) return null;
  if (parts[3]) return { first, last: first };
  if (!parts[2]) return { first, last: `${year}-12-31` };
  // The day before the next month's first; 31 days on, any month is over.
  const after = iso(start + 31 * DAY_MS).slice(0, 7);
  return { first, last: iso(Date.parse(`${after}-01T00:00:00Z`) - DAY_MS) };
}

/** The day after. */
export const dayAfter = (day: string): string => iso(Date.parse(`${day}T00:00:00Z`) + DAY_MS);

/** How exactly a date is known: 3 a day, 2 a month, 1 a year. Programs that weigh reports take more for more exact. */
export const precisionOf = (value: string): 1 | 2 | 3 => (value.length > 7 ? 3 : value.length > 4 ? 2 : 1);

/**
 * When a document was published as RFC 3339 wants it; null where it does not tell. What its precision leaves open is
 * the earliest, in Japan: a source that gives no time gives none of another place either.
 */
export function instantOf(published: string | null): string | null {
  const parts =
    /^(\d{4}(?:-\d{2}){0,2})(?:T((?:[01]\d|2[0-3]):\d{2})(:\d{2})?(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?)?$/.exec(
      published ?? '',
    );
  const day = parts?.[1] ? daysOf(parts[1])?.first : undefined;
  if (!parts || day === undefined) return null;
  const [, , minute = '00:00', second = ':00', offset = '+09:00'] = parts;
  const instant = `${day}T${minute}${second}${offset}`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}

/** The last of some instants, however their offsets are written; null where there is none. */
export const latest = (instants: readonly string[]): string | null =>
  instants.reduce<string | null>(
    (last, next) => (last === null || Date.parse(next) > Date.parse(last) ? next : last),
    null,
  );

/** The minutes of an ISO 8601 duration of hours and minutes; null for any other. */
export function minutesOf(duration: string): number | null {
  const parts = /^PT(?:(\d{1,4})H)?(?:(\d{1,4})M)?$/.exec(duration);
  return parts?.[1] || parts?.[2] ? Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0) : null;
}
