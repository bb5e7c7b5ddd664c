/** Trying again, after longer and longer pauses, less up to a half by chance. */
import type { Clock } from '../clock.js';

const FIRST = 500;
const LONGEST = 30_000;

export interface Patience {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told before each pause. */
  readonly waits: (error: unknown, pause: number) => void;
}

/**
 * Tries until it succeeds; gives up where `isFinal` says so, or the signal is given.
 * @throws what was thrown last
 */
export async function tried<T>(
  attempt: () => Promise<T>,
  { clock, signal, waits }: Patience,
  isFinal: (error: unknown, waited: number) => boolean = () => false,
): Promise<T> {
  const begun = clock.now();
  for (let pause = FIRST; ; pause = Math.min(pause * 2, LONGEST)) {
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted || isFinal(error, clock.now() - begun)) throw error;
      const now = pause * (1 - clock.random() / 2);
      waits(error, now);
      await clock.sleep(now, signal);
    }
  }
}
