import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../src/linking/index.js';
import { explanation, type Mark, markedParts, sharedBy } from '../../src/publish/index.js';
import { document, en, events, ja, readings, report, spanOf } from './fixture.js';

const mark = (start: number, end: number, label: string): Mark => ({ start, end, label, style: 'who' });
const shown = (text: string, ...marks: Mark[]): string =>
  markedParts(text, marks)
    .map(([, words]) => words)
    .join('');

describe('marks', () => {
  test.each<[string, Mark[], string]>([
    ['none', [], 'abcdef'],
    ['one', [mark(1, 3, 'x')], 'a〔x bc〕def'],
    ['side by side', [mark(0, 2, 'x'), mark(2, 4, 'y')], '〔x ab〕〔y cd〕ef'],
    ['one in another, whatever their order', [mark(2, 3, 'y'), mark(1, 5, 'x')], 'a〔x b〔y c〕de〕f'],
    ['two of the same words', [mark(0, 2, 'x'), mark(0, 2, 'y')], '〔x | y ab〕cdef'],
    ['the same twice', [mark(0, 2, 'x'), mark(0, 2, 'x')], '〔x ab〕cdef'],
    ['one reaching out of another', [mark(0, 3, 'x'), mark(2, 5, 'y')], '〔x ab〔y c〕〕〔… de〕f'],
    ['empty, or beyond the text', [mark(2, 2, 'x'), mark(4, 9, 'y')], 'abcdef'],
  ])('%s', (_name, marks, expected) => expect(shown('abcdef', ...marks)).toBe(expected));

  test('whatever the marks, the text is whole and the brackets match', () => {
    const spans = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 8 });
    fc.assert(
      fc.property(spans, (pairs) => {
        const marks = pairs.map(([a, b], at) => mark(Math.min(a, b), Math.max(a, b), `m${at}`));
        const text = shown('あいうえおかきくけこさし', ...marks);
        expect(text.replace(/〔[^ ]*(?: \| [^ ]*)* |〕/g, '')).toBe('あいうえおかきくけこさし');
        expect(text.split('〔').length).toBe(text.split('〕').length);
      }),
    );
  });
});

describe('an explanation', () => {
  const text = explanation(readings, events, ja);

  test('marks the words that each value was read from', () => {
    expect(text).toContain('〔whom:JPN 岸田文雄 岸田総理大臣〕は〔when:2021-11-24 PT1H 24日〕');
    expect(text).toContain('〔CONSULT/visit 〔where:JPN 総理大臣官邸〕でおよそ1時間会談した〕');
    expect(text).toContain('〔outcome:AGREE→CHN presumed 法の支配に向けた連携を確認したものとみられる〕');
    expect(text).toContain('〔signed:memorandum 衛生分野での協力に関する覚書〕');
    expect(text).toContain('〔count:2 2度目〕');
    expect(text).toContain('〔CONSULT cancelled 〔who:JPN | who:USA | who:KOR 日米韓〕');
  });

  test('says which documents tell of the same event, and why', () => {
    expect(text).toContain('同じ出来事: 見本通信 2021-11-24 d2  理由: 会談、ベトナム、日本、2021-11-24');
    expect(explanation(readings, events, en)).toContain('because of talks, Viet Nam, Japan, 2021-11-24');
  });

  test('says where a day is only that of the publication, and where there is no event', () => {
    expect(text).toContain('CONSULT 中止  2021-11-17 (日付は発表日による)');
    expect(text).toContain('  会見の動画を公開しました。\n  (出来事なし)\n');
  });

  test('keeps the lines of the text and nothing that steers a terminal', () => {
    const words = '一行目\n\x1b[2J会談した';
    const hostile = {
      document: document('h', words),
      reports: [report('evt', { evidence: [spanOf(words, '目\n\x1b[2J会談')] })],
    };
    const explained = explanation([hostile], eventsOf([hostile]), ja);
    expect(explained).toContain('  一行〔CONSULT 目\n  ␛[2J会談〕した\n');
    expect(explained.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

test('what two reports share: type, countries, day, people, documents', () => {
  const [summit] = readings[0]?.reports ?? [];
  const [signing] = readings[2]?.reports ?? [];
  if (!summit || !signing) throw new Error('the fixture has changed');
  expect(sharedBy(summit, summit, ja)).toEqual([
    '会談',
    'ベトナム',
    '日本',
    '2021-11-24',
    'ファム・ミン・チン',
    '岸田文雄',
  ]);
  expect(sharedBy(summit, signing, en)).toEqual(['Viet Nam', 'Japan']);
  expect(sharedBy(signing, signing, ja)).toContain('衛生分野での協力に関する覚書');
});
