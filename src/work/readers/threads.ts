/** Threads that read documents while this one does something else. Reading has no state, so it does not matter which thread reads what. */
import { Worker } from 'node:worker_threads';
import type { KaidanDocument } from '../../record/index.js';
import type { Attempt } from './attempt.js';

/** Reading makes much that is soon garbage: a small nursery costs no speed to speak of, and keeps many threads small. */
const LIMITS = { maxYoungGenerationSizeMb: 12 };

/** Documents that a thread is given at a time: a few, so that all threads are done at about one time. */
const SLICE = 50;

interface Slice {
  readonly documents: readonly KaidanDocument[];
  done(attempts: readonly Attempt[]): void;
  failed(error: Error): void;
}

export class ReadingThreads {
  readonly #threads: readonly Worker[];
  readonly #idle: Worker[];
  readonly #busy = new Map<Worker, Slice>();
  #waiting: Slice[] = [];
  #broken: Error | null = null;

  /** @param knowledge the folder of the user's own knowledge, where there is one */
  constructor(count: number, knowledge: string | undefined) {
    this.#threads = Array.from({ length: count }, () => this.#begun(knowledge));
    this.#idle = [...this.#threads];
  }

  /**
   * What is read from documents, in their order.
   * @throws Error where a thread ended, as for want of memory
   */
  async read(documents: readonly KaidanDocument[]): Promise<Attempt[]> {
    const slices: Promise<readonly Attempt[]>[] = [];
    for (let at = 0; at < documents.length; at += SLICE) {
      const some = documents.slice(at, at + SLICE);
      slices.push(
        new Promise((done, failed) => {
          this.#waiting.push({ documents: some, done, failed });
        }),
      );
    }
    this.#handOut();
    return (await Promise.all(slices)).flat();
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  #begun(knowledge: string | undefined): Worker {
    const thread = new Worker(new URL('./thread.js', import.meta.url), {
      workerData: knowledge,
      resourceLimits: LIMITS,
    });
    thread.on('message', (attempts: readonly Attempt[]) => {
      this.#busy.get(thread)?.done(attempts);
      this.#busy.delete(thread);
      this.#idle.push(thread);
      this.#handOut();
    });
    thread.on('error', (error) => this.#break(error));
    thread.on('exit', (code) => this.#break(new Error(`a thread that reads ended with ${code}`)));
    return thread;
  }

  #handOut(): void {
    if (this.#broken) return this.#break(this.#broken);
    while (this.#waiting.length > 0) {
      const thread = this.#idle.pop();
      if (!thread) return;
      const slice = this.#waiting.shift();
      if (!slice) return;
      this.#busy.set(thread, slice);
      thread.postMessage(slice.documents);
    }
  }

  /** What waits would wait for ever. */
  #break(error: Error): void {
    this.#broken ??= error;
    for (const slice of [...this.#busy.values(), ...this.#waiting]) slice.failed(this.#broken);
    this.#busy.clear();
    this.#waiting = [];
  }
}
