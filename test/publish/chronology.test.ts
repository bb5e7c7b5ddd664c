import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../src/linking/index.js';
import { bareNames, chronology, entriesOf, markdown } from '../../src/publish/index.js';
import { country, document, documents, en, events, ja, on, report, spanOf } from './fixture.js';

describe('as text', () => {
  test('in Japanese', () => {
    expect(chronology(documents, events, ja)).toBe(`2021年11月17日(水)

  1  日米韓 会談 【中止】  日付は発表日による
     🇯🇵 日本
     🇺🇸 米国
     🇰🇷 韓国
     出典  例示新聞 2021-11-24  https://example.org/d4

2021年11月23日(火)

  2  日越 署名:衛生分野での協力に関する覚書  軍事・保健
     🇯🇵 日本  岸信夫 防衛大臣(立ち会い)
     🇻🇳 ベトナム  ファン・ヴァン・ザン 国防大臣(立ち会い)
     文書  衛生分野での協力に関する覚書
     出典  例示新聞 2021-11-23 20:15  https://example.org/d3

2021年11月24日(水)

  3  日越首脳会談  外交・領土
     🇻🇳 ベトナム  ファム・ミン・チン 首相
     🇯🇵 日本  岸田文雄 総理大臣(受け入れ側)
     場所  総理大臣官邸(日本)
     時刻  18:00ごろから約1時間
     回数  2度目
     結果  合意→中国 【推定】  法の支配に向けた連携を確認したものとみられる [1]
     出典  [1] 例示新聞 2021-11-24  https://example.org/d1
           [2] 見本通信 2021-11-24  文中のリンク https://example.org/again
`);
  });

  test('in English, with the words of the sources as they are', () => {
    const text = chronology(documents, events, en);
    for (const words of [
      'Japan–Viet Nam leaders’ meeting  diplomatic, territory',
      'Fumio Kishida, Prime Minister (host)',
      'where    総理大臣官邸 (Japan)',
      'when     about 18:00, for about 1 hour',
      'outcome  agreement→China 【presumed】  法の支配に向けた連携を確認したものとみられる [1]',
      '【cancelled】',
    ])
      expect(text).toContain(words);
  });

  test('no event', () => {
    expect(chronology([], [], ja)).toBe('出来事は見つかりませんでした。\n');
    expect(chronology([], [], en)).toBe('No events were found.\n');
  });

  test('paint adds nothing but paint', () => {
    const painted = chronology(documents, events, ja, {
      paint: (style, text) => (style === 'plain' ? text : `<${style}>${text}</>`),
    });
    expect(painted).toContain('<title>日越首脳会談</>');
    expect(painted).toContain('<presumed>【推定】</>');
    expect(painted.replace(/<[a-z/]*>/g, '')).toBe(chronology(documents, events, ja));
  });

  test('without names, codes', () => {
    expect(chronology(documents, events, { lang: 'ja', names: bareNames })).toContain(
      '     VNM  ファム・ミン・チン Prime Minister\n',
    );
  });
});

describe('what the sources tell differently', () => {
  const told = (id: string, start: string, status: 'reported' | 'denied') => ({
    document: document(id, '会談した'),
    reports: [
      report('evt', {
        status,
        date: on('2021-11-24', { start }),
        participants: [country('JPN', '会談した', '会談')],
        evidence: [spanOf('会談した', '会談した')],
      }),
    ],
  });
  const readings = [told('a', '18:00', 'reported'), told('b', '19:00', 'denied')];

  test('is shown, with who tells which', () => {
    const [entry] = entriesOf(
      readings.map((reading) => reading.document),
      eventsOf(readings),
      ja,
    );
    expect(entry?.differences).toEqual(['開始: 18:00 [1] / 19:00 [2]', '確かさ: 報告 [1] / 否定 [2]']);
  });
});

describe('as Markdown', () => {
  test('days are headings, sources links', () => {
    const text = markdown(documents, events, ja);
    expect(text).toContain('## 2021年11月24日(水)\n\n### 日越首脳会談\n\n- 🇻🇳 ベトナム **ファム・ミン・チン** 首相\n');
    expect(text).toContain('- **出典** \\[1\\] [例示新聞 2021-11-24](<https://example.org/d1>)');
    expect(text).toContain('- **結果** 合意→中国 【推定】: 法の支配に向けた連携を確認したものとみられる \\[1\\]');
    expect(text).toContain('### 日米韓 会談 【中止】');
  });

  test('a document cannot write Markdown or HTML', () => {
    const words = '<img src=x onerror=y> [here](javascript:z) @everyone #1 **b** \x1b[2J';
    const hostile = document('h', words, { publisher: '](https://example.org)<b>' });
    const reports = [
      report('evt', { outcomes: [{ type: 'AGREE', toward: [], status: 'reported', evidence: spanOf(words, words) }] }),
    ];
    const text = markdown([hostile], eventsOf([{ document: hostile, reports }]), ja);
    expect(text).toContain(
      '&lt;img src=x onerror=y\\> \\[here\\](javascript:z) &#64;everyone \\#1 \\*\\*b\\*\\* ␛\\[2J',
    );
    expect(text).not.toMatch(/<b>|<img/);
  });
});

test('nothing of a document reaches the terminal raw', () => {
  const words = '\x1b]0;owned\x07会談\x9b2J\u202e';
  const hostile = document('h', words, {
    publisher: words,
    account: words,
    url: `https://example.org/${words}`,
    published: words,
  });
  const span = spanOf(words, words);
  const reports = [
    report('evt', {
      mode: words,
      date: on('2021-11-24', { start: words, duration: words }),
      place: { text: words, country: null, mention: span },
      participants: [
        {
          role: 'actor',
          country: 'JPN',
          office: words,
          person: { id: null, name: words, nameEn: null },
          mention: span,
        },
      ],
      ordinal: { count: 1, of: words, mention: span },
      outcomes: [{ type: 'AGREE', toward: ['JPN'], status: 'planned', evidence: span }],
      agreements: [{ name: words, kind: words, mention: span }],
      statements: [{ speaker: { id: null, name: words, nameEn: null }, quote: words, evidence: span }],
      evidence: [span],
    }),
  ];
  const readings = [{ document: hostile, reports }];
  for (const view of [ja, en]) {
    for (const text of [chronology([hostile], eventsOf(readings), view), markdown([hostile], eventsOf(readings), view)])
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  }
});
