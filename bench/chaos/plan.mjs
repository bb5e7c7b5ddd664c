/** What goes wrong in a run, and when: the same for the same seed. */

/** Between these parts of the work. */
const [FIRST, LAST] = [0.03, 0.9];
const REST = 1000;

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @returns faults in the order in which they come, each when `at` of all documents are kept: of a worker, the leader of the stream, the
 * record's server, the way of a worker to all servers
 */
export function planOf({ seed, kills }) {
  const random = chance(seed);
  const kinds = [...Array.from({ length: kills }, () => 'worker'), 'leader', 'record', 'cut'];
  const faults = kinds.map((kind) => ({
    kind,
    at: FIRST + random() * (LAST - FIRST),
    /** Milliseconds after that: just then a worker has nothing in hand. */
    rest: random() * REST,
    which: random(),
    /** How long it lasts, of what that fault may last. */
    length: random(),
  }));
  return faults.sort((a, b) => a.at - b.at);
}
