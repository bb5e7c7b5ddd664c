/** All documents of a record read anew, with a word on each that changes. */
import { knowledgeIn } from '../knowledge/index.js';
import { plain } from '../publish/index.js';
import type { Lang } from '../publish/labels.js';
import { createReader } from '../reading/index.js';
import type { Report } from '../record/index.js';
import { EXIT } from './exit.js';
import type { Io, Output } from './io.js';
import { folderToRead } from './own-folder.js';
import { Progress } from './progress.js';
import { withRecord } from './record.js';
import { languageOf } from './surroundings.js';

export interface RereadWish {
  record?: string;
  after?: string;
  lang?: Lang;
  knowledge?: string;
  quiet?: boolean;
}

export function rereadAll(wish: RereadWish, io: Io, out: Output): Promise<number> {
  return withRecord(wish.record, io, async (record, name) => {
    const read = createReader(knowledgeIn(folderToRead(wish.knowledge, io.env)));
    // How many are left after a document that a run was broken off at, nobody counted.
    const items = wish.after === undefined ? (await record.stats()).documents : null;
    const progress = new Progress(io, { bytes: null, items }, wish.quiet ?? false);
    let documents = 0;
    let changed = 0;
    for await (const slice of record.reread(read, wish.after === undefined ? {} : { after: wish.after })) {
      progress.clear();
      documents += slice.documents;
      changed += slice.changes.length;
      for (const { document, before, after } of slice.changes) {
        await out.write(`${plain(document)}  ${coded(before)} → ${coded(after)}\n`);
      }
      progress.items(slice.documents);
    }
    progress.clear();
    if (!wish.quiet) {
      const ja = (wish.lang ?? languageOf(io.env)) === 'ja';
      await out.write(
        ja
          ? `${name}: 文書 ${documents} 件を読み直し、${changed} 件が変わりました。\n`
          : `${name}: ${documents} documents read anew; ${changed} changed.\n`,
      );
    }
    return EXIT.ok;
  });
}

/** What was read, in short. */
function coded(reports: readonly Report[]): string {
  const each = reports.map(({ type, mode, date }) =>
    [type + (mode ? `/${mode}` : ''), date?.value].filter(Boolean).join(' '),
  );
  return each.length === 0 ? '–' : each.map(plain).join(', ');
}
