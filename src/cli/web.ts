/** The web, as a command visits it. */
import { CLOCK, Web } from '../work/index.js';
import type { Io } from './io.js';
import type { WebWish } from './source-wishes.js';
import { version } from './version.js';

export function webFor({ contact, pause }: WebWish, io: Io, signal: AbortSignal): Web {
  return new Web({
    agent: `kaidan/${version()}${contact === undefined ? '' : ` (+${contact})`}`,
    pauseMs: pause * 1000,
    allowPrivate: Boolean(io.env.KAIDAN_ALLOW_PRIVATE),
    clock: CLOCK,
    signal,
  });
}
