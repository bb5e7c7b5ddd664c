/** Imports point one way: what each folder of `src` may import of the others. */
import { readdirSync } from 'node:fs';
import { cruise, type IReporterOutput } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';

const root = new URL('../', import.meta.url).pathname;

/** Each folder, and the folders of ours that it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  record: [],
  knowledge: ['record'],
  sources: ['record'],
  reading: ['record', 'knowledge'],
  linking: ['record', 'knowledge'],
  store: ['record', 'linking'],
  publish: ['record', 'store'],
  site: ['record', 'store', 'publish'],
  server: ['record', 'knowledge', 'sources', 'reading', 'linking', 'store', 'publish', 'site'],
  work: ['record', 'knowledge', 'sources', 'reading', 'linking', 'store'],
  cli: ['record', 'knowledge', 'sources', 'reading', 'linking', 'store', 'publish', 'site', 'server', 'work'],
};

const rules = [
  ...Object.entries(MAY_IMPORT).map(([folder, others]) => ({
    name: `${folder} imports only ${['itself', ...others].join(', ')}`,
    severity: 'error' as const,
    from: { path: `(^|/)src/${folder}/` },
    to: { path: '(^|/)src/', pathNot: `(^|/)(?:node_modules|src/(?:${[folder, ...others].join('|')}))/` },
  })),
  { name: 'no import goes in a circle', severity: 'error' as const, from: {}, to: { circular: true } },
  {
    name: 'what is imported is there',
    severity: 'error' as const,
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'a program that is shipped needs no development package',
    severity: 'error' as const,
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev' as const], pathNot: '@types/' },
  },
];

/** The imports that break a rule, in the `src` of a folder. */
async function broken(baseDir: string): Promise<string[]> {
  const result: IReporterOutput = await cruise(['src'], {
    baseDir,
    validate: true,
    ruleSet: { forbidden: rules },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  });
  if (typeof result.output === 'string') throw new Error(result.output);
  if (result.output.summary.totalCruised < 4) throw new Error('the source files were not found');
  return result.output.summary.violations.map(({ rule, from, to }) => `${from} → ${to}: ${rule.name}`);
}

describe('the house', () => {
  test('every folder has its place in the table', () => {
    const folders = readdirSync(`${root}src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !(name in MAY_IMPORT))).toEqual([]);
  });

  test('imports point left or down', async () => {
    expect(await broken(root)).toEqual([]);
  }, 60_000);

  test('a wrong import is found', async () => {
    const found = await broken(`${root}test/house`);
    expect(found).toEqual(
      expect.arrayContaining([
        'src/publish/chronology.ts → src/knowledge/facts.ts: publish imports only itself, record, store',
        'src/record/noun.ts → src/publish/chronology.ts: record imports only itself',
      ]),
    );
    expect(found.filter((line) => line.startsWith('src/publish/chronology.ts → src/record'))).toEqual([]);
  }, 60_000);
});
