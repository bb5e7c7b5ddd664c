import { describe, expect, it } from 'vitest';
import { score } from '../../eval/score.mjs';

const TEXT = '岸大臣は24日、東京でオースティン長官と会談し、「重く受け止める」と述べた。両者は協定に署名した。';
const spanOf = (exact) => ({ start: TEXT.indexOf(exact), end: TEXT.indexOf(exact) + exact.length, exact });

/** A hand-coded event and a report that agree in everything; a case changes one thing. */
const EVENT = {
  key: 'a',
  type: 'CONSULT',
  mode: 'visit',
  contexts: ['military', 'diplomatic'],
  date: '2021-11-24',
  start: null,
  duration: null,
  place: '東京',
  actors: [
    { country: 'JPN', person: '岸信夫', mention: '岸大臣' },
    { country: 'USA', person: 'ロイド・オースティン', mention: 'オースティン長官' },
  ],
  recipients: [],
  status: 'reported',
  trigger: 'オースティン長官と会談し',
  agreements: ['協定'],
  outcomes: [{ type: 'AGREE', status: 'reported', mention: '両者は協定に署名した' }],
  statements: [{ speaker: '岸信夫', quote: '重く受け止める' }],
};
const REPORT = {
  event: 'evt-1',
  type: 'CONSULT',
  mode: 'visit',
  contexts: ['military', 'diplomatic'],
  date: { value: '2021-11-24', start: null, duration: null },
  place: { text: '東京' },
  participants: [
    { role: 'actor', country: 'JPN', person: { name: '岸信夫' }, mention: spanOf('岸大臣') },
    { role: 'actor', country: 'USA', person: { name: 'ロイド・オースティン' }, mention: spanOf('オースティン長官') },
  ],
  status: 'reported',
  agreements: [{ name: '協定' }],
  outcomes: [{ type: 'AGREE', status: 'reported', evidence: spanOf('両者は協定に署名した') }],
  statements: [{ speaker: { name: '岸信夫' }, quote: '重く受け止める' }],
  evidence: [spanOf('オースティン長官と会談し')],
};

const [KISHI, AUSTIN] = REPORT.participants;
const scored = (events, reports) =>
  score([{ id: 'd', document: { text: TEXT }, events }], [{ document: { id: 'd' }, reports }]);
const counts = ({ hit, found, wanted }) => [hit, found, wanted];

describe('score', () => {
  it('finds nothing wrong where nothing is', () => {
    const { figures, types, linking, evidence, missing, differences } = scored([EVENT], [REPORT]);
    expect(Object.entries(figures).filter(([, { f1 }]) => f1 !== 1)).toEqual([]);
    expect(counts(figures.persons)).toEqual([2, 2, 2]);
    expect(Object.keys(types)).toEqual(['CONSULT']);
    expect({ linking, evidence, missing, differences }).toEqual({
      linking: { precision: 1, recall: 1, f1: 1 },
      evidence: { count: 1, false: 0 },
      missing: 0,
      differences: [],
    });
  });

  // Each row: what is changed in the event, what in the report, and [hit, found, wanted] of one figure.
  it.each([
    ['another mode', {}, { mode: 'phone' }, 'mode', [0, 1, 1]],
    ['one of several right modes', { mode: ['phone', 'visit'] }, {}, 'mode', [1, 1, 1]],
    ['no mode where none is wanted', { mode: null }, { mode: null }, 'mode', [1, 1, 1]],
    ['a month for a day', {}, { date: { value: '2021-11' } }, 'date', [0, 1, 1]],
    ['no date', {}, { date: null }, 'date', [0, 1, 1]],
    ['a start that was not coded', {}, { date: { value: '2021-11-24', start: '18:00' } }, 'start', undefined],
    ['a start that was not read', { start: '18:00' }, {}, 'start', [0, 1, 1]],
    ['the right duration', { duration: 'PT30M' }, { date: { duration: 'PT30M' } }, 'duration', [1, 1, 1]],
    ['a status', { status: 'planned' }, {}, 'status', [0, 1, 1]],
    ['more words for the place', {}, { place: { text: '東京都内' } }, 'place', [1, 1, 1]],
    ['a place that is not wanted', { place: null }, {}, 'place', [0, 1, 1]],
    ['no place on either side', { place: null }, { place: null }, 'place', undefined],
    ['a country missed', {}, { participants: [KISHI] }, 'countries', [1, 1, 2]],
    ['roles where nobody is acted on', {}, {}, 'roles', undefined],
    ['a role missed', { actors: EVENT.actors.slice(0, 1), recipients: EVENT.actors.slice(1) }, {}, 'roles', [1, 2, 2]],
    [
      'a witness, whose role is free',
      { recipients: [{ country: 'USA', role: 'witness' }], actors: [] },
      {},
      'roles',
      [1, 1, 1],
    ],
    [
      'a name without its dot',
      {},
      { participants: [{ ...AUSTIN, person: { name: 'ロイドオースティン' } }] },
      'persons',
      [1, 1, 2],
    ],
    ['another name', {}, { participants: [{ ...KISHI, person: { name: '岸文雄' } }, AUSTIN] }, 'persons', [1, 2, 2]],
    ['a longer mention', {}, { participants: [{ ...KISHI, mention: { exact: '岸大臣は' } }] }, 'mentions', [1, 1, 2]],
    ['a context too many', {}, { contexts: ['military', 'diplomatic', 'legal'] }, 'contexts', [2, 3, 2]],
    ['an agreement missed', {}, { agreements: [] }, 'agreements', [0, 0, 1]],
    [
      'an outcome of another type',
      { outcomes: [{ ...EVENT.outcomes[0], type: 'REQUEST' }] },
      {},
      'outcomes',
      [0, 1, 1],
    ],
    ['an outcome elsewhere', {}, { outcomes: [{ type: 'AGREE', evidence: spanOf('東京で') }] }, 'outcomes', [0, 1, 1]],
    [
      'an outcome of another status',
      {},
      { outcomes: [{ ...REPORT.outcomes[0], status: 'planned' }] },
      'outcome status',
      [0, 1, 1],
    ],
    [
      'a quote of somebody else',
      {},
      { statements: [{ speaker: { name: '林' }, quote: '重く受け止める' }] },
      'speaker',
      [0, 1, 1],
    ],
    ['a quote of nobody', {}, { statements: [{ speaker: null, quote: '重く受け止める' }] }, 'speaker', [0, 1, 1]],
    ['another quote', {}, { statements: [{ speaker: null, quote: '協定' }] }, 'statements', [0, 1, 1]],
    ['another type', {}, { type: 'AGREE' }, 'events', [0, 1, 1]],
    ['no country in common', {}, { participants: [{ ...KISHI, country: 'CHN' }] }, 'events', [0, 1, 1]],
    ['an optional event found', { optional: true }, {}, 'events', [0, 0, 0]],
    ['an optional event missed', { optional: true }, { type: 'AGREE' }, 'events', [0, 1, 0]],
  ])('%s', (_, event, report, name, expected) => {
    const figure = scored([{ ...EVENT, ...event }], [{ ...REPORT, ...report }]).figures[name];
    // A figure that nothing was counted for is left out.
    expect(figure ? counts(figure) : [0, 0, 0]).toEqual(expected ?? [0, 0, 0]);
  });

  it('pairs the likest first, and each event and each report once', () => {
    const other = { ...EVENT, key: 'b', date: '2021-11-25', trigger: '両者は協定に署名した' };
    const reports = [
      { ...REPORT, date: { value: '2021-11-25' }, evidence: [spanOf('両者は協定に署名した')] },
      REPORT,
      REPORT,
    ];
    const { figures } = scored([EVENT, other], reports);
    expect(counts(figures.events)).toEqual([2, 3, 2]);
    expect(counts(figures.date)).toEqual([2, 2, 2]);
  });

  it('counts events by the type read, the missed ones by the first type coded', () => {
    const either = { ...EVENT, type: ['AGREE', 'CONSULT'] };
    const { types } = scored(
      [either, { ...either, actors: [{ country: 'FRA' }] }],
      [REPORT, { ...REPORT, type: 'AID' }],
    );
    expect(Object.entries(types).map(([type, figure]) => [type, ...counts(figure)])).toEqual([
      ['CONSULT', 1, 1, 1],
      ['AGREE', 0, 0, 1],
      ['AID', 0, 1, 0],
    ]);
  });

  it('finds evidence that does not stand in the text', () => {
    const moved = { ...spanOf('会談'), start: 0 };
    const { evidence, differences } = scored([EVENT], [{ ...REPORT, evidence: [...REPORT.evidence, moved] }]);
    expect(evidence).toEqual({ count: 2, false: 1 });
    expect(differences).toContainEqual({ document: 'd', what: 'evidence', words: '会談', wanted: null, found: null });
  });

  it('says what was missed, what is too many, and which field differs, with its words', () => {
    const differing = { ...REPORT, mode: 'phone', contexts: ['military'] };
    const { differences } = scored([EVENT, { ...EVENT, type: 'AID' }], [differing, { ...REPORT, type: 'REJECT' }]);
    expect(differences.map(({ what, wanted, found }) => [what, wanted, found])).toEqual([
      ['missed', 'AID JPN-USA 2021-11-24', null],
      ['extra', null, 'REJECT JPN-USA 2021-11-24'],
      ['mode', 'visit', 'phone'],
      ['contexts', ['diplomatic'], []],
    ]);
    expect(new Set(differences.map(({ words }) => words))).toEqual(new Set([EVENT.trigger]));
  });

  it('knows a document that was not read', () => {
    const { missing, figures } = score([{ id: 'd', document: { text: TEXT }, events: [EVENT] }], []);
    expect(missing).toBe(1);
    expect(counts(figures.events)).toEqual([0, 0, 1]);
  });

  it.each([
    ['one event under two ids', ['a', 'a'], ['1', '2'], 1, 0.5],
    ['two events under one id', ['a', 'b'], ['1', '1'], 0.5, 1],
    ['three of one and a stranger', ['a', 'a', 'a', 'b'], ['1', '1', '2', '2'], 0.75, 2 / 3],
  ])('links: %s', (_, keys, ids, precision, recall) => {
    const coded = keys.map((key, n) => ({ id: `d${n}`, document: { text: TEXT }, events: [{ ...EVENT, key }] }));
    const readings = ids.map((event, n) => ({ document: { id: `d${n}` }, reports: [{ ...REPORT, event }] }));
    const { linking } = score(coded, readings);
    expect(linking.precision).toBeCloseTo(precision);
    expect(linking.recall).toBeCloseTo(recall);
  });
});
