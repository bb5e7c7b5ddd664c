/** A server over a record of the examples, in this process or on a port of its own. */
import { onTestFinished } from 'vitest';
import { createApp } from '../../src/server/app.js';
import { type ListenOptions, listen } from '../../src/server/listen.js';
import type { ServerOptions } from '../../src/server/options.js';
import { newToken } from '../../src/server/token.js';
import type { RecordStore } from '../../src/store/index.js';
import { exampleReadings, recordOf, surroundings } from '../site/record.js';

const PLENTY = { atOnce: 1e6, perSecond: 1e6 };

export interface Served {
  readonly store: RecordStore;
  /** Answers without a network. */
  ask(path: string, init?: { method?: string; headers?: Record<string, string>; body?: string }): Promise<Response>;
  /** Faults of the program that came to light. */
  readonly faults: unknown[];
  readonly options: ServerOptions;
  end(): void;
}

export async function served(options: Partial<ServerOptions> = {}): Promise<Served> {
  const store = options.record ?? (await recordOf(await exampleReadings()));
  const faults: unknown[] = [];
  const ended = new AbortController();
  onTestFinished(() => ended.abort());
  const whole: ServerOptions = {
    record: store,
    surroundings,
    version: '0.0.0',
    reach: { origin: null, loopback: true },
    proxied: false,
    rates: { reads: PLENTY, writes: PLENTY },
    limit: 60_000,
    now: () => performance.now(),
    complain: (error) => faults.push(error),
    ended: ended.signal,
    ...options,
  };
  const app = createApp(whole);
  return {
    store,
    faults,
    options: whole,
    end: () => ended.abort(),
    ask: async (path, { headers, ...init } = {}) =>
      app.request(`http://localhost${path}`, { ...init, headers: { Host: 'localhost', ...headers } }),
  };
}

/** The same on a port. */
export async function listening(options: Partial<ServerOptions> = {}, bounds: ListenOptions['bounds'] = {}) {
  const server = await served(options);
  const { port, stop } = await listen(createApp(server.options), { host: '127.0.0.1', port: 0, bounds });
  let over: Promise<void> | undefined;
  const end = (): Promise<void> => {
    server.end();
    return (over ??= stop());
  };
  onTestFinished(end);
  return { ...server, port, at: `http://127.0.0.1:${port}`, end };
}

/** A token that was issued to somebody. */
export async function tokenFor(store: RecordStore, name: string): Promise<string> {
  const { token, kept } = newToken(name, new Date('2026-11-23T00:00:00Z'));
  await store.access.grant(kept);
  return token;
}

/** An event of the examples of which several documents tell. */
export async function anEvent(store: RecordStore) {
  const { items } = await store.events({ order: 'newest', limit: 100 });
  const found = items.find(({ event }) => event.reports.length > 1);
  const [report] = found?.event.reports ?? [];
  if (!found || !report) throw new Error('no example has two reports');
  return { event: found.event, report };
}
