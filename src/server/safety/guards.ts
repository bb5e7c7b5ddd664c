/** What every request passes before anything looks at it. */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Refusal } from '../refusal.js';
import type { Allowance } from './allowance.js';
import { clientOf, type Env } from './client.js';
import { SAFE_HEADERS } from './headers.js';
import { meant, type Reach, senderOf } from './hosts.js';

type Guard = MiddlewareHandler<Env>;

/** Bytes that somebody may send: a report with all its words fits many times. */
const MOST_BYTES = 256 * 1024;
/** Characters of an address, and parameters in it. */
const LONGEST_ADDRESS = 4000;
const MOST_PARAMETERS = 60;

export const safeHeaders: Guard = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(SAFE_HEADERS)) c.res.headers.set(name, value);
};

export const ownHost =
  (reach: Reach): Guard =>
  (c, next) => {
    if (meant(c.req.header('host'), reach)) return next();
    throw new Refusal(421, 'This server does not answer under that name. "kaidan serve --origin" tells it its name.');
  };

export const readable: Guard = (c, next) => {
  if (!['GET', 'HEAD', 'POST'].includes(c.req.method))
    throw new Refusal(405, `There is nothing to ${c.req.method} here.`);
  const { search } = new URL(c.req.url);
  if (c.req.url.length > LONGEST_ADDRESS)
    throw new Refusal(414, `An address has ${LONGEST_ADDRESS} characters at most.`);
  if (search.split('&').length > MOST_PARAMETERS)
    throw new Refusal(400, `An address has ${MOST_PARAMETERS} parameters at most.`);
  return next();
};

/** A page elsewhere that has its reader's browser send something here gets nowhere. */
export const ownPages: Guard = (c, next) => {
  if (c.req.method !== 'POST') return next();
  const { host, origin, 'sec-fetch-site': site } = c.req.header();
  if (senderOf({ host, origin, site }) === 'other')
    throw new Refusal(403, 'This was sent by a page of another site. Send it from a page of this one.');
  return next();
};

export const limitedBody: Guard = bodyLimit({
  maxSize: MOST_BYTES,
  onError: () => {
    throw new Refusal(413, `What is sent has ${MOST_BYTES} bytes at most.`);
  },
});

/** What has no answer in so many milliseconds is refused: a record that hangs holds nobody. What is sent may be kept all the same. */
export const timely =
  (limit: number): Guard =>
  async (_c, next) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, refuse) => {
      timer = setTimeout(() => refuse(new Refusal(503, TOO_LATE, { 'Retry-After': '10' })), limit);
    });
    await Promise.race([next(), late]).finally(() => clearTimeout(timer));
  };
const TOO_LATE =
  'The record does not answer now. Try again later; where you sent something, look first whether it was kept.';

export const paced =
  (reads: Allowance, writes: Allowance, proxied: boolean): Guard =>
  (c, next) => {
    const wait = (c.req.method === 'POST' ? writes : reads).take(clientOf(c, proxied));
    if (wait === 0) return next();
    throw new Refusal(429, `That was too often. Try again in ${wait} s.`, { 'Retry-After': String(wait) });
  };
