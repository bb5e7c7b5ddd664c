/** How far a long run has come: one line on standard error, only where that is a terminal, gone when the work is done. */
import { clearLine, cursorTo } from 'node:readline';
import type { Io } from './io.js';

/** Work shorter than this needs no bar. */
const PATIENCE_MS = 400;
const REFRESH_MS = 100;
const CELLS = 24;

export class Progress {
  readonly #stream: Io['stderr'] | null;
  readonly #begun: number;
  #drawn = 0;
  #bytes = 0;
  #documents = 0;

  /** @param total bytes to read; null where they are not known */
  constructor(
    io: Io,
    private readonly total: number | null,
    quiet: boolean,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#stream = io.stderr.isTTY && !quiet ? io.stderr : null;
    this.#begun = now();
  }

  bytes(count: number): void {
    this.#bytes += count;
    this.#draw();
  }

  document(): void {
    this.#documents += 1;
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
    this.#stream.write(
      progressText(this.#bytes, this.total, this.#documents, now - this.#begun).slice(
        0,
        (this.#stream.columns || 80) - 1,
      ),
    );
  }
}

/** `[#####-----] 50%  1.5 of 3.0 MB  120 documents  2 s` */
export function progressText(bytes: number, total: number | null, documents: number, ms: number): string {
  const part = total ? Math.min(1, bytes / total) : null;
  const full = part === null ? 0 : Math.round(part * CELLS);
  const bar = part === null ? '' : `[${'#'.repeat(full)}${'-'.repeat(CELLS - full)}] ${Math.floor(part * 100)}%  `;
  const size = total === null ? megabytes(bytes) : `${megabytes(bytes).replace(' MB', '')} of ${megabytes(total)}`;
  return `${bar}${size}  ${documents} documents  ${Math.floor(ms / 1000)} s`;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
