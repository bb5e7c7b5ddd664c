/** A record with sources that are followed by a clock of the test's own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { read } from '../../src/reading/index.js';
import { openRecord, type RecordStore, type SourceToFollow } from '../../src/store/index.js';
import {
  type Clock,
  Unanswered,
  type Visited,
  type Watcher,
  Web,
  type WebOptions,
  watch,
} from '../../src/work/index.js';

const folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
afterAll(() => rmSync(folder, { recursive: true }));
let records = 0;

export const BEGUN = Date.parse('2026-11-23T00:00:00Z');

/** Sleeping takes no time, and is kept; chance is the middle. */
export class TestClock implements Clock {
  time = BEGUN;
  readonly naps: number[] = [];
  now = (): number => this.time;
  random = (): number => 0.5;
  sleep = async (ms: number): Promise<void> => {
    this.naps.push(ms);
    this.time += ms;
    // What is under way goes on meanwhile.
    await setImmediate();
  };
}

export interface Run {
  readonly results: ReadonlyMap<string, Visited | Unanswered>;
  readonly complaints: readonly string[];
}

export class Followed {
  readonly clock = new TestClock();

  private constructor(readonly record: RecordStore) {}

  static async begin(
    ...sources: readonly (Pick<SourceToFollow, 'address'> & Partial<SourceToFollow>)[]
  ): Promise<Followed> {
    const record = await openRecord(join(folder, `${++records}.db`), { create: true });
    const usual = { kind: 'feed', language: null, every: null, links: [] } as const;
    for (const source of sources) await record.following.add({ ...usual, name: source.address, ...source });
    return new Followed(record);
  }

  /** One run over what is due, in a process of its own as far as the web can tell. */
  async run(options: Partial<Watcher> = {}, web: Partial<WebOptions> = {}): Promise<Run> {
    const results = new Map<string, Visited | Unanswered>();
    const complaints: string[] = [];
    const { signal = new AbortController().signal } = options;
    const settings = { agent: 'kaidan/0.1.0', pauseMs: 0, allowPrivate: true, clock: this.clock, signal, ...web };
    await watch({
      record: this.record,
      read,
      web: new Web(settings),
      complain: ({ file, reason, advice }) => void complaints.push(`${file}: ${reason}. ${advice}`),
      signal,
      clock: this.clock,
      every: 3600,
      once: true,
      told: async ({ address }, result) => void results.set(address, result),
      ...options,
    });
    return { results, complaints };
  }

  /** Runs again when everything is due. */
  async later(web: Partial<WebOptions> = {}): Promise<Run> {
    this.clock.time += 40 * 86_400_000;
    return this.run({}, web);
  }

  async documents(): Promise<number> {
    return (await this.record.stats()).documents;
  }

  /** The reason of the last failure, and minutes until the next visit. */
  async health(): Promise<{ reason: string | null; failures: number; minutes: number }> {
    const [source] = await this.record.following.list();
    if (!source?.due) throw new Error('the source was not visited');
    const { reason, failures, due } = source;
    return { reason, failures, minutes: (Date.parse(due) - this.clock.now()) / 60_000 };
  }
}
