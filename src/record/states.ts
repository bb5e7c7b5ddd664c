/** Which of the record's codes are countries, and their two letters. */
import { iso31661Alpha3ToAlpha2 } from 'iso-3166/1-a3-to-1-a2.js';

/** Two letters (ISO 3166-1, and `XK` as everybody writes Kosovo); null for an organisation. */
export const twoLetters = (code: string): string | null =>
  code === 'XKX' ? 'XK' : (iso31661Alpha3ToAlpha2[code] ?? null);
