import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KaidanDocument, KaidanEvent } from '../../src/record/schema.js';
import { PAGE, POSTS, type Run, run } from './run.js';

let folder: string;
let record: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
  record = join(folder, 'talks.db');
  expect((await run(['add', '--record', record, PAGE])).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

const en = { LANG: 'en_US.UTF-8' };
const asked = (command: string, ...rest: string[]): Promise<Run> =>
  run([command, '--record', record, ...rest], { env: en });

describe('add', () => {
  test('keeps, and says what became of the documents', async () => {
    const file = join(folder, 'new.db');
    const first = await run(['add', '--record', file, PAGE], { env: en });
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(
      /new\.db: (\d+) documents taken in; 0 known already; 0 refused\. \d+ reports; \d+ events/,
    );
    const again = await run(['add', '--record', file, PAGE, POSTS]);
    expect(again.out).toMatch(/文書 \d+ 件を加えました。既知 [1-9]\d* 件、読めなかったもの 0 件/);
    expect((await run(['add', '--record', file, '--quiet', PAGE])).out).toBe('');
  });

  test('takes the record from KAIDAN_RECORD', async () => {
    const file = join(folder, 'elsewhere.db');
    await run(['add', PAGE], { env: { KAIDAN_RECORD: file } });
    expect(existsSync(file)).toBe(true);
  });

  test('keeps the good beside the bad', async () => {
    const { code, out, err } = await run(['add', '--record', join(folder, 'bad.db'), join(folder, 'none.txt'), PAGE], {
      env: en,
    });
    expect(code).toBe(1);
    expect(err).toContain('none.txt: there is no such file');
    expect(out).toContain('1 refused');
  });

  test('says when there is nothing', async () => {
    expect((await run(['add', '--record', join(folder, 'bad.db'), join(folder, 'none.txt')])).code).toBe(3);
  });

  test('gives the same ids as read', async () => {
    const { events } = JSON.parse((await run(['read', '--format', 'json', PAGE])).out) as { events: KaidanEvent[] };
    const kept = JSON.parse((await asked('events', '--format', 'json')).out) as KaidanEvent[];
    const byId = (list: KaidanEvent[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(kept)).toEqual(byId(events));
  });
});

describe('events', () => {
  test('are listed for people', async () => {
    const { code, out, err } = await asked('events', '--country', 'IND', '--with', 'Japan', '--order', 'oldest');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^2022-03-19 {2}.*Japan–India.* {2}2 reports {2}evt-[0-9a-f]{20}$/m);
  });

  test('as JSON, lines of JSON, and CSV, tell the same', async () => {
    const list = KaidanEvent.array().parse(JSON.parse((await asked('events', '--format', 'json')).out));
    const lines = (await asked('events', '--format', 'ndjson')).out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(list);
    const { data } = Papa.parse<Record<string, string>>((await asked('events', '--format', 'csv')).out.trimEnd(), {
      header: true,
    });
    expect(data.map(({ event }) => event)).toEqual(list.map(({ id }) => id));
    expect(data[0]).toHaveProperty('title');
  });

  test('as many as are wanted', async () => {
    expect((await asked('events', '--limit', '2')).out.trimEnd().split('\n')).toHaveLength(2);
  });

  test.each([
    ['--country', 'インド'],
    ['--type', 'consult'],
    ['--status', 'reported'],
    ['--person', '岸田文雄'],
    ['--text', '会談'],
    ['--from', '2022'],
  ])('by %s', async (...filter) => {
    const { code, out } = await asked('events', ...filter);
    expect(code).toBe(0);
    expect(out).toContain('evt-');
  });

  test('none', async () => {
    const { code, out, err } = await asked('events', '--country', 'JPN', '--with', 'TUV');
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('no event is like that');
  });

  test.each([
    [['--country', 'Atlantis'], /Atlantis is no country/],
    [['--type', 'MEET'], /--type takes AGREE, CONSULT/],
    [['--limit', '0'], /--limit takes a whole number/],
    [['--from', 'yesterday'], /A date is written 2021-11-24/],
    [['--text', '""'], /nothing to search for/],
  ])('refuses %o', async (filter, message) => {
    const { code, err } = await asked('events', ...filter);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('search', () => {
  test('marks the words, plain in a pipe', async () => {
    const { code, out } = await asked('search', '会談');
    expect(code).toBe(0);
    expect(out).toContain('«会談»');
    expect(out).toMatch(/^ {2}→ evt-/m);
    expect((await asked('search', '--color', 'always', '会談')).out).not.toContain('«');
  });

  test('finds a country and a name that the text writes otherwise', async () => {
    expect((await asked('search', 'India')).out).toContain('doc-');
    expect((await asked('search', 'Modi')).out).toContain('doc-');
  });

  test('as JSON', async () => {
    const list = JSON.parse((await asked('search', '--format', 'json', '会談')).out) as { document: unknown }[];
    for (const { document } of list) KaidanDocument.parse(document);
    expect(
      (await asked('search', '--format', 'ndjson', '--limit', '1', '会談')).out.trimEnd().split('\n'),
    ).toHaveLength(1);
  });

  test('nothing', async () => {
    expect(await asked('search', '不存在')).toMatchObject({ code: 3, out: '' });
  });
});

describe('show', () => {
  test('an event, and a document that tells of it', async () => {
    const [hit] = JSON.parse((await asked('search', '--format', 'json', '日印首脳会談')).out) as {
      document: { id: string };
      events: string[];
    }[];
    const event = await asked('show', hit?.events[0] ?? '');
    expect(event.code).toBe(0);
    expect(event.out).toContain('Narendra Modi');
    expect(JSON.parse((await asked('show', '--format', 'json', hit?.events[0] ?? '')).out)).toHaveProperty('event.id');
    const document = await asked('show', hit?.document.id ?? '');
    expect(document.out).toContain('〔');
    expect(JSON.parse((await asked('show', '--format', 'json', hit?.document.id ?? '')).out)).toHaveProperty(
      'versions',
    );
  });

  test('what is not there', async () => {
    const { code, err } = await asked('show', 'evt-none');
    expect(code).toBe(3);
    expect(err).toContain('there is no event or document evt-none');
  });
});

describe('reread', () => {
  test('changes nothing where the reader is the same', async () => {
    expect((await asked('reread')).out).toMatch(/^\S+: \d+ documents read anew; 0 changed\.\n$/);
  });

  test('refuses a place to go on after that is not there', async () => {
    expect((await asked('reread', '--after', 'doc-none')).code).toBe(2);
  });
});

describe('a record that cannot be used', () => {
  test('is not there', async () => {
    const { code, err } = await run(['events', '--record', join(folder, 'none.db')]);
    expect(code).toBe(4);
    expect(err).toContain('none.db: there is no such record. Make one with "kaidan add"');
    expect(existsSync(join(folder, 'none.db'))).toBe(false);
  });

  test('is no database', async () => {
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'notes, which must not be lost. '.repeat(100));
    const { code, err } = await run(['add', '--record', file, PAGE]);
    expect(code).toBe(4);
    expect(err).toContain('notes.txt: it is not a record. Name another file');
    expect(readFileSync(file, 'utf8')).toContain('notes, which must not be lost.');
  });

  test('is the database of another program', async () => {
    const file = join(folder, 'other.db');
    const other = new Database(file);
    other.exec('CREATE TABLE notes (text); INSERT INTO notes VALUES (1)');
    other.close();
    const { code, err } = await run(['add', '--record', file, PAGE]);
    expect(code).toBe(4);
    expect(err).toContain('it is a database of another program');
  });

  test('is of a newer version', async () => {
    const file = join(folder, 'newer.db');
    await run(['add', '--record', file, PAGE]);
    const newer = new Database(file);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    const { code, err } = await run(['events', '--record', file]);
    expect(code).toBe(4);
    expect(err).toMatch(/it is a record of version 99; this program knows versions up to \d+\. Use a newer kaidan/);
  });

  test('is in a folder that is not there', async () => {
    const { code, err } = await run(['add', '--record', join(folder, 'no/where.db'), PAGE]);
    expect(code).toBe(4);
    expect(err).toContain('it cannot be opened. Check that its folder is there');
  });
});
