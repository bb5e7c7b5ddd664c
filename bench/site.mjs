/** The pages over a record of 100,000 events, read by fifty at once, beside plain tables of the same events. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { namesFrom } from '../dist/cli/names.js';
import { shippedKnowledge } from '../dist/knowledge/index.js';
import { entriesOf } from '../dist/publish/index.js';
import { read as readDocument } from '../dist/reading/index.js';
import { PAGES, to } from '../dist/site/index.js';
import { openRecord } from '../dist/store/index.js';
import { read, readBy, serverOf } from './readers.mjs';
import { count } from './table.mjs';
import { ROUNDS, readingsByDay, roundsFrom } from './texts.mjs';

const READERS = 50;
const BATCH = 1000;
/** Milliseconds that a person stays on a page, about; and seconds for which the fifty read. */
const PAUSE = 2000;
const SECONDS = 15;
/** Rows of the plain table that are worked out; they come again until there are as many as there are events. */
const ROWS = 5000;

async function fill(file, documents, events) {
  const record = await openRecord(file, { create: true });
  let batch = [];
  const keep = async () => {
    await record.add(batch);
    batch = [];
  };
  for (const reading of readingsByDay(documents, roundsFrom(0, ROUNDS), readDocument)) {
    batch.push(reading);
    if (batch.length < BATCH) continue;
    await keep();
    if ((await record.stats()).events >= events) break;
  }
  await keep();
  await record.close();
}

/** The plain table, as it would be made by whoever has a table of events and a program that shows tables. */
async function plainTable(file, record, events) {
  const database = new Database(file);
  database.exec(`CREATE TABLE plain (key INTEGER PRIMARY KEY, id, day, type, mode, status, countries, title, place, sources);
    CREATE TABLE of_country (country, key, PRIMARY KEY (country, key)) WITHOUT ROWID`);
  const view = { lang: 'ja', names: namesFrom(shippedKnowledge()) };
  const keep = database.prepare('insert into plain values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const keepCountry = database.prepare('insert or ignore into of_country values (?, ?)');
  const { items } = await record.events({ order: 'newest', limit: ROWS });
  const rows = items.map(({ event, documents }) => {
    const [{ title, day, places, sources }] = entriesOf(documents, [event], view);
    const publishers = sources.map(({ publisher }) => publisher).join(' ');
    return [
      event.id,
      day,
      event.type,
      event.mode,
      event.status,
      event.countries.join(' '),
      title,
      places[0],
      publishers,
    ];
  });
  database.exec('begin');
  for (let at = 0; at < events; at++) {
    const row = rows[at % rows.length];
    keep.run([at, at < rows.length ? row[0] : `${row[0]}-${at}`, ...row.slice(1).map((value) => value ?? null)]);
    for (const country of row[5].split(' ')) keepCountry.run([country, at]);
  }
  database.exec(`commit; create index plain_by_day on plain (day); create unique index plain_by_id on plain (id)`);
  database.close();
  return rows;
}

/** Addresses of all pages, each of the record's own: so many of each, of common names and rare ones. */
export async function addressesOf(record, each) {
  const spread = (all) => Array.from({ length: each }, (_, at) => all[Math.floor((at * all.length) / each)]);
  const keys = async (by) => spread((await record.count({}, by, { limit: 300 })).map(({ key }) => key));
  const years = (await record.count({}, 'year')).map(({ key }) => key);
  const events = [];
  for (const year of years) {
    const { items } = await record.events({ from: year, to: year, order: 'oldest', limit: 20 });
    events.push(...items);
  }
  const pairs = await keys('pair');
  const named = {
    '/event/:id': spread(events).map(({ event }) => to.event(event.id)),
    '/document/:id': spread(events).map(({ documents }) => to.document(documents[0].id)),
    '/pair/:pair': pairs.map((pair) => to.pair(...pair.split('-'))),
    '/country/:code': (await keys('country')).map(to.country),
    '/in/:period': spread([...years, ...(await record.count({}, 'month')).map(({ key }) => key)]).map(to.period),
    '/person/:id': (await keys('person')).map(to.person),
    '/': pairs.flatMap((pair, at) => {
      const [one, other] = pair.split('-');
      const year = years[at % years.length];
      return [`/?country=${one}&country=${other}`, `/?from=${year}&to=${year}`, '/'];
    }),
    '/search': ['会談', '外相', '覚書', 'ベトナム', '電話会談', '首脳 署名', '抗議', 'サイバー'].map(
      (words) => `/search?${new URLSearchParams({ q: words })}`,
    ),
  };
  return [...new Set(PAGES.flatMap(({ path }) => named[path] ?? [path]))];
}

const sorted = (values) => [...values].sort((a, b) => a - b);
const at95 = (values) => sorted(values)[Math.floor(values.length * 0.95)];
const middle = (values) => sorted(values)[values.length >> 1];
const ms = (value) => `${value.toFixed(1)} ms`;

/** Page by page, one reader: processor time of the server for each, and its size. */
async function one(server, addresses) {
  const found = [];
  for (const path of addresses) {
    const before = await server.used();
    const { bytes } = await read(server.port, path);
    found.push({ path, bytes, used: ((await server.used()) - before) * 1000 });
  }
  return found;
}

/** Addresses mixed as readers come by them, the same each time. */
const mixed = (addresses) =>
  addresses
    .map((path, at) => [(at * 7919) % 10007, path])
    .sort(([a], [b]) => a - b)
    .map(([, path]) => path);

/**
 * Three servers, each new: pages one after the other; fifty readers of whom each finds pages that nobody asked for before; and again, over
 * pages that were all asked for.
 */
async function measured(kind, file, addresses) {
  const all = mixed(addresses);
  const withServer = async (task) => {
    const server = await serverOf(kind, file);
    try {
      // What is loaded and worked out with the first request of all is not a matter of pages.
      await read(server.port, all[0]);
      return await task(server);
    } finally {
      server.end();
    }
  };
  const alone = await withServer((server) => one(server, all));
  const calm = { seconds: SECONDS, pause: PAUSE };
  return {
    alone,
    ...(await withServer(async ({ port }) => {
      const first = await readBy(READERS, port, all, calm);
      for (const path of all) await read(port, path);
      return {
        first,
        again: await readBy(READERS, port, all, calm),
        hurried: await readBy(READERS, port, all, { ...calm, pause: 0 }),
      };
    })),
  };
}

/** `/event`, of `/event/evt-…`; `/?country`, of a list by filters. */
const kindOf = (path) => {
  const { pathname, searchParams } = new URL(path, 'http://example.org');
  const [, first] = pathname.split('/');
  const [filter] = searchParams.keys();
  return `/${first}${filter === undefined ? '' : `?${filter}`}`;
};

/** What the pages of each kind cost in the middle, the dearest kind first. */
function kindsOf(alone) {
  const kinds = [...new Set(alone.map(({ path }) => kindOf(path)))];
  const costs = kinds.map((kind) => {
    const pages = alone.filter(({ path }) => kindOf(path) === kind);
    return { kind, used: middle(pages.map(({ used }) => used)) };
  });
  return costs.sort((a, b) => b.used - a.used);
}

const firsts = ({ all }) => all.map(({ first }) => first);

function rowsOf({ alone, first, again, hurried }, name) {
  const used = alone.map((each) => each.used);
  const [dearest, ...others] = kindsOf(alone);
  const slowest = alone.reduce((a, b) => (a.used > b.used ? a : b));
  const row = (what, run, note) => [
    `${name}: ${what}`,
    ms(at95(firsts(run))),
    `first byte, 95th percentile; middle ${ms(middle(firsts(run)))}; ${note}; ${count(run.perSecond)} pages/s`,
  ];
  return [
    [
      `${name}: the processor's time`,
      ms(at95(used)),
      `of a page not asked for before, 95th percentile of ${alone.length}; middle ${ms(middle(used))}; worst ${ms(slowest.used)} ${slowest.path}`,
    ],
    [
      `${name}: the dearest kind`,
      ms(dearest.used),
      [`in the middle, ${dearest.kind}`, ...others.map(({ kind, used }) => `${kind} ${ms(used)}`)].join('; '),
    ],
    row(`${READERS} readers`, first, `each stays ${PAUSE / 1000} s on a page; nobody asked for it before`),
    row(`${READERS} readers, known pages`, again, 'the same, after all pages were asked for once'),
    row(`${READERS} readers in haste`, hurried, 'each asks again at once'),
  ];
}

/** Measures the pages over a record that is there. `folder` is for what is needed besides. */
export async function pagesOver(file, folder) {
  const record = await openRecord(file);
  const stats = await record.stats();
  const addresses = await addressesOf(record, 40);
  const plain = join(folder, 'plain.db');
  const rows = await plainTable(plain, record, stats.events);
  await record.close();
  const days = rows.filter((_, at) => at % 20 === 0);
  const tables = days.flatMap(([id, day, , , , countries]) => [
    `/?of=${day}`,
    `/event?of=${id}`,
    `/country?of=${countries.split(' ')[0]}`,
  ]);
  const pages = await measured('pages', file, addresses);
  const large = pages.alone.reduce((a, b) => (a.bytes > b.bytes ? a : b));
  return {
    title: `The pages over a record of ${count(stats.events)} events, in a process of their own`,
    rows: [
      ...rowsOf(pages, 'pages'),
      [
        'HTML of a page',
        `${count(large.bytes / 1000)} kB`,
        `the largest, ${large.path}; middle ${count(middle(pages.alone.map(({ bytes }) => bytes)) / 1000)} kB; not compressed`,
      ],
      ...rowsOf(await measured('tables', plain, tables), 'plain tables'),
    ],
  };
}

export async function site({ documents, events }) {
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-bench-'));
  try {
    const file = join(folder, 'record.db');
    await fill(file, documents, events);
    return await pagesOver(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
