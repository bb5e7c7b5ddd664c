/** Ids are worked out from content alone, so the same input has the same ids on any machine. */
import { hash } from 'node:crypto';

/** A short, stable id: `prefix-` and 80 bits of SHA-256 over the parts, in hexadecimal. */
export function stableId(prefix: string, ...parts: readonly string[]): string {
  let content = '';
  // The length before each part keeps ("ab","c") and ("a","bc") apart.
  for (const part of parts) content += `${part.length}:${part}`;
  // In one call: a Hash object is native, and lives on until a full collection.
  return `${prefix}-${hash('sha256', content).slice(0, 20)}`;
}

/** A document is known by who published it, when, and its words. */
export function documentId(document: { publisher: string; published: string | null; text: string }): string {
  return stableId('doc', document.publisher, document.published ?? '', document.text);
}
