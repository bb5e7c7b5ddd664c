/** A record carried to another place, and compared there with what it was. */
import type { Lang } from '../publish/labels.js';
import { LineSum, type RecordLine, type RecordStore } from '../store/index.js';
import { EXIT, UsageError } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { hasBar, noted, Progress } from './progress.js';
import { withRecord } from './record.js';
import { languageOf } from './surroundings.js';

export interface MoveWish {
  lang?: Lang;
  quiet?: boolean;
}

export function moveRecord(from: string, to: string, wish: MoveWish, io: Io, out: Output): Promise<number> {
  const quiet = wish.quiet ?? false;
  const ja = (wish.lang ?? languageOf(io.env)) === 'ja';
  return withRecord(from, io, (old, oldName) =>
    withRecord(
      to,
      io,
      async (anew, newName) => {
        if ((await sumOf(anew)).lines > 0)
          throw new UsageError(
            `${newName}: it holds something already. To join two records: kaidan export --format record | kaidan import --record ${newName}`,
          );
        const items = hasBar(io, quiet) ? (await old.stats()).documents : null;
        const progress = new Progress(io, { bytes: null, items }, quiet);
        const before = new LineSum();
        const lines = noted(old.lines() as AsyncIterable<RecordLine>, (line) => {
          before.add(line);
          if ('document' in line) progress.items();
        });
        const { documents, reports } = await anew.takeIn(lines);
        progress.clear();
        if (!before.equals(await sumOf(anew))) {
          tell(
            io,
            `${newName}: it does not hold what ${oldName} held. Empty it, and move the record again while nobody writes to either.`,
          );
          return EXIT.record;
        }
        if (!quiet)
          await out.write(
            ja
              ? `${newName}: ${oldName} の文書 ${documents} 件、報告 ${reports} 件を移し、同じであることを確かめました。\n`
              : `${newName}: ${documents} documents and ${reports} reports moved from ${oldName}, and found to be the same.\n`,
          );
        return EXIT.ok;
      },
      { create: true },
    ),
  );
}

async function sumOf(record: RecordStore): Promise<LineSum> {
  const sum = new LineSum();
  for await (const line of record.lines()) sum.add(line);
  return sum;
}
