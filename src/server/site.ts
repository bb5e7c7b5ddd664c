/** The pages of the site, and their data under the same addresses. */
import type { Context } from 'hono';
import { addressOf, assets, htmlOf, liveFrame, pageAt } from '../site/index.js';
import { Answers } from './answers.js';
import { given, HTML, JSON_TYPE } from './given.js';
import { listAs } from './list-as.js';
import type { ServerOptions } from './options.js';
import { Refusal } from './refusal.js';
import type { Env } from './safety/client.js';
import { holderOf } from './writing/holder.js';

const NOTHING = 'There is no page of that name. The pages begin at /, their description at /openapi.json.';

export function sitePages(options: ServerOptions) {
  const { record, surroundings } = options;
  const answers = new Answers();
  const lists = listAs(options);

  return async (c: Context<Env>): Promise<Response> => {
    const { pathname, search, searchParams } = new URL(c.req.url);
    const address = addressOf(pathname, searchParams);
    const found = pageAt(address);
    if (!found) throw new Refusal(404, NOTHING);
    const { format } = address;
    if (format !== 'html' && format !== 'json') return lists(c, found, address.lang, format);
    const mayWrite = format === 'html' && (await holderOf(c, record)) !== null;
    const answer = await answers.of(`${mayWrite} ${pathname}${search}`, await record.state(), async () => {
      if (format === 'html') return there(await htmlOf(found, record, liveFrame(address, surroundings, mayWrite)));
      return JSON.stringify(there(await found.page.load(record, found.ask)));
    });
    return given(c, answer, format === 'html' ? HTML : JSON_TYPE);
  };
}

function there<T>(found: T | null): T {
  if (found === null) throw new Refusal(404, NOTHING);
  return found;
}

/** The style sheet and the script: named by what they hold, so they never change. */
export function siteAssets(c: Context<Env>): Response {
  const asset = Object.values(assets()).find(({ name }) => name === c.req.param('name'));
  if (!asset) throw new Refusal(404, NOTHING);
  return c.body(asset.text, 200, {
    'Content-Type': asset.mediaType,
    'Cache-Control': 'public, max-age=31536000, immutable',
  });
}
