/** The page that the project began with, read as it is, against its eight posts given one by one. It is not in the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventsOf, Linker } from '../src/linking/index.js';
import { read } from '../src/reading/index.js';
import type { KaidanDocument } from '../src/record/schema.js';
import { read as readSource } from './sources/read.js';

const SEED = new URL('../../shared/seed/', import.meta.url);
const there = existsSync(new URL('gold/', SEED));

/** The events of documents, one line each, in no order. */
function eventLines(documents: readonly KaidanDocument[]): string[] {
  const linker = new Linker();
  const readings = documents.map((document) => ({ document, reports: linker.link(document, read(document)) }));
  return eventsOf(readings)
    .map((event) => [event.type, event.countries.toSorted().join('+'), event.date?.value].join(' '))
    .sort();
}

describe.runIf(there)('the seed', async () => {
  const files = there ? readdirSync(SEED) : [];
  const page = files.find((name) => name.endsWith('.txt')) ?? '';
  const gold = there
    ? readdirSync(new URL('gold/', SEED))
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];
  const ndjson = gold
    .map((name) => JSON.parse(readFileSync(new URL(`gold/${name}`, SEED), 'utf8')) as { id: string; document: object })
    .map(({ id, document }) => JSON.stringify({ id, ...document }))
    .join('\n');

  const fromPage = there ? await readSource(readFileSync(new URL(page, SEED)), { name: page }) : null;
  const fromLines = await readSource(ndjson, { name: 'seed.ndjson' });

  it('is a page of eight posts', () => {
    expect(fromLines.documents).toHaveLength(8);
    expect(fromPage?.documents).toHaveLength(8);
    expect(fromPage?.complaints).toEqual([]);
  });

  it('has the same publishers and days either way', () => {
    const known = (documents: readonly KaidanDocument[] = []) =>
      documents.map((d) => `${d.publisher} ${d.published?.slice(0, 10)}`).sort();
    expect(known(fromPage?.documents)).toEqual(known(fromLines.documents));
  });

  it('tells of the same events either way', () => {
    const expected = eventLines(fromLines.documents);
    expect(expected.length).toBeGreaterThan(5);
    expect(eventLines(fromPage?.documents ?? [])).toEqual(expected);
  });
});
