import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KaidanDocument, KaidanEvent, Reading } from '../../src/record/schema.js';
import { PAGE, POSTS, run } from './run.js';

const TOLD =
  '11月23日、岸防衛大臣は、防衛省において、ザン・ベトナム国防大臣と日越防衛相会談を行いました。\n— 例示新聞 (@example) 2021年11月23日\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('a chronology', () => {
  test('of a file, for people', async () => {
    const { code, out, err } = await run(['read', PAGE]);
    expect(err).toBe('');
    expect(code).toBe(0);
    for (const words of ['2022年3月19日(土)', '日印首脳会談', '🇮🇳 インド  ナレンドラ・モディ 首相', '約45分', '出典'])
      expect(out).toContain(words);
  });

  test('of standard input, named or not', async () => {
    const piped = await run(['read'], { stdin: TOLD });
    expect(piped.code).toBe(0);
    expect(piped.out).toContain('日越防衛相会談');
    expect(await run(['read', '-'], { stdin: TOLD })).toEqual(piped);
  });

  test('of several pages is one, each document told once', async () => {
    const page = file('once.txt', TOLD);
    const once = await run(['read', page]);
    expect((await run(['read', page, page])).out).toBe(once.out);
  });

  test('as Markdown', async () => {
    const { out } = await run(['read', '--format', 'markdown', PAGE]);
    expect(out).toContain('## 2022年3月19日(土)\n\n### 日印首脳会談\n');
  });

  test('that is explained', async () => {
    const { code, out } = await run(['read', '--explain'], { stdin: TOLD });
    expect(code).toBe(0);
    expect(out).toMatch(/〔who[m]?:JPN 岸信夫 岸防衛大臣〕/);
    expect(out).toContain('〔when:2021-11-23 11月23日〕');
  });
});

describe('language', () => {
  test.each([
    [{}, [], '出典'],
    [{ LANG: 'C.UTF-8' }, [], '出典'],
    [{ LANG: 'ja_JP.UTF-8' }, [], '出典'],
    [{ LANG: 'en_US.UTF-8' }, [], 'source'],
    [{ LANG: 'fr_FR.UTF-8' }, [], 'source'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'ja_JP.UTF-8' }, [], '出典'],
    [{ LC_ALL: 'en_GB', LC_MESSAGES: 'ja_JP.UTF-8' }, [], 'source'],
    [{ LC_ALL: 'en_GB' }, ['--lang', 'ja'], '出典'],
  ])('%o %o', async (env, options, word) => {
    const { out } = await run(['read', ...options], { stdin: TOLD, env: env as Record<string, string> });
    expect(out).toMatch(new RegExp(`^ +${word}`, 'm'));
  });
});

describe('colour', () => {
  test.each([
    ['a pipe', [], {}, false, false],
    ['a terminal', [], {}, true, true],
    ['a terminal with NO_COLOR', [], { NO_COLOR: '1' }, true, false],
    ['a terminal with an empty NO_COLOR', [], { NO_COLOR: '' }, true, true],
    ['a dumb terminal', [], { TERM: 'dumb' }, true, false],
    ['a pipe with FORCE_COLOR', [], { FORCE_COLOR: '1' }, false, true],
    ['a terminal with FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, true, false],
    ['--color always', ['--color', 'always'], { NO_COLOR: '1' }, false, true],
    ['--color never', ['--color', 'never'], { FORCE_COLOR: '1' }, true, false],
  ])('%s', async (_name, options, env, terminal, painted) => {
    const around = { stdin: TOLD, env: env as Record<string, string>, ...(terminal ? { terminal: 500 } : {}) };
    for (const explain of [[], ['--explain']]) {
      const { out } = await run(['read', ...options, ...explain], around);
      expect(out.includes('\u001b[')).toBe(painted);
      expect(stripVTControlCharacters(out)).toBe((await run(['read', ...explain], { stdin: TOLD })).out);
    }
  });

  test('a terminal is folded at its width', async () => {
    const { out } = await run(['read', '--color', 'never', PAGE], { terminal: 60 });
    expect(Math.max(...out.split('\n').map((line) => (line.includes('https') ? 0 : line.length)))).toBeLessThanOrEqual(
      60,
    );
  });
});

describe('for programs', () => {
  test('json is one object of documents and events that fit the record', async () => {
    const { out } = await run(['read', '--format', 'json', PAGE]);
    const whole = JSON.parse(out) as { documents: unknown[]; events: unknown[] };
    const documents = whole.documents.map((document) => KaidanDocument.parse(document));
    const events = whole.events.map((event) => KaidanEvent.parse(event));
    expect(Object.keys(whole)).toEqual(['documents', 'events']);
    expect(documents.length).toBeGreaterThan(4);
    const ids = new Set(documents.map(({ id }) => id));
    expect(events.flatMap(({ reports }) => reports).every(({ document }) => ids.has(document))).toBe(true);
  });

  test('ndjson is a reading a line, and can be read again', async () => {
    const first = await run(['read', '--format', 'ndjson', POSTS]);
    const readings = first.out
      .trimEnd()
      .split('\n')
      .map((line) => Reading.parse(JSON.parse(line)));
    expect(readings.map(({ document }) => document.id).slice(0, 2)).toEqual(['example-1', 'example-2']);
    for (const { document, reports } of readings) {
      for (const { evidence } of reports)
        for (const { start, end, exact } of evidence) expect(document.text.slice(start, end)).toBe(exact);
    }
    expect((await run(['read', '--format', 'ndjson'], { stdin: first.out })).out).toBe(first.out);
  });

  test('ndjson is written as the input is read', async () => {
    const seen: string[] = [];
    const stdout = new Writable({
      write: (chunk, _encoding, done) => {
        seen.push(String(chunk));
        done();
      },
    });
    const stdin = Readable.from(
      (async function* () {
        for (let n = 0; n < 3; n += 1) {
          yield Buffer.from(`{"id":"n${n}","text":"岸田総理大臣は会談した。"}\n`);
          // Time for what was given to come out before the next is given.
          for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
          if (n > 0) expect(seen.join('')).toContain(`"n${n - 1}"`);
        }
      })(),
    );
    expect((await run(['read', '--format', 'ndjson'], { stdin, stdout })).code).toBe(0);
    expect(seen.join('').trimEnd().split('\n')).toHaveLength(3);
  });
});

describe('what goes wrong', () => {
  const NDJSON = '{"id":"a","text":"会談した。"}\n{broken\n{"id":"b","text":"署名した。"}\n';

  test.each<[string, () => string[], string | undefined, number, RegExp]>([
    [
      'a file that is not there',
      () => ['no-such.txt'],
      undefined,
      3,
      /^kaidan: no-such\.txt: there is no such file\. Check the name/,
    ],
    ['a folder without pages', () => [mkdtempSync(join(folder, 'empty-'))], undefined, 3, /there is no document in it/],
    ['an empty page', () => ['-'], '', 3, /^kaidan: stdin: there is no text in it\./],
    ['one page of two', () => ['no-such.txt', PAGE], undefined, 1, /no such file/],
    ['a faulty line', () => ['-'], NDJSON, 1, /^kaidan: stdin:2: the line is not a JSON object\. It is passed over/],
    [
      'an address inside the network',
      () => ['http://127.0.0.1:9/'],
      undefined,
      3,
      /not read.*save the page, and read the file/,
    ],
  ])('%s', async (_name, names, stdin, expected, message) => {
    const { code, out, err } = await run(['read', ...names()], stdin === undefined ? {} : { stdin });
    expect(code).toBe(expected);
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(out === '').toBe(expected === 3);
    const quiet = await run(['read', '--quiet', ...names()], stdin === undefined ? {} : { stdin });
    expect([quiet.code, quiet.err, quiet.out]).toEqual([expected, '', out]);
  });

  test('messages carry no escape sequences of the input', async () => {
    const { err } = await run(['read', '\u001b]0;owned\u0007.txt']);
    expect(err.trimEnd()).not.toMatch(/\p{Cc}/u);
  });

  test('nothing of a page reaches the terminal raw', async () => {
    const stdin = TOLD.replace('防衛省に', '\u001b[31m防衛省\u009b0mに').replace('例示', '\u001b]0;owned\u0007例');
    for (const format of ['text', 'markdown', 'json', 'ndjson']) {
      const { out } = await run(['read', '--format', format], { stdin });
      expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    }
    const { out } = await run(['read', '--explain'], { stdin });
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('a reader that goes away ends the run quietly', async () => {
    let writes = 0;
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => {
        writes += 1;
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const many = Array.from({ length: 500 }, (_, n) => `{"id":"n${n}","text":"会談した。"}\n`).join('');
    const { code, err } = await run(['read', '--format', 'ndjson'], { stdin: many, stdout });
    expect([code, err]).toEqual([0, '']);
    expect(writes).toBeLessThan(5);
  });

  test('a disk that is full is told of, without a stack', async () => {
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('no space left'), { code: 'ENOSPC' })),
    });
    const { code, err } = await run(['read', PAGE], { stdout });
    expect(code).toBe(70);
    expect(err).toContain('no space left');
    expect(err).not.toContain('    at ');
  });
  test('inside of the program keeps nothing back of what was taken before', async () => {
    const [first] = readFileSync(POSTS, 'utf8').split('\n', 1);
    const stdin = Readable.from(
      (function* () {
        yield Buffer.from(`${first}\n${first?.replace('example-1', 'example-2')}\n`);
        throw new Error('a fault that nobody has foreseen');
      })(),
    );
    const { code, out, err } = await run(['read', '--format', 'ndjson', '-'], { stdin });
    expect([code, err]).toEqual([70, expect.stringContaining('a fault that nobody has foreseen')]);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('another language', () => {
  const foreign =
    'The foreign ministers met in the capital and agreed on a plan.\n— Example (@example) 24 November 2021\n';

  test('is kept as a document, and its reason told', async () => {
    const page = file('foreign.txt', foreign);
    const { code, out, err } = await run(['read', '--format', 'json', page]);
    const { documents, events } = JSON.parse(out) as { documents: { id: string }[]; events: unknown[] };
    expect([code, documents.length, events]).toEqual([1, 1, []]);
    expect(err).toBe(
      `kaidan: ${page}: document ${documents[0]?.id} is passed over: English; kaidan reads Japanese. It is kept without events.\n`,
    );
  });

  test('above Japanese is no reason to pass it over', async () => {
    const page = file('mixed.txt', `The ministers of defence met in the capital of Japan. ${TOLD}`);
    const { code, out, err } = await run(['read', page]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('日越防衛相会談');
  });
});
