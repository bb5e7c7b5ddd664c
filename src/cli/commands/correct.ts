/** `kaidan correct ID` */
import { Command, Option } from 'commander';
import type { CorrectOptions } from '../correct.js';
import type { MakeCommand } from './command.js';
import { langOption, recordOption, several, whoOption, whyOption } from './options.js';

const EXAMPLES = `
Examples:
  kaidan correct evt-0123… --set duration=PT40M --why "…"       the event shows this one of the values that its reports give
  kaidan correct rep-0123… --set date=2021-11-23 --why "…"      a report says this; also date.start, place, status, mode, …
  kaidan correct rep-0123… --set 'participants=[{"country":"JPN","mention":"岸防衛大臣"}]' --why "…"
  kaidan correct rep-0123… --reject --why "…"                   there is no such event in the text
  kaidan correct evt-0123… --merge evt-4567… --why "…"          the two are one event
  kaidan correct evt-0123… --split rep-0123… --why "…"          that report tells of another event
  kaidan correct doc-0123… --add report.json --why "…"          a report that the reader missed

Corrections stand beside what was read: they hold when documents are read anew, and "kaidan corrections undo" takes them back.
"kaidan show ID --format json" shows the ids of reports. Where words of the text are wanted, give the words.
`;

export const correct: MakeCommand = ({ io, out, ended }) =>
  new Command('correct')
    .description('Correct what was read, for good.')
    .argument('<id>', 'the id of an event, a report, or (for --add) a document')
    .addOption(several('--set <field=value>', 'a value; a value of a report may be JSON'))
    .addOption(new Option('--merge <event>', 'another event that is the same'))
    .addOption(new Option('--split <report>', 'a report of the event that tells of another one'))
    .option('--reject', 'the report is wrong altogether')
    .addOption(new Option('--add <file>', 'a report of the document, as JSON'))
    .addOption(whyOption())
    .addOption(whoOption())
    .addOption(recordOption())
    .addOption(langOption())
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, options: CorrectOptions) => {
      const { correctRecord } = await import('../correct.js');
      ended(await correctRecord(id, options, io, out));
    });
