/**
 * Japanese eras since Meiji. First days: 元号法 and the ordinances that named the eras (明治 is counted back to 1868-01-25, its
 * 正月一日); the last day of an era is the first of the next for 明治 and 大正, which changed within the day, and the day
 * before for 昭和 and 平成. Dates before 1873 are read by the Gregorian calendar as written; the lunar calendar is not converted.
 */
export interface Era {
  name: string;
  /** Other ways to write it: the letter of R3.11.24 and the one-character ligature. */
  letter: string;
  ligature: string;
  firstYear: number;
  /** Inclusive, ISO. */
  first: string;
  last: string;
}

export const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', ligature: '㋿', firstYear: 2019, first: '2019-05-01', last: '9999-12-31' },
  { name: '平成', letter: 'H', ligature: '㍻', firstYear: 1989, first: '1989-01-08', last: '2019-04-30' },
  { name: '昭和', letter: 'S', ligature: '㍼', firstYear: 1926, first: '1926-12-25', last: '1989-01-07' },
  { name: '大正', letter: 'T', ligature: '㍽', firstYear: 1912, first: '1912-07-30', last: '1926-12-25' },
  { name: '明治', letter: 'M', ligature: '㍾', firstYear: 1868, first: '1868-01-25', last: '1912-07-30' },
];

const BY_NAME = new Map(
  ERAS.flatMap((era) => [era.name, era.letter, era.ligature].map((name) => [name, era] as const)),
);

/** The era of a name, a letter or a ligature. */
export const eraNamed = (name: string): Era | undefined => BY_NAME.get(name);

/** The Western year of the n-th year of an era. */
export const eraYear = (era: Era, n: number): number => era.firstYear + n - 1;

/** Whether a date (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`) has a day in common with its era. */
export function inEra(era: Era, value: string): boolean {
  return value >= era.first.slice(0, value.length) && value <= era.last.slice(0, value.length);
}
