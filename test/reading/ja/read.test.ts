/**
 * Short documents, read whole: `documents.csv` has a sentence or a few on events that took place, the day of publication, and
 * what the coding guide makes of them, each report in the line that `told` writes. Quotes are invented people's.
 */
import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/reading/index.js';
import { EVENT_TYPES } from '../../../src/record/index.js';
import { Report } from '../../../src/record/schema.js';
import { japanese, told } from './told.js';

interface Row {
  published: string;
  text: string;
  /** The reports, `|` between them; empty where nothing is to be coded. */
  expected: string;
}

const file = new URL('./documents.csv', import.meta.url);
const rows = papaparse.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;
const EXPECTED_BY_NOBODY = ['PROTEST'];

describe('documents.csv', () => {
  it.each(rows.map((row) => [row.text, row] as const))('%s', (_text, { published, text, expected }) => {
    const reports = read(japanese(text, published));
    expect(reports.map(told).sort()).toEqual(expected.split(' | ').filter(Boolean).sort());
    for (const report of reports) expect(() => Report.parse(report)).not.toThrow();
  });

  it('has every type that the guide codes', () => {
    const missing = EVENT_TYPES.filter(
      (type) => !rows.some((row) => row.expected.split(' | ').some((line) => line.startsWith(`${type} `))),
    );
    expect(missing).toEqual(EXPECTED_BY_NOBODY);
  });
});

describe('what a report points at', () => {
  const text =
    '岸防衛大臣は23日、防衛省でベトナムのザン国防大臣と3度目となる会談を行った。会談は午前10時から約40分間行われた。';
  const [report, ...others] = read(japanese(text, '2021-11-24T19:00:00+09:00'));

  it('is one meeting, whatever number of sentences tells of it', () => expect(others).toEqual([]));

  it('has the words of each value', () => {
    expect(report?.date).toMatchObject({
      value: '2021-11-23',
      basis: 'stated',
      start: '10:00',
      duration: 'PT40M',
      approximate: true,
    });
    expect(report?.date?.mention?.exact).toBe('23日');
    expect(report?.place).toMatchObject({ text: '防衛省', country: 'JPN', mention: { exact: '防衛省' } });
    expect(report?.ordinal).toMatchObject({ count: 3, of: 'meeting', mention: { exact: '3度目' } });
    expect(report?.participants.map((p) => p.mention.exact).sort()).toEqual(['ベトナムのザン国防大臣', '岸防衛大臣']);
  });

  it('says who coded it, and leaves the event to linking', () => {
    expect(report).toMatchObject({ coder: expect.stringMatching(/^kaidan \S+ ja$/), event: '' });
  });

  it('supports its contexts: at most three', () => {
    expect(report?.contexts).toContain('military');
    expect(report?.contexts.length).toBeLessThanOrEqual(3);
  });
});

describe('what is known beside the text', () => {
  const text = '両大臣は24日、電話で会談した。';

  it('reads no other language', () =>
    expect(read(japanese('The ministers met.', '2021-11-24', { language: 'en' }))).toEqual([]));
  it('reads nothing from nothing', () => expect(read(japanese(''))).toEqual([]));

  it('takes the parties from the title, and the words from the text', () => {
    const [report] = read(japanese(text, '2021-11-24', { title: '日越防衛相電話会談' }));
    for (const { mention } of report?.participants ?? [])
      expect(text.slice(mention.start, mention.end)).toBe(mention.exact);
  });

  it.each([
    ['外務省', '28日、トルコ政府に医療物資が引き渡されました。', 'AID 2023-02-28 JPN > TUR'],
    ['在タジキスタン日本国大使館', '28日、「給水車整備計画」の引渡し式が行われました。', 'AID 2023-02-28 JPN > TJK'],
  ])('knows who gives by who tells of it: %s', (publisher, words, line) =>
    expect(read(japanese(words, '2023-03-01', { publisher })).map(told)).toEqual([line]),
  );

  it.each([
    ['日米防衛相会談を行いました。', 'CONSULT pub:2022-01-27 JPN:岸信夫 USA'],
    ['ダットン国防大臣と日豪防衛相会談を行いました。', 'CONSULT pub:2022-01-27 AUS:ピーター・ダットン JPN:岸信夫'],
    ['日米首脳会談に同席しました。', 'CONSULT pub:2022-01-27 JPN USA'],
    ['日米防衛相会談が行われました。', 'CONSULT pub:2022-01-27 JPN USA'],
  ])('takes whoever writes for the one who held talks of that level: %s', (words, line) =>
    expect(read(japanese(words, '2022-01-27', { publisher: '岸信夫' })).map(told)).toEqual([line]),
  );

  it('takes whose land a launch rose from for who fired, and not who writes of it', () => {
    const seen = japanese('本日、北朝鮮西岸付近から弾道ミサイル発射を確認。', '2022-01-27', { publisher: '岸信夫' });
    expect(read(seen).map(told)).toEqual([expect.stringMatching(/^MOBILIZE weapons 2022-01-27 PRK /)]);
  });

  it('knows no day without a publication', () => {
    const [report] = read(japanese('岸防衛大臣は24日、トラス外相と電話で会談した。', null));
    expect(report?.date?.value ?? null).toBeNull();
  });
});
