// A server over a record, in a process of its own, for `site.mjs`: the pages of the program, or plain tables of the same events. Tells its
// port to the process that started it, and how much processor time it has used when it is asked.
import { createServer } from 'node:http';
import Database from 'libsql';
import { namedByFrom } from '../dist/cli/named-by.js';
import { namesFrom } from '../dist/cli/names.js';
import { shippedFacts, shippedKnowledge } from '../dist/knowledge/index.js';
import { createApp } from '../dist/server/app.js';
import { listen } from '../dist/server/listen.js';
import { warm } from '../dist/server/warming.js';
import { openRecord } from '../dist/store/index.js';

const [kind, file] = process.argv.slice(2);
const PLENTY = { atOnce: 1e9, perSecond: 1e9 };

async function pages() {
  const knowledge = shippedKnowledge();
  const options = {
    record: await openRecord(file, { namedBy: namedByFrom(knowledge) }),
    surroundings: { names: namesFrom(knowledge), facts: shippedFacts() },
    version: 'bench',
    reach: { origin: null, loopback: true },
    proxied: false,
    rates: { reads: PLENTY, writes: PLENTY },
    limit: 60_000,
    now: () => performance.now(),
    complain: (error) => console.error(error),
    ended: new AbortController().signal,
  };
  await warm(options);
  return (await listen(createApp(options), { host: '127.0.0.1', port: 0 })).port;
}

const escaped = (value) => String(value ?? '').replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** One table, a row an event, every column worked out before: a page of it, an event, or those of a country. */
async function tables() {
  const database = new Database(file, { readonly: true });
  const columns = 'id, day, type, mode, status, countries, title, place, sources';
  const questions = {
    '/': database.prepare(`select ${columns} from plain where day < ? order by day desc limit 40`),
    '/event': database.prepare(`select ${columns} from plain where id = ?`),
    '/country': database.prepare(
      `select ${columns} from plain where key in (select key from of_country where country = ?) order by day desc limit 40`,
    ),
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const rows = questions[pathname].all(searchParams.get('of'));
    const cells = (row) => Object.values(row).map((value) => `<td>${escaped(value)}</td>`);
    const body = rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('\n');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html><title>events</title><table>\n${body}\n</table></html>`);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return server.address().port;
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ used: (user + system) / 1e6 });
});
process.on('disconnect', () => process.exit());
process.send({ port: kind === 'pages' ? await pages() : await tables() });
