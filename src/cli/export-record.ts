/** Events of a record, or the whole record, as a file. */
import { shippedFacts } from '../knowledge/index.js';
import { type Chunk, EXPORTS, type ExportName } from '../publish/index.js';
import type { Lang } from '../publish/labels.js';
import type { EventInFull } from '../record/index.js';
import { backupText, type Order, type RecordStore } from '../store/index.js';
import { type FilterOptions, filterOf } from './event-filter.js';
import { EXIT, UsageError } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { writeFile } from './out-file.js';
import { withRecord } from './record.js';
import { shownAs } from './view.js';

export interface ExportOptions extends FilterOptions {
  format: ExportName | 'record';
  level: 'event' | 'report';
  order: Order;
  out?: string;
  record?: string;
  lang?: Lang;
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
    const events = new Counted(record.all(filterOf(options), order));
    await written(write(events, { ...view, facts: shippedFacts() }), options.out, out);
    if (events.count > 0) return EXIT.ok;
    tell(io, `${name}: no event is like that. Leave out a filter, or look with "kaidan search".`);
    return EXIT.nothing;
  });
}

/** The record as it is, for another machine or engine. */
function exportWhole(options: ExportOptions, io: Io, out: Output): Promise<number> {
  if (Object.keys(filterOf(options)).length > 0 || options.level === 'report')
    throw new UsageError('--format record hands out the whole record: leave out the filters and the level.');
  return withRecord(options.record, io, async (record) => {
    await written(backupText(record.lines()), options.out, out);
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

/** Events on their way, counted. */
class Counted implements AsyncIterable<EventInFull> {
  count = 0;

  constructor(private readonly events: ReturnType<RecordStore['all']>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<EventInFull> {
    for await (const event of this.events) {
      this.count += 1;
      yield event;
    }
  }
}
