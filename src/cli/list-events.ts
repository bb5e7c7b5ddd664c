/** Events of a record as a list. */
import { shippedKnowledge } from '../knowledge/index.js';
import { plainJson } from '../publish/index.js';
import type { Lang } from '../publish/labels.js';
import type { EventInFull } from '../record/index.js';
import type { EventFilter, Order, RecordStore } from '../store/index.js';
import { csvHead, csvRow, tableRow } from './event-rows.js';
import { EXIT, UsageError } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { countriesNamedFrom } from './names.js';
import { withRecord } from './record.js';
import type { Colour } from './surroundings.js';
import { shownAs } from './view.js';

export interface EventOptions {
  record?: string;
  country?: string[];
  with?: string[];
  type?: EventFilter['types'];
  mode?: string[];
  status?: EventFilter['statuses'];
  context?: EventFilter['contexts'];
  person?: string[];
  publisher?: string[];
  place?: string;
  from?: string;
  to?: string;
  text?: string;
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

function filterOf(options: EventOptions): EventFilter {
  const countries = [...(options.country ?? []), ...(options.with ?? [])].map(codeOf);
  const { type, mode, status, context, person, publisher, place, from, to, text } = options;
  return {
    ...(countries.length > 0 ? { countries } : {}),
    ...(type ? { types: type } : {}),
    ...(mode ? { modes: mode } : {}),
    ...(status ? { statuses: status } : {}),
    ...(context ? { contexts: context } : {}),
    ...(person ? { persons: person } : {}),
    ...(publisher ? { publishers: publisher } : {}),
    ...(place === undefined ? {} : { place }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(text === undefined ? {} : { text }),
  };
}

/** A country by its code, or by a name that is its alone. */
function codeOf(country: string): string {
  if (
    /^[A-Za-z]{3,5}$/.test(country) &&
    shippedKnowledge().countries.some(({ code }) => code === country.toUpperCase())
  )
    return country.toUpperCase();
  const [code, ...others] = countriesNamedFrom(shippedKnowledge())(country);
  if (code !== undefined && others.length === 0) return code;
  if (/^[A-Z][A-Z0-9-]{1,11}$/.test(country)) return country;
  throw new UsageError(`${country} is no country: give its three letters (JPN) or its name (日本, Japan).`);
}
