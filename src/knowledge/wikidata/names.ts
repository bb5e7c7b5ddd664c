/** The forms of a name that a row of Wikidata gives. */
import type { ResultRow } from './result.js';

const JAPANESE = /[ぁ-ゖァ-ヺ\p{Script=Han}]/u;

/** A name as a table can hold it: on one line, without the mark between the values of a list. */
const cleanName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}|]+/gu, ' ')
    .trim();

export interface NameForms {
  readonly name: string;
  readonly nameEn: string;
  readonly forms: readonly string[];
}

/** The names in a row; null where none is Japanese or none is Latin. */
export function namesIn(row: ResultRow): NameForms | null {
  const name = cleanName(row.name_ja);
  const nameEn = cleanName(row.name_en);
  if (!JAPANESE.test(name) || !/\p{Script=Latin}/u.test(nameEn)) return null;
  const family = cleanName(row.family_ja);
  const forms = [...row.aliases_ja.map(cleanName), name.includes(family) ? family : '', lastPart(name)];
  return { name, nameEn, forms: [...new Set(forms)].filter((form) => JAPANESE.test(form) && form !== name) };
}

/** エリザベス・トラス is トラス in the next sentence. Where the family name stands first, nobody writes the last one alone. */
function lastPart(name: string): string {
  const parts = name.split(/[・＝=]/);
  return parts.length > 1 ? (parts.at(-1) ?? '') : '';
}

/** An id for somebody new: country and Latin name, as the shipped ids are; with the item where that is taken, or has no letters. */
export function newId(country: string, nameEn: string, item: string, taken: (id: string) => boolean): string {
  const words =
    nameEn
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const id = [country.toLowerCase(), ...words].join('-');
  return words.length > 0 && !taken(id) ? id : `${id}-${item.toLowerCase()}`;
}
