/** `kaidan show ID` */
import { Command, Option } from 'commander';
import type { ShowOptions } from '../show-one.js';
import type { MakeCommand } from './command.js';
import { colorOption, langOption, recordOption } from './options.js';

const EXAMPLES = `
Examples:
  kaidan show evt-0123456789abcdef0123     an event, with who tells what of it
  kaidan show doc-0123456789abcdef0123     a document, with the words that each value was read from
`;

export const show: MakeCommand = ({ io, out, ended }) =>
  new Command('show')
    .description('Show one event or document of a record.')
    .argument('<id>', 'the id of an event, also one that it had before, or of a document')
    .addOption(recordOption())
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addOption(langOption())
    .addOption(colorOption())
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, options: ShowOptions) => {
      const { showOne } = await import('../show-one.js');
      ended(await showOne(id, options, io, out));
    });
