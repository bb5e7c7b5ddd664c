/** What the server does not do, in words for the one who asked: as a problem (RFC 9457) for programs, else as text. */

import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { QueryError, RecordError } from '../store/errors.js';

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().describe('what was wrong, and what to do'),
});
export type Problem = z.infer<typeof Problem>;

export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: ContentfulStatusCode,
    reason: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(reason);
  }
}

/** What went wrong, as far as it is anybody's business; null where it is a fault of the program. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof QueryError) return new Refusal(400, error.message);
  // It may tell where the record lies.
  if (error instanceof RecordError) return new Refusal(503, 'The record cannot be used now.', { 'Retry-After': '10' });
  return null;
}
