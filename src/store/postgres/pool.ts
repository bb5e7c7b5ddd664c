/** Connections to a server. */
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
 * What every connection begins with. A writer that is cut off holds what it locked until the server gives it up: after half a minute
 * without a sign of the machine, or when its transaction has stood still for minutes.
 */
const SETTINGS = `
  SET search_path = ${SCHEMA};
  SET jit = off;
  SET tcp_keepalives_idle = 10;
  SET tcp_keepalives_interval = 5;
  SET tcp_keepalives_count = 4;
  SET tcp_user_timeout = '30s';
  SET idle_in_transaction_session_timeout = '5min'`;

/**
 * @param most connections at once
 * @param own a setting of these connections, beside those of all
 */
export function connections(address: string, most: number, own = ''): Connections {
  const pool = new pg.Pool({
    connectionString: address,
    max: most,
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    keepAliveInitialDelayMillis: PATIENCE,
    application_name: 'kaidan',
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
        await connection.executeQuery({ sql: `${SETTINGS};${own}`, parameters: [] } as unknown as CompiledQuery);
      },
    }),
  });
  return { db, close: () => pool.end() };
}
