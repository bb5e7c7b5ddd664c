/** Events of which every text is a stranger's, and an unkind one's. */
import fc from 'fast-check';
import {
  CONTEXTS,
  EVENT_TYPES,
  type EventInFull,
  type KaidanDocument,
  type Report,
  type Span,
  STATUSES,
} from '../../../src/record/index.js';

const NASTY = [
  ...['=1+1', '+x', '-x', '@x', '\t=', "'=x", '＝x', '"', '""', ',', ';', ':', '|', '\\', '\\n', '\r', '\n', '\r\n'],
  ...['\0', '\x07', '\x1b[2J', '\x7f', '\x85', '\u2028', '\u202e', '\u2066', '\ud800', '\udfff', '\ufffe', '\uffff'],
  ...['<', '>', '&', ']]>', '-->', '</a>', '&amp;', '\ufeff', '😀', '会談', 'BEGIN:VEVENT', 'が'],
];

/** Words as nobody should write them. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 })
  .map((pieces) => pieces.join(''));

const spanIn = (text: string): fc.Arbitrary<Span> =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => {
    const start = Math.min(a, b);
    const end = Math.max(a, b);
    return { start, end, exact: text.slice(start, end) };
  });

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { maxLength: 2 });
const code = fc.constantFrom('JPN', 'VNM', 'USA', 'ASEAN', 'ZZZ');
const person = fc.record({ id: maybe(hostileText), name: hostileText, nameEn: maybe(hostileText) });
const date = fc.record({
  value: fc.constantFrom('2021-11-24', '2021-11', '2021', '2021-02-31', '0000-00-00', '9999-12-31', '2020-02'),
  basis: fc.constantFrom('stated' as const, 'publication' as const),
  start: maybe(fc.oneof(fc.constantFrom('18:00', '24:00', '25:61'), hostileText)),
  duration: maybe(fc.oneof(fc.constantFrom('PT30M', 'PT1H', 'P2D', 'PT9999H'), hostileText)),
  approximate: fc.boolean(),
});

const documentOf = (id: string): fc.Arbitrary<KaidanDocument> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom('post' as const, 'article' as const),
    publisher: hostileText,
    account: maybe(hostileText),
    url: maybe(fc.oneof(hostileText, fc.constantFrom('https://example.org/a?b=1&c=2', 'javascript:x'))),
    published: maybe(
      fc.oneof(hostileText, fc.constantFrom('2021-11-24', '2021-11-24T18:05:00+09:00', '2021', '2021-11')),
    ),
    language: fc.oneof(fc.constant('ja'), hostileText),
    title: maybe(hostileText),
    text: hostileText,
    links: some(hostileText),
    hashtags: some(hostileText),
    foundIn: fc.constant(null),
  });

const reportIn = (event: string, { id, text }: KaidanDocument): fc.Arbitrary<Report & { document: string }> => {
  const span = spanIn(text);
  return fc.record({
    id: hostileText,
    event: fc.constant(event),
    coder: hostileText,
    type: fc.constantFrom(...EVENT_TYPES),
    mode: maybe(hostileText),
    contexts: some(fc.constantFrom(...CONTEXTS)),
    date: maybe(fc.tuple(date, maybe(span)).map(([when, mention]) => ({ ...when, mention }))),
    place: maybe(
      fc.record({ text: fc.oneof(hostileText, fc.constant('ハノイ')), country: maybe(code), mention: span }),
    ),
    participants: fc.array(
      fc.record({
        role: fc.constantFrom('actor' as const, 'recipient' as const, 'witness' as const, 'mediator' as const),
        country: code,
        office: maybe(hostileText),
        person: maybe(person),
        mention: span,
      }),
      { maxLength: 4 },
    ),
    status: fc.constantFrom(...STATUSES),
    ordinal: maybe(fc.record({ count: fc.integer({ min: 1, max: 99 }), of: hostileText, mention: span })),
    outcomes: some(
      fc.record({
        type: fc.constantFrom(...EVENT_TYPES),
        toward: some(code),
        status: fc.constantFrom(...STATUSES),
        evidence: span,
      }),
    ),
    agreements: some(fc.record({ name: hostileText, kind: hostileText, mention: span })),
    statements: some(fc.record({ speaker: maybe(person), quote: hostileText, evidence: span })),
    evidence: some(span),
    document: fc.constant(id),
  });
};

/** An event with one or two reports, whose every text is hostile. */
export const hostileEvent: fc.Arbitrary<EventInFull> = fc
  .tuple(hostileText, hostileText, documentOf('doc-a'), documentOf('doc-b'))
  .chain(([id, mode, a, b]) =>
    fc
      .tuple(reportIn(id, a), maybe(reportIn(id, b)), maybe(date), fc.constantFrom(...STATUSES))
      .map(([first, second, when, status]) => {
        const reports = second ? [first, second] : [first];
        return {
          event: {
            id,
            type: first.type,
            mode: first.mode === null ? null : mode,
            contexts: first.contexts,
            date: when,
            place: first.place && { text: first.place.text, country: first.place.country },
            status,
            countries: [...new Set(reports.flatMap((report) => report.participants.map(({ country }) => country)))],
            ordinal: first.ordinal && { said: first.ordinal.count, held: 1 },
            differences: [],
            reports,
          },
          documents: second ? [a, b] : [a],
        };
      }),
  );

/** Some hostile events, no two with one id. */
export const hostileEvents: fc.Arbitrary<EventInFull[]> = fc
  .array(hostileEvent, { maxLength: 3 })
  .map((all) => all.map((one, at) => withId(one, `${one.event.id}${at}`)));

const withId = ({ event, documents: own }: EventInFull, id: string): EventInFull => ({
  event: { ...event, id, reports: event.reports.map((report) => ({ ...report, event: id })) },
  documents: own,
});
