/** Finding dates, beside chrono-node's Japanese. */
import { ja } from 'chrono-node';
import { findDates } from '../dist/reading/ja/dates/index.js';
import { charactersOf, corpusOf } from './corpus.mjs';
import { inTurns } from './measure.mjs';
import { count, perSecond, times } from './table.mjs';

export async function dates({ documents, characters, rounds }) {
  const corpus = corpusOf(documents, characters);
  const length = charactersOf(corpus);
  const found = { kaidan: 0, chrono: 0 };
  const seconds = await inTurns(
    {
      kaidan() {
        found.kaidan = 0;
        for (const { text, published } of corpus) found.kaidan += findDates(text, { published }).length;
      },
      chrono() {
        found.chrono = 0;
        for (const { text, published } of corpus) {
          found.chrono += ja.parse(text, published ? new Date(published) : undefined).length;
        }
      },
    },
    rounds,
  );
  return {
    title: `Dates in ${count(length)} characters`,
    rows: [
      ['findDates', perSecond(length, seconds.kaidan), `${count(found.kaidan)} dates, times and durations found`],
      [
        'chrono.ja',
        perSecond(length, seconds.chrono),
        `${count(found.chrono)} found; findDates's speed is ${times(seconds.chrono / seconds.kaidan)} of it`,
      ],
    ],
  };
}
