/** What an export asks for that the record does not say: where a place lies, and the codes of other people's formats. */
import type { EventType, Place } from '../record/index.js';

export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Facts {
  /** Where a place lies; null where the tables do not know it. */
  spot(place: Place): Spot | null;
  /** The IANA time zone of a place; null where it cannot be told. */
  zone(place: Place): string | null;
  /** A country's number in the Correlates of War project; null for what is no state there. */
  cow(country: string): string | null;
  /** How PLOVER weighs an event: conflict (-10) to cooperation (10), and which of the four quarters it belongs to. */
  plover(type: EventType, mode: string | null): { readonly score: number; readonly quad: string };
}
