/** Facts that reading does not need and other people's formats ask for: where places lie, codes and weights of others. */
import type { EventType, Place } from '../record/index.js';
import { COW, PLOVER, SPOTS, type SpotRow } from './rows.js';
import { readTable } from './table.js';

const table = (name: string): URL => new URL(`./data/${name}`, import.meta.url);

/** What a town's name may carry behind it in a text: 東京都内, 京都市, リヤド郊外. */
const SURROUNDINGS = /(?:都内|市内|府内|近郊|郊外|市|都)$/;

/** The parts of a place, the most exact last in Japanese, so it comes first here: 東京・元赤坂の迎賓館. */
const partsOf = (text: string): string[] =>
  [text, ...text.split(/[・、,，\s（）()の]/).reverse()].flatMap((part) => [part, part.replace(SURROUNDINGS, '')]);

class Facts {
  readonly #spots = new Map<string, SpotRow[]>();
  /** The zone of a country that has one only, as far as the table goes. */
  readonly #zones = new Map<string, string | null>();
  readonly #cow: ReadonlyMap<string, string>;
  readonly #weights = new Map<string, { readonly score: number; readonly quad: string }>();

  constructor() {
    for (const row of readTable(table('spots.csv'), SPOTS)) {
      for (const form of [row.name, ...row.forms]) this.#spots.set(form, [...(this.#spots.get(form) ?? []), row]);
      const zone = this.#zones.get(row.country);
      this.#zones.set(row.country, zone === undefined || zone === row.zone ? row.zone : null);
    }
    this.#cow = new Map(readTable(table('cow.csv'), COW).map(({ country, number }) => [country, number]));
    for (const { type, mode, score, quad } of readTable(table('plover.csv'), PLOVER))
      this.#weights.set(`${type} ${mode}`, { score, quad });
  }

  /** The row of a place; none where the name is not there, or stands in another country, or in several. */
  spot({ text, country }: Place): SpotRow | null {
    for (const part of partsOf(text)) {
      const rows = (this.#spots.get(part) ?? []).filter((row) => country === null || row.country === country);
      if (rows.length === 1) return rows[0] ?? null;
    }
    return null;
  }

  zone(place: Place): string | null {
    return this.spot(place)?.zone ?? (place.country === null ? null : (this.#zones.get(place.country) ?? null));
  }

  cow(country: string): string | null {
    return this.#cow.get(country) ?? null;
  }

  plover(type: EventType, mode: string | null): { readonly score: number; readonly quad: string } {
    const weight = this.#weights.get(`${type} ${mode ?? ''}`) ?? this.#weights.get(`${type} `);
    if (!weight) throw new Error(`plover.csv has no row for ${type}; add one`);
    return weight;
  }
}

let shipped: Facts | undefined;
/** The shipped tables, read once, when first asked for. */
export const shippedFacts = (): Facts => (shipped ??= new Facts());
