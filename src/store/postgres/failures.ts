/** What PostgreSQL and the way to it say when they fail, in words for the one who keeps the record. */
import { RecordError } from '../errors.js';

const SAFE = 'What was kept before is safe.';

/** SQLSTATE, or the operating system's name for a failure of the network. */
const WHY: readonly [code: RegExp, reason: string, advice: string][] = [
  [
    /^(?:ENOTFOUND|EAI_\w+)$/,
    'no machine of that name is found',
    'Check the address, and whether the network is there.',
  ],
  [
    /^(?:ECONNREFUSED|ENOENT|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/,
    'no server answers there',
    'Check the address, and whether PostgreSQL is running.',
  ],
  [/^28/, 'the server does not let this user in', 'Check the name and the password of the address.'],
  [/^3D000$/, 'the server has no such database', 'Make it with "createdb", or name another.'],
  [
    /^42501$/,
    'this user may not do that',
    'Let the user create a schema in the database, or read and write the one that is there.',
  ],
  [/^25006$/, 'the server takes nothing in: it is a copy that follows another', 'Name the server that it follows.'],
  [/^57014$/, 'the server took too long to answer', 'Ask for less, or again when it has less to do.'],
  [/^53100$/, 'the disk of the server is full', `Make room and give the command again. ${SAFE}`],
  [/^53300$/, 'the server has no connection left', 'Wait, or raise "max_connections" of the server.'],
  [
    /^53200$/,
    'the server has no memory left for what is linked at once',
    'Raise "max_locks_per_transaction" of the server, or add fewer documents at a time.',
  ],
  [
    /^(?:57P0[1-5]|08\w{3}|25P03|ECONNRESET|EPIPE|ECONNABORTED)$/,
    'the connection was lost',
    `Give the command again when the server is back. ${SAFE}`,
  ],
  [/^XX00[12]$/, 'the database is damaged', 'Restore it from a copy, or read the documents again into a new record.'],
  [
    /^54000$/,
    'something in it is longer than the server can index',
    'Leave out what has an id or an address of thousands of characters.',
  ],
];

/** The driver tells of a lost connection in words only. */
const LOST =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/**
 * @param shown the record's address without its password
 * @returns the error as a `RecordError` where it is one of the database's failures, else as it is
 */
export function failureOf(shown: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = codeOf(error);
  const found = WHY.find(([pattern]) => pattern.test(code));
  return found ? new RecordError(shown, found[1], found[2], { cause: error }) : error;
}

export function codeOf(error: Error): string {
  // Several addresses of one machine were tried: the reason of the first will do.
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0]);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return LOST.test(error.message) ? 'ECONNRESET' : '';
}
