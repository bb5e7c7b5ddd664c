/** An event as one row of a list. */
import {
  columns,
  type Line,
  layOut,
  line,
  type Part,
  padded,
  partiesOf,
  plain,
  STATUSES,
  titleOf,
  type View,
} from '../publish/index.js';
import type { EventInFull } from '../record/index.js';
import type { Shown } from './view.js';

/** The day, what it is called, how sure it is, how many tell of it, and its id. */
export function tableRow({ event }: EventInFull, { view, layout }: Shown): string {
  const { lang } = view;
  const title = titleFor(event, view);
  const parts: Part[] = [
    ['when', padded(event.date ? plain(event.date.value) : '–', 'YYYY-MM-DD'.length)],
    ['plain', '  '],
    ['title', title],
  ];
  if (event.status !== 'reported') parts.push([event.status, ` 【${STATUSES[event.status][lang]}】`]);
  const reports = event.reports.length;
  if (reports > 1) parts.push(['plain', lang === 'ja' ? `  ${reports}件` : `  ${reports} reports`]);
  parts.push(['dim', `  ${plain(event.id)}`]);
  const row: Line = line(0, parts, 'YYYY-MM-DD'.length + columns('  '));
  return layOut([row], layout);
}

const titleFor = (event: EventInFull['event'], { names, lang }: View): string =>
  titleOf(event, partiesOf(event.reports), names, lang);

const COLUMNS = ['id', 'date', 'type', 'mode', 'status', 'countries', 'persons', 'place', 'title', 'reports'] as const;

export const csvHead = (): string => `${COLUMNS.join()}\r\n`;

export function csvRow({ event }: EventInFull, view: View): string {
  const persons = partiesOf(event.reports).flatMap(({ person }) => (person ? [person.name] : []));
  const row: Record<(typeof COLUMNS)[number], string> = {
    id: event.id,
    date: event.date?.value ?? '',
    type: event.type,
    mode: event.mode ?? '',
    status: event.status,
    countries: event.countries.join(' '),
    persons: [...new Set(persons)].join('; '),
    place: event.place?.text ?? '',
    title: titleFor(event, view),
    reports: String(event.reports.length),
  };
  return `${COLUMNS.map((column) => cell(row[column])).join()}\r\n`;
}

/** A cell that a spreadsheet would take for a formula is made plain text by an apostrophe before it. */
function cell(value: string): string {
  const text = plain(value);
  const safe = /^\s*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
