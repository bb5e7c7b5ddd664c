/** What must not stand beside an expression for it to be read. */
import { Chars, DIGITS, Sticky } from './chars.js';

/** Behind 年: a length, a decade, a school year … */
export const NOT_YEAR =
  '(?!間|代|ぶり|振り|前|後|生|目|来|以内|以上|連続|ごと|毎|おき|余|分|物|越し|未満|齢|もの|ほど|弱|強|半)';
/** Words that month and day are not read before: for the middle of an expression (`NOT_…`) and to look for at a place (`NO_…`). */
const OTHER_MONTH = '期|号|分|面|間|給|額|革命|王政|危機|雨|晴';
const OTHER_DAY =
  '間|目|連続|ぶり|振り|以内|以上|後(?![任継半続藤援退期])|前(?!後|日銀|首相|大統領|外相)|余|ほど|程度|制|当たり|あたり|がかり|おき|ごと|毎|未満|遅れ|越し|分(?![析割離担裂野科])|本(?![部格会土社紙店隊気音件人])|刊|給|没|常';
/** Behind 月: 1-3月期, 10月革命, 9月号, 月面. */
export const NOT_MONTH = `(?!${OTHER_MONTH})`;
export const NO_MONTH = new Sticky('期号分面間給額革王政危雨晴', OTHER_MONTH);
/** Behind 日: lengths, ordinals, and 日本 (but 本部, 本会議 …). */
export const NOT_DAY = `(?!${OTHER_DAY})`;
export const NO_DAY = new Sticky('間目連ぶ振以後前余ほ程制当あがおご毎未遅越分本刊給没常', OTHER_DAY);
/** Behind N時. */
export const NOT_HOUR = '(?!間|期|点|代|空|刻|速|計|限|短|差|局)';
/** Behind N分, where it is minutes: 分野, 3分の1. */
export const NOT_MINUTE = '(?![野割類科析解岐派権散断隊身裂配])(?!の[0-9一二三四五六七八九])';

const KANJI_DIGITS = '〇一二三四五六七八九十百千万億兆';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const INSIDE_NUMBER = new Chars(`${DIGITS + KANJI_DIGITS}.,+±第`);
const INSIDE_NAME = new Chars(`${DIGITS + KANJI_DIGITS + LETTERS}−-.,+±/:_=第`);
const PARTICLE = new Chars('はがもとのにをでやへ');

/** Whether a bare number (24日, 6/4, 18:30) may begin here: not inside a larger number, a name (F35), a sum (2プラス2) or 第N. */
export const mayBeginNumber = (text: string, at: number): boolean =>
  !INSIDE_NAME.at(text, at - 1) &&
  !(at >= 3 && text.charCodeAt(at - 1) === 0x30b9 && text.startsWith('プラス', at - 3));

/** Whether a number of a full date may begin here: letters may stand before it (NHK 11月23日). */
export const mayBeginDate = (text: string, at: number): boolean => !INSIDE_NUMBER.at(text, at - 1);

export function kanjiBefore(text: string, at: number): boolean {
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  return (before >= 0x4e00 && before <= 0x9fa0) || before === 0x3005;
}

/** Whether a word in kana may begin here: after a particle, punctuation or kanji, not inside another word (とうきょう). */
export function mayBeginKana(text: string, at: number): boolean {
  if (at === 0 || text.startsWith('から', at - 2)) return true;
  const before = text.charCodeAt(at - 1);
  return before < 0x3041 || before > 0x3093 || PARTICLE.has(before);
}
