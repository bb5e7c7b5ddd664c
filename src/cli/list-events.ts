/** Events of a record as a list. */
import { shippedFacts } from '../knowledge/index.js';
import { EXPORTS, plainJson } from '../publish/index.js';
import type { Lang } from '../publish/labels.js';
import type { EventInFull } from '../record/index.js';
import type { EventFilter, Order, RecordStore } from '../store/index.js';
import { type FilterOptions, filterOf } from './event-filter.js';
import { tableRow } from './event-rows.js';
import { EXIT } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { noted } from './progress.js';
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
    const events = noted(limited(record, filterOf(options), options), () => {
      count += 1;
    });
    if (format === 'csv') {
      const write = await EXPORTS.csv.load();
      for await (const chunk of write(events, { ...shown.view, facts: shippedFacts() })) await out.write(chunk);
    } else {
      for await (const found of events) {
        if (format === 'json') await out.write(`${count > 1 ? ',' : ''}\n${plainJson(found.event)}`);
        else await out.write(format === 'ndjson' ? `${plainJson(found.event)}\n` : tableRow(found, shown));
      }
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
