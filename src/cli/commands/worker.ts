/** `kaidan worker` */
import { Command } from 'commander';
import type { WorkerOptions } from '../run-worker.js';
import type { MakeCommand } from './command.js';
import { knowledgeOption, langOption, portOption, queueOption, recordOption } from './options.js';

const EXAMPLES = `
Examples:
  kaidan worker --queue nats://127.0.0.1:4222 --record talks.db     until Ctrl-C
  kaidan worker --queue nats://a:4222,b:4222/talks --once           ends when the queue is empty

A document leaves the queue when the record has it. One that fails five times is set aside: "kaidan queue failed".
`;

export const worker: MakeCommand = ({ io, out, ended }) =>
  new Command('worker')
    .description('Read documents from a queue and keep them in a record, beside other workers.')
    .addOption(queueOption('where the documents come from').makeOptionMandatory())
    .addOption(recordOption())
    .addOption(knowledgeOption())
    .option('--once', 'end when the queue is empty')
    .option('--host <address>', 'where health and metrics are told', '127.0.0.1')
    .addOption(portOption(0))
    .addOption(langOption())
    .option('--quiet', 'no messages and no summary')
    .addHelpText('after', EXAMPLES)
    .action(async (options: WorkerOptions) => {
      const { runWorker } = await import('../run-worker.js');
      ended(await runWorker(options, io, out));
    });
