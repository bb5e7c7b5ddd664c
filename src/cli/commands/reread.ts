/** `kaidan reread` */
import { Command } from 'commander';
import type { Lang } from '../../publish/labels.js';
import { folderToRead } from '../own-folder.js';
import { languageOf } from '../surroundings.js';
import type { MakeCommand } from './command.js';
import { jobsOption, knowledgeOption, langOption, queueOption, recordOption } from './options.js';

interface Options {
  record?: string;
  queue?: string;
  after?: string;
  lang?: Lang;
  knowledge?: string;
  jobs: number;
  quiet?: boolean;
}

const EXAMPLES = `
Examples:
  kaidan reread                          code every document anew with this version of kaidan
  kaidan reread --after doc-0123…        go on where a run was broken off
  kaidan reread --record postgres://kaidan@db.example.org/talks --queue nats://127.0.0.1:4222   have workers do it

Others may read the record and add to it meanwhile. Each document whose reports change is told on a line of its own; workers only count them.
`;

export const reread: MakeCommand = ({ io, out, ended }) =>
  new Command('reread')
    .description('Read all documents of a record anew, and show what changes.')
    .addOption(recordOption())
    .addOption(
      queueOption('put the documents into a queue, for workers to read them anew').conflicts(['knowledge', 'jobs']),
    )
    .option('--after <document>', 'begin after this document, in the order of the record')
    .addOption(knowledgeOption())
    .addOption(langOption())
    .addOption(jobsOption())
    .option('--quiet', 'no progress bar, and the changes only')
    .addHelpText('after', EXAMPLES)
    .action(async ({ record, queue, after, jobs, quiet = false, ...options }: Options) => {
      const lang = options.lang ?? languageOf(io.env);
      if (queue !== undefined) {
        const { queueReread } = await import('../queue-reread.js');
        ended(await queueReread({ queue, record, after, lang, quiet }, io, out));
        return;
      }
      const { rereadAll } = await import('../reread-all.js');
      const knowledge = folderToRead(options.knowledge, io.env);
      ended(await rereadAll({ record, after, lang, knowledge, jobs, quiet }, io, out));
    });
