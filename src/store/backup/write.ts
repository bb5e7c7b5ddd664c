/** A record, or a part of it, written down. */
import { type End, HEAD, type RecordLine } from './lines.js';

/** Lines of JSON: the head, what the record gives, the end. */
export async function* backupText(lines: AsyncIterable<RecordLine>): AsyncGenerator<string> {
  yield `${JSON.stringify(HEAD)}\n`;
  let count = 0;
  for await (const line of lines) {
    count += 1;
    yield `${JSON.stringify(line)}\n`;
  }
  yield `${JSON.stringify({ end: { lines: count } } satisfies End)}\n`;
}
