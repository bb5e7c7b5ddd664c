/** The lines of a file as they have to be. Loaded only by who reads one. */
import { z } from 'zod';
import { Correction } from '../../record/correction.js';
import { Reading } from '../../record/schema.js';
import { SOURCE_KINDS } from '../following.js';
import { HEAD } from './lines.js';

const Source = z.strictObject({
  address: z.string().min(1),
  kind: z.enum(SOURCE_KINDS),
  name: z.string(),
  language: z.string().nullable(),
  every: z.number().int().min(1).nullable(),
  links: z.array(z.string()),
});

export const Line = z.union([
  z.strictObject({ correction: Correction }),
  z.strictObject({ ...Reading.shape, taken: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }),
  z.strictObject({ source: Source }),
  z.strictObject({ alias: z.string().min(1), event: z.string().min(1) }),
]);
export const Head = z.object({ kaidan: z.literal(HEAD.kaidan), version: z.number().int().min(1) });
export const End = z.strictObject({ end: z.strictObject({ lines: z.number().int() }) });
