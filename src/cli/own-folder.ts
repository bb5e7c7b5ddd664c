/** Where a user's own knowledge stands: in the folder that is named, else in that of KAIDAN_KNOWLEDGE, else in `kaidan-knowledge`. */
import { statSync } from 'node:fs';
import { UsageError } from './exit.js';
import type { Io } from './io.js';

const USUAL = 'kaidan-knowledge';

/** The folder to write to. */
export const folderFor = (named: string | undefined, env: Io['env']): string =>
  named ?? (env.KAIDAN_KNOWLEDGE || USUAL);

/**
 * The folder to read, or undefined where the user has none.
 * @throws UsageError where one is named that is not there
 */
export function folderToRead(named: string | undefined, env: Io['env']): string | undefined {
  const folder = folderFor(named, env);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  if (named === undefined && !env.KAIDAN_KNOWLEDGE) return undefined;
  throw new UsageError(
    `${folder}: there is no such folder of knowledge. Check the name, or make it: kaidan knowledge import FILE --to ${folder}`,
  );
}
