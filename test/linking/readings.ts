/** Invented readings, of few values, so that many reports are alike. */
import fc from 'fast-check';
import type { Participant, Reading, Report } from '../../src/record/index.js';
import { japanese } from '../reading/ja/told.js';

const TEXT = '会談';
const mention = { start: 0, end: 2, exact: TEXT };

const participant = fc.record({
  country: fc.constantFrom('JPN', 'VNM', 'USA'),
  person: fc.constantFrom(null, 'a', 'b'),
});

export const report = fc.record({
  type: fc.constantFrom('CONSULT' as const, 'AGREE' as const, 'SUPPORT' as const),
  status: fc.constantFrom('reported' as const, 'planned' as const),
  date: fc.constantFrom(null, '2021', '2021-11', '2021-11-23', '2021-11-24', '2021-11-30', '2021-12-01', '2021-13-40'),
  basis: fc.constantFrom('stated' as const, 'publication' as const),
  parties: fc.array(participant, { maxLength: 3 }),
  agreement: fc.constantFrom(null, '覚書', '協定'),
});

type Told = typeof report extends fc.Arbitrary<infer T> ? T : never;

export const reportOf = ({ type, status, date, basis, parties, agreement }: Told, id: string): Report => ({
  id,
  event: '',
  coder: 'test',
  type,
  mode: null,
  contexts: [],
  date: date === null ? null : { value: date, basis, start: null, duration: null, approximate: false, mention: null },
  place: null,
  participants: parties.map(
    ({ country, person }): Participant => ({
      role: 'actor',
      country,
      office: null,
      person: person === null ? null : { id: `${country}-${person}`, name: person, nameEn: null },
      mention,
    }),
  ),
  status,
  ordinal: null,
  outcomes: [],
  agreements: agreement === null ? [] : [{ name: agreement, kind: 'agreement', mention }],
  statements: [],
  evidence: [mention],
});

/** Documents of invented reports, each document once. */
export const readings: fc.Arbitrary<Reading[]> = fc
  .array(
    fc.record({
      reports: fc.array(report, { maxLength: 3 }),
      published: fc.constantFrom(null, '2021-11-23', '2021-11-24', '2021-12-01'),
    }),
    {
      maxLength: 12,
    },
  )
  .map((documents) =>
    documents.map(({ reports, published }, at) => ({
      document: japanese(TEXT, published, { id: `d${at}`, url: null }),
      reports: reports.map((each, index) => reportOf(each, `d${at}-${index}`)),
    })),
  );
