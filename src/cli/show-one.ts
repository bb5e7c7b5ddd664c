/** One event or document of a record, in full. */
import { chronology, explanation, plainJson } from '../publish/index.js';
import type { Lang } from '../publish/labels.js';
import type { DocumentInFull, RecordStore } from '../store/index.js';
import { EXIT } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { withRecord } from './record.js';
import type { Colour } from './surroundings.js';
import { shownAs } from './view.js';

export interface ShowOptions {
  record?: string;
  format: 'text' | 'json';
  lang?: Lang;
  color: Colour;
}

export function showOne(id: string, options: ShowOptions, io: Io, out: Output): Promise<number> {
  return withRecord(options.record, io, async (record, name) => {
    const { view, layout } = shownAs(options, io);
    const json = options.format === 'json';
    const event = await record.event(id);
    if (event) {
      await out.write(json ? `${plainJson(event)}\n` : chronology(event.documents, [event.event], view, layout));
      return EXIT.ok;
    }
    const document = await record.document(id);
    if (document) {
      const { reports } = document;
      const events = json ? [] : await eventsOf(record, document);
      const reading = { document: document.document, reports: [...reports] };
      await out.write(json ? `${plainJson(document)}\n` : explanation([reading], events, view, layout));
      return EXIT.ok;
    }
    tell(
      io,
      `${name}: there is no event or document ${id}. "kaidan events" and "kaidan search" list them with their ids.`,
    );
    return EXIT.nothing;
  });
}

/** The events that a document tells of. */
async function eventsOf(record: RecordStore, { reports }: DocumentInFull) {
  const ids = new Set(reports.map(({ event }) => event).filter((event) => event !== ''));
  return (await record.eventsById([...ids])).map(({ event }) => event);
}
