/** The server: the site, its data, corrections and news, behind guards that every request passes. */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { Changes } from './live/changes.js';
import { liveChanges } from './live/stream.js';
import { mcpOverHttp } from './mcp/http.js';
import { apiDescription } from './openapi/answer.js';
import type { ServerOptions } from './options.js';
import { refused } from './refused.js';
import { Allowance } from './safety/allowance.js';
import type { Env } from './safety/client.js';
import { limitedBody, ownHost, ownPages, paced, readable, safeHeaders, timely } from './safety/guards.js';
import { Places } from './safety/places.js';
import { siteAssets, sitePages } from './site.js';
import { corrections } from './writing/corrections.js';
import { login } from './writing/login.js';

/** Milliseconds between looks at the record for those who wait for news. */
const LOOK = 1000;
/** Who may wait for news at once, in all and of one client. */
const MOST_WAITING = 500;
const MOST_WAITING_EACH = 12;

export function createApp(options: ServerOptions): Hono<Env> {
  const { record, reach, proxied, rates, limit, now, ended, surroundings } = options;
  const app = new Hono<Env>();
  const { show, enter, leave } = login(options);
  app.onError(refused(options));
  app.use(safeHeaders, ownHost(reach), readable);
  app.use(paced(new Allowance(rates.reads, now), new Allowance(rates.writes, now), proxied));
  app.use(ownPages, timely(limit), limitedBody, compress());

  const correct = corrections(options);
  for (const language of ['', '/en']) {
    app.post(`${language}/corrections`, correct);
    app.get(`${language}/login`, show);
    app.post(`${language}/login`, enter);
    app.post(`${language}/logout`, leave);
  }
  const changes = new Changes(record, LOOK);
  const places = new Places(MOST_WAITING, MOST_WAITING_EACH);
  app.get('/changes', liveChanges({ changes, places, names: surroundings.names, proxied, ended }));
  const mcp = mcpOverHttp(options);
  app.post('/mcp', mcp.answer);
  app.get('/mcp', mcp.noStream);
  app.get('/openapi.json', apiDescription(options));
  app.get('/assets/:name', siteAssets);
  app.get('*', sitePages(options));
  return app;
}
