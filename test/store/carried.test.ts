import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report, ReportRef, Span } from '../../src/record/index.js';
import { carried, carriedRef, falseWords, type OfDocument } from '../../src/store/corrections/index.js';

const OLD = '速報。林外相は24日、トラス外相と電話会談した。東京で会見した。';
const from = { id: 'old', text: OLD };
const to = (text: string) => ({ id: 'new', text });

const words = (exact: string, text = OLD): Span => ({
  start: text.indexOf(exact),
  end: text.indexOf(exact) + exact.length,
  exact,
});
const party = (country: string, exact: string): Report['participants'][number] => ({
  role: 'actor',
  country,
  office: null,
  person: null,
  mention: words(exact),
});
const report: Report = {
  id: 'rep-1',
  event: '',
  coder: 'test',
  type: 'CONSULT',
  mode: 'phone',
  contexts: [],
  date: {
    value: '2021-11-24',
    basis: 'stated',
    start: null,
    duration: null,
    approximate: false,
    mention: words('24日'),
  },
  place: { text: '東京', country: 'JPN', mention: words('東京') },
  participants: [party('JPN', '林外相'), party('GBR', 'トラス外相')],
  status: 'reported',
  ordinal: null,
  outcomes: [],
  agreements: [],
  statements: [],
  evidence: [words('電話会談した'), words('会見した')],
};
const SIGNED = { id: 'cor-1', at: '2026-11-23T10:00:00.000Z', who: '例示', why: '例示' };
const change: OfDocument = { ...SIGNED, kind: 'change', document: 'old', report, set: { status: 'denied' } };
const placed: OfDocument = { ...change, set: { place: { text: '東京', country: 'JPN', mention: words('東京') } } };
const reject: OfDocument = { ...SIGNED, kind: 'reject', document: 'old', report };
const { id: _, event: __, coder: ___, ...saying } = report;
const add: OfDocument = { ...SIGNED, kind: 'add', document: 'old', report: saying };

describe('a correction holds for a newer version', () => {
  const TOLD = '林外相は24日、トラス外相と電話会談した。';
  it.each<[string, OfDocument, string, boolean]>([
    ['that is the same', change, OLD, true],
    ['that has more before it', change, `【更新】${OLD}`, true],
    ['without its first words', change, '林外相は24日、トラス外相と協議した。', false],
    ['with its first words twice', change, `${TOLD}${TOLD}`, false],
    ['without words that it does not speak of', change, TOLD, true],
    ['without words that it gives', placed, TOLD, false],
    ['with words that it gives elsewhere', placed, `東京発。${TOLD}`, true],
    ['with words that it gives at two other places', placed, `東京発。東京発。${TOLD}`, false],
    ['without its first words, rejected', reject, '林外相は協議した。', false],
    ['without its other words, rejected', reject, '首相は電話会談した。', true],
    ['without a word of what was added', add, TOLD, false],
    ['with all words of what was added', add, `。${OLD}`, true],
    ['that is empty', change, '', false],
  ])('%s', (_what, correction, text, holds) => {
    const found = carried(correction, from, to(text));
    expect(found !== null).toBe(holds);
    if (found) expect([found.document, falseWords(found, text)]).toEqual(['new', null]);
  });

  it('with what the newer still says of its report', () =>
    expect(carried(change, from, to('トラス外相と電話会談した。'))?.report).toMatchObject({
      date: { value: '2021-11-24', mention: null },
      place: null,
      participants: [{ country: 'GBR' }],
      evidence: [{ start: 6, exact: '電話会談した' }],
    }));

  it('not where it does not stand in the older', () =>
    expect(carried(change, { ...from, text: `。${OLD}` }, to(OLD))).toBeNull());

  it.each<[string, ReportRef['words'], string, object | null]>([
    [
      'that has more before it',
      words('電話会談した'),
      `${'新'.repeat(9)}${OLD}`,
      { document: 'new', words: { start: 26, end: 32 } },
    ],
    ['with the words twice', words('電話会談した'), `${OLD}${OLD}`, null],
    ['of a report without words', null, OLD, null],
    ['of words that no text has', { start: 90, end: 99 }, OLD, null],
  ])('as a report that is meant: %s', (_what, span, text, expected) => {
    const ref: ReportRef = { document: 'old', report: 'rep-1', type: 'CONSULT', words: span };
    const found = carriedRef(ref, from, to(text));
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  it('always with words that stand there', () => {
    const piece = fc.constantFrom('電話会談した', '24日', '東京', '林外相', 'トラス外相', '。', '会見した', OLD);
    const texts = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.constantFrom(change, placed, reject, add), texts, (correction, text) => {
        const found = carried(correction, from, to(text));
        if (found) expect(falseWords(found, text)).toBeNull();
      }),
    );
  });
});
