/** The streams and surroundings that a run has, so that a test can give others. */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { plain } from '../publish/plain.js';

type Terminal = { readonly isTTY?: boolean; readonly columns?: number };

export interface Io {
  readonly stdin: Readable & Terminal;
  readonly stdout: Writable & Terminal;
  readonly stderr: Writable & Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The reader at the other end of a pipe has gone (`| head`): there is nothing left to do, and nothing is wrong. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/** Standard output, written no faster than it is taken. */
export class Output {
  #broken: Error | null = null;

  constructor(readonly stream: Writable & Terminal) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#broken = error.code === 'EPIPE' ? new OutputClosed() : error;
    });
  }

  async write(text: string | Uint8Array): Promise<void> {
    this.check();
    if (!this.stream.write(text)) {
      // A stream that breaks while it is full never drains; `once` then rejects, and `check` says why.
      await once(this.stream, 'drain').catch(() => {});
      this.check();
    }
  }

  /** Waits until all is out of the program's hands. */
  async flush(): Promise<void> {
    await new Promise<void>((resolve) => this.stream.write('', () => resolve()));
    this.check();
  }

  check(): void {
    if (this.#broken) throw this.#broken;
  }
}

/** Tells the user something, on standard error, on a line of its own. What is told may hold a document's words. */
export function tell(io: Io, message: string): void {
  io.stderr.write(`kaidan: ${message.split('\n').map(plain).join('\n')}\n`);
}
