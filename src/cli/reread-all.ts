/** All documents of a record read anew, with a word on each that changes. */
import { plain } from '../publish/index.js';
import type { Lang } from '../publish/labels.js';
import type { Report } from '../record/index.js';
import { reread } from '../work/index.js';
import { BatchReader } from './batch-reader.js';
import { EXIT } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { complaintText } from './pages.js';
import { Progress } from './progress.js';
import { withRecord } from './record.js';

interface RereadWish {
  readonly record?: string | undefined;
  readonly after?: string | undefined;
  readonly lang: Lang;
  readonly knowledge: string | undefined;
  readonly jobs: number;
  readonly quiet: boolean;
}

/** For fewer documents threads are not worth their start. */
const FEW = 1000;

export function rereadAll(wish: RereadWish, io: Io, out: Output): Promise<number> {
  const { after, lang, quiet } = wish;
  return withRecord(wish.record, io, async (record, name) => {
    const all = (await record.stats()).documents;
    // How many are left after a document that a run was broken off at, nobody counted.
    const progress = new Progress(io, { bytes: null, items: after === undefined ? all : null }, quiet);
    const reader = new BatchReader(wish);
    const count = { documents: 0, changed: 0, failed: 0 };
    try {
      for await (const slice of reread(record, (documents) => reader.read(documents, all > FEW), after)) {
        progress.clear();
        count.documents += slice.documents;
        count.changed += slice.changes.length;
        count.failed += slice.failed.length;
        for (const { document, error } of slice.failed) {
          if (io.env.KAIDAN_DEBUG) throw error;
          const reason = `the reader failed on document ${document.id} (${error.message})`;
          const advice = 'It stays as it was. Please report it, with the text.';
          tell(io, complaintText({ file: document.url ?? name, line: null, reason, advice }));
        }
        for (const { document, before, after } of slice.changes) {
          await out.write(`${plain(document)}  ${coded(before)} → ${coded(after)}\n`);
        }
        progress.items(slice.documents);
      }
    } finally {
      await reader.close();
    }
    progress.clear();
    if (!quiet) await out.write(`${summary(name, count, lang)}\n`);
    return count.failed > 0 ? EXIT.partly : EXIT.ok;
  });
}

const summary = (record: string, { documents, changed }: { documents: number; changed: number }, lang: Lang): string =>
  lang === 'ja'
    ? `${record}: 文書 ${documents} 件を読み直し、${changed} 件が変わりました。`
    : `${record}: ${documents} documents read anew; ${changed} changed.`;

/** What was read, in short. */
function coded(reports: readonly Report[]): string {
  const each = reports.map(({ type, mode, date }) =>
    [type + (mode ? `/${mode}` : ''), date?.value].filter(Boolean).join(' '),
  );
  return each.length === 0 ? '–' : each.map(plain).join(', ');
}
