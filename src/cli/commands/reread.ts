/** `kaidan reread` */
import { Command } from 'commander';
import type { RereadWish } from '../reread-all.js';
import type { MakeCommand } from './command.js';
import { knowledgeOption, langOption, recordOption } from './options.js';

const EXAMPLES = `
Examples:
  kaidan reread                          code every document anew with this version of kaidan
  kaidan reread --after doc-0123…        go on where a run was broken off

Others may read the record and add to it meanwhile. Each document whose reports change is told on a line of its own.
`;

export const reread: MakeCommand = ({ io, out, ended }) =>
  new Command('reread')
    .description('Read all documents of a record anew, and show what changes.')
    .addOption(recordOption())
    .option('--after <document>', 'begin after this document, in the order of the record')
    .addOption(knowledgeOption())
    .addOption(langOption())
    .option('--quiet', 'no progress bar, and the changes only')
    .addHelpText('after', EXAMPLES)
    .action(async (wish: RereadWish) => {
      const { rereadAll } = await import('../reread-all.js');
      ended(await rereadAll(wish, io, out));
    });
