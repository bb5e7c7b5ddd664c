/** Events of a record, or the whole record, as a file. */
import { shippedFacts } from '../knowledge/index.js';
import { type Chunk, EXPORTS, type ExportName } from '../publish/index.js';
import type { Lang } from '../publish/labels.js';
import { backupText, type EventFilter, type Order, type RecordStore } from '../store/index.js';
import { type FilterOptions, filterOf } from './event-filter.js';
import { EXIT, UsageError } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { writeFile } from './out-file.js';
import { hasBar, noted, Progress } from './progress.js';
import { withRecord } from './record.js';
import { shownAs } from './view.js';

export interface ExportOptions extends FilterOptions {
  format: ExportName | 'record';
  level: 'event' | 'report';
  order: Order;
  out?: string;
  record?: string;
  lang?: Lang;
  quiet?: boolean;
}

/** Formats that are no text: a terminal would only be confused by them. */
const BINARY: readonly string[] = ['parquet'];

export function exportRecord(options: ExportOptions, io: Io, out: Output): Promise<number> {
  const { format, level, order } = options;
  if (format === 'record') return exportWhole(options, io, out);
  const { load, loadReports } = EXPORTS[format];
  const loader = level === 'report' ? loadReports : load;
  if (!loader) throw new UsageError(`${format} has no level of reports. ${withReports().join(' and ')} have one.`);
  if (BINARY.includes(format) && options.out === undefined && out.stream.isTTY)
    throw new UsageError(`${format} is not for a terminal. Name a file with --out.`);
  return withRecord(options.record, io, async (record, name) => {
    const write = await loader();
    const { view } = shownAs({ ...options, color: 'never' }, io);
    const filter = filterOf(options);
    const progress = await progressOf(record, filter, options, io, out);
    let count = 0;
    const events = noted(record.all(filter, order), () => {
      count += 1;
      progress.items();
    });
    await written(write(events, { ...view, facts: shippedFacts() }), options.out, out);
    progress.clear();
    if (count > 0) return EXIT.ok;
    tell(io, `${name}: no event is like that. Leave out a filter, or look with "kaidan search".`);
    return EXIT.nothing;
  });
}

/** The record as it is, for another machine or engine. */
function exportWhole(options: ExportOptions, io: Io, out: Output): Promise<number> {
  if (Object.keys(filterOf(options)).length > 0 || options.level === 'report')
    throw new UsageError('--format record hands out the whole record: leave out the filters and the level.');
  return withRecord(options.record, io, async (record) => {
    const progress = new Progress(io, { bytes: null, items: null }, isQuiet(options, out), 'lines');
    await written(backupText(noted(record.lines(), () => progress.items())), options.out, out);
    progress.clear();
    return EXIT.ok;
  });
}

const withReports = (): string[] =>
  Object.entries(EXPORTS).flatMap(([name, { loadReports }]) => (loadReports ? [name] : []));

/** Writes pieces to a file, or to standard output where none is named. */
export async function written(chunks: AsyncIterable<Chunk>, file: string | undefined, out: Output): Promise<void> {
  if (file !== undefined) return writeFile(file, chunks);
  for await (const chunk of chunks) await out.write(chunk);
}

/** A bar for the events on their way. How many a filter leaves is not counted beforehand. */
async function progressOf(
  record: RecordStore,
  filter: EventFilter,
  options: ExportOptions,
  io: Io,
  out: Output,
): Promise<Progress> {
  const quiet = isQuiet(options, out);
  const isWhole = Object.keys(filter).length === 0;
  const items = hasBar(io, quiet) && isWhole ? (await record.stats()).events : null;
  return new Progress(io, { bytes: null, items }, quiet, 'events');
}

/** A bar would stand between the lines of what is printed. */
const isQuiet = ({ quiet = false, out: file }: ExportOptions, out: Output): boolean =>
  quiet || (file === undefined && Boolean(out.stream.isTTY));
