/** The table of predicates: one row a word, its inflected stems worked out here, so that adding a verb is adding a row. */
import { z } from 'zod';
import { readTable, splitCell } from '../../knowledge/table.js';
import { EVENT_TYPES } from '../../record/index.js';

const KINDS = [
  // events of their own
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
  // outcomes of a meeting, events elsewhere
  'say',
  'agree',
  'respond',
  'intent',
  'share',
  'raise',
  'exchange',
  // words that help others
  'exchangeDocs',
  'witness',
  'host',
  'summon',
  'mediate',
  'attend',
  'light',
  'tell',
  'cancel',
  'effect',
  'content',
  'none',
] as const;
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

const Row = z.object({
  word: z.string().min(1),
  class: z.enum(['suru', 'noun', 'phrase', 'v1', 'v5']),
  kind: z.enum(KINDS),
  type: z.enum(EVENT_TYPES).or(z.literal('')),
  mode: z.string(),
  level: z.string(),
  to: z.string().transform(splitCell),
  reason: z.string().min(1),
}).refine((row) => (row.class !== 'v1' || row.word.endsWith('る')) && (row.class !== 'v5' || (row.word.at(-1) ?? '') in ROWS), {
  error: 'a v1 word ends in る, a v5 word in one of うくぐすつぬぶむる',
});
export type Predicate = z.infer<typeof Row>;

/** The stems under which a word is met in running text. */
export function stemsOf(row: Pick<Predicate, 'word' | 'class'>): string[] {
  const last = row.word.at(-1) ?? '';
  if (row.class === 'phrase' && row.word.endsWith('する')) return [...'しすさせ'].map((kana) => row.word.slice(0, -2) + kana);
  if (row.class === 'v1' || (row.class === 'phrase' && last === 'る')) return [row.word.slice(0, -1)];
  if (row.class === 'v5' || (row.class === 'phrase' && ROWS[last])) {
    return [...(ROWS[last] ?? '')].map((end) => row.word.slice(0, -1) + end);
  }
  return [row.word];
}

export const readPredicates = (): Predicate[] => readTable(new URL('./tables/predicates.csv', import.meta.url), Row);
