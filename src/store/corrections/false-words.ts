/** Whether the words of a correction are those of the document. Corrections come from elsewhere; documents with given ids may differ. */
import type { Correction } from '../../record/index.js';

/** The first words that do not stand where they are said to stand. */
export function falseWords(value: unknown, text: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('exact' in value && 'start' in value && 'end' in value) {
    const { start, end, exact } = value;
    return text.slice(Number(start), Number(end)) === exact ? null : String(exact);
  }
  for (const part of Object.values(value)) {
    const found = falseWords(part, text);
    if (found !== null) return found;
  }
  return null;
}

export const standsIn = (correction: Correction, text: string): boolean => falseWords(correction, text) === null;
