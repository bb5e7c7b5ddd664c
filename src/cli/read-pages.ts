/** Pages to readings, into the sink of the format that was asked for. */
import { knowledgeIn } from '../knowledge/index.js';
import type { Lang } from '../publish/index.js';
import { createReader } from '../reading/index.js';
import { keepHeapSmall, LONG_STREAM } from './engine.js';
import { exitOf, takeIn } from './intake.js';
import type { Io, Output } from './io.js';
import { namesFrom } from './names.js';
import { ReadTogether } from './reading.js';
import { SINKS } from './sinks.js';
import { paint, widthOf } from './surroundings.js';

export interface ReadWish {
  readonly lang: Lang;
  readonly format: keyof typeof SINKS;
  readonly explain: boolean;
  readonly quiet: boolean;
  readonly colour: boolean;
  /** The folder of the user's own knowledge, where there is one. */
  readonly knowledge: string | undefined;
}

/** Reads the pages, prints what was asked for, and says how it went. */
export async function readPages(names: readonly string[], wish: ReadWish, io: Io, out: Output): Promise<number> {
  const width = widthOf(io);
  const knowledge = knowledgeIn(wish.knowledge);
  const sink = SINKS[wish.format](out, {
    view: () => ({ lang: wish.lang, names: namesFrom(knowledge) }),
    layout: { ...(wish.colour ? { paint } : {}), ...(width === undefined ? {} : { width }) },
    explain: wish.explain,
  });
  let documents = 0;
  const reading = new ReadTogether(createReader(knowledge), (read) => sink.take(read));
  // What was taken before a fault is handed on all the same.
  const intake = await takeIn(names, { quiet: wish.quiet, io, out }, (taken) => {
    documents += 1;
    if (documents === LONG_STREAM) keepHeapSmall();
    return reading.take(taken);
  }).finally(() => reading.end());
  if (intake.documents > 0) await sink.end();
  return exitOf(intake);
}
