/** What a worker has done, as Prometheus reads it. */
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Queue } from './connection.js';
import type { Sum } from './settled.js';
import { stateOf } from './state.js';
import type { Told } from './worker.js';

const MS = 1000;

export class WorkerMetrics implements Told {
  readonly #registry = new Registry();
  readonly #away = new Map<'queue' | 'record', string>();
  readonly #documents = this.#counter('documents_total', 'Documents, by what became of them', 'outcome');
  readonly #reports = this.#counter('reports_total', 'Reports that were read');
  readonly #events = this.#counter('events_total', 'Events that are new or tell something new');
  readonly #seconds = this.#counter('seconds_total', 'Time spent on taking, reading and keeping documents', 'on');

  constructor(queue: Queue) {
    collectDefaultMetrics({ register: this.#registry });
    this.#gauge('away', 'Whether something is away and waited for', 'what', () => [
      ['queue', this.#isAway('queue')],
      ['record', this.#isAway('record')],
    ]);
    this.#gauge('queue_documents', 'Documents in the queue, by where they are', 'state', async () =>
      Object.entries(await stateOf(queue)),
    );
  }

  kept({ documents, known, anew, reports, events, reading, keeping }: Sum): void {
    this.#documents.inc({ outcome: 'kept' }, documents);
    this.#documents.inc({ outcome: 'known' }, known);
    this.#documents.inc({ outcome: 'read anew' }, anew);
    this.#reports.inc(reports);
    this.#events.inc(events);
    this.#seconds.inc({ on: 'reading' }, reading / MS);
    this.#seconds.inc({ on: 'keeping' }, keeping / MS);
  }

  taking(ms: number): void {
    this.#seconds.inc({ on: 'taking' }, ms / MS);
  }

  failed(_document: string, _reason: string, isAside: boolean): void {
    this.#documents.inc({ outcome: isAside ? 'set aside' : 'failed' });
  }

  away(what: 'queue' | 'record', reason: string | null): void {
    if (reason === null) this.#away.delete(what);
    else this.#away.set(what, reason);
  }

  /** What is away, a line each; empty where all is well. */
  troubles(): readonly string[] {
    return Array.from(this.#away, ([what, reason]) => `the ${what} is away: ${reason}`);
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #isAway = (what: 'queue' | 'record'): number => (this.#away.has(what) ? 1 : 0);

  #counter<Label extends string = never>(name: string, help: string, ...labelNames: Label[]): Counter<Label> {
    return new Counter({ name: `kaidan_worker_${name}`, help, labelNames, registers: [this.#registry] });
  }

  #gauge<Label extends string>(
    name: string,
    help: string,
    label: Label,
    values: () => [string, number][] | Promise<[string, number][]>,
  ): void {
    new Gauge({
      name: `kaidan_worker_${name}`,
      help,
      labelNames: [label],
      registers: [this.#registry],
      async collect() {
        for (const [value, number] of await values()) this.set({ [label]: value } as Record<Label, string>, number);
      },
    });
  }
}
