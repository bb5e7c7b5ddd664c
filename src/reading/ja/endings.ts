/** Room for as many, a power of two: the endings of verbs that are met again and again are some hundreds. */
const ROOM = 8192;
/** Endings with the same place stand behind each other; of more than this, the last gives way. */
const ALIKE = 8;

interface Known<Telling> {
  readonly ending: string;
  readonly told: Telling;
}

/**
 * What endings tell, each worked out once as long as no other takes its place. They are looked up where they stand in a text: to cut
 * them out only for that would cost as much as all the rest of reading a tail.
 */
export class Endings<Telling> {
  readonly #known: (Known<Telling> | null)[] = new Array(ROOM).fill(null);
  readonly #tell: (ending: string) => Telling;

  constructor(tell: (ending: string) => Telling) {
    this.#tell = tell;
  }

  /** What the characters from `start` to `end` tell. */
  of(text: string, start: number, end: number): Telling {
    let place = 0;
    for (let at = start; at < end; at++) place = (place * 31 + text.charCodeAt(at)) | 0;
    place &= ROOM - 1;
    for (let left = ALIKE; left > 0; left--) {
      const known = this.#known[place];
      if (!known) break;
      if (stands(known.ending, text, start, end)) return known.told;
      if (left > 1) place = (place + 1) & (ROOM - 1);
    }
    return this.#workOut(place, text.slice(start, end));
  }

  #workOut(place: number, ending: string): Telling {
    const told = this.#tell(ending);
    // Joined anew: a slice would keep its whole document in memory.
    this.#known[place] = { ending: [...ending].join(''), told };
    return told;
  }
}

/** Whether a text has these words and no others between two places. */
function stands(words: string, text: string, start: number, end: number): boolean {
  if (words.length !== end - start) return false;
  for (let at = words.length - 1; at >= 0; at--) if (words.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
