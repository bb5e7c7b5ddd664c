/** Follows the places where ministries and newsrooms publish. */
export { CLOCK, type Clock } from './clock.js';
export { LOOKS } from './kinds/index.js';
export { kindByAddress, kindOf } from './kinds/kind-of.js';
export type { Item, Shown } from './kinds/look.js';
export { type ReadySource, readySources } from './ready-sources.js';
export { reread } from './reread.js';
export { Unanswered } from './unanswered.js';
export type { Visited } from './visit.js';
export { type Watcher, watch } from './watch.js';
export { NO_VERSION, Web, type WebOptions } from './web.js';
