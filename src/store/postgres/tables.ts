/** Tables that only this engine has, and what is to be known of the others when rows are written. */
import type { Tables } from '../sql/tables.js';

export interface OwnTables extends Tables {
  /** Where documents and events are found by their ids: these tables themselves may be spread over machines by their keys. */
  ids: { id: string; key: number };
  /** How many keys of a day were given out. */
  keys_given: { place: string; first: number; used: number };
}

/** Columns that hold numbers; the others hold text. */
export const NUMBERS: Readonly<Record<keyof Tables, readonly string[]>> = {
  terms: ['key'],
  documents: ['key', 'form', 'lineage', 'taken', 'superseded'],
  reports: ['key', 'event'],
  slots: ['slot', 'report'],
  events: ['key', 'series', 'change'],
  tallies: ['key', 'events', 'conflict', 'uncertain'],
  counters: ['value'],
  aliases: [],
  corrections: [],
  corrected: [],
  originals: ['document'],
  words: ['rowid'],
  facets: ['rowid'],
  sources: ['key', 'every', 'failures', 'documents', 'reports', 'events'],
  access: ['key'],
  source_pages: ['tries', 'settled'],
};
