/** A date with its day, as the words and what was told before give it. */
import type { Cal } from './calendar.js';
import type { DateDraft } from './drafts.js';
import type { DatePrecision } from './types.js';

/** A draft with its day. `cal` is null where there is no such day or nothing to count from. */
export interface Resolved {
  cal: Cal | null;
  endCal: Cal | null;
  precision: DatePrecision;
  relative: boolean;
  past: Cal | null;
  future: Cal | null;
  refersTo: number | null;
  weekdayAgrees: boolean | null;
  eraAgrees: boolean | null;
}

/** Where the words alone do not leave it open (`past`, `future`) and lean on no other date (`refersTo`). */
export function result(
  cal: Cal | null,
  precision: DatePrecision,
  refersTo: number | null = null,
  past: Cal | null = null,
  future: Cal | null = null,
): Resolved {
  return {
    cal,
    endCal: null,
    precision,
    relative: true,
    past,
    future,
    refersTo,
    weekdayAgrees: null,
    eraAgrees: null,
  };
}

/** A date for which there is nothing to count from. */
export function unresolved(draft: DateDraft): Resolved {
  return result(null, draft.day !== null ? 'day' : draft.month !== null ? 'month' : 'year');
}
