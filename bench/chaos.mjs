/** Whether a queue, its workers and their record come to what one quiet process comes to, while everything fails that may fail. */
import { chaosRun } from './chaos/run.mjs';
import { count } from './table.mjs';
import { documentsByDay, roundsFrom } from './texts.mjs';

/** Characters of a document at most: it is the queue that is tried, and not the reader. */
const SHORT = 500;
const KILLS = 10;
const SECOND = 1000;

export async function chaos({ documents, through, seed }) {
  const short = documents.filter(({ text }) => text.length < SHORT);
  const result = await chaosRun({
    documents: documentsByDay(short, roundsFrom(0, Math.ceil(through / short.length))),
    count: through,
    seed,
    kills: KILLS,
    cut: 20 * SECOND,
    silence: 60 * SECOND,
    tell: (line) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`),
  });
  const { stats, differences } = result;
  return {
    title: `A disturbed queue: ${count(stats.documents)} documents, ${count(stats.reports)} reports, ${count(stats.events)} events; seed ${seed}`,
    rows: [
      ['time', `${count(result.seconds)} s`, `${count(through / result.seconds)} documents/s, by the clock`],
      [
        'workers killed',
        count(result.killed),
        `${count(result.foundNobody)} found nobody when they began, and began again; ${count(result.failed)} failed`,
      ],
      ['handed out again', count(result.again), 'documents that a worker had in hand when it was killed or cut off'],
      ['set aside', count(result.setAside)],
      ['differences', count(differences.length), differences.slice(0, 3).join('; ') || 'from one quiet process: none'],
    ],
  };
}
