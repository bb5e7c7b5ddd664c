/** Documents into a record, batch after batch: each is kept whole or not at all, and while one is kept the next is read. */
import type { Added, RecordStore } from '../store/index.js';
import type { Attempt } from '../work/readers/attempt.js';
import type { BatchReader } from './batch-reader.js';
import { keepHeapSmall, LONG_STREAM } from './engine.js';
import type { Taken } from './intake.js';

/** Documents kept at a time: the more, the less each costs. */
const BATCH = 1000;
/** Characters kept at a time: a few books are a batch of their own. */
const MOST_CHARACTERS = 2_000_000;

/** A batch that is being read. */
interface Underway {
  readonly fresh: readonly Taken[];
  readonly known: number;
  readonly attempts: Promise<readonly Attempt[]>;
}

export class Adding {
  #sum: Added = { documents: 0, known: 0, versions: 0, reports: 0, events: 0 };
  #batch: Taken[] = [];
  #characters = 0;
  #underway: Underway | null = null;

  constructor(
    private readonly record: RecordStore,
    private readonly reader: BatchReader,
  ) {}

  async take(taken: Taken): Promise<void> {
    this.#batch.push(taken);
    this.#characters += taken.document.text.length;
    if (this.#batch.length >= BATCH || this.#characters >= MOST_CHARACTERS) await this.#flush(true);
  }

  /** Keeps what is left. @returns what became of all that was taken */
  async end(): Promise<Added> {
    await this.#flush(false);
    await this.#keep();
    return this.#sum;
  }

  /** Known documents are not even read. */
  async #flush(more: boolean): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    this.#characters = 0;
    const ids = await this.record.known(batch.map(({ document }) => document.id));
    const fresh = batch.filter(({ document }) => !ids.has(document.id));
    const attempts = this.reader.read(
      fresh.map(({ document }) => document),
      more,
    );
    // What goes wrong is told when the batch's turn comes.
    attempts.catch(() => {});
    await this.#keep();
    this.#underway = { fresh, known: batch.length - fresh.length, attempts };
  }

  async #keep(): Promise<void> {
    if (!this.#underway) return;
    const { fresh, known, attempts } = this.#underway;
    this.#underway = null;
    const readings = (await attempts).flatMap((attempt, at) => {
      const taken = fresh[at];
      return taken ? [{ document: taken.document, reports: taken.reports(attempt) }] : [];
    });
    const added = await this.record.add(readings);
    this.#sum = {
      documents: this.#sum.documents + added.documents,
      known: this.#sum.known + added.known + known,
      versions: this.#sum.versions + added.versions,
      reports: this.#sum.reports + added.reports,
      events: this.#sum.events + added.events,
    };
    if (this.#sum.documents >= LONG_STREAM) keepHeapSmall();
  }
}
