/** All commands, in the order in which `--help` lists them. A new one is a file here and a line below. */
import type { MakeCommand } from './command.js';
import { knowledge } from './knowledge.js';
import { read } from './read.js';

export const COMMANDS: readonly MakeCommand[] = [read, knowledge];
