/** `kaidan export` */
import { Command, Option } from 'commander';
import { EXPORTS } from '../../publish/exports/index.js';
import type { ExportOptions } from '../export-record.js';
import type { MakeCommand } from './command.js';
import { withFilters } from './filters.js';
import { langOption, recordOption } from './options.js';

const EXAMPLES = `
Examples:
  kaidan export --format csv --out talks.csv                          every event, a row each
  kaidan export --format csv --level report --country VNM > vnm.csv   what each source says of it, a row each
  kaidan export --format ics --from 2021-11 --to 2021-12 --out november.ics
  kaidan export --format record --out talks.ndjson.gz                 the whole record, for kaidan import

A file whose name ends in .gz is compressed. It takes its name only when it is whole.
`;

export const exporting: MakeCommand = ({ io, out, ended }) =>
  withFilters(
    new Command('export')
      .description('Hand out events of a record in the format of another program, or the whole record.')
      .addOption(
        new Option('--format <format>', 'the format')
          .choices([...Object.keys(EXPORTS), 'record'])
          .makeOptionMandatory(),
      )
      .addOption(recordOption()),
  )
    .addOption(new Option('--level <level>', 'a row for each').choices(['event', 'report']).default('event'))
    .addOption(new Option('--order <order>', 'by day').choices(['newest', 'oldest']).default('oldest'))
    .option('--out <file>', 'where to write it (default: standard output)')
    .addOption(langOption())
    .option('--quiet', 'no progress bar')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ExportOptions) => {
      const { exportRecord } = await import('../export-record.js');
      ended(await exportRecord(options, io, out));
    });
