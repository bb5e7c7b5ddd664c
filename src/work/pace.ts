/** How often a host is asked: its requests begin a pause apart, and there are none while it asks to be left alone. */
import type { Clock } from './clock.js';
import { Unanswered } from './unanswered.js';

export class Pace {
  private readonly free = new Map<string, number>();
  private readonly rests = new Map<string, number>();

  constructor(
    private readonly pauseMs: number,
    private readonly clock: Clock,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * Waits for a turn at a host.
   * @param pause milliseconds that the host itself asks for between requests
   * @throws Unanswered while the host is left alone
   */
  async turn(host: string, pause = 0): Promise<void> {
    const now = this.clock.now();
    const rest = this.rests.get(host) ?? 0;
    if (rest > now) throw new Unanswered(`${host} asked to be left alone until ${new Date(rest).toISOString()}`, rest);
    const begin = Math.max(now, this.free.get(host) ?? 0);
    this.free.set(host, begin + Math.max(this.pauseMs, pause));
    if (begin > now) await this.clock.sleep(begin - now, this.signal);
  }

  /** Leaves a host alone until then. */
  rest(host: string, until: number): void {
    this.rests.set(host, until);
  }
}
