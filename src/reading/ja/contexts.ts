/** The subjects of an event, from words in the sentences that tell of it and from who takes part. */
import { readTable } from '../../knowledge/table.js';
import { CONTEXTS, type Context } from '../../record/index.js';
import type { Draft } from './draft.js';
import type { SentenceParts } from './frames.js';
import { Lexicon } from './lexicon.js';

const COLUMNS = { word: 'text', context: CONTEXTS, reason: 'text' } as const;
const WORDS = new Lexicon<Context>(
  readTable(new URL('./tables/contexts.csv', import.meta.url), COLUMNS).map((row) => [row.word, row.context] as const),
);

const MAX_CONTEXTS = 4;
const DIPLOMATIC: ReadonlySet<string> = new Set([
  'CONSULT',
  'SUPPORT',
  'AGREE',
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'CONCEDE',
  'SANCTION',
]);
const MILITARY: ReadonlySet<string> = new Set(['MOBILIZE', 'ASSAULT', 'COOPERATE']);
const OWN = 2;

/**
 * At most four contexts, the best supported first.
 * @param told what each sentence supports, worked out where first asked for and kept for the document's other events
 */
export function contextsOf(
  text: string,
  draft: Draft,
  parts: readonly SentenceParts[],
  told: (readonly Context[])[],
): Context[] {
  const counts = new Map<Context, number>();
  const count = (context: Context, weight: number): void =>
    void counts.set(context, (counts.get(context) ?? 0) + weight);
  const offices = draft.parts.flatMap((p) => p.party.offices);
  if (offices.some((o) => o.startsWith('defence') || /-chief$|chief-of|commander|military/.test(o)))
    count('military', OWN);
  if (MILITARY.has(draft.type)) count('military', OWN);
  if (draft.parts.some((p) => p.party.body === 'force' || p.party.body === 'vehicle')) count('military', OWN);
  if (DIPLOMATIC.has(draft.type)) count('diplomatic', draft.type === 'CONSULT' ? OWN * 2 : OWN);
  for (const index of draft.sentences) {
    const sentence = parts[index]?.sentence;
    if (!sentence) continue;
    const own = draft.evidence.some((e) => e.start < sentence.end && sentence.start < e.end);
    told[index] ??= WORDS.scan(text, sentence.start, sentence.end).flatMap((match) => match.senses);
    for (const context of told[index]) count(context, own ? 1 : 0.7);
  }
  return [...counts]
    .filter(([, weight]) => weight >= 0.7)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_CONTEXTS)
    .map(([context]) => context);
}
