/** Pages into a queue: their documents, for workers to read. */
import type { Lang } from '../publish/index.js';
import { CLOCK } from '../work/index.js';
import { openQueue, type Published, Publisher } from '../work/queue/index.js';
import { EXIT } from './exit.js';
import { exitOf, type Intake, takeIn } from './intake.js';
import { type Io, type Output, tell } from './io.js';
import { complaintText } from './pages.js';

interface QueueWish {
  readonly queue: string;
  readonly lang: Lang;
  readonly quiet: boolean;
}

/** Publishes the documents of the pages, and says how it went. */
export async function queuePages(names: readonly string[], wish: QueueWish, io: Io, out: Output): Promise<number> {
  const { quiet, lang } = wish;
  const queue = await openQueue(wish.queue);
  try {
    const publisher = new Publisher(queue, {
      clock: CLOCK,
      // Whoever ends the command ends the program: what arrived is there, and is passed over when it is given again.
      signal: new AbortController().signal,
      stalled: (reason) =>
        tell(
          io,
          reason === null ? 'the queue takes documents again.' : `the queue takes no documents (${reason}). Waiting.`,
        ),
    });
    let refused = 0;
    const intake = await takeIn(names, { quiet, io, out }, async ({ document }) => {
      if (await publisher.publish(document)) return;
      refused += 1;
      const reason = `document ${document.id} is longer than a message of the queue may be`;
      const advice = 'Take it in with "kaidan add --record", or raise max_payload of the servers.';
      if (!quiet) tell(io, complaintText({ file: document.url ?? document.id, line: null, reason, advice }));
    });
    const published = await publisher.finish();
    const all: Intake = { documents: intake.documents - refused, complaints: intake.complaints + refused };
    if (!quiet) await out.write(`${summary(queue.address.shown, published, all.complaints, lang)}\n`);
    return all.documents === 0 ? EXIT.nothing : exitOf(all);
  } finally {
    await queue.close();
  }
}

function summary(queue: string, { documents, known }: Published, refused: number, lang: Lang): string {
  return lang === 'ja'
    ? `${queue}: 文書 ${documents} 件を入れました。既にあったもの ${known} 件、読めなかったもの ${refused} 件。`
    : `${queue}: ${documents} documents put in; ${known} there already; ${refused} refused.`;
}
