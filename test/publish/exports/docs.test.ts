/** `docs/exports.md` shows what the program writes, and names every format. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXPORTS, type ExportName } from '../../../src/publish/index.js';
import { textOf, told } from './written.js';

const DOCS = readFileSync(new URL('../../../docs/exports.md', import.meta.url), 'utf8');
const NAMES = Object.keys(EXPORTS) as ExportName[];

/** The examples under the heading of each format, one for each format that the heading names. */
const examples = DOCS.split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const heading = section.slice(0, section.indexOf('\n'));
    const named = NAMES.filter((name) => heading.split(' ').includes(name));
    const blocks = [...section.matchAll(/^```(?!sql|ts)\w+\n([^]*?)^```$/gm)].map(([, block = '']) => block.trimEnd());
    return blocks.map((block, at): [string, string] => [named[at] ?? named.at(-1) ?? '', block]);
  });

test('every format has its line and its heading', () => {
  const headings = [...DOCS.matchAll(/^## (.*)$/gm)].flatMap(([, heading = '']) => heading.split(' and '));
  const table = [...DOCS.matchAll(/^\| ([^|]*) \|/gm)].map(([, cell]) => cell).join(' ');
  for (const name of NAMES) {
    expect(headings).toContain(name);
    expect(table).toContain(`\`${name}\``);
  }
});

describe('the examples', () => {
  test('of every format that is text', () => {
    const shown = new Set(examples.map(([name]) => name));
    expect(NAMES.filter((name) => !shown.has(name))).toEqual(['parquet']);
  });

  test.each(examples)('%s: %s', async (name, block) => {
    const text = (await textOf(name as ExportName, told)).replaceAll('\r\n', '\n').replace('\ufeff', '');
    let from = 0;
    for (const piece of block.split('…').map((words) => words.trim())) {
      const at = text.indexOf(piece, from);
      expect(at, piece).toBeGreaterThanOrEqual(0);
      from = at + piece.length;
    }
  });
});
