/** Exported records and corrections, taken into a record. */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Lang } from '../publish/labels.js';
import { type RecordLine, type RecordStore, recordLines, type TakenIn } from '../store/index.js';
import { EXIT, UsageError } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { complaintOf, complaintText, type Page, pagesOf, sizeOfAll } from './pages.js';
import { hasBar, noted, Progress } from './progress.js';
import { withRecord } from './record.js';
import { languageOf } from './surroundings.js';

export interface ImportOptions {
  record?: string;
  lang?: Lang;
  quiet?: boolean;
}

export async function importRecord(
  files: readonly string[],
  options: ImportOptions,
  io: Io,
  out: Output,
  what: 'record' | 'corrections',
): Promise<number> {
  const pages = pagesOf(files, io);
  const quiet = options.quiet ?? false;
  const bytes = hasBar(io, quiet) ? await sizeOfAll(pages) : null;
  const progress = new Progress(io, { bytes, items: null }, quiet, 'lines');
  return withRecord(
    options.record,
    io,
    async (record, name) => {
      for (const page of pages) {
        const taken = await takenFrom(page, what, record, progress, io);
        progress.clear();
        if (!taken) return EXIT.nothing;
        if (!quiet) await out.write(`${summary(name, page.name, taken, options.lang ?? languageOf(io.env))}\n`);
      }
      return EXIT.ok;
    },
    { create: what === 'record' },
  );
}

/** What became of a file; null where it cannot be read, which is told. */
async function takenFrom(
  page: Page,
  what: 'record' | 'corrections',
  record: RecordStore,
  progress: Progress,
  io: Io,
): Promise<TakenIn | null> {
  try {
    const opened = await page.open();
    if ('folder' in opened) {
      const reason = 'it is a folder';
      tell(
        io,
        complaintText({ file: page.name, line: null, reason, advice: 'Name the file that kaidan export wrote.' }),
      );
      return null;
    }
    const { bytes } = opened;
    const chunks = Readable.from(typeof bytes === 'string' || bytes instanceof Uint8Array ? [bytes] : bytes);
    const arriving = noted(chunks, ({ length }) => progress.bytes(length));
    const lines = noted(recordLines(unpacked(arriving, page.name), page.name), () => progress.items());
    return await record.takeIn(what === 'record' ? lines : correctionsIn(lines, page.name));
  } catch (error) {
    progress.clear();
    const complaint = complaintOf(error, page.name);
    if (!complaint) throw error;
    tell(io, complaintText(complaint));
    return null;
  }
}

/** @throws UsageError where there is anything else */
async function* correctionsIn(lines: AsyncIterable<RecordLine>, file: string): AsyncGenerator<RecordLine> {
  for await (const line of lines) {
    if (!('correction' in line))
      throw new UsageError(
        `${file}: it holds more than corrections. Give it to "kaidan import". Nothing was taken in.`,
      );
    yield line;
  }
}

const GZIP = [0x1f, 0x8b];

/** The bytes of a file, which is compressed or not: what it begins with tells. */
async function* unpacked(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const all = chunks[Symbol.asyncIterator]();
  const first = await all.next();
  if (first.done) return;
  const rest = (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => all };
  })();
  if (!GZIP.every((byte, at) => first.value[at] === byte)) return yield* rest;
  const source = Readable.from(rest);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzip)) yield chunk as Uint8Array;
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^Z_/.test(String(error.code)))
      throw new UsageError(`${file}: it is compressed, and damaged or torn. Copy it again. Nothing was taken in.`);
    throw error;
  }
}

function summary(record: string, file: string, taken: TakenIn, lang: Lang): string {
  const { documents, known, reports, events, corrections } = taken;
  return lang === 'ja'
    ? `${record}: ${file} から文書 ${documents} 件、報告 ${reports} 件、訂正 ${corrections} 件を取り込みました。既知の文書 ${known} 件、増えた出来事 ${events} 件。`
    : `${record}: from ${file}, ${documents} documents, ${reports} reports and ${corrections} corrections taken in. ${known} documents known already; ${events} more events.`;
}
