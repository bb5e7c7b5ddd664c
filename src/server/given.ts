/** An answer as it is given: whole, or only the word that it is still the same. */
import type { Context } from 'hono';
import type { Answer } from './answers.js';
import type { Env } from './safety/client.js';

export const HTML = 'text/html; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';

export function given(c: Context<Env>, { body, etag }: Answer, mediaType: string): Response {
  const headers = {
    'Content-Type': mediaType,
    // Kept by who asked, and asked for again each time: most often the answer is that it is the same.
    'Cache-Control': 'private, no-cache',
    ETag: etag,
    Vary: 'Cookie, Authorization',
  };
  const known = c.req
    .header('if-none-match')
    ?.split(',')
    .some((each) => each.trim() === etag);
  return known ? c.body(null, 304, headers) : c.body(body, 200, headers);
}
