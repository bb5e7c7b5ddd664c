/** Measuring on a machine that does other things too: contenders take turns, and the median of the turns counts. */

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The median seconds of each contender over so many rounds. Every round runs all of them, so that what slows the machine for a while
 * slows all alike; a first round, not counted, lets the engine compile.
 *
 * @param contenders functions by name
 */
export async function inTurns(contenders, rounds, { warmUp = true } = {}) {
  const seconds = new Map(Object.keys(contenders).map((name) => [name, []]));
  for (let round = warmUp ? -1 : 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const begun = performance.now();
      await run();
      if (round >= 0) seconds.get(name).push((performance.now() - begun) / 1000);
    }
  }
  return Object.fromEntries([...seconds].map(([name, values]) => [name, median(values)]));
}
