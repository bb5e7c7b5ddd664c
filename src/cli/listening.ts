/** Where a server of ours listens, in words. */
import { isIP } from 'node:net';
import { UsageError } from './exit.js';

/** Why an address cannot be listened on. */
const NOT_TO_BE_HAD: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something listens there already. Name another with --port',
  EACCES: 'you may not listen there. Name a port from 1024 on with --port',
  EADDRNOTAVAIL: 'this machine has no such address. Name one that it has with --host',
  ENOTFOUND: 'there is no such address. Name one of this machine with --host',
};

/** The error of listening on an address, as words for who named it; any other as it is. */
export function notToBeHad(error: unknown, host: string, port: number): unknown {
  const reason = error instanceof Error && 'code' in error ? NOT_TO_BE_HAD[String(error.code)] : undefined;
  return reason ? new UsageError(`${host}, port ${port}: ${reason}.`) : error;
}

/** The address of a server's root. */
export const rootOf = (host: string, port: number): string =>
  `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}/`;
