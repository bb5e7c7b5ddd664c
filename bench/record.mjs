/** A record beside reading alone, beside itself a hundred times larger, and beside SQLite's own index of three characters. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { namedByFrom } from '../dist/cli/named-by.js';
import { shippedKnowledge } from '../dist/knowledge/index.js';
import { read } from '../dist/reading/index.js';
import { openRecord } from '../dist/store/index.js';
import { KAIDAN } from './start.mjs';
import { count, times } from './table.mjs';
import { documentsByDay, ROUNDS, readingsByDay, roundsFrom } from './texts.mjs';

/** Documents kept at a time, as `kaidan add` does. */
const BATCH = 1000;

const open = (file) => openRecord(file, { create: true, namedBy: namedByFrom(shippedKnowledge()) });

/** Processor seconds of this process. */
const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function* batches(documents, size = BATCH) {
  let batch = [];
  for (const document of documents) {
    batch.push(document);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Reads and keeps documents. @returns processor seconds of each, and how many documents and reports there were */
async function fill(record, documents) {
  const sum = { reading: 0, adding: 0, documents: 0, reports: 0 };
  for (const batch of batches(documents)) {
    const begun = used();
    const reports = read.all(batch);
    const readings = batch.map((document, at) => ({ document, reports: reports[at] }));
    const done = used();
    const added = await record.add(readings);
    sum.reading += done - begun;
    sum.adding += used() - done;
    sum.documents += added.documents;
    sum.reports += added.reports;
  }
  return sum;
}

/** The last so many. */
function lastOf(documents, count) {
  const kept = [];
  for (const document of documents) {
    kept.push(document);
    if (kept.length === 2 * count) kept.splice(0, count);
  }
  return kept.slice(-count);
}

const bytesOf = (text) => Buffer.byteLength(text ?? '');

/** Milliseconds of this processor, at the 95th percentile and in the middle, of questions that are each asked once. */
async function answers(questions, ask) {
  const taken = [];
  let worst = ['', 0];
  for (const question of questions) {
    const begun = used();
    await ask(question);
    const ms = (used() - begun) * 1000;
    taken.push(ms);
    if (ms > worst[1]) worst = [JSON.stringify(question), ms];
  }
  taken.sort((a, b) => a - b);
  return { p95: taken[Math.floor(taken.length * 0.95)], middle: taken[taken.length >> 1], worst };
}

/** Words as people search for them: two to four characters out of the texts, common and rare, alone and by twos. */
function wordsOf(documents) {
  const words = [];
  for (const [at, { text }] of documents.entries()) {
    const runs = text.match(/[\p{sc=Han}\p{sc=Katakana}ー]{2,}/gu) ?? [];
    const run = runs[at % Math.max(1, runs.length)];
    if (run) words.push(run.slice(0, 2 + (at % 3)));
  }
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return [
    ...words,
    ...pairs,
    'Kishida',
    'Truss',
    'ベトナム',
    'United States',
    '会談 -電話',
    '"首脳会談"',
    '談',
    '日米 会談',
  ];
}

/** Filters of every kind, alone and together, of common values and rare ones. */
function filtersOf(words) {
  const countries = ['JPN', 'USA', 'CHN', 'VNM', 'GBR', 'KOR', 'AUS', 'IND', 'TUV', 'PRK', 'RUS', 'UKR'];
  const types = ['CONSULT', 'SUPPORT', 'ACCUSE', 'AID', 'MOBILIZE', 'COERCE', 'THREATEN'];
  const contexts = ['diplomatic', 'military', 'cyber', 'health', 'territory'];
  const filters = [{}];
  for (const [at, country] of countries.entries()) {
    const other = countries[(at + 1) % countries.length];
    const type = types[at % types.length];
    const year = 2005 + at;
    filters.push(
      { countries: [country] },
      { countries: [country, other] },
      { countries: [country], types: [type] },
      { countries: [country], types: [type], from: `${year}`, to: `${year + 2}` },
      { types: [type], contexts: [contexts[at % contexts.length]] },
      { persons: ['岸田文雄'], countries: [country] },
      { statuses: ['presumed', 'planned'], countries: [country] },
      { modes: ['phone'], countries: ['JPN', country] },
      { text: words[at * 7], countries: [country] },
      { text: words[at * 5], types: [type], from: `${year}-06` },
      { text: '会談', countries: [country], contexts: ['cyber'] },
      { text: words[at * 3] },
    );
  }
  return filters.flatMap((filter) => [
    { ...filter, order: 'newest', limit: 50 },
    { ...filter, order: 'oldest', limit: 50 },
  ]);
}

/** The same texts in SQLite's trigram index: how it is filled, how large it is, and how it answers. */
async function trigram(file, documents, words) {
  const database = new Database(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE TABLE documents (key INTEGER PRIMARY KEY, text TEXT);
    CREATE VIRTUAL TABLE search USING fts5(text, content='documents', content_rowid='key', tokenize='trigram')`);
  const keep = database.prepare(`INSERT INTO documents (text) SELECT value FROM json_each(?)`);
  const index = database.prepare(`INSERT INTO search (rowid, text) SELECT key, text FROM documents WHERE key > ?`);
  let last = 0;
  for (const batch of batches(documents)) {
    database.exec('BEGIN');
    keep.run([JSON.stringify(batch.map(({ text }) => text))]);
    index.run([last]);
    database.exec('COMMIT');
    last += batch.length;
  }
  const ask = database.prepare(
    `SELECT key, text FROM documents WHERE key IN (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 20)`,
  );
  let empty = 0;
  const found = await answers(words, (word) => {
    const quoted = word.split(' ').map((part) => `"${part.replaceAll('"', '')}"`);
    if (ask.all([quoted.join(' ')]).length === 0) empty++;
  });
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return { ...found, empty, size: statSync(file).size };
}

/** Wall seconds of a command, from its start to its end, with what it prints thrown away. */
function clocked(args) {
  const begun = performance.now();
  const options = { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' };
  const { status, stderr } = spawnSync(process.execPath, [KAIDAN, ...args], options);
  if (status !== 0) throw new Error(`kaidan ${args[0]}: ${stderr}`);
  return (performance.now() - begun) / 1000;
}

/** By the clock: the same documents read and printed by one command, and added to a new record by another, with one core or all. */
function byTheClock(folder, documents) {
  const posts = join(folder, 'posts.ndjson');
  writeFileSync(posts, documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
  const reading = clocked(['read', '--quiet', '--format', 'ndjson', posts]);
  const added = [1, availableParallelism()].map((jobs) => {
    const file = join(folder, `jobs-${jobs}.db`);
    const seconds = clocked(['add', '--quiet', '--jobs', String(jobs), '--record', file, posts]);
    return [
      `kaidan add --jobs ${jobs}`,
      times(reading / seconds),
      `of that rate, with its start; ${seconds.toFixed(1)} s`,
    ];
  });
  const rate = `${count(documents.length / reading)} documents/s`;
  return [['kaidan read', rate, `by the clock, with its start and its output: ${reading.toFixed(1)} s`], ...added];
}

const ms = (value) => `${value.toFixed(1)} ms`;

/** Documents that are added to both records once they are filled, and by how many at a time. */
const NEW = 2400;
const TURN = 600;

/**
 * A record of all documents but the last. It is made anew, or a copy of one that was made so before.
 * @param at where it is, or is to be kept for the next time
 * @returns processor seconds that it took to be filled; null where it was there
 */
async function filled(file, at, documents, rounds) {
  if (at && existsSync(at)) {
    copyFileSync(at, file);
    return null;
  }
  let left = rounds * documents.length - NEW;
  const large = await open(file);
  const begun = used();
  for (const batch of batches(readingsByDay(documents, roundsFrom(0, rounds), read))) {
    await large.add(batch.slice(0, Math.max(0, left)));
    left -= batch.length;
  }
  const seconds = used() - begun;
  await large.close();
  if (at) copyFileSync(file, at);
  return seconds;
}

/** The same documents, new to both records, read and added to the one and the other by turns. @returns processor seconds */
async function byTurns(small, large, chunks) {
  const turns = { reading: 0, small: 0, large: 0 };
  for (const [turn, fresh] of chunks.entries()) {
    for (const each of turn % 2 ? [small, large] : [large, small]) {
      const { reading, adding, documents } = await fill(each, fresh);
      if (documents < fresh.length) throw new Error('The record has new documents already: it was made of others.');
      turns.reading += reading / 2;
      turns[each === small ? 'small' : 'large'] += adding;
    }
  }
  return turns;
}

const growth = ({ reading, small, large }) => times((reading + small) / (reading + large));

/**
 * @param reports about how many the large record holds
 * @param at a file that holds it, or is to hold it for the next time
 */
export async function record({ documents, reports, at }) {
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-bench-'));
  const file = (name) => join(folder, name);
  try {
    const perRound = documents.reduce((sum, document) => sum + read(document).length, 0);
    const rounds = Math.min(ROUNDS - 20, Math.ceil(reports / perRound));
    const filling = await filled(file('large.db'), at, documents, rounds);
    const [small, large] = [await open(file('small.db')), await open(file('large.db'))];
    // The small record holds what the large one holds of the time before the new documents.
    const before = Math.ceil((10_000 / perRound) * documents.length);
    const last = lastOf(documentsByDay(documents, roundsFrom(0, rounds)), before + NEW);
    await fill(small, last.slice(0, before));
    const turns = await byTurns(small, large, [...batches(last.slice(before), TURN)]);
    // Of other years, in which the large record holds much, on many days.
    const strewn = await byTurns(
      small,
      large,
      [1, 2, 3, 4].map((turn) => [...documentsByDay(documents, roundsFrom(ROUNDS - 4 * turn, 4))]),
    );
    const clock = byTheClock(folder, [
      ...documentsByDay(documents, roundsFrom(0, Math.ceil(10_000 / documents.length))),
    ]);
    const { documents: kept, reports: told, events } = await large.stats();
    let bytes = 0;
    const sample = [];
    for (const document of documentsByDay(documents, roundsFrom(0, 3))) {
      bytes += bytesOf(document.text) + bytesOf(document.title);
      sample.push(document);
    }
    const words = wordsOf(sample.filter((_, at) => at % 3 === 0));
    const searching = await answers(words, (word) => large.search({ words: word, order: 'best', limit: 20 }));
    const newest = await answers(words, (word) => large.search({ words: word, order: 'newest', limit: 20 }));
    const filters = filtersOf(words);
    const filtering = await answers(filters, (filter) => large.events(filter));
    await Promise.all([small.close(), large.close()]);
    const size = statSync(file('large.db')).size;
    const peer = await trigram(file('trigram.db'), documentsByDay(documents, roundsFrom(0, rounds)), words);
    const perText = size / ((bytes / sample.length) * kept);
    return {
      title: `A record of ${count(told)} reports of ${count(events)} events in ${count(kept)} documents`,
      rows: [
        [
          'adding beside reading alone',
          times(turns.reading / (turns.reading + turns.large)),
          'the rate of reading, linking, keeping and indexing, against that of reading (processor time)',
        ],
        [
          'against 10,000 reports',
          growth(turns),
          'the rate of reading and adding to the large record, against that to one of the last 10,000 of its reports',
        ],
        ['out of the order of time', growth(strewn), 'the same with documents of days all over an earlier year'],
        ...clock,
        ...(filling === null
          ? []
          : [['filled', `${count((rounds * documents.length - NEW) / filling)} documents/s`, 'without reading']]),
        [
          'search, the best 20',
          ms(searching.p95),
          `95th percentile of ${words.length}; middle ${ms(searching.middle)}; worst ${ms(searching.worst[1])} ${searching.worst[0]}`,
        ],
        [
          'search, the newest 20',
          ms(newest.p95),
          `middle ${ms(newest.middle)}; worst ${ms(newest.worst[1])} ${newest.worst[0]}`,
        ],
        [
          'events by filters',
          ms(filtering.p95),
          `95th percentile of ${filters.length}; middle ${ms(filtering.middle)}; worst ${ms(filtering.worst[1])} ${filtering.worst[0]}`,
        ],
        [
          'trigram index, the newest 20',
          ms(peer.p95),
          `middle ${ms(peer.middle)}; finds nothing for ${peer.empty} of ${words.length}, those with a word of two characters`,
        ],
        ['file', times(perText), 'of the bytes of titles and texts'],
        [
          'trigram index and texts',
          times(peer.size / ((bytes / sample.length) * rounds * documents.length)),
          'of the same, without reports',
        ],
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
