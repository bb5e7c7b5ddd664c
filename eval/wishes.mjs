/** What the command was asked for. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';

export const DEV = resolve(import.meta.dirname, 'documents/dev');
export const TEST = resolve(import.meta.dirname, 'documents/test');

/** The command was given wrongly, or asks for what must not be shown. */
export class WrongUse extends Error {}

const REFUSAL =
  'The differences of the test part are not shown: whoever has seen them writes the reader to fit, and from then on the part measures nothing. Use the dev part.';

/** @returns {{ folder: string | null, diff: boolean, json: boolean }} `folder` is null for the project's own documents */
export function wishesOf(argv) {
  const { values, positionals } = parsed(argv);
  const folder = folderOf(positionals);
  if (folder && values.diff && isTestPart(folder)) throw new WrongUse(REFUSAL);
  return { ...values, folder };
}

function parsed(args) {
  const no = { type: 'boolean', default: false };
  try {
    return parseArgs({ args, allowPositionals: true, options: { diff: no, json: no } });
  } catch (error) {
    throw new WrongUse(error.message);
  }
}

function folderOf([name, ...more]) {
  if (more.length > 0) throw new WrongUse('Give one folder.');
  if (name === undefined) return null;
  if (!existsSync(name) || !statSync(name).isDirectory()) throw new WrongUse(`There is no folder ${name}.`);
  return resolve(name);
}

/** Whether a folder is the test part or lies in it, by whatever name it is reached. */
export function isTestPart(folder) {
  if (!existsSync(TEST)) return false;
  const way = relative(realpathSync(TEST), realpathSync(folder));
  return way !== '..' && !way.startsWith(`..${sep}`);
}
