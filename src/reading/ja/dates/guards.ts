/** What must not stand beside an expression for it to be read. */

/** Behind 年: a length, a decade, a school year … */
export const NOT_YEAR =
  '(?!間|代|ぶり|振り|前|後|生|目|来|以内|以上|連続|ごと|毎|おき|余|分|物|越し|未満|齢|もの|ほど|弱|強|半)';
/** Behind 月: 1-3月期, 10月革命, 9月号, 月面. */
export const NOT_MONTH = '(?!期|号|分|面|間|給|額|革命|王政|危機|雨|晴)';
/** Behind 日: lengths, ordinals, and 日本 (but 本部, 本会議 …). */
export const NOT_DAY =
  '(?!間|目|連続|ぶり|振り|以内|以上|後(?![任継半続藤援退期])|前(?!後|日銀|首相|大統領|外相)|余|ほど|程度|制|当たり|あたり|がかり|おき|ごと|毎|未満|遅れ|越し|分(?![析割離担裂野科])|本(?![部格会土社紙店隊気音件人])|刊|給|没|常)';
/** Behind N時. */
export const NOT_HOUR = '(?!間|期|点|代|空|刻|速|計|限|短|差|局)';
/** Behind N分, where it is minutes: 分野, 3分の1. */
export const NOT_MINUTE = '(?![野割類科析解岐派権散断隊身裂配])(?!の[0-9一二三四五六七八九])';

const LETTER_OR_JOINER = /[A-Za-z0-9−.,+±/:_=]/;
const KANJI_DIGIT = /[〇一二三四五六七八九十百千万億兆]/;
const KANJI = /[一-龠々]/;
const HIRAGANA = /[ぁ-ん]/;

/** Whether a bare number (24日, 6/4, 18:30) may begin here: not inside a larger number, a name (F35), a sum (2プラス2) or 第N. */
export function mayBeginNumber(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  if (LETTER_OR_JOINER.test(before) || before === '第' || before === '-' || KANJI_DIGIT.test(before)) return false;
  return !(before === 'ス' && text.startsWith('プラス', at - 3));
}

/** Whether a number of a full date may begin here: letters may stand before it (NHK 11月23日). */
export function mayBeginDate(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  return !/[0-9.,+±第]/.test(before) && !KANJI_DIGIT.test(before);
}

export const kanjiBefore = (text: string, at: number): boolean => at > 0 && KANJI.test(text.charAt(at - 1));

/** Whether a word in kana may begin here: after a particle, punctuation or kanji, not inside another word (とうきょう). */
export function mayBeginKana(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  if (text.startsWith('から', at - 2)) return true;
  return !HIRAGANA.test(before) || /[はがもとのにをでやへ]/.test(before);
}
