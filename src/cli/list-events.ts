/** Events of a record as a list. */
import { plainJson } from '../publish/index.js';
import type { Lang } from '../publish/labels.js';
import type { EventInFull } from '../record/index.js';
import type { EventFilter, Order, RecordStore } from '../store/index.js';
import { type FilterOptions, filterOf } from './event-filter.js';
import { csvHead, csvRow, tableRow } from './event-rows.js';
import { EXIT } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { withRecord } from './record.js';
import type { Colour } from './surroundings.js';
import { shownAs } from './view.js';

export interface EventOptions extends FilterOptions {
  record?: string;
  order: Order;
  limit: number;
  format: 'table' | 'ndjson' | 'json' | 'csv';
  lang?: Lang;
  color: Colour;
}

export function listEvents(options: EventOptions, io: Io, out: Output): Promise<number> {
  return withRecord(options.record, io, async (record, name) => {
    const shown = shownAs(options, io);
    const { format } = options;
    let count = 0;
    if (format === 'json') await out.write('[');
    if (format === 'csv') await out.write(csvHead());
    for await (const found of limited(record, filterOf(options), options)) {
      if (format === 'json') await out.write(`${count > 0 ? ',' : ''}\n${plainJson(found.event)}`);
      else if (format === 'ndjson') await out.write(`${plainJson(found.event)}\n`);
      else await out.write(format === 'csv' ? csvRow(found, shown.view) : tableRow(found, shown));
      count += 1;
    }
    if (format === 'json') await out.write('\n]\n');
    if (count > 0) return EXIT.ok;
    tell(io, `${name}: no event is like that. Leave out a filter, or look with "kaidan search".`);
    return EXIT.nothing;
  });
}

/** As many as are wanted, page after page. */
async function* limited(
  record: RecordStore,
  filter: EventFilter,
  { order, limit }: EventOptions,
): AsyncGenerator<EventInFull> {
  let left = limit;
  for await (const event of record.all(filter, order)) {
    yield event;
    left -= 1;
    if (left === 0) return;
  }
}
