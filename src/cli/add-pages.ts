/** Pages into a record, some documents at a time: each batch is kept whole or not at all. */
import { knowledgeIn } from '../knowledge/index.js';
import type { Lang } from '../publish/index.js';
import { createReader } from '../reading/index.js';
import type { Added, RecordStore } from '../store/index.js';
import { EXIT } from './exit.js';
import { exitOf, type Taken, takeIn } from './intake.js';
import type { Io, Output } from './io.js';
import { keepHeapSmall, LONG_STREAM } from './read-pages.js';
import { withRecord } from './record.js';

/** Documents kept at a time: the more, the less each costs. */
const BATCH = 1000;
/** Characters kept at a time: a few books are a batch of their own. */
const MOST_CHARACTERS = 2_000_000;

interface AddWish {
  readonly record: string | undefined;
  readonly lang: Lang;
  readonly quiet: boolean;
  /** The folder of the user's own knowledge, where there is one. */
  readonly knowledge: string | undefined;
}

/** Reads the pages, keeps what is new, and says how it went. */
export function addPages(names: readonly string[], wish: AddWish, io: Io, out: Output): Promise<number> {
  return withRecord(
    wish.record,
    io,
    async (record, name) => {
      const sum = { documents: 0, known: 0, versions: 0, reports: 0, events: 0 };
      const read = createReader(knowledgeIn(wish.knowledge));
      let batch: Taken[] = [];
      let characters = 0;
      const flush = async (): Promise<void> => {
        const added = await keep(record, batch);
        for (const key of Object.keys(sum) as (keyof Added)[]) sum[key] += added[key];
        if (sum.documents >= LONG_STREAM) keepHeapSmall();
        batch = [];
        characters = 0;
      };
      const intake = await takeIn(names, { read, quiet: wish.quiet, io, out }, async (taken) => {
        batch.push(taken);
        characters += taken.document.text.length;
        if (batch.length >= BATCH || characters >= MOST_CHARACTERS) await flush();
      });
      await flush();
      if (!wish.quiet) await out.write(`${summary(name, sum, intake.complaints, wish.lang)}\n`);
      return intake.documents === 0 ? EXIT.nothing : exitOf(intake);
    },
    { create: true },
  );
}

/** Known documents are not even read. */
async function keep(record: RecordStore, batch: readonly Taken[]): Promise<Added> {
  const known = await record.known(batch.map(({ document }) => document.id));
  const fresh = batch.filter(({ document }) => !known.has(document.id));
  const added = await record.add(fresh.map(({ document, reports }) => ({ document, reports: reports() })));
  return { ...added, known: added.known + batch.length - fresh.length };
}

function summary(
  record: string,
  { documents, known, versions, reports, events }: Added,
  refused: number,
  lang: Lang,
): string {
  if (lang === 'ja') {
    const newer = versions > 0 ? `(うち別の版 ${versions})` : '';
    return `${record}: 文書 ${documents} 件を加えました${newer}。既知 ${known} 件、読めなかったもの ${refused} 件。報告 ${reports} 件、新しい・変わった出来事 ${events} 件。`;
  }
  const newer = versions > 0 ? `, ${versions} of them another version of one` : '';
  return `${record}: ${documents} documents taken in${newer}; ${known} known already; ${refused} refused. ${reports} reports; ${events} events new or changed.`;
}
