/** CSV (RFC 4180), a row an event or a row a report. */
import { type Column, EVENT_COLUMNS, REPORT_COLUMNS, reportsOf } from './columns.js';
import type { Exporter, ExportView } from './format.js';
import { carried, harmless, listed } from './text.js';
import { toldOf } from './told.js';

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function cellOf<Row>(column: Column<Row>, row: Row, view: ExportView): string {
  switch (column.kind) {
    case 'list':
      return quoted(harmless(carried(listed(column.value(row, view)))));
    case 'text':
      return quoted(harmless(carried(column.value(row, view) ?? '')));
    default:
      return String(column.value(row, view) ?? '');
  }
}

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
const header = (columns: readonly { readonly name: string }[]): string => line(columns.map(({ name }) => name));
const rowLine = <Row>(columns: readonly Column<Row>[], row: Row, view: ExportView): string =>
  line(columns.map((column) => cellOf(column, row, view)));

/** One row an event. It begins with a byte order mark: without it, spreadsheets in Japan take UTF-8 for Shift_JIS. */
export const eventCsv: Exporter = async function* (events, view) {
  yield `\ufeff${header(EVENT_COLUMNS)}`;
  for await (const event of events) yield rowLine(EVENT_COLUMNS, toldOf(event, view), view);
};

/** One row a report. No byte order mark: R would take it for a part of the first column's name. */
export const reportCsv: Exporter = async function* (events, view) {
  yield header(REPORT_COLUMNS);
  for await (const event of events) {
    let lines = '';
    for (const report of reportsOf(event)) lines += rowLine(REPORT_COLUMNS, report, view);
    if (lines !== '') yield lines;
  }
};
