/** Which file of an export a page stands in. Its name is the page's address, where every file system and server takes that for a name. */
import { createHash } from 'node:crypto';
import type { Address } from '../address.js';

/** A part of a path that is a file's name as it is. */
const PLAIN = /^[A-Za-z0-9_-]{1,100}$/;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** `en/event/evt-….html`, seen from the folder of the export. Of a query only the place in a list counts. */
export function fileOf({ lang, path, query, format }: Address): string {
  const parts = path.split('/').slice(1);
  const names = parts.map((part) => (PLAIN.test(part) ? part : part === '' ? 'index' : `x-${hashOf(part)}`));
  const after = query.get('after');
  const place = after === null ? '' : `-from-${hashOf(after)}`;
  return `${lang === 'en' && format !== 'json' ? 'en/' : ''}${names.join('/')}${place}.${format}`;
}
