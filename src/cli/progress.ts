/** How far a long run has come: one line on standard error, only where that is a terminal, gone when the work is done. */
import { clearLine, cursorTo } from 'node:readline';
import type { Io } from './io.js';

/** Work shorter than this needs no bar. */
const PATIENCE_MS = 400;
const REFRESH_MS = 100;
const CELLS = 24;
/** A time left that is worked out from less than this part of the work is a guess. */
const TELLING_PART = 0.02;

/** What a run has done, or has to do: what is null is not known. */
export interface Extent {
  readonly bytes: number | null;
  readonly items: number | null;
}

/** Whether a bar is shown at all. */
export const hasBar = (io: Io, quiet: boolean): boolean => Boolean(io.stderr.isTTY) && !quiet;

export class Progress {
  readonly #stream: Io['stderr'] | null;
  readonly #begun: number;
  #drawn = 0;
  #bytes = 0;
  #items = 0;

  /**
   * @param total what there is to do
   * @param what its items are
   */
  constructor(
    io: Io,
    private readonly total: Extent,
    quiet: boolean,
    private readonly what: 'documents' | 'events' | 'lines' = 'documents',
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#stream = hasBar(io, quiet) ? io.stderr : null;
    this.#begun = now();
  }

  bytes(count: number): void {
    this.#bytes += count;
    this.#draw();
  }

  items(count = 1): void {
    this.#items += count;
    this.#draw();
  }

  /** Takes the bar away, so that what is printed next stands on a clean line. */
  clear(): void {
    if (!this.#stream || this.#drawn === 0) return;
    cursorTo(this.#stream, 0);
    clearLine(this.#stream, 0);
    this.#drawn = 0;
  }

  #draw(): void {
    if (!this.#stream) return;
    const now = this.now();
    if (now - this.#begun < PATIENCE_MS || now - this.#drawn < REFRESH_MS) return;
    this.clear();
    this.#drawn = now;
    const done = { bytes: this.#bytes, items: this.#items };
    const text = progressText(done, this.total, this.what, now - this.#begun);
    this.#stream.write(text.slice(0, (this.#stream.columns || 80) - 1));
  }
}

/** `[############------------] 50%  1.5 of 3.0 MB  120 documents, 60/s  2 s, 2 s left` */
export function progressText(
  done: { readonly bytes: number; readonly items: number },
  total: Extent,
  what: string,
  ms: number,
): string {
  const part = partOf(done.bytes, total.bytes) ?? partOf(done.items, total.items);
  const full = Math.round((part ?? 0) * CELLS);
  const perSecond = Math.round((done.items * 1000) / Math.max(ms, 1));
  return [
    part === null ? '' : `[${'#'.repeat(full)}${'-'.repeat(CELLS - full)}] ${Math.floor(part * 100)}%`,
    done.bytes === 0 && total.bytes === null ? '' : of(megabytes(done.bytes), total.bytes, megabytes, 'MB'),
    `${of(`${done.items}`, total.items, String, what)}, ${perSecond}/s`,
    part === null || part < TELLING_PART ? time(ms) : `${time(ms)}, ${time((ms * (1 - part)) / part)} left`,
  ]
    .filter((words) => words !== '')
    .join('  ');
}

/** The same things, each noted as it goes by. */
export async function* noted<T>(things: AsyncIterable<T>, note: (thing: T) => void): AsyncGenerator<T> {
  for await (const thing of things) {
    note(thing);
    yield thing;
  }
}

const partOf = (done: number, total: number | null): number | null => (total ? Math.min(1, done / total) : null);
const of = (done: string, total: number | null, written: (total: number) => string, unit: string): string =>
  `${done}${total === null ? '' : ` of ${written(total)}`} ${unit}`;
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function time(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
