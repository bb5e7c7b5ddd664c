/**
 * The day on which a page without posts was published, from the first of these that gives one:
 *
 * 1. a line that says when its report appeared: a date with a time (`例示新聞 2025/11/17 20:16`, `(2014/07/12-10:10)`), or a heading that
 *    closes with a date in brackets, where it is no item of a list;
 * 2. a line near the top that is a date and nothing else;
 * 3. the address of its source, alone on a line, or the page's own, where it holds a whole date
 *    (`/entry/2019/12/19/`, `/articles/20250107/`);
 * 4. the first date near the top that is not a birthday or the day on which a figure was counted, and stands in no list of headings.
 */
import { findDate } from './dates.js';
import type { PageLine } from './page-lines.js';

/** How far a page's own date may stand from its top. */
const TOP_LINES = 10;
const TOP_LENGTH = 1000;
/** How far below the top the line may stand that says when a report appeared: under its text. */
const REPORT_LINES = 60;
/** Such a line holds little beside the date: a name, a time. */
const LINE_LENGTH = 60;

const TIME = String.raw`\s?(?:[(\uff08][日月火水木金土][)\uff09])?[\s\-T]?\s?(?:(?:午前|午後)?\d{1,2}時\d{1,2}分|\d{1,2}[:\uff1a]\d{2})`;
const TIME_NEXT = new RegExp(`^${TIME}`);
const BRACKETED = /[(\uff08][^()\uff08\uff09]{8,40}[)\uff09]$/;
const DASHED_TIME = /-(?=\d{1,2}:\d{2})/;
/** The time of what is announced, and no report's: 日時 令和3年11月24日 14時30分から. */
const APPOINTED = /日時|期日|期間|開催|予定|時間[:\uff1a]|[~\u301c\uff5e]|から|より|頃|ごろ/;
const ITEM = /^[-・•*‐–■●]\s?/;
/** What may stand beside a date that is a line of its own. */
const BESIDE_DATE = /^[\s()\uff08\uff09日月火水木金土曜祝.:\uff1a発表掲載公開更新配信付]*$/;
/** Behind these a date is not that of the page. */
const OTHER_DAY = /(?:生年月日|誕生日?|生まれ|現在|開設)/;
const IN_ADDRESS = /(?<![0-9A-Za-z])((?:19|20)\d{2})(?:([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01]))(?![0-9])/;

/** An address alone; the h of some was left off so that it would lead nowhere. */
const SOURCE = /^(?:(?:引用元|出典|ソース|Source)\s?[:\uff1a]\s?)?h?ttps?:\/\/\S+$/;

/** The day of publication of a page, as far as its lines and its address tell. */
export function dayOfPage(lines: readonly PageLine[], address: string | null): string | null {
  const told = lines.filter((line) => line.text !== '').map((line) => line.text.slice(0, TOP_LENGTH));
  return (
    first(told.slice(0, REPORT_LINES), dayOfReport) ??
    first(told.slice(0, TOP_LINES), dayAlone) ??
    first(told.slice(0, REPORT_LINES), dayOfSource) ??
    (address === null ? null : dayOfAddress(address)) ??
    dayNearTop(told.slice(0, TOP_LINES))
  );
}

function first(lines: readonly string[], day: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = day(line);
    if (found !== null) return found;
  }
  return null;
}

/** The day in a line that says when a report appeared. */
function dayOfReport(line: string): string | null {
  if (ITEM.test(line)) return null;
  const closing = BRACKETED.exec(line.slice(-LINE_LENGTH))?.[0].slice(1, -1).replace(DASHED_TIME, ' ');
  if (closing) {
    const date = findDate(closing);
    const behind = closing.slice((date?.index ?? 0) + (date?.written.length ?? 0));
    if (date && date.index === 0 && (TIME_NEXT.test(behind) || behind === '')) return date.value;
  }
  if (line.length > LINE_LENGTH || /[。、]/.test(line) || APPOINTED.test(line)) return null;
  const date = findDate(line);
  return date && TIME_NEXT.test(line.slice(date.index + date.written.length)) ? date.value : null;
}

/** The day of a line that is a date and nothing else. */
function dayAlone(line: string): string | null {
  if (line.length > LINE_LENGTH) return null;
  const date = findDate(line);
  return date && BESIDE_DATE.test(line.replace(date.written, '')) ? date.value : null;
}

/** The day in the address of a source, where it stands alone on its line. */
function dayOfSource(line: string): string | null {
  return SOURCE.test(line) ? dayOfAddress(line) : null;
}

/** The whole date that an address holds. */
function dayOfAddress(address: string): string | null {
  const [, year, , month, day] = IN_ADDRESS.exec(address) ?? [];
  return year === undefined ? null : (findDate(`${year}-${month}-${day}`)?.value ?? null);
}

/** The first date of lines that belongs to nothing else. */
function dayNearTop(lines: readonly string[]): string | null {
  const own = lines.filter(
    (line, at) =>
      !OTHER_DAY.test(line) &&
      !(ITEM.test(line) && [lines[at - 1], lines[at + 1]].some((next) => next !== undefined && ITEM.test(next))),
  );
  return findDate(own.join('\n').slice(0, TOP_LENGTH))?.value ?? null;
}
