/** The web as a polite visitor sees it: who asks is told, robots.txt is obeyed, a host is asked slowly, and only for what is new. */
import { type Answer, FetchError, fetchAnswer, type PageInput } from '../sources/index.js';
import type { Version } from '../store/index.js';
import type { Clock } from './clock.js';
import { Pace } from './pace.js';
import { Robots } from './robots.js';
import { retryTime } from './schedule.js';
import { Refused, Unanswered } from './unanswered.js';

export interface WebOptions {
  /** Who asks: `kaidan/0.1.0 (+where its keeper is found)`. */
  readonly agent: string;
  /** Milliseconds between requests to one host. */
  readonly pauseMs: number;
  readonly allowPrivate: boolean;
  readonly timeoutMs?: number;
  readonly clock: Clock;
  /** Ends all waiting and fetching. */
  readonly signal: AbortSignal;
}

/** A page that was fetched, and which version of it that is. */
export interface Fetched {
  readonly page: PageInput & { readonly bytes: Uint8Array };
  readonly version: Version;
}

export const NO_VERSION: Version = { etag: null, modified: null };

const ACCEPT =
  'application/rss+xml,application/atom+xml,application/feed+json,application/json,text/html,application/xml,text/plain,*/*;q=0.5';
/** A status that may be another one tomorrow. */
const isPassing = (status: number): boolean => status >= 500 || status === 408 || status === 425 || status === 429;

export class Web {
  private readonly pace: Pace;
  private readonly robots: Robots;

  constructor(private readonly options: WebOptions) {
    this.pace = new Pace(options.pauseMs, options.clock, options.signal);
    this.robots = new Robots((address) => this.answer(address, {}, (url) => this.pace.turn(url.host)), options.clock);
  }

  /**
   * Fetches a page, where there is another version than the known one.
   * @returns null where there is none
   * @throws Unanswered where nothing comes, Refused where nothing ever will
   */
  async fetch(address: string, known: Version = NO_VERSION): Promise<Fetched | null> {
    const headers = {
      ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
      ...(known.modified === null ? {} : { 'if-modified-since': known.modified }),
    };
    const {
      status,
      page,
      headers: told,
    } = await this.answer(address, headers, async (url) => this.pace.turn(url.host, await this.robots.pauseFor(url)));
    if (status === 304) return null;
    if (status === 200) return { page, version: { etag: told.etag ?? null, modified: told['last-modified'] ?? null } };
    const reason = `${page.url} answers with status ${status}`;
    throw isPassing(status) ? new Unanswered(reason) : new Refused(reason);
  }

  private async answer(
    address: string,
    headers: Readonly<Record<string, string>>,
    before: (url: URL) => Promise<void>,
  ): Promise<Answer> {
    const { agent, allowPrivate, timeoutMs, signal, clock } = this.options;
    let answer: Answer;
    try {
      answer = await fetchAnswer(address, {
        allowPrivate,
        signal,
        before,
        headers: { accept: ACCEPT, 'user-agent': agent, ...headers },
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      });
    } catch (error) {
      throw error instanceof FetchError ? new Unanswered(error.message) : error;
    }
    const { status, page, headers: told } = answer;
    const until = status === 429 || status === 503 ? retryTime(told['retry-after'], clock.now()) : null;
    if (until === null) return answer;
    this.pace.rest(new URL(page.url ?? address).host, until);
    throw new Unanswered(`${page.url} answers with status ${status} and asks to be left alone`, until);
  }
}
