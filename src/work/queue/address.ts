/** Where a queue is: `nats://HOST[:PORT][,HOST[:PORT]…][/NAME]`, or `tls://` for an encrypted connection. */
import { QueueError } from './errors.js';

export interface QueueAddress {
  readonly servers: readonly string[];
  readonly tls: boolean;
  /** A name and password, or a token; null where none is given. */
  readonly access: { readonly user: string; readonly pass: string } | { readonly token: string } | null;
  /** What its streams are called. */
  readonly name: string;
  /** The address as it may be shown: without what nobody should know. */
  readonly shown: string;
}

const FORM = /^(nats|tls):\/\/(?:([^@/]{1,500})@)?([^@/]{1,2000})(?:\/([A-Za-z0-9_-]{1,60})?)?$/i;
/** The name of a host, or its number; IPv6 in brackets. */
const SERVER = /^(?:[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;
const DEFAULT_NAME = 'kaidan';

/** @throws QueueError where it is none */
export function queueAddress(written: string): QueueAddress {
  const [, scheme = '', login, hosts = '', name = DEFAULT_NAME] = FORM.exec(written.trim()) ?? [];
  const servers = hosts.split(',').filter((host) => host !== '');
  const shown = `${scheme}://${login === undefined ? '' : '…@'}${hosts}/${name}`;
  if (servers.length === 0 || !servers.every((server) => SERVER.test(server)))
    throw new QueueError(
      withoutLogin(written),
      'this is no address of a queue',
      'It is written nats://HOST:PORT, with several servers as HOST:PORT,HOST:PORT, and a name of the queue behind a slash if it has one.',
    );
  return { servers, tls: scheme.toLowerCase() === 'tls', access: accessOf(login), name, shown };
}

function accessOf(login: string | undefined): QueueAddress['access'] {
  if (login === undefined) return null;
  const colon = login.indexOf(':');
  if (colon < 0) return { token: decoded(login) };
  return { user: decoded(login.slice(0, colon)), pass: decoded(login.slice(colon + 1)) };
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

function withoutLogin(written: string): string {
  const at = written.lastIndexOf('@');
  return (at < 0 ? written : `…${written.slice(at)}`).slice(0, 200);
}
