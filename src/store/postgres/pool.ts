/** Connections to a server. */
import { Socket } from 'node:net';
import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { SCHEMA } from './migrations.js';
import type { OwnTables } from './tables.js';

export interface Connections {
  readonly db: Kysely<OwnTables>;
  close(): Promise<void>;
}

/** Milliseconds until a server that does not answer is given up. */
const PATIENCE = 10_000;
/** Of the types that the driver gives as text, ours that are numbers: none has more than 53 bits. */
const INT8 = 20;

/**
 * What every connection begins with. A page of an index costs little more than the next page of a table, on the disks of now and in memory;
 * the server, which thinks of turning disks, would rather read all texts than the newest part of the index. A writer that is cut off holds what it locked until the server gives it up: after half a minute
 * without a sign of the machine, or when its transaction has stood still for minutes.
 */
const SETTINGS = `
  SET search_path = ${SCHEMA};
  SET jit = off;
  SET random_page_cost = 1.1;
  SET tcp_keepalives_idle = 10;
  SET tcp_keepalives_interval = 5;
  SET tcp_keepalives_count = 4;
  SET tcp_user_timeout = '30s';
  SET idle_in_transaction_session_timeout = '5min'`;

interface ConnectionOptions {
  /** Connections at once. */
  readonly most: number;
  /** Milliseconds until a statement without an answer is given up; it is waited for where that is left out. */
  readonly patience?: number | undefined;
  /** A setting of these connections, beside those of all. */
  readonly own?: string;
}

export function connections(address: string, { most, patience, own }: ConnectionOptions): Connections {
  const settings = [SETTINGS, own, patience && `SET statement_timeout = ${patience}`].filter(Boolean).join(';');
  const pool = new pg.Pool({
    connectionString: address,
    max: most,
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    keepAliveInitialDelayMillis: PATIENCE,
    application_name: 'kaidan',
    ...(patience ? { stream: () => impatientSocket(patience + GRACE) } : {}),
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === INT8 ? Number : pg.types.getTypeParser(type, format as 'text'),
    } as pg.CustomTypesConfig,
  });
  // A connection that breaks while nobody uses it is replaced by the next who asks; of one in use, what was asked through it fails.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<OwnTables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery({ sql: settings, parameters: [] } as unknown as CompiledQuery);
      },
    }),
  });
  return { db, close: () => pool.end() };
}

/** The server itself gives a statement up first, if it still can. */
const GRACE = 2000;

/** A server that says nothing may be gone without a word: the system would wait for it for a quarter of an hour. */
function impatientSocket(ms: number): Socket {
  const socket = new Socket();
  const silence = Object.assign(new Error(`the server said nothing for ${ms} ms`), { code: 'ETIMEDOUT' });
  return socket.setTimeout(ms, () => socket.destroy(silence));
}
