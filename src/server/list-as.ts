/** The events of a list as a file of another program, written as they are read. */
import type { Context } from 'hono';
import type { Lang } from '../publish/index.js';
import { EXPORTS } from '../publish/index.js';
import type { Found, ListFormat } from '../site/index.js';
import { mediaTypeOf, newest } from '../site/index.js';
import type { ServerOptions } from './options.js';
import { Refusal } from './refusal.js';
import { clientOf, type Env } from './safety/client.js';
import { Places } from './safety/places.js';

export function listAs({ record, surroundings, proxied }: ServerOptions) {
  // A long file is much work, for as long as it is read.
  const places = new Places(8, 4);

  return async (c: Context<Env>, { page, ask }: Found, lang: Lang, format: ListFormat): Promise<Response> => {
    if (!page.filter) throw new Refusal(404, `This page is no list of events, so there is no .${format} of it.`);
    const filter = page.filter(ask);
    const headers = { 'Content-Type': mediaTypeOf(format), 'Cache-Control': 'private, no-cache' };
    // Nobody reads on, so nothing is begun.
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    const leave = places.enter(clientOf(c, proxied));
    if (!leave)
      throw new Refusal(503, 'Too many files are being written. Try again in a moment.', { 'Retry-After': '5' });
    const write = await EXPORTS[format].load();
    const events = newest(record, filter, format);
    const chunks = encoded(write(events, { lang, ...surroundings }), leave);
    return c.body(await begun(chunks), 200, headers);
  };
}

async function* encoded(chunks: AsyncIterable<string | Uint8Array>, done: () => void): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } finally {
    done();
  }
}

/** A stream of which the first piece is there: a question that was asked wrongly is refused before the answer begins. */
async function begun(chunks: AsyncGenerator<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  let next: Promise<IteratorResult<Uint8Array>> | undefined = Promise.resolve(await chunks.next());
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await (next ?? chunks.next());
      next = undefined;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
}
