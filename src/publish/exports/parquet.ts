/** Parquet, a row an event or a row a report, with the columns of the CSV; lists are lists. Written in groups of rows. */
import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer';
import type { EventInFull } from '../../record/index.js';
import { type Column, EVENT_COLUMNS, REPORT_COLUMNS, reportsOf, type ToldReport } from './columns.js';
import type { Chunk, Exporter, ExportView } from './format.js';
import { wellFormed } from './text.js';
import { type Told, toldOf } from './told.js';

/** So many rows are held in memory at once. */
const ROWS = 10_000;

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];

const KINDS = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'INT32' },
  truth: { type: 'BOOLEAN' },
} as const;

function schemaOf(columns: readonly Pick<Column<never>, 'name' | 'kind'>[]): Schema {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.flatMap(
      ({ name, kind }): Schema =>
        kind === 'list'
          ? [
              {
                name,
                repetition_type: 'REQUIRED',
                num_children: 1,
                converted_type: 'LIST',
                logical_type: { type: 'LIST' },
              },
              { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
              { name: 'element', repetition_type: 'REQUIRED', ...KINDS.text },
            ]
          : [{ name, repetition_type: 'OPTIONAL', ...KINDS[kind] }],
    ),
  ];
}

function cellOf<Row>(column: Column<Row>, row: Row, view: ExportView): unknown {
  if (column.kind === 'list') return column.value(row, view).map(wellFormed);
  const value = column.value(row, view);
  return typeof value === 'string' ? wellFormed(value) : value;
}

async function* fileOf<Row>(
  rows: AsyncIterable<Row>,
  columns: readonly Column<Row>[],
  view: ExportView,
): AsyncGenerator<Chunk> {
  const bytes = new ByteWriter();
  const file = new ParquetWriter({ writer: bytes, schema: schemaOf(columns), createdBy: 'kaidan' });
  /** Takes what was written so far out of the buffer; the writer goes on counting from there. */
  const taken = (): Uint8Array => {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    return chunk;
  };
  let group: Row[] = [];
  const write = (): Uint8Array => {
    const columnData = columns.map(
      (column): ColumnSource => ({
        name: column.name,
        data: group.map((row) => cellOf(column, row, view)),
      }),
    );
    file.write({ columnData, rowGroupSize: ROWS });
    group = [];
    return taken();
  };
  for await (const row of rows) if (group.push(row) === ROWS) yield write();
  if (group.length > 0) yield write();
  file.finish();
  yield taken();
}

async function* eventRows(events: AsyncIterable<EventInFull>, view: ExportView): AsyncGenerator<Told> {
  for await (const event of events) yield toldOf(event, view);
}
async function* reportRows(events: AsyncIterable<EventInFull>): AsyncGenerator<ToldReport> {
  for await (const event of events) yield* reportsOf(event);
}

export const eventParquet: Exporter = (events, view) => fileOf(eventRows(events, view), EVENT_COLUMNS, view);
export const reportParquet: Exporter = (events, view) => fileOf(reportRows(events), REPORT_COLUMNS, view);
