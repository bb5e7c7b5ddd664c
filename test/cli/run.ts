/** The command line in this process, with streams that are kept. */
import { PassThrough, Readable, Writable } from 'node:stream';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Around {
  stdin?: string | Readable;
  env?: Record<string, string>;
  /** Pretends that standard output and error are terminals of so many columns. */
  terminal?: number;
  stdout?: Writable;
}

class Kept extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: unknown, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

export async function run(argv: readonly string[], around: Around = {}): Promise<Run> {
  const terminal = around.terminal ? { isTTY: true, columns: around.terminal } : {};
  const out = Object.assign(around.stdout ?? new Kept(), terminal);
  const err = Object.assign(new Kept(), terminal);
  const stdin =
    around.stdin === undefined
      ? Object.assign(new PassThrough(), { isTTY: true })
      : typeof around.stdin === 'string'
        ? Readable.from([Buffer.from(around.stdin)])
        : around.stdin;
  const io: Io = { stdin, stdout: out, stderr: err, env: around.env ?? {} };
  const code = await main(argv, io);
  return { code, out: out instanceof Kept ? out.text : '', err: err.text };
}

export const PAGE = new URL('../../examples/collected-page.txt', import.meta.url).pathname;
export const POSTS = new URL('../../examples/documents.ndjson', import.meta.url).pathname;
