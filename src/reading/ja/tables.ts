/** The words of all tables in one lexicon, each with what it may mean. */
import type { Knowledge } from '../../knowledge/index.js';
import { readTable } from '../../knowledge/table.js';
import { Lexicon } from './lexicon.js';
import type { Pointer } from './mentions.js';
import { type Predicate, readPredicates, stemsOf } from './predicates.js';

export type Sense =
  | { kind: 'country'; code: string }
  /** A single-character form (米), which counts only inside compounds and before titles. */
  | { kind: 'short'; code: string }
  | { kind: 'organisation'; code: string }
  | { kind: 'body'; country: string; body: string }
  | { kind: 'head'; body: string }
  | { kind: 'place'; country: string; place: string }
  | { kind: 'office'; office: string; country: string; title: string }
  | { kind: 'pointer'; pointer: Pointer }
  /** 氏 and 両氏: a name stands before it. */
  | { kind: 'honorific' }
  | { kind: 'predicate'; row: Predicate };

const POINTERS = {
  form: 'text',
  pointer: ['both', 'all', 'same-person', 'same-country', 'self'] satisfies Pointer[],
  reason: 'text',
} as const;

export interface Tables {
  knowledge: Knowledge;
  lexicon: Lexicon<Sense>;
  titleParts: ReadonlySet<string>;
  /** Codes of organisations. */
  organisations: ReadonlySet<string>;
}

function* senses(knowledge: Knowledge): Generator<readonly [string, Sense]> {
  for (const row of knowledge.countries) {
    for (const form of [row.name, ...row.forms]) yield [form, { kind: 'country', code: row.code }];
    for (const form of row.short) yield [form, { kind: form.length === 1 ? 'short' : 'country', code: row.code }];
  }
  for (const row of knowledge.organisations) {
    for (const form of new Set([row.name, ...row.forms])) yield [form, { kind: 'organisation', code: row.code }];
  }
  for (const row of knowledge.bodies) yield [row.form, { kind: 'body', country: row.country, body: row.kind }];
  for (const row of knowledge.bodyHeads) yield [row.form, { kind: 'head', body: row.kind }];
  for (const row of knowledge.places) yield [row.form, { kind: 'place', country: row.country, place: row.kind }];
  for (const row of knowledge.offices) {
    yield [row.form, { kind: 'office', office: row.office, country: row.country, title: row.name_en }];
  }
  for (const row of readTable(new URL('./tables/pointers.csv', import.meta.url), POINTERS)) {
    yield [row.form, row.form === '両氏' ? { kind: 'honorific' } : { kind: 'pointer', pointer: row.pointer }];
  }
  yield ['氏', { kind: 'honorific' }];
  for (const row of readPredicates()) for (const stem of stemsOf(row)) yield [stem, { kind: 'predicate', row }];
}

/** Compiles the tables; done once for a set of knowledge. */
export function compileTables(knowledge: Knowledge): Tables {
  return {
    knowledge,
    lexicon: new Lexicon(senses(knowledge)),
    titleParts: new Set(knowledge.titleParts),
    organisations: new Set(knowledge.organisations.map((row) => row.code)),
  };
}
