/** `kaidan move FROM TO` */
import { Command } from 'commander';
import type { MoveWish } from '../move-record.js';
import type { MakeCommand } from './command.js';
import { langOption } from './options.js';

const EXAMPLES = `
Examples:
  kaidan move kaidan.db postgres://kaidan@db.example.org/talks    from one file to a server
  kaidan move postgres://kaidan@db.example.org/talks kaidan.db    and back

The new record has to be empty. It gets all or nothing, and is compared with the old one at the end; the old one stays as it is.
`;

export const move: MakeCommand = ({ io, out, ended }) =>
  new Command('move')
    .description('Carry a whole record to another place: a file, or a database.')
    .argument('<from>', 'the record')
    .argument('<to>', 'where it is to go')
    .addOption(langOption())
    .option('--quiet', 'no progress bar, no summary')
    .addHelpText('after', EXAMPLES)
    .action(async (from: string, to: string, wish: MoveWish) => {
      const { moveRecord } = await import('../move-record.js');
      ended(await moveRecord(from, to, wish, io, out));
    });
