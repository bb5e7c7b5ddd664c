/** Pages to readings, one document after another, into the sink of the format that was asked for. */
import { setFlagsFromString } from 'node:v8';
import { loadKnowledge, shippedKnowledge } from '../knowledge/index.js';
import type { Lang } from '../publish/index.js';
import { createReader, passedOver, type Read } from '../reading/index.js';
import type { KaidanDocument, Report } from '../record/index.js';
import { type Complain, readDocuments } from '../sources/index.js';
import { EXIT } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { namesFrom } from './names.js';
import { complaintOf, complaintText, pagesOf } from './pages.js';
import { Progress } from './progress.js';
import { SINKS } from './sinks.js';
import { paint, widthOf } from './surroundings.js';

export interface ReadWish {
  readonly lang: Lang;
  readonly format: keyof typeof SINKS;
  readonly explain: boolean;
  readonly quiet: boolean;
  readonly colour: boolean;
  /** The folder of the user's own knowledge, where there is one. */
  readonly knowledge: string | undefined;
}

/** Documents from which on a stream is long. */
const LONG_STREAM = 1000;

/**
 * A long stream leaves much that is soon garbage: from here on the heap grows by a third before it is collected, not by the
 * engine's multiples. Measured: 200 MB instead of 300 on 20,000 documents, in the same time.
 */
const keepHeapSmall = (): void => setFlagsFromString('--heap-growing-percent=30');

/** Reads the pages, prints what was asked for, and says how it went. */
export async function readPages(names: readonly string[], wish: ReadWish, io: Io, out: Output): Promise<number> {
  const pages = await pagesOf(names, io);
  const sizes = pages.map(({ size }) => size);
  const total = sizes.every((size) => size !== null) ? sizes.reduce((sum, size) => sum + size, 0) : null;
  const progress = new Progress(io, total, wish.quiet);
  const width = widthOf(io);
  const knowledge = wish.knowledge === undefined ? shippedKnowledge() : loadKnowledge(wish.knowledge);
  const read = createReader(knowledge);
  const sink = SINKS[wish.format](out, {
    view: () => ({ lang: wish.lang, names: namesFrom(knowledge) }),
    layout: { ...(wish.colour ? { paint } : {}), ...(width === undefined ? {} : { width }) },
    explain: wish.explain,
  });
  const count = { documents: 0, complaints: 0 };
  const complain: Complain = (complaint) => {
    count.complaints += 1;
    if (wish.quiet) return;
    progress.clear();
    tell(io, complaintText(complaint));
  };

  for (const page of pages) {
    try {
      const input = await page.open();
      const bytes = counted(input.bytes, (length) => progress.bytes(length));
      for await (const document of readDocuments({ ...input, bytes }, { complain })) {
        count.documents += 1;
        if (count.documents === LONG_STREAM) keepHeapSmall();
        const passed = passedOver(document);
        if (passed) complain({ file: page.name, line: null, ...passed });
        await sink.take({ document, reports: reportsOf(read, document, page.name, complain, io) });
        progress.document();
      }
    } catch (error) {
      const complaint = complaintOf(error, page.name);
      out.check();
      if (!complaint) throw error;
      complain(complaint);
    }
  }
  progress.clear();
  if (count.documents === 0) {
    if (count.complaints === 0)
      complain({
        file: pages[0]?.name ?? '',
        line: null,
        reason: 'there is no document in it',
        advice: 'Check that the right page was given.',
      });
    return EXIT.nothing;
  }
  await sink.end();
  return count.complaints > 0 ? EXIT.partly : EXIT.ok;
}

/** A document that the reader stumbles over is kept without events: one fault does not cost the page. */
function reportsOf(read: Read, document: KaidanDocument, file: string, complain: Complain, io: Io): Report[] {
  try {
    return read(document);
  } catch (error) {
    if (io.env.KAIDAN_DEBUG) throw error;
    const reason = `the reader failed on document ${document.id} (${error instanceof Error ? error.message : String(error)})`;
    complain({ file, line: null, reason, advice: 'It is kept without events. Please report it, with the text.' });
    return [];
  }
}

/** The same bytes, counted as they are taken. */
function counted<Bytes extends Uint8Array | string | AsyncIterable<Uint8Array>>(
  bytes: Bytes,
  count: (length: number) => void,
) {
  if (typeof bytes === 'string' || bytes instanceof Uint8Array) {
    count(bytes.length);
    return bytes;
  }
  return (async function* () {
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
      count(chunk.length);
      yield chunk;
    }
  })();
}
