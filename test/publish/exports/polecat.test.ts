import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../../src/linking/index.js';
import { POLECAT_COLUMNS } from '../../../src/publish/exports/polecat.js';
import { carriedLine } from '../../../src/publish/exports/text.js';
import type { EventInFull } from '../../../src/record/index.js';
import { country, document, on, report } from '../fixture.js';
import { hostileEvents } from './hostile.js';
import { textOf, told } from './written.js';

type Row = Record<string, string>;

function rowsOf(tsv: string): Row[] {
  const { data, errors } = Papa.parse<Row>(tsv, { header: true, delimiter: '\t', newline: '\n', skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

const TEXT = '国連が日本、米国、韓国と話した。';
/** One event, in which these took part. */
function happened(roles: Readonly<Record<string, 'actor' | 'recipient' | 'witness'>>): EventInFull {
  const words = document('d', TEXT);
  const participants = Object.entries(roles).map(([code, role]) => country(code, TEXT, '国連', role));
  const reports = [report('evt', { participants, date: on('2021-11-24') })];
  const [event] = eventsOf([{ document: words, reports }]);
  if (!event) throw new Error('no event');
  return { event, documents: [words] };
}

test('the columns stand where readers count them', async () => {
  expect(POLECAT_COLUMNS).toHaveLength(40);
  expect([1, 2, 7, 15].map((at) => POLECAT_COLUMNS[at])).toEqual([
    'Event Date',
    'Event Type',
    'Actor Name',
    'Recipient Name',
  ]);
  for (const line of (await textOf('polecat', told)).trimEnd().split('\n')) expect(line.split('\t')).toHaveLength(40);
});

test('a meeting with a host', async () => {
  const row = rowsOf(await textOf('polecat', told)).find((found) => found['Event ID'] === 'evt-summit');
  expect(row).toMatchObject({
    'Event Date': '2021-11-24',
    'Event Type': 'CONSULT',
    'Event Mode': 'visit',
    Intensity: '4',
    'Quad Code': 'VERBAL COOPERATION',
    Contexts: 'diplomatic; territory',
    'Actor Name': 'Pham Minh Chinh',
    'Actor Country': 'VNM',
    'Actor COW': '816',
    'Primary Actor Sector': 'GOV',
    'Actor Title': 'Prime Minister',
    'Recipient Name': 'Fumio Kishida',
    'Recipient COW': '740',
    Placename: '総理大臣官邸',
    Country: 'JPN',
    Latitude: '35.67',
    Source: '例示新聞; 見本通信',
    'Publication Date': '2021-11-24',
    Language: 'ja',
  });
});

test('what was called off is not told as a fact', async () => {
  expect(await textOf('polecat', told)).not.toContain('evt-cancelled');
});

describe('who with whom', () => {
  test.each([
    [{ JPN: 'actor', USA: 'recipient' }, ['JPN>USA']],
    [{ JPN: 'actor', USA: 'actor' }, ['JPN>USA', 'USA>JPN']],
    [{ JPN: 'actor', USA: 'actor', KOR: 'actor' }, ['JPN>USA', 'JPN>KOR', 'USA>JPN', 'USA>KOR', 'KOR>JPN', 'KOR>USA']],
    [{ JPN: 'actor', USA: 'actor', KOR: 'recipient' }, ['JPN>KOR', 'USA>KOR']],
    [{ JPN: 'witness', USA: 'witness' }, ['JPN>USA', 'USA>JPN']],
    [{ JPN: 'actor', UNO: 'actor', EUU: 'witness' }, ['JPN>UNO', 'UNO>JPN']],
    [{ ASEAN: 'actor', EUU: 'recipient' }, ['IGO>EUR']],
    [{ JPN: 'actor' }, ['JPN>']],
    [{ JPN: 'recipient' }, ['>JPN']],
    [{}, ['>']],
  ] as const)('%j', async (roles, dyads) => {
    const rows = rowsOf(await textOf('polecat', [happened(roles)]));
    expect(rows.map((row) => `${row['Actor Country']}>${row['Recipient Country']}`)).toEqual(dyads);
  });
});

test('a month is no day', async () => {
  const { event, documents } = happened({ JPN: 'actor' });
  const [row] = rowsOf(
    await textOf('polecat', [
      { event: { ...event, date: event.date && { ...event.date, value: '2021-11' } }, documents },
    ]),
  );
  expect(row?.['Event Date']).toBe('');
});

test('whatever the words, every row has its columns and its words', async () => {
  await fc.assert(
    fc.asyncProperty(hostileEvents, async (events) => {
      const rows = rowsOf(await textOf('polecat', events));
      const ids = new Set(rows.map((row) => row['Event ID']?.replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, '$1')));
      expect(ids).toEqual(
        new Set(
          events
            .filter(({ event }) => event.status !== 'cancelled' && event.status !== 'denied')
            .map(({ event }) => carriedLine(event.id)),
        ),
      );
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(POLECAT_COLUMNS);
        expect(Object.entries(row).filter(([name, cell]) => name !== 'Intensity' && /^[=+@＝]/.test(cell))).toEqual([]);
      }
    }),
  );
});
