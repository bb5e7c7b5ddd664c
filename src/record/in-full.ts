/** An event and all that its reports point at. */
import type { KaidanDocument, KaidanEvent } from './schema.js';

/** What is shown or handed out of an event: `documents` are those that its reports stand in. */
export interface EventInFull {
  readonly event: KaidanEvent;
  readonly documents: readonly KaidanDocument[];
}
