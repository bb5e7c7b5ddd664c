/** Requests written by hand, as no honest client would send them. */
import { connect, type Socket } from 'node:net';

export interface Heard {
  readonly text: string;
  /** As the first line of the answer has it; null where there was none. */
  readonly status: number | null;
}

/** Sends pieces, one after the other, and hears what comes until the server closes. */
export function sent(port: number, ...pieces: readonly (string | Buffer)[]): Promise<Heard> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    // A server that closes while it is still being written to resets the connection: that is an end, too.
    socket.on('error', () => {});
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString('latin1');
      resolve({ text, status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1]) || null });
    });
    socket.on('connect', () => {
      for (const piece of pieces) socket.write(piece, 'latin1');
    });
  });
}

/** A request with these lines, after which the connection is to be closed. */
export const request = (first: string, headers: readonly string[] = ['Host: localhost'], body = ''): string =>
  `${[first, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`;
