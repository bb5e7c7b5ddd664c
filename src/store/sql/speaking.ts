/** What makes documents versions of one, and which of them speaks. */
import type { DocumentRow } from './tables.js';

export type Version = Pick<DocumentRow, 'key' | 'publisher' | 'account' | 'url' | 'published' | 'taken' | 'superseded'>;

export const isVersionOf = (
  a: Pick<Version, 'publisher' | 'account' | 'url'>,
  b: Pick<Version, 'publisher' | 'account' | 'url'>,
): boolean => a.url === b.url && a.publisher === b.publisher && a.account === b.account;

/** The order in which versions come to speak. */
export const bySpeaking = (
  a: Pick<Version, 'published' | 'taken'>,
  b: Pick<Version, 'published' | 'taken'>,
): number => {
  const [one, other] = [a.published ?? '', b.published ?? ''];
  return one < other ? -1 : one > other ? 1 : a.taken - b.taken;
};
