/** The server on its port: with bounds for slow and large requests, and an end that lets answers be finished. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Env } from './safety/client.js';

const SECOND = 1000;

/** Who is slower than this to send a request is not waited for, and nobody holds a connection without using it. */
const BOUNDS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10 * SECOND,
  requestTimeout: 20 * SECOND,
  keepAliveTimeout: 5 * SECOND,
  connectionsCheckingInterval: 2 * SECOND,
} as const;
/** An answer that nobody takes further for so long is broken off. News are sent more often than that. */
const STALLED = 60 * SECOND;
const MOST_CONNECTIONS = 2000;
/** Answers that take longer to finish are broken off when the server ends. */
const PATIENCE = 3 * SECOND;

export interface Listening {
  readonly port: number;
  /** Takes no more requests, lets those at hand be answered, and ends. */
  stop(): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly bounds?: Partial<Record<keyof typeof BOUNDS, number>>;
}

/** @throws the error of Node.js where the address cannot be had */
export async function listen(app: Hono<Env>, { host, port, bounds }: ListenOptions): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { ...BOUNDS, ...bounds } }) as Server;
  server.timeout = STALLED;
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), PATIENCE);
      await closed;
      clearTimeout(late);
    },
  };
}
