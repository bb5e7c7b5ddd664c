/** All documents of a record into a queue, for workers to read anew. */
import type { Lang } from '../publish/index.js';
import { openQueue } from '../work/queue/index.js';
import { EXIT } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { Progress } from './progress.js';
import { publisherFor, putIn, tooLong } from './publishing.js';
import { withRecord } from './record.js';

interface QueueRereadWish {
  readonly queue: string;
  readonly record?: string | undefined;
  readonly after?: string | undefined;
  readonly lang: Lang;
  readonly quiet: boolean;
}

export function queueReread(
  { queue: address, record: name, after, lang, quiet }: QueueRereadWish,
  io: Io,
  out: Output,
) {
  return withRecord(name, io, async (record) => {
    const queue = await openQueue(address);
    try {
      const publisher = publisherFor(queue, io, 'read anew');
      const items = after === undefined ? (await record.stats()).documents : null;
      const progress = new Progress(io, { bytes: null, items }, quiet);
      let refused = 0;
      for await (const documents of record.documents(after)) {
        for (const document of documents) {
          if (await publisher.publish(document)) continue;
          refused += 1;
          progress.clear();
          if (!quiet) tell(io, tooLong(document, 'Have it read with "kaidan reread" without --queue'));
        }
        progress.items(documents.length);
      }
      const published = await publisher.finish();
      progress.clear();
      if (!quiet) await out.write(`${putIn(queue.address.shown, published, refused, lang)}\n`);
      return refused > 0 ? EXIT.partly : EXIT.ok;
    } finally {
      await queue.close();
    }
  });
}
