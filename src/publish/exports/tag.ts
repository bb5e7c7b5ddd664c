/** Names that are addresses of nothing: tag URIs (RFC 4151), the same on any machine, made from the record's own ids. */
import { wellFormed } from './text.js';

/** `.invalid` belongs to nobody and never will, so no such name can clash with somebody's address. */
const AUTHORITY = 'tag:kaidan.invalid,2026:';

export const tagUri = (...ids: readonly string[]): string =>
  AUTHORITY + ids.map((id) => encodeURIComponent(wellFormed(id))).join('/');
