/** The shapes of the API as JSON Schema, each under a name: from the one definition that also gives the types and the checks. */
import { z } from 'zod';
import { Correction } from '../../record/correction.js';
import { KaidanDocument, KaidanEvent, Report, Span } from '../../record/schema.js';
import { ListedEvent, Tally } from '../../site/data.js';
import { PAGES } from '../../site/index.js';
import { Summary } from '../live/summary.js';
import { Problem } from '../refusal.js';
import { Wish } from '../writing/wish.js';

export type Json = Readonly<Record<string, unknown>>;

const NAMED = {
  Span,
  Report,
  Document: KaidanDocument,
  Event: KaidanEvent,
  ListedEvent,
  Tally,
  Change: Summary,
  Correction,
  CorrectionRequest: Wish,
  Problem,
} as const;

/** What a page's path begins with is its name. */
export const nameOf = (path: string): string => path.split('/')[1] || 'chronology';
export const shapeOf = (path: string): string => `Page_${nameOf(path)}`;

export const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

export function schemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  for (const { path, schema } of PAGES) registry.add(schema, { id: shapeOf(path) });
  const found = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` }).schemas;
  // The description says itself which JSON Schema it speaks, and where each stands.
  return Object.fromEntries(Object.entries(found).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]));
}

/** The fields of an object, each on its own. */
export function fieldsOf(object: z.ZodObject): [name: string, schema: Json][] {
  const { properties = {} } = z.toJSONSchema(object, { io: 'input' });
  return Object.entries(properties) as [string, Json][];
}
