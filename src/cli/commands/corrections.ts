/** `kaidan corrections list | undo | export | import` */
import { Command, Option } from 'commander';
import type { ListOptions, UndoOptions } from '../corrections.js';
import type { ImportOptions } from '../import-record.js';
import type { MakeCommand } from './command.js';
import { langOption, recordOption, whoOption, whyOption } from './options.js';

const EXAMPLES = `
Examples:
  kaidan corrections list                              who corrected what, when and why, and what holds
  kaidan corrections undo cor-0123… --why "…"
  kaidan corrections export --out mine.ndjson          for somebody who works on the same documents
  kaidan corrections import theirs.ndjson              both people's corrections, joined; of two that differ the later holds
`;

export const corrections: MakeCommand = ({ io, out, ended }) => {
  const group = new Command('corrections')
    .description('List, take back, hand out and join corrections.')
    .addHelpText('after', EXAMPLES);
  group
    .command('list')
    .description('List the corrections, the earliest first.')
    .addOption(recordOption())
    .addOption(new Option('--format <format>', 'what to print').choices(['table', 'ndjson']).default('table'))
    .addOption(langOption())
    .action(async (options: ListOptions) => {
      const { listCorrections } = await import('../corrections.js');
      ended(await listCorrections(options, io, out));
    });
  group
    .command('undo')
    .description('Take a correction back. That, too, is kept.')
    .argument('<id>', 'the id of the correction')
    .addOption(whyOption())
    .addOption(whoOption())
    .addOption(recordOption())
    .addOption(langOption())
    .action(async (id: string, options: UndoOptions) => {
      const { undoCorrection } = await import('../corrections.js');
      ended(await undoCorrection(id, options, io, out));
    });
  group
    .command('export')
    .description('Hand out all corrections as lines of JSON.')
    .option('--out <file>', 'where to write it (default: standard output)')
    .addOption(recordOption())
    .action(async (options: { record?: string; out?: string }) => {
      const { exportCorrections } = await import('../corrections.js');
      ended(await exportCorrections(options, io, out));
    });
  group
    .command('import')
    .description('Join corrections that were handed out; those of documents that are not there wait for them.')
    .argument('[file...]', 'files of corrections; "-", or nothing and a pipe, is standard input')
    .addOption(recordOption())
    .addOption(langOption())
    .option('--quiet', 'no summary')
    .action(async (files: string[], options: ImportOptions) => {
      const { importRecord } = await import('../import-record.js');
      ended(await importRecord(files, options, io, out, 'corrections'));
    });
  return group;
};
