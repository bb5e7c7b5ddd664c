/** Under which names the server answers, and from which pages it takes what is sent. */

/** The address that people reach the server by, where it is not the one that it listens on; and whether only this machine reaches it. */
export interface Reach {
  readonly origin: URL | null;
  readonly loopback: boolean;
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Whether a request means this server. A page elsewhere can have its own name lead to 127.0.0.1 and so reach what only this machine
 * should: then the name in the request is its own, and not one of ours.
 */
export function meant(host: string | undefined, { origin, loopback }: Reach): boolean {
  if (host === undefined) return false;
  if (host === origin?.host) return true;
  return loopback ? LOOPBACK.test(host) : origin === null;
}

export interface Sender {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly site: string | undefined;
}

/** Where a request that would change something comes from: a page of ours, another page, or a program that does not say. */
export function senderOf({ host, origin, site }: Sender): 'own' | 'other' | 'program' {
  if (origin === undefined && site === undefined) return 'program';
  if (site !== undefined && site !== 'same-origin') return 'other';
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)) return 'other';
  return 'own';
}
