/** What every export is: events go in one by one, a file comes out in pieces. */
import type { EventInFull } from '../../record/index.js';
import type { View } from '../entry.js';
import type { Facts } from '../facts.js';

export interface ExportView extends View {
  readonly facts: Facts;
}

/** Pieces of text are UTF-8 when written. */
export type Chunk = string | Uint8Array;

/** Writes the events in the order in which they come. Nobody's clock is asked: the same events give the same file. */
export type Exporter = (events: AsyncIterable<EventInFull>, view: ExportView) => AsyncIterable<Chunk>;

export interface ExportFormat {
  readonly mediaType: string;
  readonly extension: string;
  /** Loads what writes it; nothing of a format is loaded before. */
  readonly load: () => Promise<Exporter>;
  /** The same with a row for each report, where the format has such a level. */
  readonly loadReports?: () => Promise<Exporter>;
}
