/** Which reports tell of one event. */
export * from './clusters.js';
export * from './events.js';
export * from './keys.js';
export * from './linker.js';
export * from './series.js';
export * from './slots.js';
