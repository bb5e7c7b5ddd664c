/** Events counted by what they have in common. */
export * from './counted-by.js';
export * from './known-sums.js';
export * from './packed-traits.js';
export * from './sums.js';
export * from './traits.js';
