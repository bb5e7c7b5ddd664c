/** Pages into a queue: their documents, for workers to read. */
import type { Lang } from '../publish/index.js';
import { openQueue } from '../work/queue/index.js';
import { EXIT } from './exit.js';
import { exitOf, type Intake, takeIn } from './intake.js';
import { type Io, type Output, tell } from './io.js';
import { publisherFor, putIn, tooLong } from './publishing.js';

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
    const publisher = publisherFor(queue, io, 'add');
    let refused = 0;
    const intake = await takeIn(names, { quiet, io, out }, async ({ document }) => {
      if (await publisher.publish(document)) return;
      refused += 1;
      if (!quiet) tell(io, tooLong(document, 'Take it in with "kaidan add --record"'));
    });
    const published = await publisher.finish();
    const all: Intake = { documents: intake.documents - refused, complaints: intake.complaints + refused };
    if (!quiet) await out.write(`${putIn(queue.address.shown, published, all.complaints, lang)}\n`);
    return all.documents === 0 ? EXIT.nothing : exitOf(all);
  } finally {
    await queue.close();
  }
}
