/** Pages into a record. */
import type { Lang } from '../publish/index.js';
import type { Added } from '../store/index.js';
import { Adding } from './adding.js';
import { BatchReader, type BatchWish } from './batch-reader.js';
import { EXIT } from './exit.js';
import { exitOf, takeIn } from './intake.js';
import type { Io, Output } from './io.js';
import { withRecord } from './record.js';

interface AddWish extends BatchWish {
  readonly record: string | undefined;
  readonly lang: Lang;
  readonly quiet: boolean;
}

/** Reads the pages, keeps what is new, and says how it went. */
export function addPages(names: readonly string[], wish: AddWish, io: Io, out: Output): Promise<number> {
  return withRecord(
    wish.record,
    io,
    async (record, name) => {
      const reader = new BatchReader(wish);
      try {
        const adding = new Adding(record, reader);
        const intake = await takeIn(names, { quiet: wish.quiet, io, out }, (taken) => adding.take(taken));
        const added = await adding.end();
        if (!wish.quiet) await out.write(`${summary(name, added, intake.complaints, wish.lang)}\n`);
        return intake.documents === 0 ? EXIT.nothing : exitOf(intake);
      } finally {
        await reader.close();
      }
    },
    { create: true },
  );
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
