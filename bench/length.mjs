/** Whether a character costs more in a longer document: the same texts as many short documents, and joined into long ones. */
import { read } from '../dist/reading/index.js';
import { charactersOf, someOf } from './corpus.mjs';
import { inTurns } from './measure.mjs';
import { count, times } from './table.mjs';

const JOINED = [1, 10, 100, 1000];

const joined = (documents, size) =>
  Array.from({ length: Math.ceil(documents.length / size) }, (_, n) => {
    const part = documents.slice(n * size, (n + 1) * size);
    return { ...part[0], text: part.map(({ text }) => text).join('\n\n') };
  });

export async function length({ documents, rounds }) {
  const short = [...someOf(documents, JOINED.at(-1))];
  const sets = JOINED.map((size) => [`${size} x`, joined(short, size)]);
  const contenders = Object.fromEntries(sets.map(([name, set]) => [name, () => read.all(set)]));
  const seconds = await inTurns(contenders, rounds);
  const cost = ([name, set]) => seconds[name] / charactersOf(set);
  return {
    title: 'Cost of a character by the length of its document',
    rows: sets.map((set) => [
      `${set[0]} the length`,
      times(cost(set) / cost(sets[0])),
      `${count(charactersOf(set[1]) / set[1].length)} characters a document`,
    ]),
  };
}
