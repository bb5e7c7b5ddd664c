import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './run.js';

const RESULT = new URL('../knowledge/wikidata/result.csv', import.meta.url).pathname;
/** Tony Blair is in no shipped table. */
const MEETING = '橋本首相は、ブレア英首相と日英首脳会談を行いました。\n— 例示新聞 (@example) 1998年1月12日\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaidan-knowledge-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const path = (...names: string[]) => join(folder, ...names);
const file = (name: string, content: string): string => {
  writeFileSync(path(name), content);
  return path(name);
};

interface Events {
  events: { reports: { participants: { country: string; person: { id: string | null } | null }[] }[] }[];
}
/** Who takes part in what is read, by id. */
const idsIn = (out: string) =>
  (JSON.parse(out) as Events).events.flatMap(({ reports }) =>
    reports.flatMap(({ participants }) => participants.map(({ person }) => person?.id)),
  );

describe('query', () => {
  test('asks for the countries that are named', async () => {
    const { code, out, err } = await run(['knowledge', 'query', '--country', 'JPN', 'GBR']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('VALUES ?country { "JPN" "GBR" }');
  });

  test('knows its countries', async () => {
    const { code, out, err } = await run(['knowledge', 'query', '--country', 'jp']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('jp is no country');
  });
});

describe('import', () => {
  test('makes people known to a reading that is given the folder', async () => {
    const own = path('own');
    const read = ['read', '--format', 'json'];
    expect(idsIn((await run(read, { stdin: MEETING })).out)).not.toContain('gbr-tony-blair');

    const imported = await run(['knowledge', 'import', RESULT, '--to', own]);
    expect([imported.code, imported.err]).toEqual([0, '']);
    expect(imported.out).toMatch(/^4 people and 4 terms added, 0 terms ended; 4 terms were known\.\n/);
    expect(imported.out).toContain(
      'passed over, 1 row: no row of positions.csv fits "United States senator" (Q4416090)\n',
    );
    expect(readdirSync(own)).toEqual(['people-wikidata.csv', 'terms-wikidata.csv']);

    expect(idsIn((await run([...read, '--knowledge', own], { stdin: MEETING })).out)).toContain('gbr-tony-blair');
    const env = { KAIDAN_KNOWLEDGE: own };
    expect(idsIn((await run(read, { stdin: MEETING, env })).out)).toContain('gbr-tony-blair');

    const again = await run(['knowledge', 'import', RESULT], { env });
    expect(again.out).toMatch(/^0 people and 0 terms added, 0 terms ended; 8 terms were known\.\n/);
  });

  test.each([
    ['a file that is not there', () => path('none.csv'), /none\.csv: there is no such file/],
    [
      'another table',
      () => file('other.csv', 'a,b\n1,2\n'),
      /other\.csv, line 1: the column person is missing\. Nothing/,
    ],
    [
      'a faulty row',
      () => file('faulty.csv', readFileSync(RESULT, 'utf8').replace('1997-05-02T', '1997-02-30T')),
      /faulty\.csv, line \d+: start must be a time such as .*, not "1997-02-30T00:00:00Z"\. Nothing of the file was taken/,
    ],
  ])('takes nothing from %s', async (_what, name, message) => {
    const { code, out, err } = await run(['knowledge', 'import', RESULT, name(), '--to', path('refused')]);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(message);
    expect(readdirSync(folder)).not.toContain('refused');
  });
});

test('a folder that is a file is told', async () => {
  const { code, out, err } = await run(['knowledge', 'import', RESULT, '--to', file('taken', '')]);
  expect([code, out]).toEqual([3, '']);
  expect(err).toMatch(/taken: .*not a directory/);
});

describe('check', () => {
  const HEADERS = ['id,country,name,name_en,forms,source', 'person,for,office,title_en,from,to,source'];
  const ownFolder = (people: string, terms: string): string => {
    const own = mkdtempSync(path('own-'));
    writeFileSync(join(own, 'people-own.csv'), `${HEADERS[0]}\n${people}\n`);
    writeFileSync(join(own, 'terms-own.csv'), `${HEADERS[1]}\n${terms}\n`);
    return own;
  };

  test('lists what a folder brings', async () => {
    const own = ownFolder(
      'gbr-a-b,GBR,例示者,A B,,own',
      'gbr-a-b,GBR,foreign-minister,Foreign Secretary,2022-01-01,2022-02-01,own',
    );
    const { code, out, err } = await run(['knowledge', 'check', own]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toBe(
      [
        'overlap  GBR    foreign-minister  2022-01-01 – 2022-02-01  gbr-elizabeth-truss and gbr-a-b both hold it',
        '1 people, 1 terms. Found: 0 stray, 1 overlap, 0 gap, 0 clash.',
        '',
      ].join('\n'),
    );
  });

  test('finds nothing in what fits', async () => {
    const own = ownFolder('gbr-a-b,GBR,例示者,A B,,own', 'gbr-a-b,GBR,speaker,Speaker,1990,1991,own');
    expect(await run(['knowledge', 'check', own])).toEqual({
      code: 0,
      out: '1 people, 1 terms. Found: 0 stray, 0 overlap, 0 gap, 0 clash.\n',
      err: '',
    });
  });

  test('gives the shipped tables as JSON', async () => {
    const { out } = await run(['knowledge', 'check', '--format', 'json']);
    const { counts, findings } = JSON.parse(out) as { counts: { terms: number }; findings: { kind: string }[] };
    expect(counts.terms).toBeGreaterThan(6000);
    expect(new Set(findings.map(({ kind }) => kind))).not.toContain('overlap');
  });

  test('a faulty row is told, and nothing read', async () => {
    const own = ownFolder('gbr-a-b,gb,例示者,A B,,own', '');
    for (const argv of [
      ['knowledge', 'check', own],
      ['read', '--knowledge', own],
    ]) {
      const { code, out, err } = await run(argv, { stdin: MEETING });
      expect([code, out]).toEqual([3, '']);
      expect(err).toContain(
        'people-own.csv, line 2: country must be a country or organisation code, not "gb". Nothing',
      );
    }
  });
});

test.each([[['read', '--knowledge', 'nowhere']], [['knowledge', 'check', 'nowhere']]])(
  '%o: a folder that is not there',
  async (argv) => {
    const { code, err } = await run(argv, { stdin: MEETING });
    expect(code).toBe(2);
    expect(err).toContain('nowhere: there is no such folder of knowledge');
  },
);
