/** `kaidan events` */
import { Command, Option } from 'commander';
import { CONTEXTS, EVENT_TYPES, STATUSES } from '../../record/plover.js';
import type { EventOptions } from '../list-events.js';
import type { MakeCommand } from './command.js';
import { colorOption, langOption, limitOption, recordOption, several, severalOf } from './options.js';

const EXAMPLES = `
Examples:
  kaidan events --country JPN --with VNM              what Japan and Viet Nam did with each other
  kaidan events --type CONSULT --mode phone --from 2021-11 --to 2021-12
  kaidan events --person 岸信夫 --context cyber --text 覚書
  kaidan events --format ndjson --limit 1000 > events.ndjson
`;

export const events: MakeCommand = ({ io, out, ended }) =>
  new Command('events')
    .description('List events of a record.')
    .addOption(recordOption())
    .addOption(several('--country <country>', 'a country that takes part, by its code or name'))
    .addOption(several('--with <country>', 'another country that takes part'))
    .addOption(severalOf('--type <type>', 'a type of PLOVER', EVENT_TYPES))
    .addOption(several('--mode <mode>', 'a mode, such as phone or visit'))
    .addOption(severalOf('--status <status>', 'how sure it is', STATUSES))
    .addOption(severalOf('--context <context>', 'a subject', CONTEXTS))
    .addOption(several('--person <person>', 'somebody who takes part, by name or id'))
    .addOption(several('--publisher <publisher>', 'who published a report of it, by name or account'))
    .option('--place <place>', 'where it was, as it is written, or the code of the country')
    .option('--from <date>', 'the first day: 2021-11-24, 2021-11 or 2021')
    .option('--to <date>', 'the last day')
    .option('--text <words>', 'words in a document that tells of it')
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
