/** 年末, 年明け, 月末, 年内, 今春, 昨秋, 元日, 大みそか. */

import { oneOf, openings } from '../begins.js';
import { Sticky } from '../chars.js';
import { dateDraft, type Reader } from '../drafts.js';
import { kanjiBefore } from '../guards.js';
import { PERIOD_WORDS, SEASONS } from '../period-words.js';
import { SEASON_YEARS } from '../words.js';

const WORD = new Sticky(Object.keys(PERIOD_WORDS), oneOf(Object.keys(PERIOD_WORDS)));

export const periodWord: Reader = {
  begins: openings(Object.keys(PERIOD_WORDS)),
  read(text, at) {
    const match = WORD.match(text, at);
    const row = match ? PERIOD_WORDS[match[0]] : undefined;
    if (!match || !row || /[0-9一二三四五六七八九十数毎]/.test(text.charAt(at - 1))) return null;
    const date = dateDraft(at + match[0].length);
    date.periodPart = row.part;
    if (row.of === 'month') date.month = { from: 'published', by: 0 };
    else if (row.month === undefined) date.year = { from: 'published', by: 0 };
    else {
      date.month = row.month;
      date.approximate = true;
    }
    return date;
  },
};

const SEASON = new Sticky(
  Object.keys(SEASON_YEARS),
  `(${oneOf(Object.keys(SEASON_YEARS))})([春夏秋冬])(?![節日闘季目田至])`,
);

export const seasonWord: Reader = {
  begins: openings(Object.keys(SEASON_YEARS).flatMap((year) => Object.keys(SEASONS).map((season) => year + season))),
  read(text, at) {
    const match = SEASON.match(text, at);
    const row = match ? SEASON_YEARS[match[1] ?? ''] : undefined;
    if (!match || !row || kanjiBefore(text, at)) return null;
    const date = dateDraft(at + match[0].length);
    date.year = row;
    date.periodPart = SEASONS[match[2] ?? ''] ?? null;
    return date;
  },
};

const FEASTS: Readonly<Record<string, readonly [number, number]>> = {
  元日: [1, 1],
  元旦: [1, 1],
  大みそか: [12, 31],
  大晦日: [12, 31],
};
const FEAST = new Sticky(Object.keys(FEASTS), `${oneOf(Object.keys(FEASTS))}(?!本)`);

export const feastDay: Reader = {
  begins: openings(Object.keys(FEASTS)),
  read(text, at) {
    const match = FEAST.match(text, at);
    const row = match ? FEASTS[match[0]] : undefined;
    if (!match || !row) return null;
    const date = dateDraft(at + match[0].length);
    [date.month, date.day] = row;
    return date;
  },
};
