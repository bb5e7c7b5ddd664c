/** The two files of a user's folder that imports write. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeopleTables } from '../own.js';
import { PEOPLE, TERMS } from '../rows.js';
import { type Columns, type RowOf, readTable } from '../table.js';

const FILES = { people: 'people-wikidata.csv', terms: 'terms-wikidata.csv' } as const;

/**
 * What earlier imports wrote to a folder; nothing where there was none.
 * @throws TableError where somebody has broken a row since
 */
export function readImported(folder: string): PeopleTables {
  const rows = <C extends Columns>(name: string, columns: C): RowOf<C>[] =>
    existsSync(join(folder, name)) ? readTable(join(folder, name), columns) : [];
  return { people: rows(FILES.people, PEOPLE), terms: rows(FILES.terms, TERMS) };
}

/**
 * Writes both files, each whole or not at all; the people first, so that no term is ever for nobody.
 * @returns the paths
 */
export function writeImported(folder: string, { people, terms }: PeopleTables): string[] {
  mkdirSync(folder, { recursive: true });
  const files = [
    { path: join(folder, FILES.people), text: tableText(PEOPLE, people) },
    { path: join(folder, FILES.terms), text: tableText(TERMS, terms) },
  ];
  for (const { path, text } of files) writeFileSync(`${path}.new`, text);
  for (const { path } of files) renameSync(`${path}.new`, path);
  return files.map(({ path }) => path);
}

/** A table as a CSV text that `parseTable` takes back. */
export function tableText<C extends Columns>(columns: C, rows: readonly RowOf<C>[]): string {
  const names = Object.keys(columns);
  const lines = rows.map((row) => names.map((name) => cellText(row[name])).join(','));
  return `${[names.join(','), ...lines].join('\n')}\n`;
}

function cellText(value: string | number | readonly string[] | undefined): string {
  const cell = typeof value === 'object' ? value.join('|') : String(value ?? '');
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
