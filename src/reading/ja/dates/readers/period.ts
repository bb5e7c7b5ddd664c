/** 年末, 年明け, 月末, 年内, 今春, 昨秋, 元日, 大みそか. */
import { dateDraft, matchAt, type Reader } from '../drafts.js';
import { kanjiBefore } from '../guards.js';
import { oneOf, openings, PERIOD_WORDS, SEASON_YEARS, SEASONS } from '../words.js';

const WORD = new RegExp(`(${oneOf(Object.keys(PERIOD_WORDS))})`, 'y');

export const periodWord: Reader = {
  begins: openings(Object.keys(PERIOD_WORDS)),
  read(text, at) {
    const match = matchAt(WORD, text, at);
    const row = match ? PERIOD_WORDS[match[1] ?? ''] : undefined;
    if (!match || !row || /[0-9一二三四五六七八九十数毎]/.test(text.charAt(at - 1))) return null;
    const end = at + match[0].length;
    const here = { from: 'published', by: 0 } as const;
    if (row.of === 'month') return dateDraft(end, { month: here, periodPart: row.part });
    return row.month === undefined
      ? dateDraft(end, { year: here })
      : dateDraft(end, { month: row.month, periodPart: row.part, approximate: true });
  },
};

const SEASON = new RegExp(`(${oneOf(Object.keys(SEASON_YEARS))})([春夏秋冬])(?![節日闘季目田至])`, 'y');

export const seasonWord: Reader = {
  begins: openings(Object.keys(SEASON_YEARS).flatMap((year) => Object.keys(SEASONS).map((season) => year + season))),
  read(text, at) {
    const match = matchAt(SEASON, text, at);
    const row = match ? SEASON_YEARS[match[1] ?? ''] : undefined;
    if (!match || !row || kanjiBefore(text, at)) return null;
    return dateDraft(at + match[0].length, { year: row, periodPart: SEASONS[match[2] ?? ''] ?? null });
  },
};

const FEASTS: Readonly<Record<string, readonly [number, number]>> = {
  元日: [1, 1],
  元旦: [1, 1],
  大みそか: [12, 31],
  大晦日: [12, 31],
};
const FEAST = new RegExp(`(${oneOf(Object.keys(FEASTS))})(?!本)`, 'y');

export const feastDay: Reader = {
  begins: openings(Object.keys(FEASTS)),
  read(text, at) {
    const match = matchAt(FEAST, text, at);
    const row = match ? FEASTS[match[1] ?? ''] : undefined;
    return match && row ? dateDraft(at + match[0].length, { month: row[0], day: row[1] }) : null;
  },
};
