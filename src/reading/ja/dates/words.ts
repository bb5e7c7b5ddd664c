/**
 * Words for days, weeks, months and years, as newspapers, broadcasters and ministries write them (共同通信『記者ハンドブック』
 * spellings with the broadcasters' kana forms beside them). A word is added by adding a row.
 */
import type { DayPart } from './types.js';

interface OffsetRow {
  from: 'published' | 'last';
  by: number;
}
const today = (by: number): OffsetRow => ({ from: 'published', by });
const mentioned = (by: number): OffsetRow => ({ from: 'last', by });

interface DayWord extends OffsetRow {
  part?: DayPart;
}

/** Words that are a day; those with a part of the day name that too. */
export const DAY_WORDS: Readonly<Record<string, DayWord>> = {
  本日: today(0),
  今日: today(0),
  きょう: today(0),
  昨日: today(-1),
  きのう: today(-1),
  一昨日: today(-2),
  おととい: today(-2),
  明日: today(1),
  あす: today(1),
  あした: today(1),
  明後日: today(2),
  あさって: today(2),
  しあさって: today(3),
  同日: mentioned(0),
  同じ日: mentioned(0),
  この日: mentioned(0),
  当日: mentioned(0),
  翌日: mentioned(1),
  翌々日: mentioned(2),
  前日: mentioned(-1),
  前々日: mentioned(-2),
  今朝: { ...today(0), part: 'morning' },
  けさ: { ...today(0), part: 'morning' },
  今暁: { ...today(0), part: 'before-dawn' },
  今夕: { ...today(0), part: 'evening' },
  今夜: { ...today(0), part: 'night' },
  今晩: { ...today(0), part: 'night' },
  昨夕: { ...today(-1), part: 'evening' },
  昨夜: { ...today(-1), part: 'night' },
  昨晩: { ...today(-1), part: 'night' },
  ゆうべ: { ...today(-1), part: 'night' },
  明朝: { ...today(1), part: 'morning' },
  明晩: { ...today(1), part: 'night' },
  翌朝: { ...mentioned(1), part: 'morning' },
  同夜: { ...mentioned(0), part: 'night' },
  前夜: { ...mentioned(-1), part: 'night' },
};

/** What stands right before a day number: 本15日, 昨19日, 翌21日, 明25日, 同24日. */
export const DAY_PREFIXES: Readonly<Record<string, OffsetRow>> = {
  本: today(0),
  昨: today(-1),
  明: today(1),
  翌: mentioned(1),
  同: mentioned(0),
  同じ: mentioned(0),
};

/** Words that tell on which side of the publication a day lies: 去る5日, 来る10日. */
export const TENSE_PREFIXES: Readonly<Record<string, 'past' | 'future'>> = {
  去る: 'past',
  さる: 'past',
  来る: 'future',
  きたる: 'future',
};

export const WEEK_WORDS: Readonly<Record<string, OffsetRow>> = {
  今週: today(0),
  先週: today(-1),
  来週: today(1),
  先々週: today(-2),
  再来週: today(2),
  翌週: mentioned(1),
  前週: mentioned(-1),
  同週: mentioned(0),
};

export const MONTH_WORDS: Readonly<Record<string, OffsetRow>> = {
  今月: today(0),
  本月: today(0),
  先月: today(-1),
  来月: today(1),
  先々月: today(-2),
  再来月: today(2),
  同月: mentioned(0),
  同じ月: mentioned(0),
  翌月: mentioned(1),
  前月: mentioned(-1),
};

export const YEAR_WORDS: Readonly<Record<string, OffsetRow>> = {
  今年: today(0),
  ことし: today(0),
  本年: today(0),
  昨年: today(-1),
  去年: today(-1),
  一昨年: today(-2),
  おととし: today(-2),
  来年: today(1),
  明年: today(1),
  再来年: today(2),
  同年: mentioned(0),
  同じ年: mentioned(0),
  翌年: mentioned(1),
  前年: mentioned(-1),
};

/** 今春, 昨秋, 来夏: the year's one-character words before a season. */
export const SEASON_YEARS: Readonly<Record<string, OffsetRow>> = {
  今: today(0),
  昨: today(-1),
  来: today(1),
  翌: mentioned(1),
  一昨: today(-2),
};

export const WEEKDAYS = '日月火水木金土';
