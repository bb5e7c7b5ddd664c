/** The year of a date: 2021年, 令和元年, 昨年, 2014~16年. */
import { oneOf } from './begins.js';
import { DIGITS, NUMERALS, Sticky } from './chars.js';
import { type DateDraft, dateDraft, type YearDraft } from './drafts.js';
import { ERAS, eraNamed, eraYear } from './eras.js';
import { mayBeginDate, mayBeginNumber, NOT_YEAR } from './guards.js';
import { N2, numeral } from './numerals.js';
import { endOfMonth } from './units.js';
import { YEAR_WORDS } from './words.js';

export const eraWords = ERAS.flatMap((era) => [era.name, era.ligature]);
export const eraLetters = ERAS.map((era) => era.letter).join('');
export const yearWords = Object.keys(YEAR_WORDS);

const ERA_YEAR = new Sticky(
  [...eraWords, ...eraLetters],
  `(${oneOf(eraWords)}|[${eraLetters}](?=[0-9]))[ ]?(${N2}|元)[ ]?年(度)?${NOT_YEAR}`,
);
const FULL_YEAR = new Sticky(
  NUMERALS,
  `([0-9]{4}|[一二三四五六七八九][〇零一二三四五六七八九]{3})[ ]?年(度)?${NOT_YEAR}`,
  '年',
);
const YEARS = new Sticky(DIGITS, `([0-9]{4})(?:年?[~〜–-])([0-9]{2}|[0-9]{4})年(度)?${NOT_YEAR}`, '年~〜–-');
const YEAR_END = new Sticky(DIGITS, `([0-9]{1,2})年(?!度)${NOT_YEAR}`, '年');
const SHORT_YEAR = new Sticky(
  `'${DIGITS}`,
  `'?([0-9]{2})年(?:(?=${N2}月)|(?=[にの、]|から|以[来降]|まで|[春夏秋冬末初]))`,
  '年',
);
const YEAR_WORD = new Sticky(yearWords, `(${oneOf(yearWords)})(度)?(?!比|同月比|同期|並み|代|齢|々)`);

/** Fills in the year and tells where it ends; -1 where there is none. */
export function readYear(text: string, at: number, date: DateDraft): number {
  const era = ERA_YEAR.match(text, at);
  if (era) {
    const named = eraNamed(era[1] ?? '');
    const letter = (era[1] ?? '').charCodeAt(0) < 0x80;
    const n = numeral(era[2] ?? '');
    if (!named || Number.isNaN(n) || (letter && !mayBeginNumber(text, at))) return -1;
    date.year = { given: eraYear(named, n), era: named };
    date.fiscal = era[3] !== undefined;
    return at + era[0].length;
  }
  const word = YEAR_WORD.match(text, at);
  if (word) {
    date.year = YEAR_WORDS[word[1] ?? ''] ?? null;
    date.fiscal = word[2] !== undefined;
    return at + word[0].length;
  }
  const full = mayBeginDate(text, at) ? FULL_YEAR.match(text, at) : null;
  if (full) {
    const year = numeral(full[1] ?? '');
    if (year < 1000 || year > 2999) return -1;
    date.year = { given: year, era: null };
    date.fiscal = full[2] !== undefined;
    return at + full[0].length;
  }
  const short = mayBeginNumber(text, at) ? SHORT_YEAR.match(text, at) : null;
  if (!short) return -1;
  const end = at + short[0].length;
  date.year = { short: Number(short[1]), alone: endOfMonth(text, end) < 0 };
  return end;
}

/** The 16年 of 2014年から16年. */
export function readShortYear(text: string, at: number): DateDraft | null {
  const match = YEAR_END.match(text, at);
  if (!match || endOfMonth(text, at + match[0].length) >= 0) return null;
  const date = dateDraft(at + match[0].length);
  date.year = { short: Number(match[1]), alone: false };
  return date;
}

/** 2014~16年. */
export function readYears(text: string, at: number): DateDraft | null {
  const match = mayBeginDate(text, at) ? YEARS.match(text, at) : null;
  const given = Number(match?.[1]);
  if (!match || given < 1000 || given > 2999) return null;
  const end = at + match[0].length;
  if (endOfMonth(text, end) >= 0) return null;
  const last = match[2] ?? '';
  const lastYear: YearDraft =
    last.length === 4 ? { given: Number(last), era: null } : { short: Number(last), alone: false };
  const date = dateDraft(end);
  const through = dateDraft(end);
  date.year = { given, era: null };
  through.year = lastYear;
  date.fiscal = through.fiscal = match[3] !== undefined;
  date.through = through;
  return date;
}
