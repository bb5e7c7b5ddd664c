/** All commands, in the order in which `--help` lists them. A new one is a file here and a line below. */
import { add } from './add.js';
import type { MakeCommand } from './command.js';
import { correct } from './correct.js';
import { corrections } from './corrections.js';
import { events } from './events.js';
import { exporting } from './export.js';
import { importing } from './import.js';
import { knowledge } from './knowledge.js';
import { mcp } from './mcp.js';
import { move } from './move.js';
import { publish } from './publish.js';
import { queue } from './queue.js';
import { read } from './read.js';
import { reread } from './reread.js';
import { search } from './search.js';
import { serve } from './serve.js';
import { show } from './show.js';
import { sources } from './sources.js';
import { token } from './token.js';
import { watch } from './watch.js';
import { worker } from './worker.js';

export const COMMANDS: readonly MakeCommand[] = [
  read,
  add,
  sources,
  watch,
  worker,
  queue,
  search,
  events,
  show,
  correct,
  corrections,
  reread,
  exporting,
  publish,
  importing,
  move,
  knowledge,
  serve,
  mcp,
  token,
];
