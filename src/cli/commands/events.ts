/** `kaidan events` */
import { Command, Option } from 'commander';
import type { EventOptions } from '../list-events.js';
import type { MakeCommand } from './command.js';
import { withFilters } from './filters.js';
import { colorOption, langOption, limitOption, recordOption } from './options.js';

const EXAMPLES = `
Examples:
  kaidan events --country JPN --with VNM              what Japan and Viet Nam did with each other
  kaidan events --type CONSULT --mode phone --from 2021-11 --to 2021-12
  kaidan events --person 岸信夫 --context cyber --text 覚書
  kaidan events --format ndjson --limit 1000 > events.ndjson
`;

export const events: MakeCommand = ({ io, out, ended }) =>
  withFilters(new Command('events').description('List events of a record.').addOption(recordOption()))
    .addOption(new Option('--order <order>', 'by day').choices(['newest', 'oldest']).default('newest'))
    .addOption(limitOption(50))
    .addOption(
      new Option('--format <format>', 'what to print').choices(['table', 'ndjson', 'json', 'csv']).default('table'),
    )
    .addOption(langOption())
    .addOption(colorOption())
    .addHelpText('after', EXAMPLES)
    .action(async (options: EventOptions) => {
      const { listEvents } = await import('../list-events.js');
      ended(await listEvents(options, io, out));
    });
