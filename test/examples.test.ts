/** What the README and `examples/` show has to run; what `docs/` lists has to be whole. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const node = (args: string[], input = ''): string =>
  execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', input });

describe('examples', () => {
  test.skipIf(!existsSync(new URL('dist/index.js', root)))('read-a-post.mjs', () => {
    const out = node(['examples/read-a-post.mjs']);
    expect(out).toContain('CONSULT 2023-01-11 reported');
    expect(out).toContain('GBR リシ・スナク: 「スナク首相」');
    expect(out).toContain('signed: 日英部隊間協力円滑化協定');
  });

  test.skipIf(!existsSync(new URL('dist/index.js', root)))('read-a-page.mjs', () => {
    expect(node(['examples/read-a-page.mjs'])).toMatch(/^\d{4}-\d{2}-\d{2} CONSULT .+ \d+ report\(s\)$/m);
  });

  test('who-met.mjs', () => {
    const readings = node(['bin/kaidan.js', 'read', '--format', 'ndjson', 'examples/documents.ndjson']);
    expect(node(['examples/who-met.mjs'], readings)).toContain('CHN-JPN 1\n');
  });
});

test('docs/dependencies.md has a line for every dependency, and for nothing else', () => {
  const manifest = JSON.parse(text('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const listed = text('docs/dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .flatMap((line) => [...line.slice(0, line.indexOf('`:') + 1).matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(listed.sort()).toEqual(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).sort());
});

const pages = readdirSync(new URL('docs', root)).filter((name) => name.endsWith('.md'));

test.each(['README.md', 'CONTRIBUTING.md', ...pages.map((name) => `docs/${name}`)])(
  'the links of %s lead somewhere',
  (path) => {
    const links = [...text(path).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(new URL(link, new URL(path, root))))).toEqual([]);
  },
);
