/** Events counted by what they have in common. */
export * from './counted-by.js';
export * from './joint.js';
export * from './known-traits.js';
export * from './packed-traits.js';
export * from './sums.js';
export * from './traits.js';
export * from './until-changed.js';
