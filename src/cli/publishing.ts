/** What commands that put documents into a queue have in common. */
import type { Lang } from '../publish/index.js';
import type { KaidanDocument } from '../record/index.js';
import { CLOCK } from '../work/index.js';
import { type Published, Publisher, type Queue, type Task } from '../work/queue/index.js';
import { type Io, tell } from './io.js';
import { complaintText } from './pages.js';

/** A publisher that says when the queue takes nothing. */
export const publisherFor = (queue: Queue, io: Io, task: Task): Publisher =>
  new Publisher(
    queue,
    {
      clock: CLOCK,
      // Whoever ends the command ends the program: what arrived is there, and is passed over when it is given again.
      signal: new AbortController().signal,
      stalled: (reason) =>
        tell(
          io,
          reason === null ? 'the queue takes documents again.' : `the queue takes no documents (${reason}). Waiting.`,
        ),
    },
    task,
  );

/** That a document is too long for the queue, and what to do with it. */
export function tooLong({ id, url }: KaidanDocument, otherwise: string): string {
  const reason = `document ${id} is longer than a message of the queue may be`;
  const advice = `${otherwise}, or raise max_payload of the servers.`;
  return complaintText({ file: url ?? id, line: null, reason, advice });
}

export function putIn(queue: string, { documents, known }: Published, refused: number, lang: Lang): string {
  return lang === 'ja'
    ? `${queue}: 文書 ${documents} 件を入れました。既にあったもの ${known} 件、読めなかったもの ${refused} 件。`
    : `${queue}: ${documents} documents put in; ${known} there already; ${refused} refused.`;
}
