/** Follows sources: visits those that are due, a few at a time, and keeps how each visit ended. */
import type { FollowedSource, Visit } from '../store/index.js';
import type { Clock } from './clock.js';
import { nextTry, nextVisit } from './schedule.js';
import { Unanswered } from './unanswered.js';
import { type Visited, type Visitor, visit } from './visit.js';

export interface Watcher extends Visitor {
  readonly clock: Clock;
  /** Seconds between visits to a source that has no pace of its own. */
  readonly every: number;
  /** Whether to end when nothing is due. */
  readonly once: boolean;
  /** Told of each visit. */
  told(source: FollowedSource, result: Visited | Unanswered): Promise<void>;
}

/** A slow source keeps so many others waiting at most. */
const AT_ONCE = 4;
/** How often the record is asked for sources that another process added. */
const LOOK_AGAIN_MS = 60_000;

/** Goes on until the signal is given, or nothing is due where `once` is asked for. What goes wrong with one source stays with it. */
export async function watch(watcher: Watcher): Promise<void> {
  const { record, clock, signal, once } = watcher;
  const ended = new AbortController();
  const stop = AbortSignal.any([signal, ended.signal]);
  const underWay = new Map<string, Promise<void>>();
  const faults: unknown[] = [];
  const begin = (source: FollowedSource): void => {
    const done = visitOnce(source, { ...watcher, signal: stop })
      .catch((fault) => {
        // The record or the program itself: no source can be visited any more.
        faults.push(fault);
        ended.abort();
      })
      .finally(() => underWay.delete(source.address));
    underWay.set(source.address, done);
  };
  for (;;) {
    const sources = stop.aborted ? [] : await record.following.list();
    const idle = sources.filter(({ address }) => !underWay.has(address));
    const due = idle.filter((source) => dueAt(source) <= clock.now());
    for (const source of due.slice(0, AT_ONCE - underWay.size)) begin(source);
    if (underWay.size === 0 && (once || stop.aborted)) break;
    const visits = [...underWay.values()];
    // A run that is to end waits for nothing but the visits under way.
    if (once || stop.aborted) await Promise.race(visits);
    else await napUnless(visits, napFor(idle, clock), clock, stop);
  }
  if (faults.length > 0) throw faults[0];
}

const dueAt = ({ due }: FollowedSource): number => (due === null ? 0 : Date.parse(due));

/** Milliseconds until the next source is due. */
const napFor = (idle: readonly FollowedSource[], clock: Clock): number =>
  Math.min(LOOK_AGAIN_MS, ...idle.map((source) => dueAt(source) - clock.now()).filter((ms) => ms > 0));

/** Waits until a visit ends or the nap is over, and leaves no timer behind. */
async function napUnless(visits: readonly Promise<void>[], ms: number, clock: Clock, stop: AbortSignal): Promise<void> {
  const over = new AbortController();
  await Promise.race([...visits, clock.sleep(ms, AbortSignal.any([over.signal, stop]))]);
  over.abort();
}

async function visitOnce(source: FollowedSource, watcher: Watcher): Promise<void> {
  const { record, clock, signal } = watcher;
  let result: Visited | Unanswered;
  try {
    result = await visit(source, watcher);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    result = error;
  }
  // What was broken off is no visit: the source stays due.
  if (signal.aborted) return;
  await record.following.visited(source.address, visitOf(source, result, watcher, clock));
  await watcher.told(source, result);
}

function visitOf(source: FollowedSource, result: Visited | Unanswered, { every }: Watcher, clock: Clock): Visit {
  const failed = result instanceof Unanswered;
  const due = failed
    ? nextTry(source.failures + 1, result.notBefore, clock)
    : nextVisit((source.every ?? every) * 1000, clock);
  return {
    at: new Date(clock.now()).toISOString(),
    due: due.toISOString(),
    outcome: failed ? { kind: 'failed', reason: result.message } : { kind: 'succeeded', version: result.version },
  };
}
