/** The columns of tables: what a row says, once for all formats that have rows. */
import type { KaidanDocument, KaidanEvent, Outcome, Participant, Statement } from '../../record/index.js';
import { daysOf, minutesOf, precisionOf } from './days.js';
import type { ExportView } from './format.js';
import { personName, type Told } from './told.js';

export type Column<Row> =
  | { readonly name: string; readonly kind: 'text'; readonly value: (row: Row, view: ExportView) => string | null }
  | { readonly name: string; readonly kind: 'number'; readonly value: (row: Row, view: ExportView) => number | null }
  | { readonly name: string; readonly kind: 'truth'; readonly value: (row: Row, view: ExportView) => boolean | null }
  | { readonly name: string; readonly kind: 'list'; readonly value: (row: Row, view: ExportView) => readonly string[] };

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const inRole = (parties: readonly Participant[], role: Participant['role']): string[] =>
  unique(parties.filter((party) => party.role === role).map(({ country }) => country));
const persons = (parties: readonly Participant[], view: ExportView): string[] =>
  parties.flatMap(({ person }) => (person ? [personName(person, view)] : []));
const ids = (parties: readonly Participant[]): string[] => parties.flatMap(({ person }) => person?.id ?? []);

/** `AGREE→CHN presumed: 連携を確認した`. */
const outcomeText = ({ type, toward, status, evidence }: Outcome): string =>
  `${type}${toward.length > 0 ? `→${toward.join('+')}` : ''}${status === 'reported' ? '' : ` ${status}`}: ${evidence.exact}`;
const statementText = ({ speaker, quote }: Statement, view: ExportView): string =>
  `${speaker ? personName(speaker, view) : ''}「${quote}」`;

/** One row an event. */
export const EVENT_COLUMNS: readonly Column<Told>[] = [
  { name: 'event', kind: 'text', value: ({ event }) => event.id },
  { name: 'type', kind: 'text', value: ({ event }) => event.type },
  { name: 'mode', kind: 'text', value: ({ event }) => event.mode },
  { name: 'status', kind: 'text', value: ({ event }) => event.status },
  { name: 'date', kind: 'text', value: ({ event }) => event.date?.value ?? null },
  { name: 'date_basis', kind: 'text', value: ({ event }) => event.date?.basis ?? null },
  { name: 'start', kind: 'text', value: ({ event }) => event.date?.start ?? null },
  { name: 'duration', kind: 'text', value: ({ event }) => event.date?.duration ?? null },
  { name: 'approximate', kind: 'truth', value: ({ event }) => event.date?.approximate ?? null },
  { name: 'title', kind: 'text', value: ({ entry }) => entry.title },
  { name: 'countries', kind: 'list', value: ({ event }) => event.countries },
  { name: 'actors', kind: 'list', value: ({ parties }) => inRole(parties, 'actor') },
  { name: 'recipients', kind: 'list', value: ({ parties }) => inRole(parties, 'recipient') },
  { name: 'witnesses', kind: 'list', value: ({ parties }) => inRole(parties, 'witness') },
  { name: 'mediators', kind: 'list', value: ({ parties }) => inRole(parties, 'mediator') },
  { name: 'persons', kind: 'list', value: ({ parties }, view) => unique(persons(parties, view)) },
  { name: 'person_ids', kind: 'list', value: ({ parties }) => unique(ids(parties)) },
  { name: 'places', kind: 'list', value: ({ places }) => unique(places.map(({ text }) => text)) },
  {
    name: 'place_countries',
    kind: 'list',
    value: ({ places }) => unique(places.flatMap(({ country }) => country ?? [])),
  },
  { name: 'contexts', kind: 'list', value: ({ event }) => event.contexts },
  {
    name: 'outcomes',
    kind: 'list',
    value: ({ event }) => unique(event.reports.flatMap(({ outcomes }) => outcomes.map(outcomeText))),
  },
  {
    name: 'agreements',
    kind: 'list',
    value: ({ event }) => unique(event.reports.flatMap(({ agreements }) => agreements.map(({ name }) => name))),
  },
  {
    name: 'statements',
    kind: 'list',
    value: ({ event }, view) =>
      unique(event.reports.flatMap(({ statements }) => statements.map((said) => statementText(said, view)))),
  },
  { name: 'reports', kind: 'number', value: ({ event }) => event.reports.length },
  { name: 'documents', kind: 'list', value: ({ documents }) => documents.map(({ id }) => id) },
  { name: 'publishers', kind: 'list', value: ({ documents }) => documents.map(({ publisher }) => publisher) },
  { name: 'published', kind: 'list', value: ({ documents }) => documents.map(({ published }) => published ?? '') },
  { name: 'urls', kind: 'list', value: ({ urls }) => urls },
];

/** What one document says of one event. */
export interface ToldReport {
  readonly event: KaidanEvent;
  readonly report: KaidanEvent['reports'][number];
  readonly document: KaidanDocument | undefined;
}

/**
 * One row a report, in the shape of event report level data: `id`, `event_id`, and a column a variable, each with what
 * this source alone says. The names of the first columns are those that the R package `eventreport` works with.
 */
export const REPORT_COLUMNS: readonly Column<ToldReport>[] = [
  { name: 'id', kind: 'text', value: ({ report }) => report.id },
  { name: 'event_id', kind: 'text', value: ({ event }) => event.id },
  { name: 'country', kind: 'text', value: ({ report }) => report.place?.country ?? null },
  {
    name: 'date_start',
    kind: 'text',
    value: ({ report }) => (report.date && daysOf(report.date.value)?.first) ?? null,
  },
  { name: 'date_end', kind: 'text', value: ({ report }) => (report.date && daysOf(report.date.value)?.last) ?? null },
  {
    name: 'date_precision',
    kind: 'number',
    value: ({ report }) => (report.date ? precisionOf(report.date.value) : null),
  },
  { name: 'date_basis', kind: 'text', value: ({ report }) => report.date?.basis ?? null },
  { name: 'location', kind: 'text', value: ({ report }) => report.place?.text ?? null },
  { name: 'source', kind: 'text', value: ({ document }) => document?.publisher ?? null },
  { name: 'source_date', kind: 'text', value: ({ document }) => document?.published ?? null },
  { name: 'source_url', kind: 'text', value: ({ document }) => document?.url ?? null },
  { name: 'document_id', kind: 'text', value: ({ report }) => report.document },
  { name: 'coder', kind: 'text', value: ({ report }) => report.coder },
  { name: 'type', kind: 'text', value: ({ report }) => report.type },
  { name: 'mode', kind: 'text', value: ({ report }) => report.mode },
  { name: 'status', kind: 'text', value: ({ report }) => report.status },
  { name: 'start', kind: 'text', value: ({ report }) => report.date?.start ?? null },
  {
    name: 'minutes',
    kind: 'number',
    value: ({ report }) => (report.date?.duration ? minutesOf(report.date.duration) : null),
  },
  { name: 'approximate', kind: 'truth', value: ({ report }) => report.date?.approximate ?? null },
  { name: 'actors', kind: 'list', value: ({ report }) => inRole(report.participants, 'actor') },
  { name: 'recipients', kind: 'list', value: ({ report }) => inRole(report.participants, 'recipient') },
  { name: 'persons', kind: 'list', value: ({ report }, view) => unique(persons(report.participants, view)) },
  { name: 'person_ids', kind: 'list', value: ({ report }) => unique(ids(report.participants)) },
  { name: 'contexts', kind: 'list', value: ({ report }) => report.contexts },
  { name: 'ordinal', kind: 'number', value: ({ report }) => report.ordinal?.count ?? null },
  { name: 'outcomes', kind: 'list', value: ({ report }) => report.outcomes.map(outcomeText) },
  { name: 'agreements', kind: 'list', value: ({ report }) => report.agreements.map(({ name }) => name) },
  {
    name: 'statements',
    kind: 'list',
    value: ({ report }, view) => report.statements.map((said) => statementText(said, view)),
  },
  { name: 'evidence', kind: 'list', value: ({ report }) => report.evidence.map(({ exact }) => exact) },
];

/** The rows of the report level. */
export function* reportsOf({ event, documents }: Pick<Told, 'event' | 'documents'>): Generator<ToldReport> {
  for (const report of event.reports)
    yield { event, report, document: documents.find(({ id }) => id === report.document) };
}
