/** The library, as a program that imports it uses it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  createReader,
  EXPORTS,
  loadKnowledge,
  namesFrom,
  openRecord,
  readPage,
  shippedFacts,
  shippedKnowledge,
} from '../src/index.js';
import { importResults } from '../src/knowledge/wikidata/index.js';

const PAGE = 'ブレア英首相は、橋本首相と会談した。\n— 例示新聞 (@example) 1998年1月12日\n';

test('a page is read with knowledge of your own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
  try {
    const name = new URL('knowledge/wikidata/result.csv', import.meta.url).pathname;
    importResults([{ name, text: readFileSync(name, 'utf8') }], folder);
    const ids = async (read?: ReturnType<typeof createReader>) =>
      (await readPage(PAGE, read ? { read } : {})).events.flatMap(({ reports }) =>
        reports.flatMap(({ participants }) => participants.map(({ person }) => person?.id)),
      );
    expect(await ids()).not.toContain('gbr-tony-blair');
    expect(await ids(createReader(loadKnowledge(folder)))).toContain('gbr-tony-blair');
    writeFileSync(join(folder, 'people-own.csv'), 'id,country,name,name_en,forms,source\nx,jp,名,N,,own\n');
    expect(() => loadKnowledge(folder)).toThrow(/people-own\.csv, line 2: country must be/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a text in another language is told of', async () => {
  const { readings, complaints } = await readPage('The ministers met in the capital.', { name: 'page.txt' });
  expect(readings.map(({ reports }) => reports)).toEqual([[]]);
  expect(complaints).toMatchObject([{ file: 'page.txt', line: null, advice: 'It is kept without events.' }]);
});

test('a record is handed out in the formats of the command line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
  const record = await openRecord(join(folder, 'own.db'), { create: true });
  try {
    await record.add((await readPage(PAGE)).readings);
    const view = { lang: 'en', names: namesFrom(shippedKnowledge()), facts: shippedFacts() } as const;
    const write = await EXPORTS.csv.load();
    let text = '';
    for await (const chunk of write(record.all({}, 'oldest'), view)) text += chunk;
    expect(text).toMatch(/^\ufeffevent,.*\r\nevt-.*CONSULT/su);
  } finally {
    await record.close();
    rmSync(folder, { recursive: true });
  }
});
