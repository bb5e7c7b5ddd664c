/** What a searched word is a name of, from the knowledge tables. */
import type { Knowledge } from '../knowledge/index.js';
import type { NamedBy } from '../store/index.js';

export function namedByFrom(knowledge: Knowledge): NamedBy {
  const countries = countriesNamedFrom(knowledge);
  return (word) => ({ countries: countries(word), people: peopleNamed(knowledge, word) });
}

/** Katakana writes one name in several ways, ラブロフ and ラヴロフ; whose name is in kanji is spelled one way, and found by it. */
const IN_KATAKANA = /^[\p{sc=Katakana}ー・＝=\s]{2,}$/u;

/** The Latin name of whom alone a word names. */
function peopleNamed({ people }: Knowledge, word: string): string[] {
  if (!IN_KATAKANA.test(word)) return [];
  const known = people.find({ name: word, office: null, country: null, date: null })?.person;
  return known?.name_en ? [known.name_en] : [];
}

/** Which countries and organisations a word is a name of, whatever its width and case. */
export function countriesNamedFrom({ countries, organisations }: Knowledge): (word: string) => readonly string[] {
  const named = new Map<string, string[]>();
  for (const { code, name, name_en, forms } of [...organisations, ...countries]) {
    for (const form of new Set([name, name_en, ...forms].map(plainForm)))
      named.set(form, [...(named.get(form) ?? []), code]);
  }
  return (word) => named.get(plainForm(word)) ?? [];
}

const plainForm = (word: string): string => word.normalize('NFKC').toLowerCase();
