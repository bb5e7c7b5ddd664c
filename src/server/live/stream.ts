/** New and changed events as server-sent events: a summary of each, and the place to go on from as the id of the last of a slice. */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Names } from '../../publish/index.js';
import { Refusal } from '../refusal.js';
import { clientOf, type Env } from '../safety/client.js';
import type { Places } from '../safety/places.js';
import type { Changes } from './changes.js';
import { summaryOf } from './summary.js';

/** After so many milliseconds without news a line is sent, so that nobody between takes the connection for dead. */
const QUIET = 15_000;
/** What a browser waits before it connects again. */
const RETRY = 3000;

export interface LiveOptions {
  readonly changes: Changes;
  readonly places: Places;
  readonly names: Names;
  readonly proxied: boolean;
  readonly ended: AbortSignal;
}

export function liveChanges({ changes, places, names, proxied, ended }: LiveOptions) {
  return async (c: Context<Env>): Promise<Response> => {
    // Nobody reads on, so nobody waits.
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
    let place = await changes.from(c.req.header('last-event-id') ?? c.req.query('after'));
    const leave = places.enter(clientOf(c, proxied));
    if (!leave) throw new Refusal(503, 'Too many are waiting for news. Try again later.', { 'Retry-After': '60' });
    return streamSSE(c, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      const over = AbortSignal.any([ended, gone.signal]);
      try {
        await stream.write(`retry: ${RETRY}\n\n`);
        while (!over.aborted) {
          const found = await changes.next(place, AbortSignal.any([over, AbortSignal.timeout(QUIET)]));
          if (!found) {
            await stream.write(':\n\n');
            continue;
          }
          place = found.next;
          for (const [at, { event }] of found.items.entries())
            await stream.writeSSE({
              data: JSON.stringify(summaryOf(event, names)),
              // Who is cut off within a slice gets all of it again.
              ...(at === found.items.length - 1 ? { id: place } : {}),
            });
        }
      } finally {
        leave();
      }
    });
  };
}
