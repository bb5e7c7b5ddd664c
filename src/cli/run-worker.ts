/** A worker until it is ended, with a word on what fails and on what it waits for. */
import { knowledgeIn } from '../knowledge/index.js';
import type { Lang } from '../publish/labels.js';
import { createReader } from '../reading/index.js';
import { CLOCK } from '../work/index.js';
import { openQueue, RESTS, serveMetrics, type Told, WorkerMetrics, work } from '../work/queue/index.js';
import { keepHeapSmall } from './engine.js';
import { EXIT } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { notToBeHad, rootOf } from './listening.js';
import { folderToRead } from './own-folder.js';
import { withRecord } from './record.js';
import { languageOf } from './surroundings.js';
import { untilEnded } from './until-ended.js';

export interface WorkerOptions {
  queue: string;
  record?: string;
  knowledge?: string;
  once?: boolean;
  host: string;
  port: number;
  lang?: Lang;
  quiet?: boolean;
}

export function runWorker(options: WorkerOptions, io: Io, out: Output): Promise<number> {
  const { once = false, quiet = false, host, port } = options;
  const task = (signal: AbortSignal) => async (record: Parameters<typeof work>[0]['record'], name: string) => {
    const queue = await openQueue(options.queue);
    try {
      const metrics = new WorkerMetrics(queue);
      const server = await serveMetrics(metrics, host, port).catch((error: unknown) => {
        throw notToBeHad(error, host, port);
      });
      const told = new ToldAloud(metrics, quiet, io);
      if (!quiet) tell(io, `${queue.address.shown} → ${name}. Health and metrics: ${rootOf(host, server.port)}metrics`);
      const read = createReader(knowledgeIn(folderToRead(options.knowledge, io.env)));
      keepHeapSmall();
      await work({ queue, record, read, clock: CLOCK, signal, once, rests: RESTS, told }).finally(server.stop);
      if (!quiet) await out.write(told.summary(name, options.lang ?? languageOf(io.env)));
      return told.aside > 0 ? EXIT.partly : EXIT.ok;
    } finally {
      await queue.close();
    }
  };
  return untilEnded((signal) => withRecord(options.record, io, task(signal), { create: true }));
}

/** Counts for Prometheus, and words for who looks on. */
class ToldAloud implements Told {
  aside = 0;
  #documents = 0;
  #anew = 0;
  #changed = 0;
  #events = 0;

  constructor(
    private readonly metrics: WorkerMetrics,
    private readonly quiet: boolean,
    private readonly io: Io,
  ) {}

  kept(sum: Parameters<Told['kept']>[0]): void {
    this.#documents += sum.documents;
    this.#anew += sum.anew;
    this.#changed += sum.changed;
    this.#events += sum.events;
    this.metrics.kept(sum);
  }

  taking(ms: number): void {
    this.metrics.taking(ms);
  }

  failed(document: string, reason: string, isAside: boolean): void {
    if (isAside) this.aside += 1;
    this.metrics.failed(document, reason, isAside);
    const what = isAside ? 'It is set aside: "kaidan queue retry" has it tried again.' : 'It is tried again later.';
    if (!this.quiet) tell(this.io, `${document}: ${reason}. ${what}`);
  }

  away(what: 'queue' | 'record', reason: string | null): void {
    this.metrics.away(what, reason);
    if (!this.quiet)
      tell(this.io, reason === null ? `the ${what} is there again.` : `the ${what} is away (${reason}). Waiting.`);
  }

  summary(record: string, lang: Lang): string {
    const ja = lang === 'ja';
    const taken = ja
      ? `${record}: 文書 ${this.#documents} 件を加え、${this.aside} 件を取り分けました。新しい・変わった出来事 ${this.#events} 件。`
      : `${record}: ${this.#documents} documents taken in, ${this.aside} set aside; ${this.#events} events new or changed.`;
    if (this.#anew === 0) return `${taken}\n`;
    return ja
      ? `${taken}読み直した文書 ${this.#anew} 件、うち変わったもの ${this.#changed} 件。\n`
      : `${taken} ${this.#anew} documents read anew; ${this.#changed} changed.\n`;
  }
}
