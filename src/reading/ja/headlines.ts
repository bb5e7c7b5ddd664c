/** Headlines that break off: they end in a noun, and the first of their names is who acts. */
import type { Phrase } from './phrases.js';
import type { Sentence } from './sentences.js';

const BROKEN_OFF = /[一-鿿ァ-ヴー」へ][。\n]?$/;

/** Whether a sentence ends in a noun: …を攻撃, …会談へ. */
export const breaksOff = (text: string, { end }: Sentence): boolean => BROKEN_OFF.test(text.slice(end - 2, end + 1));

/** The first of the names that a headline begins with, where a comma sets it off: 〔イスラエル、〕イランを攻撃. */
export function subjectOf(text: string, phrase: Phrase): Phrase | null {
  const [first] = phrase.mentions;
  if (!first || text[first.end] !== '、') return null;
  return {
    mentions: [{ ...first, indirect: false }],
    start: phrase.start,
    end: first.end + 1,
    particle: 'は',
    comma: true,
  };
}
