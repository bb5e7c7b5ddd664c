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

/** Texts of invented versions: the words stand once, elsewhere, twice, or are others. */
const TEXTS = ['会談', '本日、会談', '会談、のち会談', '協議'];

/** Invented readings of few pages, each published at a time of its own, so that it is known which version speaks. */
export const versionedReadings: fc.Arbitrary<Reading[]> = fc
  .tuple(readings, fc.infiniteStream(fc.nat()))
  .map(([all, numbers]) =>
    all.map(({ document: { id }, reports }, at) => {
      const number = Number(numbers.next().value);
      const text = TEXTS[number % TEXTS.length] ?? '';
      const start = Math.max(0, text.indexOf('会談'));
      const words = { start, end: start + 2, exact: text.slice(start, start + 2) };
      const published = `2021-11-${20 + (at % 8)}T0${at >> 3}:00:00+09:00`;
      const document = japanese(text, published, { id, url: `https://example.org/${(number >> 2) % 3}` });
      return { document, reports: reports.map((report) => withWords(report, words)) };
    }),
  );

const withWords = (report: Report, words: Report['evidence'][number]): Report => ({
  ...report,
  participants: report.participants.map((each) => ({ ...each, mention: words })),
  agreements: report.agreements.map((each) => ({ ...each, mention: words })),
  evidence: [words],
});
