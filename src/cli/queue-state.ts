/** What a queue holds, and what was set aside. */
import { plain, plainJson } from '../publish/index.js';
import type { Lang } from '../publish/labels.js';
import { allSetAside, openQueue, type Queue, stateOf, triedAgain } from '../work/queue/index.js';
import { EXIT } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { languageOf } from './surroundings.js';

export interface QueueOptions {
  queue: string;
  format?: 'table' | 'json';
  lang?: Lang;
}

async function withQueue(address: string, task: (queue: Queue) => Promise<number>): Promise<number> {
  const queue = await openQueue(address);
  try {
    return await task(queue);
  } finally {
    await queue.close();
  }
}

export function showState({ queue: address, format, lang }: QueueOptions, io: Io, out: Output): Promise<number> {
  return withQueue(address, async (queue) => {
    const state = await stateOf(queue);
    const { waiting, inHand, setAside } = state;
    const ja = (lang ?? languageOf(io.env)) === 'ja';
    const words = ja
      ? `待っている文書 ${waiting} 件、処理中 ${inHand} 件、取り分けたもの ${setAside} 件`
      : `${waiting} documents wait, ${inHand} are in hand, ${setAside} set aside`;
    await out.write(format === 'json' ? `${plainJson(state)}\n` : `${queue.address.shown}: ${words}\n`);
    return EXIT.ok;
  });
}

/** A line, or an object, for each document that was set aside. */
export function listFailed({ queue: address, format }: QueueOptions, io: Io, out: Output): Promise<number> {
  return withQueue(address, async (queue) => {
    let count = 0;
    for await (const each of allSetAside(queue)) {
      count += 1;
      const { key, document, reason, at } = each;
      const what = `${document?.id ?? key}  ${document?.title ?? document?.url ?? ''}`.trim();
      const line = `${at.slice(0, 16)}Z  ${plain(what)}: ${plain(reason.replaceAll('\n', ' '))}`;
      await out.write(format === 'json' ? `${JSON.stringify(each)}\n` : `${line}\n`);
    }
    if (count === 0) tell(io, `${queue.address.shown}: nothing is set aside.`);
    return count === 0 ? EXIT.nothing : EXIT.ok;
  });
}

/** @param wanted documents by id or key; none for all */
export function retryFailed(wanted: readonly string[], options: QueueOptions, io: Io, out: Output): Promise<number> {
  return withQueue(options.queue, async (queue) => {
    const count = await triedAgain(queue, wanted.length === 0 ? null : new Set(wanted));
    const ja = (options.lang ?? languageOf(io.env)) === 'ja';
    const words = ja ? `${count} 件をもう一度読ませます。` : `${count} documents are tried again.`;
    await out.write(`${queue.address.shown}: ${words}\n`);
    return count === 0 || count < wanted.length ? EXIT.nothing : EXIT.ok;
  });
}
