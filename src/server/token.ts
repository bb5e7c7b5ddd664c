/** Tokens for writing: 256 random bits, of which only a hash is kept, so that the record gives none away. */
import { hash, randomBytes } from 'node:crypto';
import type { AccessToken } from '../store/index.js';

/** Says whose it is, so that people and scanners of leaked secrets know one when they see it. */
const PREFIX = 'kaidan_';

/** A new token, to be shown once, and what is kept of it. */
export function newToken(name: string, now: Date): { readonly token: string; readonly kept: AccessToken } {
  const token = PREFIX + randomBytes(32).toString('base64url');
  return { token, kept: { name, hash: hashOf(token), issued: now.toISOString() } };
}

/** Nobody can guess 256 bits, so a fast hash is as good as a slow one. */
export const hashOf = (token: string): string => hash('sha256', token);
