/** In which spelling somebody is named whom the tables know by several. */
import { type KnownPerson, plainName } from '../../knowledge/people.js';

export const BETWEEN_PARTS = '・';
const INITIAL = /・[A-Z]・/;
const KATAKANA_ONLY = /^[ァ-ヴー]+$/;
const KANJI_ONLY = /^[一-鿿々ヶ]+$/;

/** Whether a name with more parts is one that is known with fewer. */
const isShortened = (written: string, full: string): boolean =>
  written.split(BETWEEN_PARTS).length > 2 && (plainName(written).length > full.length + 1 || INITIAL.test(written));

/**
 * A full name is kept as the text spells it (チョ・テヨル is 趙兌烈 all the same: who has a name in kanji goes by it); a surname takes the
 * full name that ends so, for ラブロフ is セルゲイ・ラブロフ, and ラヴロフ another spelling of him.
 */
export function spellingOf(written: string, { name, full, forms }: KnownPerson): string {
  if (written.includes(BETWEEN_PARTS)) return isShortened(written, full) || KANJI_ONLY.test(name) ? name : written;
  if (name.includes(written) || !KATAKANA_ONLY.test(written) || !name.includes(BETWEEN_PARTS)) return name;
  return forms.find((form) => form.endsWith(BETWEEN_PARTS + written)) ?? name;
}
