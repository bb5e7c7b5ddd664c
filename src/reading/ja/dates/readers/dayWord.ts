/** 本日, きょう, あす29日, 同日, 翌30日, 今朝. */
import { dateDraft, matchAt, type Reader } from '../drafts.js';
import { kanjiBefore, mayBeginKana, NOT_DAY } from '../guards.js';
import { DAY_WORDS, oneOf, openings } from '../words.js';

const WORD = new RegExp(`(${oneOf(Object.keys(DAY_WORDS))})`, 'y');
const NUMBER = new RegExp(`[ の]?([0-9]{1,2})日${NOT_DAY}`, 'y');
const BEHIND_KANA = /$|[^ぁ-んー]|[はのにもまがを]|から(?!だ)|以|夜|夕|午|朝|未|深/y;
/** Other words that begin alike: 前日銀総裁, 明日香, 今日的. */
const OTHER =
  /(?:前日[銀本産立航経米韓中]|当日[本銀]|明日[香葉]|今日[的性]|同日[本米韓中銀](?!大使)|本日[本経米]|[こ同本](?:の)?日(?:程|本人|時(?!点)))/y;
const KANA = /^[ぁ-ん]/;

export const dayWord: Reader = {
  begins: openings(Object.keys(DAY_WORDS)),
  read(text, at) {
    const match = matchAt(WORD, text, at);
    const word = match?.[1] ?? '';
    const row = DAY_WORDS[word];
    if (!row || matchAt(OTHER, text, at)) return null;
    let end = at + word.length;
    if (KANA.test(word)) {
      if (word !== 'この日' && (!mayBeginKana(text, at) || (word === 'けさ' && kanjiBefore(text, at)))) return null;
      if (!matchAt(BEHIND_KANA, text, end)) return null;
    } else if (at > 0 && text.charAt(at - 1) === '日' && word === '本日') return null;
    else if (at > 0 && /[数直]/.test(text.charAt(at - 1))) return null;
    const number = matchAt(NUMBER, text, end);
    const day = number ? Number(number[1]) : null;
    if (number) end += number[0].length;
    return dateDraft(end, { offset: { from: row.from, by: row.by }, day, dayPart: row.part ?? null });
  },
};
