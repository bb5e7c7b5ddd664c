/** The words of all tables in one lexicon, each with what it may mean. */
import type { Knowledge } from '../../knowledge/index.js';
import { prepared } from '../../knowledge/prepared.js';
import { shippedTables, type WordTables } from '../../knowledge/shipped.js';
import { readTable } from '../../knowledge/table.js';
import { type Compiled, compiled, type Packed, pack, unpack } from './compiled.js';
import { Lexicon, type Match } from './lexicon.js';
import { NONE } from './lists.js';
import type { Pointer } from './mentions.js';
import { type Predicate, readPredicates, stemsOf } from './predicates.js';
import { Suffixes } from './suffixes.js';

/** What a word may mean, as the tables say it. */
type Meaning =
  | { kind: 'country'; code: string }
  /** A single-character form (米), which counts only inside compounds and before titles. */
  | { kind: 'short'; code: string }
  | { kind: 'organisation'; code: string }
  /** Countries with a name together (中央アジア5か国), which is no body that acts. */
  | { kind: 'group'; codes: readonly string[] }
  | { kind: 'body'; country: string; body: string }
  | { kind: 'head'; body: string }
  | { kind: 'place'; country: string; place: string }
  | { kind: 'office'; office: string; country: string; title: string }
  | { kind: 'pointer'; pointer: Pointer }
  /** 氏, 師 and 両氏: a name stands before it. */
  | { kind: 'honorific' }
  | { kind: 'predicate'; row: Predicate };

/** The same with the codes that it names, if any: one list for all who read the word. */
export type Sense = Meaning & { readonly codes: readonly string[] };

/** The bit of each kind: what a match may mean is told by these alone. */
export const KIND = {
  country: 1,
  short: 2,
  organisation: 4,
  body: 8,
  head: 16,
  place: 32,
  office: 64,
  pointer: 128,
  honorific: 256,
  predicate: 512,
  group: 1024,
} as const satisfies Record<Meaning['kind'], number>;

/** Kinds that name a country or an organisation. */
export const NAMED = KIND.country | KIND.short | KIND.organisation;

/** Whether a match may be of one of these kinds. */
export const isOf = (match: Match<Sense> | null | undefined, kinds: number): boolean =>
  match != null && (match.kinds & kinds) !== 0;

const POINTERS = {
  form: 'text',
  pointer: [
    'both',
    'all',
    'same-person',
    'same-country',
    'same-body',
    'same-force',
    'self',
    'house',
  ] satisfies Pointer[],
  reason: 'text',
} as const;

const GROUPS = { form: 'text', codes: 'list', reason: 'text' } as const;

export interface Tables {
  knowledge: Knowledge;
  lexicon: Lexicon<Sense>;
  titleParts: Suffixes;
  /** Codes of organisations. */
  organisations: ReadonlySet<string>;
}

/** All forms with what they mean; the forms of one row share their meaning. */
function* meanings(knowledge: WordTables): Generator<readonly [forms: Iterable<string>, meaning: Meaning]> {
  for (const row of knowledge.countries) {
    const country: Meaning = { kind: 'country', code: row.code };
    yield [[row.name, ...row.forms, ...row.short.filter((form) => form.length > 1)], country];
    yield [row.short.filter((form) => form.length === 1), { kind: 'short', code: row.code }];
  }
  for (const row of knowledge.organisations) {
    yield [new Set([row.name, ...row.forms]), { kind: 'organisation', code: row.code }];
  }
  for (const { form, codes } of readTable(new URL('./tables/groups.csv', import.meta.url), GROUPS)) {
    yield [[form], { kind: 'group', codes }];
  }
  for (const row of knowledge.bodies) yield [[row.form], { kind: 'body', country: row.country, body: row.kind }];
  for (const row of knowledge.bodyHeads) yield [[row.form], { kind: 'head', body: row.kind }];
  for (const row of knowledge.places) yield [[row.form], { kind: 'place', country: row.country, place: row.kind }];
  for (const row of knowledge.offices) {
    yield [[row.form], { kind: 'office', office: row.office, country: row.country, title: row.name_en }];
  }
  for (const row of readTable(new URL('./tables/pointers.csv', import.meta.url), POINTERS)) {
    yield [[row.form], row.form === '両氏' ? { kind: 'honorific' } : { kind: 'pointer', pointer: row.pointer }];
  }
  yield [['氏', '師'], { kind: 'honorific' }];
  for (const row of readPredicates()) yield [stemsOf(row), { kind: 'predicate', row }];
}

type KeysOf<Union> = Union extends unknown ? keyof Union : never;
type Fields = { codes: readonly string[]; code: string; country: string } & Record<KeysOf<Meaning>, unknown>;

/** All senses get one shape: what asks for a word's kind need not ask first where it stands. */
export function senseFrom(meaning: Meaning): Sense {
  const { kind, code, codes, country, body, place, office, title, pointer, row } = meaning as Partial<Fields>;
  const named = code || country;
  const all = codes ?? (named ? [named] : NONE);
  return { kind, code, codes: all, country, body, place, office, title, pointer, row } as Sense;
}

/** The words of the lexicon. */
function* words<As>(knowledge: WordTables, as: (meaning: Meaning) => As): Generator<readonly [form: string, as: As]> {
  for (const [forms, meaning] of meanings(knowledge)) {
    const alike = as(meaning);
    for (const form of forms) yield [form, alike];
  }
}

/** The sense of one kind that a match has, or null. */
export function senseOf<K extends Sense['kind']>(
  match: Match<Sense> | undefined,
  kind: K,
): Extract<Sense, { kind: K }> | null {
  if (!match) return null;
  for (const sense of match.senses) if (sense.kind === kind) return sense as Extract<Sense, { kind: K }>;
  return null;
}

/** The country or organisation that a match names, if it does: a country's full name before its short one. */
export function named(match: Match<Sense> | undefined): Extract<Sense, { code: string }> | null {
  if (!match || !isOf(match, NAMED)) return null;
  return senseOf(match, 'country') ?? senseOf(match, 'short') ?? senseOf(match, 'organisation');
}

export const namedCode = (match: Match<Sense> | undefined): string | null => named(match)?.code ?? null;

/** Where the build leaves the shipped words. */
export const SHIPPED_WORDS = new URL('./tables/words.json', import.meta.url);

const kindOf = ({ kind }: Meaning): number => KIND[kind];

/** The shipped words as the build keeps them. */
export const packedWords = (): Packed<Meaning> =>
  pack(
    compiled(
      words(shippedTables().words, (meaning) => meaning),
      kindOf,
    ),
  );

/** Whether these are the shipped tables, whoever the people are. */
const isShipped = (knowledge: WordTables): boolean =>
  Object.entries(shippedTables().words).every(([name, table]) => knowledge[name as keyof WordTables] === table);

function wordsOf(knowledge: WordTables): Compiled<Sense> {
  const kept = isShipped(knowledge) ? prepared<Packed<Meaning>>(SHIPPED_WORDS) : null;
  return kept ? unpack({ ...kept, senses: kept.senses.map(senseFrom) }) : compiled(words(knowledge, senseFrom), kindOf);
}

/** Compiles the tables; done once for a set of knowledge. */
export function compileTables(knowledge: Knowledge): Tables {
  return {
    knowledge,
    lexicon: new Lexicon(wordsOf(knowledge)),
    titleParts: new Suffixes(knowledge.titleParts),
    organisations: new Set(knowledge.organisations.map((row) => row.code)),
  };
}
