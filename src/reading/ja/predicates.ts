/** The table of predicates: one row a word, its inflected stems worked out here, so that adding a verb is adding a row. */
import { type RowOf, readTable, TableError } from '../../knowledge/table.js';
import { EVENT_TYPES } from '../../record/index.js';

/** What ships and aircraft do at a border. */
export const AT_BORDER: ReadonlySet<string> = new Set(['passage', 'intrude']);

/** Kinds that are events of their own. */
export const EVENT_KINDS = [
  'meet',
  'courtesy',
  'inspect',
  'visit',
  'sign',
  'coop',
  'portcall',
  'aid',
  'handover',
  'sanction',
  'suspend',
  'launch',
  'mobilize',
  'dispatch',
  'passage',
  'intrude',
  'seize',
  'expel',
  'coerce',
  'assault',
  'retreat',
  'lift',
  'truce',
  'adopt',
  'concede',
] as const;

/** Kinds that are outcomes of a meeting, events elsewhere. */
const SAID_KINDS = ['say', 'agree', 'respond', 'intent', 'share', 'raise', 'exchange'] as const;

/** Kinds that help others. */
const HELPING_KINDS = [
  'exchangeDocs',
  'witness',
  'host',
  'summon',
  'attend',
  'light',
  'tell',
  'cancel',
  'plan',
  'effect',
  'content',
  'none',
] as const;

const KINDS = [...EVENT_KINDS, ...SAID_KINDS, ...HELPING_KINDS] as const;
export type PredicateKind = (typeof KINDS)[number];

/** Stem endings of the five-row verbs by their dictionary ending. */
const ROWS: Record<string, string> = {
  う: 'わいうえおっ',
  く: 'かきくけこい',
  ぐ: 'がぎぐげごい',
  す: 'さしすせそ',
  つ: 'たちつてとっ',
  ぬ: 'なにぬねのん',
  ぶ: 'ばびぶべぼん',
  む: 'まみむめもん',
  る: 'らりるれろっ',
};

const COLUMNS = {
  word: 'text',
  class: ['suru', 'noun', 'phrase', 'v1', 'v5'],
  kind: KINDS,
  type: ['', ...EVENT_TYPES],
  mode: 'optional',
  level: 'optional',
  reason: 'text',
} as const;
export type Predicate = RowOf<typeof COLUMNS>;

/** 表敬を受ける, 表敬をうける: what is done to the subject, in either writing. */
export const isReceiving = (row: Predicate | null): boolean => row?.word === '受ける' || row?.word === 'うける';

/** Set phrases of an object and a noun that する ends: 国境を閉鎖する. */
const OBJECT_AND_NOUN = /を[一-鿿]{2,}する$/;
export const mayBreakOff = (row: Pick<Predicate, 'word' | 'class'>): boolean =>
  row.class === 'phrase' && OBJECT_AND_NOUN.test(row.word);

/** The stems under which a word is met in running text. */
export function stemsOf(row: Pick<Predicate, 'word' | 'class'>): string[] {
  const last = row.word.at(-1) ?? '';
  if (row.class === 'phrase' && row.word.endsWith('する')) {
    const stem = row.word.slice(0, -2);
    // 国境を閉鎖。: a sentence may break off before する.
    return [...(mayBreakOff(row) ? [''] : []), ...'しすさせ'].map((kana) => stem + kana);
  }
  if (row.class === 'v1' || (row.class === 'phrase' && last === 'る')) return [row.word.slice(0, -1)];
  if (row.class === 'v5' || (row.class === 'phrase' && ROWS[last])) {
    return [...(ROWS[last] ?? '')].map((end) => row.word.slice(0, -1) + end);
  }
  return [row.word];
}

/**
 * Reads the table.
 * @throws TableError where a word does not end as its class asks
 */
export function readPredicates(): Predicate[] {
  const rows = readTable(new URL('./tables/predicates.csv', import.meta.url), COLUMNS);
  rows.forEach((row, index) => {
    const last = row.word.at(-1) ?? '';
    if ((row.class === 'v1' && last !== 'る') || (row.class === 'v5' && !(last in ROWS))) {
      throw new TableError('predicates.csv', index + 2, `${row.word} does not end as a ${row.class} verb does`);
    }
  });
  return rows;
}
