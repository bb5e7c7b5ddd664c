/**
 * What hosts allow programs to read (robots.txt, RFC 9309). Where a host has none, all may be read; where it cannot be asked for it,
 * nothing, until it can.
 */
import robots from 'robots-parser';
import { decodePage } from '../sources/encoding.js';
import type { Answer } from '../sources/index.js';
import type { Clock } from './clock.js';
import { DAY } from './schedule.js';
import { Refused, Unanswered } from './unanswered.js';

/** The package's types tell of a default export that it does not have: it is the function itself. */
const parse = robots as unknown as typeof robots.default;
const AGENT = 'kaidan';
/** The longest pause between requests that a host may ask for, in milliseconds. */
const LONGEST_PAUSE = 60_000;

type Rules = ReturnType<typeof parse>;

export class Robots {
  private readonly known = new Map<string, { readonly rules: Promise<Rules>; readonly until: number }>();

  constructor(
    private readonly fetch: (address: string) => Promise<Answer>,
    private readonly clock: Clock,
  ) {}

  /**
   * The pause that a host asks for between requests, in milliseconds.
   * @throws Refused where the page may not be read; Unanswered where that cannot be told
   */
  async pauseFor(url: URL): Promise<number> {
    const rules = await this.rulesOf(url.origin);
    if (rules.isAllowed(url.href, AGENT) === false)
      throw new Refused(`robots.txt of ${url.host} does not allow ${url.pathname}`);
    // What is no number comes out as none.
    const seconds = rules.getCrawlDelay(AGENT) || 0;
    return Math.min(Math.max(seconds, 0) * 1000, LONGEST_PAUSE);
  }

  private rulesOf(origin: string): Promise<Rules> {
    const known = this.known.get(origin);
    if (known && known.until > this.clock.now()) return known.rules;
    const rules = this.ask(origin);
    this.known.set(origin, { rules, until: this.clock.now() + DAY });
    rules.catch(() => this.known.delete(origin));
    return rules;
  }

  private async ask(origin: string): Promise<Rules> {
    const address = `${origin}/robots.txt`;
    const { status, page } = await this.fetch(address);
    if (status >= 400 && status < 500) return parse(address, '');
    if (status !== 200)
      throw new Unanswered(`${address} answers with status ${status}; until it can be read, nothing is`);
    return parse(address, decodePage(page, () => {})?.text ?? '');
  }
}
