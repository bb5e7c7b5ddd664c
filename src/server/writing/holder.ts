/** Who asks, by the token that comes along: in a header, as programs send it, or in the cookie that signing in has set. */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { RecordStore } from '../../store/index.js';
import type { Env } from '../safety/client.js';
import { senderOf } from '../safety/hosts.js';
import { hashOf } from '../token.js';

const COOKIE = 'kaidan';
const DAY = 86_400;
const LONGEST_TOKEN = 200;

/** The name that a token was issued to; null where there is none, or none that is good. */
export async function holderOf(c: Context<Env>, record: RecordStore): Promise<string | null> {
  const [, bearer] = /^Bearer ([\w-]+)$/.exec(c.req.header('authorization') ?? '') ?? [];
  const token = bearer ?? cookieOf(c);
  return token === undefined ? null : holderOfToken(token, record);
}

export async function holderOfToken(token: string, record: RecordStore): Promise<string | null> {
  return token === '' || token.length > LONGEST_TOKEN ? null : record.access.holder(hashOf(token));
}

/** A browser sends its cookie whoever asks it to; so to change something it counts only where the page that asks is known to be ours. */
function cookieOf(c: Context<Env>): string | undefined {
  const { host, origin, 'sec-fetch-site': site } = c.req.header();
  if (c.req.method === 'POST' && senderOf({ host, origin, site }) !== 'own') return undefined;
  return getCookie(c, COOKIE);
}

export function signIn(c: Context<Env>, token: string, secure: boolean): void {
  setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/', secure, maxAge: 30 * DAY });
}

export function signOut(c: Context<Env>): void {
  deleteCookie(c, COOKIE, { path: '/' });
}
