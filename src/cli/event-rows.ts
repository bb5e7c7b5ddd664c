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
} from '../publish/index.js';
import type { EventInFull } from '../record/index.js';
import type { Shown } from './view.js';

/** The day, what it is called, how sure it is, how many tell of it, and its id. */
export function tableRow({ event }: EventInFull, { view, layout }: Shown): string {
  const { lang } = view;
  const title = titleOf(event, partiesOf(event.reports), view.names, lang);
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
