import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/index.js';
import type { KaidanDocument, KaidanEvent, Report } from '../../src/record/index.js';
import { comparisonOf } from '../../src/site/compare/rows.js';
import { document, on, report, spanOf } from '../publish/fixture.js';
import { htmlAt, recordOf, words } from './record.js';

const MINISTRY =
  '両外相は、24日午後6時から電話会談を行い、海洋安全保障での協力を進めることで一致しました。岸外相は拉致問題に言及しました。';
const NEWS = '24日夜の電話会談で両外相は海洋安全保障で協力を進めると一致した。会談は30分間だった。';

const party = (text: string, exact: string, country: string): Report['participants'][number] => ({
  role: 'actor',
  country,
  office: null,
  person: null,
  mention: spanOf(text, exact),
});
const outcome = (text: string, exact: string, type: 'AGREE' | 'CONSULT'): Report['outcomes'][number] => ({
  type,
  toward: [],
  status: 'reported',
  evidence: spanOf(text, exact),
});

const ministry = report('evt-1', {
  mode: 'phone',
  date: on('2021-11-24', { start: '18:00', mention: spanOf(MINISTRY, '24日午後6時') }),
  participants: [party(MINISTRY, '両外相', 'JPN'), party(MINISTRY, '両外相', 'VNM')],
  outcomes: [
    outcome(MINISTRY, '海洋安全保障での協力を進めることで一致しました', 'AGREE'),
    outcome(MINISTRY, '拉致問題に言及しました', 'CONSULT'),
  ],
  evidence: [spanOf(MINISTRY, '両外相は、24日午後6時から電話会談を行い')],
});
const news = report('evt-1', {
  id: 'rep-2',
  mode: 'phone',
  date: on('2021-11-24', { start: '18:30', duration: 'PT30M', mention: spanOf(NEWS, '24日夜') }),
  participants: [party(NEWS, '両外相', 'JPN'), party(NEWS, '両外相', 'VNM')],
  outcomes: [outcome(NEWS, '海洋安全保障で協力を進めると一致した', 'AGREE')],
  evidence: [spanOf(NEWS, '24日夜の電話会談で両外相は海洋安全保障で協力を進めると一致した')],
});
const documents: KaidanDocument[] = [
  document('doc-1', MINISTRY, { publisher: '例示外務広報', published: '2021-11-24' }),
  document('doc-2', NEWS, { publisher: '例示新聞', published: '2021-11-25' }),
];
const readings = [
  { document: documents[0] as KaidanDocument, reports: [ministry] },
  { document: documents[1] as KaidanDocument, reports: [news] },
];

const reports = [
  { ...ministry, document: 'doc-1' },
  { ...news, document: 'doc-2' },
];
const differences: KaidanEvent['differences'] = [{ field: 'start', shown: '18:00', why: 'first', values: [] }];

describe('reports held against each other', () => {
  const rows = comparisonOf({ differences }, reports, ['例示外務広報', '例示新聞']);
  const told = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.told);

  test('said by both, said only here, differing', () => {
    expect(told('date')).toEqual(['all']);
    expect(told('start')).toEqual(['differing']);
    expect(told('duration')).toEqual(['one']);
    expect(told('party')).toEqual(['all', 'all']);
    expect(told('outcome')).toEqual(['all', 'one']);
    expect(told('place')).toEqual([]);
  });

  test('two reports of one publisher are one voice', () => {
    const alone = comparisonOf({ differences: [] }, reports, ['例示新聞', '例示新聞']);
    expect(new Set(alone.map((row) => row.told))).toEqual(new Set(['all']));
  });

  test('every cell points at the words of its own text', () => {
    for (const { cells } of rows)
      for (const [at, cell] of cells.entries())
        if (cell?.words) expect(documents[at]?.text.slice(cell.words.start, cell.words.end)).toBe(cell.words.exact);
  });
});

describe('the page of an event', () => {
  const pageOf = async (prefix: string): Promise<string> => {
    const store = await recordOf(readings);
    const { items } = await store.events({ order: 'newest', limit: 1 });
    const html = await htmlAt(store, `${prefix}/event/${items[0]?.event.id}`);
    expect(html).not.toBeNull();
    return html ?? '';
  };

  test('shows each publisher beside the other, in both languages', async () => {
    const ja = await pageOf('');
    expect(ja.match(/<th scope="col">[^<]*/g)).toEqual(['<th scope="col">例示外務広報', '<th scope="col">例示新聞']);
    expect(words(ja)).toContain('ここだけ');
    const en = await pageOf('/en');
    expect(words(en)).toContain('only here');
    expect(words(en)).toContain('30 minutes');
  });

  test('leads from a value to the words that it was read from', async () => {
    const html = await pageOf('');
    const led = [...html.matchAll(/href="#(m[^"]+)"/g)].map(([, id]) => id);
    expect(led.length).toBeGreaterThan(8);
    for (const id of led) expect(html).toContain(`id="${id}"`);
  });

  test('is not there for an id that nobody has', async () => {
    expect(await htmlAt(await recordOf([]), '/event/evt-0')).toBeNull();
  });
});

test('an event that more tell of than can be compared says how many, and where they stand', async () => {
  const text = '林外務大臣は24日、ベトナムのソン外相と電話会談を行った。';
  const readings = Array.from({ length: 15 }, (_, at) => {
    const told = document(`doc-many-${at}`, text, { publisher: `例示社${at}`, published: '2021-11-24' });
    return { document: told, reports: read(told) };
  });
  const store = await recordOf(readings);
  const [found] = (await store.events({ order: 'newest', limit: 5 })).items;
  expect(found?.event.reports).toHaveLength(15);
  const html = (await htmlAt(store, `/event/${found?.event.id}`)) ?? '';
  expect(words(html)).toContain('ここで比べたのは初めの12件。ほかに3件の記述があります。');
  const [, further = ''] = /<details class="further">(.*?)<\/details>/s.exec(html) ?? [];
  expect(further.match(/href="[^"]*document\/doc-many-/g)).toHaveLength(3);
});
