/** The program as it is built reads with what the build has worked out of the tables; from its sources it works that out itself. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { SHIPPED } from '../../src/knowledge/shipped.js';
import { read } from '../../src/reading/index.js';
import { SHIPPED_WORDS } from '../../src/reading/ja/tables.js';
import type { KaidanDocument } from '../../src/record/index.js';
import { built } from '../cli/built.js';
import { japanese } from './ja/told.js';

const DIST = new URL('../../dist/', import.meta.url);
const CODED = new URL('../../eval/documents/dev/', import.meta.url);
const documents = readdirSync(CODED).map((name): KaidanDocument => {
  const { id, document } = JSON.parse(readFileSync(new URL(name, CODED), 'utf8'));
  return japanese(document.text, document.published, { id, ...document });
});
beforeAll(built);

it('reads the same either way', async () => {
  for (const file of [SHIPPED, SHIPPED_WORDS]) {
    expect(existsSync(file)).toBe(false);
    expect(existsSync(new URL(file.href.replace('/src/', '/dist/')))).toBe(true);
  }
  const { read: readBuilt }: { read: typeof read } = await import(new URL('reading/index.js', DIST).href);
  expect(documents.length).toBeGreaterThan(30);
  for (const document of documents) expect(readBuilt(document)).toEqual(read(document));
});
