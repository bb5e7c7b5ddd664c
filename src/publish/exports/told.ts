/** An event with what all formats want to know of it, worked out once. */
import type { EventInFull, KaidanDocument, KaidanEvent, Participant, Place } from '../../record/index.js';
import { type Entry, entriesOf, partiesOf } from '../entry.js';
import { plainUrl } from '../plain.js';
import type { ExportView } from './format.js';

export interface Told {
  readonly event: KaidanEvent;
  readonly entry: Entry;
  /** The participants that the reports name, each once. */
  readonly parties: readonly Participant[];
  /** The places that the reports name, the first told first. */
  readonly places: readonly Place[];
  /** The documents that the reports stand in, each once, in the order of the reports. */
  readonly documents: readonly KaidanDocument[];
  /** Addresses of the documents that may be made links. */
  readonly urls: readonly string[];
}

export function toldOf({ event, documents }: EventInFull, view: ExportView): Told {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const shown = [...new Set(event.reports.flatMap(({ document }) => byId.get(document) ?? []))];
  let entry: Entry | undefined;
  return {
    event,
    // Put into words only when asked: that is most of the work, and half of the formats show codes.
    get entry() {
      return (entry ??= entryOf(event, documents, view));
    },
    parties: partiesOf(event.reports),
    places: event.reports.flatMap(({ place }) => (place ? [place] : [])),
    documents: shown,
    urls: [...new Set(shown.flatMap(({ url }) => plainUrl(url) ?? []))],
  };
}

function entryOf(event: KaidanEvent, documents: readonly KaidanDocument[], view: ExportView): Entry {
  const [entry] = entriesOf(documents, [event], view);
  if (!entry) throw new Error(`no entry was made of the event ${event.id}`);
  return entry;
}

/** What a person is called in the view's language. */
export const personName = ({ name, nameEn }: { name: string; nameEn: string | null }, { lang }: ExportView): string =>
  (lang === 'en' ? nameEn : null) ?? name;
