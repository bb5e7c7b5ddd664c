/** What kind of character a code is: questions that are asked at nearly every place of a text, so none is an expression. */

const LONG_VOWEL = 0x30fc; // ー

/** Katakana without the long vowel. */
export const isKana = (code: number): boolean => code >= 0x30a1 && code <= 0x30f4;
export const isKatakana = (code: number): boolean => isKana(code) || code === LONG_VOWEL;
/** Kanji, with 々 and those that stand apart for older standards: 岩﨑, 神﨑. */
export const isIdeograph = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || code === 0x3005 || (code >= 0xf900 && code <= 0xfaff);
export const isKanjiOrKatakana = (code: number): boolean => isIdeograph(code) || isKatakana(code);
const isAscii = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
/** What nouns are written with: kanji, katakana, letters and digits. */
export const isNounCharacter = (code: number): boolean => isKanjiOrKatakana(code) || isAscii(code);
