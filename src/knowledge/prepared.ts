/**
 * What the build works out of the tables once and leaves beside them: to read and check them anew was a third of a start. Where the
 * program runs from its sources there is no such file.
 */
import { existsSync, readFileSync } from 'node:fs';

/** What the build left in a file, as JSON; null where it left none. */
export const prepared = <T>(file: URL): T | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
