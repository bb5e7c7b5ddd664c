import { cruise, type IReporterOutput } from 'dependency-cruiser';
import { expect, test } from 'vitest';

test('a page of plain text is read without loading what other formats need', async () => {
  const { output }: IReporterOutput = await cruise(['src/sources'], { doNotFollow: { path: 'node_modules' } });
  if (typeof output === 'string') throw new Error(output);
  const modules = new Map(output.modules.map((module) => [module.source, module.dependencies]));
  const loaded = new Set<string>();
  const open = ['src/sources/index.ts'];
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    loaded.add(source);
    for (const { resolved, dependencyTypes, dynamic } of modules.get(source) ?? []) {
      if (!dynamic && !dependencyTypes.includes('type-only') && !loaded.has(resolved)) open.push(resolved);
    }
  }
  expect([...loaded]).toContain('src/sources/plain-text.ts');
  expect([...loaded].filter((source) => source.startsWith('node_modules'))).toEqual([]);
  // The formats themselves wait too: what tells them apart is enough.
  expect([...loaded].filter((source) => /\/(?:archives|pdf|social)\//.test(source))).toEqual([]);
}, 60_000);
