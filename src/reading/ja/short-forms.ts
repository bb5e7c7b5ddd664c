/** Countries' names in one character: 米, 露. Most of these are also everyday words or parts of words. */
import { isIdeograph, isKana, isKatakana } from './characters.js';

/** Those that are everyday words too: they count only inside compounds (日越) and straight before titles. */
export const COMMON: ReadonlySet<string> = new Set([...'日中台土西星白波亜加希朝南パウロ伯智秘墨芬洪緬蒙泰尼葡蘭']);

/** Whether a one-character country form stands where a word may begin (訪問中の is no 中). */
export function startsWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isIdeograph(before) && !'対訪駐在'.includes(text[at - 1] ?? '')) return false;
  return !(isKana(text.charCodeAt(at)) && isKatakana(before));
}
