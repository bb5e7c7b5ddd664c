/** What is new in the record, for all who wait for it: the record is asked once, however many they are. */
import type { Changes as ChangedEvents, RecordStore } from '../../store/index.js';

/** Events handed on at a time. */
const SLICE = 50;

export class Changes {
  /** Ends at the next change. */
  #move = nextMove();
  #seen: string | null = null;
  #waiting = 0;
  #timer: NodeJS.Timeout | undefined;
  /** What stands after a place, for those who stand there at the same time. */
  readonly #after = new Map<string, Promise<ChangedEvents>>();

  /** @param every milliseconds between looks, while somebody waits */
  constructor(
    private readonly record: RecordStore,
    private readonly every: number,
  ) {}

  /**
   * Where somebody goes on from: after the place told, else after all that there is.
   * @throws QueryError where it is no place
   */
  async from(told: string | undefined): Promise<string> {
    if (told === undefined) return this.record.latestChange();
    await this.record.changes(told, 1);
    return told;
  }

  /** The next events after a place, once there are some; null where `ended` comes first. */
  async next(place: string, ended: AbortSignal): Promise<ChangedEvents | null> {
    const end = new Promise<void>((resolve) => ended.addEventListener('abort', () => resolve(), { once: true }));
    this.#wait();
    try {
      while (!ended.aborted) {
        // Taken before the look: what changes while the record is asked ends it.
        const { over } = this.#move;
        const found = await this.#shared(place);
        if (found.items.length > 0) return found;
        await Promise.race([over, end]);
      }
      return null;
    } finally {
      this.#leave();
    }
  }

  #shared(place: string): Promise<ChangedEvents> {
    const known = this.#after.get(place);
    if (known) return known;
    const found = this.record.changes(place, SLICE);
    this.#after.set(place, found);
    return found;
  }

  #wait(): void {
    this.#waiting += 1;
    this.#timer ??= setInterval(() => void this.#look(), this.every);
  }

  #leave(): void {
    this.#waiting -= 1;
    if (this.#waiting > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#after.clear();
  }

  async #look(): Promise<void> {
    // A record that cannot be asked now is asked again.
    const latest = await this.record.latestChange().catch(() => this.#seen);
    if (latest === this.#seen) return;
    this.#seen = latest;
    this.#after.clear();
    const { end } = this.#move;
    this.#move = nextMove();
    end();
  }
}

function nextMove() {
  let end = (): void => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { over, end };
}
