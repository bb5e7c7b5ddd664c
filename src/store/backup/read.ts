/** A record read back from a file, a line at a time. Whoever wrote the file is not trusted. */
import { QueryError } from '../errors.js';
import { HEAD, type RecordLine } from './lines.js';

/** Characters of a line: a document of many books. */
const LONGEST = 256 * 1024 * 1024;

/**
 * What a file holds.
 * @param file its name, for messages
 * @throws QueryError where it is not the whole of what `backupText` wrote
 */
export async function* recordLines(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<RecordLine> {
  const { End, Head, Line } = await import('./schema.js');
  let number = 0;
  let whole = false;
  const wrong = (reason: string, advice: string): QueryError =>
    new QueryError(`${file}:${number}: ${reason}. ${advice} Nothing was taken in.`);
  for await (const text of textLines(chunks)) {
    number += 1;
    if (text === null) throw wrong('the line is too long, or is not UTF-8', 'Export the record again.');
    if (text === '' && whole) continue;
    if (whole) throw wrong('there is more after the end', 'Give one file at a time.');
    const value = parsed(text);
    if (number === 1) {
      const head = Head.safeParse(value);
      if (!head.success) throw wrong('this is not a record', 'Give a file that "kaidan export --format record" wrote.');
      if (head.data.version > HEAD.version)
        throw wrong(`it is of version ${head.data.version}; this program knows ${HEAD.version}`, 'Use a newer kaidan.');
      continue;
    }
    const end = End.safeParse(value);
    if (end.success) {
      if (end.data.end.lines !== number - 2) throw wrong('lines are missing', 'Copy the file again.');
      whole = true;
      continue;
    }
    const line = Line.safeParse(value);
    if (!line.success) throw wrong('the line is damaged', 'Copy the file again.');
    yield line.data;
  }
  if (!whole) throw wrong('the file is torn: its end is missing', 'Copy it again.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decodedBy(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array): string | null {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    return null;
  }
}

/** Lines of UTF-8; null for one that is not, or is too long to hold. */
async function* textLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const text = decodedBy(decoder, chunk);
    if (text === null) {
      yield null;
      return;
    }
    const [head = '', ...lines] = text.split('\n');
    parts.push(head);
    length += head.length;
    for (const line of lines) {
      yield parts.join('');
      parts = [line];
      length = line.length;
    }
    if (length > LONGEST) {
      yield null;
      return;
    }
  }
  if (length > 0) yield parts.join('');
}
