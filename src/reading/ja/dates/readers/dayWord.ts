/** 本日, きょう, あす29日, 同日, 翌30日, 今朝. */

import { oneOf, openings } from '../begins.js';
import { DIGITS, Sticky } from '../chars.js';
import { dateDraft, type Reader } from '../drafts.js';
import { kanjiBefore, mayBeginKana, NOT_DAY } from '../guards.js';
import { DAY_WORDS } from '../words.js';

const WORD = new Sticky(Object.keys(DAY_WORDS), oneOf(Object.keys(DAY_WORDS)));
const NUMBER = new Sticky(` の${DIGITS}`, `[ の]?([0-9]{1,2})日${NOT_DAY}`);
const BEHIND_KANA = /$|[^ぁ-んー]|[はのにもまがを]|から(?!だ)|以|夜|夕|午|朝|未|深/y;
/** Other words that begin alike: 前日銀総裁, 明日香, 今日的. */
const OTHER = new Sticky(
  '前当明今同本こ',
  '(?:前日[銀本産立航経米韓中]|当日[本銀]|明日[香葉]|今日[的性]|同日[本米韓中銀](?!大使)|本日[本経米]|[こ同本](?:の)?日(?:程|本人|時(?!点)))',
);
const KANA = /^[ぁ-ん]/;

export const dayWord: Reader = {
  begins: openings(Object.keys(DAY_WORDS)),
  read(text, at) {
    const word = WORD.match(text, at)?.[0] ?? '';
    const row = DAY_WORDS[word];
    if (!row || OTHER.test(text, at)) return null;
    let end = at + word.length;
    if (KANA.test(word)) {
      if (word !== 'この日' && (!mayBeginKana(text, at) || (word === 'けさ' && kanjiBefore(text, at)))) return null;
      BEHIND_KANA.lastIndex = end;
      if (!BEHIND_KANA.test(text)) return null;
    } else if (at > 0 && text.charAt(at - 1) === '日' && word === '本日') return null;
    else if (at > 0 && /[数直]/.test(text.charAt(at - 1))) return null;
    const number = NUMBER.match(text, end);
    if (number) end += number[0].length;
    const date = dateDraft(end);
    date.offset = row;
    date.day = number ? Number(number[1]) : null;
    date.dayPart = row.part ?? null;
    return date;
  },
};
