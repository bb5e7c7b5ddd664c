/** Exports made whole. */
import { shippedFacts } from '../../../src/knowledge/index.js';
import { EXPORTS, type ExportName, type ExportView } from '../../../src/publish/index.js';
import type { EventInFull } from '../../../src/record/index.js';
import { documents, en, events, ja } from '../fixture.js';

export const japanese: ExportView = { ...ja, facts: shippedFacts() };
export const english: ExportView = { ...en, facts: shippedFacts() };

/** The events of the fixture, each with its documents. */
export const told: readonly EventInFull[] = events.map((event) => ({
  event,
  documents: documents.filter(({ id }) => event.reports.some(({ document }) => document === id)),
}));

export async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

interface Wish {
  readonly view?: ExportView;
  readonly level?: 'event' | 'report';
}

/** The bytes of a whole export, as a file would hold them. */
export async function bytesOf(
  name: ExportName,
  from: readonly EventInFull[],
  { view = japanese, level = 'event' }: Wish = {},
): Promise<Uint8Array> {
  const load = level === 'event' ? EXPORTS[name].load : EXPORTS[name].loadReports;
  if (!load) throw new Error(`${name} has no level ${level}`);
  const chunks: Buffer[] = [];
  for await (const chunk of (await load())(each(from), view)) chunks.push(Buffer.from(chunk as string));
  return new Uint8Array(Buffer.concat(chunks));
}

/** The text of a whole export; fails where it is no UTF-8. */
export const textOf = async (name: ExportName, from: readonly EventInFull[], wish?: Wish): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await bytesOf(name, from, wish));
