/** What no export asked for is not loaded: the list names the formats and holds none of them. */
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';

const loaded = vi.hoisted((): string[] => []);
vi.mock(import('../../../src/publish/exports/parquet.js'), async (original) => {
  loaded.push('parquet');
  return original();
});
vi.mock(import('../../../src/publish/exports/csv.js'), async (original) => {
  loaded.push('csv');
  return original();
});

test('formats are loaded one by one', async () => {
  const { EXPORTS } = await import('../../../src/publish/index.js');
  await import('../../../src/cli/main.js');
  expect(loaded).toEqual([]);
  await EXPORTS.csv.load();
  expect(loaded).toEqual(['csv']);
  await EXPORTS.parquet.load();
  expect(loaded).toEqual(['csv', 'parquet']);
});

test('the list imports types alone', () => {
  const list = readFileSync(new URL('../../../src/publish/exports/index.ts', import.meta.url), 'utf8');
  expect(
    list.match(/^(?:import|export) .* from .*$/gm)?.filter((line) => !/^(?:import|export) type /.test(line)),
  ).toEqual([]);
});
