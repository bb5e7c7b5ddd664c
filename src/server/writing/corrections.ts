/** Corrections sent to the server, as JSON or as a form. */
import type { Context } from 'hono';
import type { ServerOptions } from '../options.js';
import { Refusal } from '../refusal.js';
import type { Env } from '../safety/client.js';
import { holderOf } from './holder.js';
import { ownPath } from './own-path.js';
import { wishFrom, wishFromForm } from './wish.js';

const FORM = 'application/x-www-form-urlencoded';

export function corrections({ record }: ServerOptions) {
  return async (c: Context<Env>): Promise<Response> => {
    const isForm = mediaType(c) === FORM;
    const who = await holderOf(c, record);
    const form = isForm ? new URLSearchParams(await c.req.text()) : null;
    const next = ownPath(form?.get('next'));
    if (who === null) {
      if (form) return c.redirect(`/login?${new URLSearchParams({ next })}`, 303);
      throw new Refusal(401, 'Correcting needs a token: "kaidan token new NAME" issues one.', {
        'WWW-Authenticate': 'Bearer',
      });
    }
    const wish = form ? await wishFromForm(form, record) : wishFrom(await jsonOf(c));
    const made = await record.correct({ ...wish, who, at: new Date().toISOString() });
    return form ? c.redirect(next, 303) : c.json(made, 201);
  };
}

const mediaType = (c: Context<Env>): string => c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';

async function jsonOf(c: Context<Env>): Promise<unknown> {
  if (mediaType(c) !== 'application/json')
    throw new Refusal(415, `A correction is sent as application/json or as ${FORM}.`);
  try {
    return await c.req.json();
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(400, 'This is not JSON.');
    throw error;
  }
}
