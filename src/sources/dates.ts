/** Dates as pages write them: with month names, with 年月日, by Japanese eras, in figures alone. */
import { MONTHS } from './months.js';

/** A date that was found: its ISO form, or null where no calendar has such a day, and where it stands. */
export interface FoundDate {
  readonly value: string | null;
  readonly written: string;
  readonly index: number;
}

type Parts = readonly [year: number, month: number, day: number];

/** The year before each era's first. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 };
/** The zeros of the digit blocks that X's languages use: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

const NAME = String.raw`(\p{L}[\p{L}\p{M}.]{1,20})`;
const FORMS: readonly { readonly pattern: RegExp; readonly parts: (m: RegExpMatchArray) => Parts | null }[] = [
  {
    pattern: /(令和|平成|昭和|大正|明治)\s?(元|\d{1,2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/u,
    parts: (m) => [(ERAS[m[1] ?? ''] ?? 0) + (m[2] === '元' ? 1 : Number(m[2])), Number(m[3]), Number(m[4])],
  },
  {
    pattern: /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]/u,
    parts: (m) => [Number(m[1]), Number(m[2]), Number(m[3])],
  },
  {
    pattern: /(?<![\d/.-])(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/|\.\s?(\d{1,2})\.\s?)(\d{1,2})(?![\d/-])/u,
    parts: (m) => [Number(m[1]), Number(m[2] ?? m[3] ?? m[4]), Number(m[5])],
  },
  {
    pattern: /(?<!\d)(\d{1,2})\s(?:tháng|thg)\s(\d{1,2}),?\s(?:năm\s)?(\d{4})(?!\d)/iu,
    parts: (m) => [Number(m[3]), Number(m[2]), Number(m[1])],
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:\\.|º|er|st|nd|rd|th)?\\s(?:de\\s|d['’]|of\\s)?${NAME},?\\s(?:de\\s|del\\s)?(\\d{4})(?!\\d)`,
      'iu',
    ),
    parts: (m) => named(m[3], m[2], m[1]),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{M}])${NAME}\\s(\\d{1,2}),?\\s(\\d{4})(?!\\d)`, 'iu'),
    parts: (m) => named(m[3], m[1], m[2]),
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{4})\\.\\s${NAME}\\s(\\d{1,2})(?!\\d)`, 'iu'),
    parts: (m) => named(m[1], m[2], m[3]),
  },
];

/** The first full date in a text, or null. */
export function findDate(text: string): FoundDate | null {
  const plain = withPlainDigits(text);
  let first: FoundDate | null = null;
  for (const { pattern, parts } of FORMS) {
    const match = plain.match(pattern);
    const found = match ? parts(match) : null;
    if (!match || !found) continue;
    const index = match.index ?? 0;
    if (first === null || index < first.index) first = { value: isoDay(...found), written: match[0], index };
  }
  return first;
}

/** An ISO 8601 date or time if that is what was written, with the precision it has; null for anything else. */
export function isoDate(written: string, offset = ''): string | null {
  const match =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/.exec(
      written.trim(),
    );
  if (!match) return null;
  const [, year = '', month, day, time, zone] = match;
  if (isoDay(Number(year), Number(month ?? 1), Number(day ?? 1)) === null) return null;
  if (time === undefined) return written.trim();
  const [hours, minutes, seconds = 0] = time.split(':').map(Number);
  if ((hours ?? 0) > 23 || (minutes ?? 0) > 59 || seconds > 60) return null;
  return `${year}-${month}-${day}T${time}${zone?.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') ?? offset}`;
}

function named(year: string | undefined, name: string | undefined, day: string | undefined): Parts | null {
  const month = MONTHS.get((name ?? '').normalize('NFKC').toLowerCase().replaceAll('.', ''));
  return month === undefined ? null : [Number(year), month, Number(day)];
}

function isoDay(year: number, month: number, day: number): string | null {
  // Thai dates count from the Buddha.
  const common = year > 2400 && year < 2700 ? year - 543 : year;
  const date = new Date(Date.UTC(common, month - 1, day));
  const stands = common >= 1800 && common < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return stands ? date.toISOString().slice(0, 10) : null;
}

/** Digits of every script as 0-9, one for one, so that places in the text stay where they are. */
function withPlainDigits(text: string): string {
  return text.replace(/[\uff10-\uff19٠-٩۰-۹०-९০-৯๐-๙]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = code >= 0xff10 ? 0xff10 : (ZEROS.findLast((candidate) => candidate <= code) ?? code);
    return String(code - zero);
  });
}
