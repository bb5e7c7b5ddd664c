/** Corrections as they are written down: signed, and known by what they say. */
import { type Correction, stableId } from '../../record/index.js';
import { QueryError } from '../errors.js';

/** Who says it, when (ISO 8601), and why. */
export interface Signature {
  readonly at: string;
  readonly who: string;
  readonly why: string;
}

type Unsigned<C> = C extends Correction ? Omit<C, 'id' | keyof Signature> : never;
export type Content = Unsigned<Correction>;

/** @throws QueryError where it is not said who, when or why */
export function signed(content: Content, { at, who, why }: Signature): Correction {
  const time = Date.parse(at);
  if (Number.isNaN(time)) throw new QueryError(`A time is written 2026-11-23T10:00:00+09:00, not ${at}.`);
  if (who.trim() === '' || why.trim() === '') throw new QueryError('A correction says who corrects, and why.');
  const unnamed = { id: '', at: new Date(time).toISOString(), who: who.trim(), why: why.trim(), ...content };
  return { ...unnamed, id: correctionId(unnamed) };
}

/** The same content has the same id on any machine, so what comes twice is kept once, and no id can be forged. */
export const correctionId = (correction: Correction): string => {
  const { id: _, ...content } = correction;
  return stableId('cor', canonical(content));
};

/** JSON with the names in order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
