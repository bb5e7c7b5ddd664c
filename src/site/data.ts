/** Shapes that several pages answer with. */
import { z } from 'zod';
import type { EventInFull } from '../record/index.js';
import { KaidanDocument, KaidanEvent } from '../record/schema.js';
import type { RecordStore } from '../store/index.js';

/** A document as a source of an event: what a list shows of it, without its text. */
export const SourceDocument = KaidanDocument.pick({
  id: true,
  publisher: true,
  account: true,
  url: true,
  published: true,
  links: true,
});
export type SourceDocument = z.infer<typeof SourceDocument>;

export const ListedEvent = z.object({ event: KaidanEvent, documents: z.array(SourceDocument) });
export type ListedEvent = z.infer<typeof ListedEvent>;

/** The same with what is told of it where it is itself looked for. */
export const DocumentHead = SourceDocument.extend({
  kind: KaidanDocument.shape.kind,
  language: KaidanDocument.shape.language,
  title: KaidanDocument.shape.title,
});
export type DocumentHead = z.infer<typeof DocumentHead>;

/** How many events there are of a key, how many of them are conflict, and how many are not certain. */
export const Tally = z.object({
  key: z.string(),
  label: z.string(),
  labelEn: z.string().nullable(),
  events: z.number().int(),
  conflict: z.number().int(),
  uncertain: z.number().int(),
});
export type Tally = z.infer<typeof Tally>;

/** The events of some ids, in that order; what is gone is passed over. */
export async function eventsOf(ids: readonly string[], store: RecordStore): Promise<ListedEvent[]> {
  return (await store.eventsById(ids)).map(listed);
}

const sourceOf = ({ id, publisher, account, url, published, links }: SourceDocument): SourceDocument => ({
  id,
  publisher,
  account,
  url,
  published,
  links,
});

export const listed = ({ event, documents }: EventInFull): ListedEvent => ({
  event,
  documents: documents.map(sourceOf),
});
