/**
 * Links reports of a stream of any length, one document after another, in bounded memory: a line of NDJSON is written before the next
 * is read, so nothing that comes later can change its event. Where all is at hand, `linked` looks at the whole set instead.
 */
import type { KaidanDocument, Report } from '../record/index.js';
import { newEventId } from './clusters.js';
import { keyOf, type LinkKey, likeness } from './keys.js';
import { slotsNear, slotsOf } from './slots.js';

interface Known {
  readonly key: LinkKey;
  readonly id: string;
}

/** How many slots are held at most. */
const MOST_SLOTS = 100_000;

export class Linker {
  /** Known events by slot, the one last met at the end. */
  readonly #index = new Map<number, Known[]>();

  /** The same reports with the ids of the events that they tell of. */
  link(document: KaidanDocument, reports: readonly Report[]): Report[] {
    // One document tells of one event in one report.
    const taken = new Set<string>();
    return reports.map((report, index) => {
      const key = keyOf(report, document.published);
      const event =
        this.#find(key, taken) ?? this.#begin({ key, id: newEventId({ key, document: document.id, index }, taken) });
      taken.add(event.id);
      return { ...report, event: event.id };
    });
  }

  #find(key: LinkKey, taken: ReadonlySet<string>): Known | null {
    let best: Known | null = null;
    let bestFit = 0;
    for (const slot of slotsNear(key)) {
      for (const known of this.#index.get(slot) ?? []) {
        const score = taken.has(known.id) ? 0 : likeness(key, known.key);
        if (score > bestFit) {
          best = known;
          bestFit = score;
        }
      }
    }
    return best;
  }

  #begin(known: Known): Known {
    for (const slot of slotsOf(known.key)) this.#keep(slot, known);
    return known;
  }

  #keep(slot: number, known: Known): void {
    const list = this.#index.get(slot) ?? [];
    list.push(known);
    this.#index.delete(slot);
    this.#index.set(slot, list);
    if (this.#index.size <= MOST_SLOTS) return;
    const oldest = this.#index.keys().next();
    if (!oldest.done) this.#index.delete(oldest.value);
  }
}
