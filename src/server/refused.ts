/** How a refusal is told: to people as a page of the site, to programs as a problem (RFC 9457). */
import type { Context } from 'hono';
import { addressOf, label, liveFrame, renderMessage } from '../site/index.js';
import type { ServerOptions } from './options.js';
import { type Problem, Refusal, refusalOf } from './refusal.js';
import type { Env } from './safety/client.js';

const BROKEN_OFF = new Refusal(400, 'The request broke off.');
const FAULT = new Refusal(500, 'A fault of the program. It was told to whoever runs it.');
const TITLES: Readonly<Record<number, ReturnType<typeof label>>> = {
  400: label('尋ね方が違います', 'Not understood'),
  404: label('見つかりません', 'Not found'),
};
const OTHER_TITLE = label('できません', 'That cannot be done');

export function refused({ surroundings, complain }: ServerOptions) {
  return (error: unknown, c: Context<Env>): Response => {
    // Who goes away in the middle of a request hears nothing any more; it is no fault of the program.
    const gone = c.env?.incoming?.destroyed && !c.env.incoming.complete;
    const refusal = refusalOf(error) ?? (gone ? BROKEN_OFF : FAULT);
    if (refusal === FAULT) complain(error);
    const { status, message, headers } = refusal;
    if (!wantsPage(c)) {
      const problem: Problem = {
        type: 'about:blank',
        title: (TITLES[status] ?? OTHER_TITLE).en,
        status,
        detail: message,
      };
      return c.body(JSON.stringify(problem), status, { 'Content-Type': 'application/problem+json', ...headers });
    }
    const { pathname, searchParams } = new URL(c.req.url);
    const frame = liveFrame(addressOf(pathname, searchParams), surroundings, false);
    return c.html(renderMessage((TITLES[status] ?? OTHER_TITLE)[frame.lang], message, frame), status, headers);
  };
}

const wantsPage = (c: Context<Env>): boolean => c.req.header('accept')?.includes('text/html') ?? false;
