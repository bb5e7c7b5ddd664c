/** `kaidan watch` */
import { Command } from 'commander';
import type { WatchWish } from '../source-wishes.js';
import type { MakeCommand } from './command.js';
import { knowledgeOption, langOption, recordOption } from './options.js';
import { contactOption, pauseOption, seconds } from './web-options.js';

const EXAMPLES = `
Examples:
  kaidan watch --contact mail@example.org    visit sources when they are due, until Ctrl-C
  kaidan watch --once                        visit those that are due, and end: for a timer such as cron

Where a run ends, the next one goes on. robots.txt is obeyed, and hosts are asked slowly.
`;

export const watch: MakeCommand = ({ io, out, ended }) =>
  new Command('watch')
    .description('Take in what is new at the sources that are followed.')
    .option('--once', 'end when no source is due')
    .option('--every <time>', 'how often to look at a source that has no pace of its own: 30m, 1h, 1d', seconds, 3600)
    .addOption(contactOption())
    .addOption(pauseOption())
    .addOption(recordOption())
    .addOption(knowledgeOption())
    .addOption(langOption())
    .option('--quiet', 'no line for each visit, and no messages about what could not be read')
    .addHelpText('after', EXAMPLES)
    .action(async (wish: WatchWish) => {
      const { watchSources } = await import('../watch-sources.js');
      ended(await watchSources(wish, io, out));
    });
