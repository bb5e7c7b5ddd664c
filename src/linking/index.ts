/** Which reports tell of one event. */
export * from './events.js';
export * from './linker.js';
