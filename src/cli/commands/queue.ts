/** `kaidan queue [state | failed | retry]` */
import { Command, Option } from 'commander';
import type { QueueOptions } from '../queue-state.js';
import type { MakeCommand } from './command.js';
import { langOption, queueOption } from './options.js';

const EXAMPLES = `
Examples:
  kaidan queue --queue nats://127.0.0.1:4222                  how many documents wait, and how many were set aside
  kaidan queue failed --queue nats://127.0.0.1:4222           which, and why
  kaidan queue retry --queue nats://127.0.0.1:4222            have all of them tried again
  kaidan queue retry doc-0123… --queue nats://127.0.0.1:4222  one of them
`;

export const queue: MakeCommand = ({ io, out, ended }) => {
  const group = new Command('queue')
    .description('Look into a queue, and into what workers set aside.')
    .addHelpText('after', EXAMPLES);
  const address = (): Option => queueOption('the queue').makeOptionMandatory();
  const format = (): Option =>
    new Option('--format <format>', 'what to print').choices(['table', 'json']).default('table');
  group
    .command('state', { isDefault: true })
    .description('How many documents wait, are in hand, and were set aside.')
    .addOption(address())
    .addOption(format())
    .addOption(langOption())
    .action(async (options: QueueOptions) => {
      const { showState } = await import('../queue-state.js');
      ended(await showState(options, io, out));
    });
  group
    .command('failed')
    .description('List the documents that were set aside, each with the reason.')
    .addOption(address())
    .addOption(format())
    .action(async (options: QueueOptions) => {
      const { listFailed } = await import('../queue-state.js');
      ended(await listFailed(options, io, out));
    });
  group
    .command('retry')
    .description('Give documents that were set aside back to the workers.')
    .argument('[document...]', 'which, by id or key (default: all)')
    .addOption(address())
    .addOption(langOption())
    .action(async (documents: string[], options: QueueOptions) => {
      const { retryFailed } = await import('../queue-state.js');
      ended(await retryFailed(documents, options, io, out));
    });
  return group;
};
