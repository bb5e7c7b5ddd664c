/**
 * Tables are CSV files with a header line. A faulty row refuses the whole file, with its name, row and reason:
 * half a table would read half the news.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';

/** A table that cannot be used, and where and why. */
export class TableError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    reason: string,
  ) {
    super(`${file}, line ${line}: ${reason}`);
    this.name = 'TableError';
  }
}

/**
 * The rows of a CSV text, each checked by the schema. Empty cells are empty strings.
 * @throws TableError at the first row that does not fit.
 */
export function parseTable<Row extends z.ZodType>(text: string, file: string, row: Row): z.infer<Row>[] {
  let records: { record: unknown; info: { lines: number } }[];
  try {
    records = parse(text, { columns: true, info: true, bom: true, skip_empty_lines: true }) as unknown as typeof records;
  } catch (error) {
    const lines = (error as { lines?: number }).lines ?? 0;
    throw new TableError(file, lines, (error as Error).message);
  }
  return records.map(({ record, info }) => {
    const checked = row.safeParse(record);
    if (checked.success) return checked.data;
    const issue = checked.error.issues[0];
    throw new TableError(file, info.lines, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}`);
  });
}

/** Reads and checks a table that ships with the program. */
export function readTable<Row extends z.ZodType>(url: URL, row: Row): z.infer<Row>[] {
  const file = fileURLToPath(url);
  return parseTable(readFileSync(file, 'utf8'), basename(file), row);
}

/** A cell that holds several values, `|` between them. */
export const splitCell = (cell: string): string[] => (cell === '' ? [] : cell.split('|'));
