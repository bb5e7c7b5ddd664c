/** Reads batch after batch of documents: in this thread, or in others while this one keeps what they have read. */
import { knowledgeIn } from '../knowledge/index.js';
import { createReader, type Read } from '../reading/index.js';
import type { KaidanDocument } from '../record/index.js';
import { type Attempt, attempts } from '../work/readers/attempt.js';
import { ReadingThreads } from '../work/readers/threads.js';

export interface BatchWish {
  /** Cores to be used, this thread's among them. */
  readonly jobs: number;
  /** The folder of the user's own knowledge, where there is one. */
  readonly knowledge: string | undefined;
}

export class BatchReader {
  #read: Read | null = null;
  #threads: ReadingThreads | null = null;

  constructor(private readonly wish: BatchWish) {}

  /** @param more whether other batches may come: for a single one threads are not worth their start */
  async read(documents: readonly KaidanDocument[], more: boolean): Promise<Attempt[]> {
    const { jobs, knowledge } = this.wish;
    if (more && jobs > 1) this.#threads ??= new ReadingThreads(jobs - 1, knowledge);
    if (this.#threads) return this.#threads.read(documents);
    this.#read ??= createReader(knowledgeIn(knowledge));
    return attempts(this.#read, documents);
  }

  async close(): Promise<void> {
    await this.#threads?.close();
  }
}
