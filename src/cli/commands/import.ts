/** `kaidan import FILE...` */
import { Command } from 'commander';
import type { ImportOptions } from '../import-record.js';
import type { MakeCommand } from './command.js';
import { langOption, recordOption } from './options.js';

const EXAMPLES = `
Examples:
  kaidan import --record new.db talks.ndjson.gz    the record that "kaidan export --format record" wrote, in a new file
  kaidan import colleague.ndjson                   joins another record, or another's corrections, with this one

A file is taken in whole or not at all. What the record has already is passed over.
`;

export const importing: MakeCommand = ({ io, out, ended }) =>
  new Command('import')
    .description('Take in a record, or corrections, that were exported.')
    .argument(
      '[file...]',
      'files that were exported, also compressed (.gz); "-", or nothing and a pipe, is standard input',
    )
    .addOption(recordOption())
    .addOption(langOption())
    .option('--quiet', 'no progress bar and no summary')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: ImportOptions) => {
      const { importRecord } = await import('../import-record.js');
      ended(await importRecord(files, options, io, out, 'record'));
    });
