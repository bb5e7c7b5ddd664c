/** What holds for any text whatever, and not only for good ones. Seeded: the same texts each time. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { shippedKnowledge } from '../../src/knowledge/index.js';
import { read } from '../../src/reading/index.js';
import type { Report, Span } from '../../src/record/schema.js';
import { japanese } from './ja/told.js';

const SEED = 20211124;
const file = new URL('./ja/documents.csv', import.meta.url);
const rows = papaparse.parse<{ published: string; text: string }>(readFileSync(file, 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;
const { countries, organisations } = shippedKnowledge();
const codes = new Set([...countries, ...organisations].map((row) => row.code));

const LONG = `【日越防衛相会談】
11月23日(火)、#岸防衛大臣 は、#防衛省 において、ザン・ベトナム国防大臣（上将）と約40分間、会談を実施しました。🇯🇵🇻🇳
両大臣は、「自由で『開かれた』インド太平洋」の実現に向けて協力することで一致しました。
この会談の後、両大臣の立会いの下、「衛生分野での協力に関する覚書」の署名式が行われました。
ベトナム側のレ・ヴァン・トゥアン課長は「協力を広げていきたい」と述べました。https://example.org/1`;
const texts = [LONG, ...rows.map((row) => row.text)];

function spansOf(report: Report): Span[] {
  return [
    ...report.evidence,
    ...report.participants.map((p) => p.mention),
    ...report.outcomes.map((o) => o.evidence),
    ...report.agreements.map((a) => a.mention),
    ...report.statements.map((s) => s.evidence),
    ...[report.date?.mention, report.place?.mention, report.ordinal?.mention].filter(
      (span) => span !== null && span !== undefined,
    ),
  ];
}

const isDay = (value: string): boolean => {
  const [year = '', month = '01', day = '01'] = value.split('-');
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
};

function check(text: string, reports: readonly Report[]): void {
  for (const report of reports) {
    for (const { start, end, exact } of spansOf(report)) {
      expect(start).toBeLessThanOrEqual(end);
      expect(text.slice(start, end)).toBe(exact);
    }
    if (report.place) expect(report.place.text).toBe(report.place.mention.exact);
    for (const { name, mention } of report.agreements) expect(name).toBe(mention.exact);
    for (const { quote, evidence } of report.statements) expect(quote).toBe(evidence.exact);
    const named = [
      ...report.participants.map((p) => p.country),
      ...report.outcomes.flatMap((o) => o.toward),
      report.place?.country || 'JPN',
    ];
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
    if (report.date) expect(isDay(report.date.value), report.date.value).toBe(true);
  }
}

const NOISE = [
  '\0',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ud83c',
  '👍🏽',
  '（',
  '）',
  '(',
  '「',
  '」',
  '『',
  '』',
  '。',
  '\n',
  '#',
  '１１月２３日',
  '99日',
  '13月40日',
  '𠮷',
  'ｶﾞ',
];
/** A text, and what is done to it. */
const mutated = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.nat(5), fc.nat(), fc.nat(), fc.constantFrom(...NOISE)), { minLength: 1, maxLength: 8 }),
  )
  .map(([text, steps]) =>
    steps.reduce((before, [what, a, b, noise]) => {
      const at = a % (before.length + 1);
      const to = Math.min(before.length, at + (b % 12));
      if (what === 0) return before.slice(0, at) + before.slice(to);
      if (what === 1) return before.slice(0, to) + before.slice(at);
      if (what === 2) return before.slice(0, at) + [...before.slice(at, to)].reverse().join('') + before.slice(to);
      if (what === 3) return before.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      return before.slice(0, at) + noise + before.slice(at);
    }, text),
  );

describe('any text', () => {
  it('is read without an error, and every value stands in its words', () => {
    fc.assert(
      fc.property(mutated, (text) => check(text, read(japanese(text)))),
      { seed: SEED, numRuns: 1500 },
    );
  });

  it.each([
    ['200 nested quotes', `岸防衛大臣は${'「『'.repeat(100)}会談した${'』」'.repeat(100)}と述べた。`],
    ['200 quotes that never close', `岸防衛大臣は${'「'.repeat(200)}会談した。${LONG}`],
    ['200 parentheses', `岸防衛大臣${'（'.repeat(200)}は会談した${'）'.repeat(200)}。`],
    ['a quote that opens where another closes', '習近平国家主席は」「で会談し、「」「」で会談した。'],
    ['half of a surrogate pair', `\ud83c${LONG}\udf38`],
    ['only marks', '「」『』（）。、！？#・…'.repeat(50)],
    ['no line end but carriage returns', LONG.replaceAll('\n', '\r')],
  ])('with %s', (_what, text) => check(text, read(japanese(text))));

  it('with a line of a million characters', () => {
    const text = LONG.replaceAll('\n', '').repeat(Math.ceil(1e6 / LONG.length));
    check(text, read(japanese(text)));
  }, 60_000);
});

describe('the same text', () => {
  it('reads the same, whatever was read before it', () => {
    const once = rows.map((row) => read(japanese(row.text, row.published)));
    const again = rows.toReversed().map((row) => read(japanese(row.text, row.published)));
    expect(again.toReversed()).toEqual(once);
  });

  it('reads the same among others as alone, whatever their languages', () => {
    const some = fc.array(fc.tuple(fc.constantFrom(...rows), fc.constantFrom('ja', 'ja', 'ja', 'en')), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(some, (chosen) => {
        const documents = chosen.map(([row, language], at) =>
          japanese(row.text, row.published, { id: `doc-${at}`, language }),
        );
        expect(read.all(documents)).toEqual(documents.map((document) => read(document)));
      }),
      { seed: SEED, numRuns: 20 },
    );
  });
});

const UNRELATED = [
  '関東地方は午後から晴れ、各地で気温が上がりました。',
  '台風は夜には温帯低気圧に変わりました。',
  '地元のチームが延長の末に3対2で勝ちました。',
  '高校野球の決勝は雨のため順延となりました。',
  '鍋に油をひき、玉ねぎを炒めます。',
  '最後に塩で味を調えます。',
  '動物園では、パンダの赤ちゃんが公開されました。',
  '市の図書館が改装を終え、また開きました。',
  '新しい観光列車の運転が始まりました。',
  '紅葉が見頃を迎えています。',
];

describe('a sentence about something else', () => {
  it.each(UNRELATED)('%s', (sentence) => {
    for (const row of rows) {
      const without = ({ id, ...rest }: Report) => rest;
      const plain = read(japanese(row.text, row.published)).map(without);
      expect(read(japanese(`${row.text}\n${sentence}`, row.published)).map(without), row.text).toEqual(plain);
    }
  });
});

describe('eight times the text', () => {
  /** The fastest of a few readings: what else the machine does only ever adds. */
  const best = (text: string): number =>
    Math.min(
      ...[1, 2, 3, 4].map(() => {
        const begun = performance.now();
        read(japanese(text));
        return performance.now() - begun;
      }),
    );

  it.each([
    ['a post', `${LONG}\n`],
    [
      'an article',
      `${rows
        .slice(0, 40)
        .map((row) => row.text)
        .join('\n')}\n`,
    ],
    [
      'a list of many events',
      '林外相は23日、トラス英外相と電話会談した。中国に抗議した。北朝鮮は24日、ミサイルを発射した。\n',
    ],
    ['one line', LONG.replaceAll('\n', '')],
  ])('takes no more than forty times as long: %s', { retry: 3, timeout: 120_000 }, (_what, unit) => {
    const text = unit.repeat(Math.ceil(8000 / unit.length));
    best(text);
    expect(best(text.repeat(8)) / Math.max(best(text), 1)).toBeLessThan(40);
  });
});
