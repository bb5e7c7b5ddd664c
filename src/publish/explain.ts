/** A page with the words that each value was read from, marked and labelled, and why documents were taken to tell of one event. */
import type { KaidanDocument, KaidanEvent, Reading, Report } from '../record/index.js';
import { partiesOf, type View } from './entry.js';
import { STATUSES, TYPES, WORDS } from './labels.js';
import { blank, type Layout, type Line, layOut, line, type Part, type Style } from './lines.js';
import { plain, plainUrl } from './plain.js';
import { titleOf } from './title.js';

/** A value, and where the words stand that it was read from. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly style: Style;
}

/** The marks of a report: its own words first, then those of each value. */
export function marksOf(report: Report): Mark[] {
  const mark = (span: { start: number; end: number }, label: string, style: Style): Mark => ({
    start: span.start,
    end: span.end,
    label,
    style,
  });
  const certainty = report.status === 'reported' ? '' : ` ${report.status}`;
  return [
    ...report.evidence.map((span) =>
      mark(span, `${report.type}${report.mode ? `/${report.mode}` : ''}${certainty}`, 'event'),
    ),
    ...report.outcomes.map(({ evidence, type, toward, status }) =>
      mark(
        evidence,
        `outcome:${type}${toward.length > 0 ? `→${toward.join()}` : ''}${status === 'reported' ? '' : ` ${status}`}`,
        'outcome',
      ),
    ),
    ...report.participants.map(({ mention, country, role, person }) =>
      mark(
        mention,
        `${role === 'actor' ? 'who' : role === 'recipient' ? 'whom' : role}:${country}${person ? ` ${person.name}` : ''}`,
        'who',
      ),
    ),
    ...(report.date?.mention ? [mark(report.date.mention, `when:${whenCode(report.date)}`, 'when')] : []),
    ...(report.place
      ? [mark(report.place.mention, `where${report.place.country ? `:${report.place.country}` : ''}`, 'place')]
      : []),
    ...(report.ordinal ? [mark(report.ordinal.mention, `count:${report.ordinal.count}`, 'when')] : []),
    ...report.agreements.map(({ mention, kind }) => mark(mention, `signed:${kind}`, 'agreement')),
    ...report.statements.map(({ evidence, speaker }) => mark(evidence, `said:${speaker?.name ?? '?'}`, 'said')),
  ];
}

const whenCode = (date: NonNullable<Report['date']>): string =>
  [date.value, date.start, date.duration].filter((value) => value !== null).join(' ');

/** The text cut at its marks. A mark inside another is nested; one that reaches out of another goes on after it as `…`. */
export function markedParts(text: string, marks: readonly Mark[]): Part[] {
  const rest = distinct(marks.filter(({ start, end }) => start < end && end <= text.length));
  const parts: Part[] = [];
  const walk = (from: number, to: number, style: Style): void => {
    let at = from;
    for (;;) {
      const next = rest[0];
      if (!next || next.start >= to) break;
      rest.shift();
      if (next.end > to) insert(rest, { ...next, start: to, label: '…' });
      if (next.start > at) parts.push([style, text.slice(at, next.start)]);
      parts.push(['dim', `〔${next.label} `]);
      const end = Math.min(next.end, to);
      walk(next.start, end, next.style);
      parts.push(['dim', '〕']);
      at = end;
    }
    if (to > at) parts.push([style, text.slice(at, to)]);
  };
  walk(0, text.length, 'plain');
  return parts;
}

const inOrder = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end;

function insert(marks: Mark[], mark: Mark): void {
  const at = marks.findIndex((other) => inOrder(mark, other) <= 0);
  if (at < 0) marks.push(mark);
  else marks.splice(at, 0, mark);
}

/** Marks in order, the wider before the narrower; labels of the same words are joined. */
function distinct(marks: readonly Mark[]): Mark[] {
  const byPlace = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.start} ${mark.end}`;
    const known = byPlace.get(key);
    if (!known) byPlace.set(key, mark);
    else if (!known.label.split(' | ').includes(mark.label))
      byPlace.set(key, { ...known, label: `${known.label} | ${mark.label}` });
  }
  return [...byPlace.values()].sort(inOrder);
}

/** All the documents with their marks, and under each the events that it tells of. */
export function explanation(
  readings: readonly Reading[],
  events: readonly KaidanEvent[],
  view: View,
  layout: Layout = {},
): string {
  const documents = new Map(readings.map(({ document }) => [document.id, document]));
  const known = new Map(events.map((event, at) => [event.id, { event, number: at + 1 }]));
  const lines: Line[] = [];
  for (const { document, reports } of readings) {
    if (lines.length > 0) lines.push(blank);
    lines.push(headLine(document, view), ...textLines(document, reports));
    if (reports.length === 0) lines.push(line(2, [['dim', `(${WORDS.noReports[view.lang]})`]]));
    for (const report of reports) {
      const found = known.get(report.event);
      if (found) lines.push(...reportLines(report, document, found, documents, view));
    }
  }
  return layOut(lines, layout);
}

function headLine(document: KaidanDocument, { lang }: View): Line {
  const publisher = document.publisher || document.account || WORDS.unknownPublisher[lang];
  const url = plainUrl(document.url);
  return line(0, [
    ['heading', plain(publisher)],
    ...(document.published
      ? ([
          ['plain', ' '],
          ['when', plain(document.published)],
        ] as const)
      : []),
    ...(url
      ? ([
          ['plain', '  '],
          ['link', url],
        ] as const)
      : []),
    ['dim', `  ${plain(document.id)}`],
  ]);
}

function textLines(document: KaidanDocument, reports: readonly Report[]): Line[] {
  const lines: Part[][] = [[]];
  for (const [style, text] of markedParts(document.text, reports.flatMap(marksOf))) {
    text.split('\n').forEach((piece, at) => {
      if (at > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push([style, plain(piece)]);
    });
  }
  return lines.map((parts) => line(2, parts));
}

function* reportLines(
  report: Report,
  document: KaidanDocument,
  { event, number }: { event: KaidanEvent; number: number },
  documents: ReadonlyMap<string, KaidanDocument>,
  view: View,
): Generator<Line> {
  const { lang, names } = view;
  const title = titleOf(event, partiesOf(event.reports), names, lang);
  const codes = [report.type, report.mode, report.status === 'reported' ? null : STATUSES[report.status][lang]].filter(
    Boolean,
  );
  const day = report.date
    ? `${report.date.value}${report.date.basis === 'publication' ? ` (${WORDS.byPublication[lang]})` : ''}`
    : WORDS.undated[lang];
  yield line(
    2,
    [
      ['dim', '• '],
      ['dim', `${number} `],
      ['title', title],
      ['plain', `  ${codes.join(' ')}  ${day}`],
      ['dim', `  ${event.id}`],
    ],
    4,
  );
  for (const other of event.reports) {
    if (other.document === document.id) continue;
    const source = documents.get(other.document);
    const who = plain(source?.publisher || source?.account || WORDS.unknownPublisher[lang]);
    const head = lang === 'ja' ? '同じ出来事: ' : 'same event: ';
    const because = `${lang === 'ja' ? '理由: ' : 'because of '}${sharedBy(report, other, view).join(lang === 'ja' ? '、' : ', ')}`;
    yield line(
      4,
      [
        ['dim', head],
        ['plain', `${who} ${plain(source?.published?.slice(0, 10) ?? '')} `],
        ['dim', `${plain(other.document)}  `],
        ['plain', because],
      ],
      6,
    );
  }
}

/** What two reports of one event have in common. */
export function sharedBy(a: Report, b: Report, { lang, names }: View): string[] {
  const both = <T>(values: (report: Report) => readonly T[]): T[] =>
    [...new Set(values(a))].filter((value) => values(b).includes(value));
  const countries = both(({ participants }) => participants.map(({ country }) => country));
  const people = both(({ participants }) => participants.flatMap(({ person }) => (person?.id ? [person.id] : [])));
  const nameOf = (id: string): string => {
    const person = a.participants.find((party) => party.person?.id === id)?.person;
    return plain((lang === 'en' ? person?.nameEn : null) ?? person?.name ?? id);
  };
  const days = a.date && b.date && (a.date.value.startsWith(b.date.value) || b.date.value.startsWith(a.date.value));
  return [
    ...(a.type === b.type ? [TYPES[a.type][lang]] : []),
    ...countries.map((code) => names.country(code)[lang]),
    ...(days && a.date && b.date ? [a.date.value.length <= b.date.value.length ? a.date.value : b.date.value] : []),
    ...people.map(nameOf),
    ...both(({ agreements }) => agreements.map(({ name }) => plain(name))),
  ];
}
