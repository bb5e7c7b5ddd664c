/** Who asks, as far as limits go. */
import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

/** What the server of Node.js hands along with a request. */
export interface Bindings {
  readonly incoming?: IncomingMessage;
}

export type Env = { Bindings: Bindings };

/**
 * The network that a request comes from.
 * @param proxied whether a proxy of ours stands before the server and says for whom it asks; what clients say themselves counts for nothing
 */
export function clientOf(c: Context<Env>, proxied: boolean): string {
  const told = proxied ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return networkOf(told || (c.env?.incoming?.socket.remoteAddress ?? ''));
}

/** An IPv4 address; of an IPv6 address the first half, which is what one household has. */
export function networkOf(address: string): string {
  const v4 = /(?:^|:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(address)?.[1];
  if (v4 !== undefined) return v4;
  const [head = [], tail = []] = address.split('::', 2).map((part) => (part === '' ? [] : part.split(':')));
  const zeros = address.includes('::') ? Math.max(0, 8 - head.length - tail.length) : 0;
  return [...head, ...Array<string>(zeros).fill('0'), ...tail].slice(0, 4).join(':');
}
