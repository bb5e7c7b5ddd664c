// Compiles src to dist and carries the tables (CSV, JSON) and the site's style sheets and scripts along; nothing is downloaded.
// What a start would work out of the tables each time is worked out here.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
for (const tables of ['knowledge/data', 'reading/ja/tables', 'sources/data', 'work/data', 'site/assets']) {
  cpSync(join(root, 'src', tables), join(root, 'dist', tables), { recursive: true });
}

const { readShippedTables, SHIPPED } = await import(new URL('../dist/knowledge/shipped.js', import.meta.url));
writeFileSync(SHIPPED, JSON.stringify(readShippedTables()));

const { packedWords, SHIPPED_WORDS } = await import(new URL('../dist/reading/ja/tables.js', import.meta.url));
writeFileSync(SHIPPED_WORDS, JSON.stringify(packedWords()));

await bundle(join(root, 'dist/reading/ja'), ['index', 'tables', 'dates/index']);
