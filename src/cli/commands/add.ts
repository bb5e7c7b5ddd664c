/** `kaidan add PAGE...` */
import { Command } from 'commander';
import type { Lang } from '../../publish/labels.js';
import { folderToRead } from '../own-folder.js';
import { languageOf } from '../surroundings.js';
import type { MakeCommand } from './command.js';
import { jobsOption, knowledgeOption, langOption, queueOption, recordOption } from './options.js';

interface Options {
  record?: string;
  queue?: string;
  lang?: Lang;
  knowledge?: string;
  quiet?: boolean;
  jobs: number;
}

const EXAMPLES = `
Examples:
  kaidan add page.txt                           read the page and keep it in kaidan.db
  kaidan add --record talks.db pages/*.html     the same for many pages, in another record
  cat posts.ndjson | kaidan add                 documents from a pipe
  kaidan add --queue nats://127.0.0.1:4222 archive.warc.gz   into a queue, for "kaidan worker"

What the record has already is passed over, so a run that was broken off can be given again.
`;

export const add: MakeCommand = ({ io, out, ended }) =>
  new Command('add')
    .description('Read pages and keep them in a record.')
    .argument('[page...]', 'files, folders or addresses; "-", or nothing and a pipe, is standard input')
    .addOption(recordOption())
    .addOption(queueOption('put the documents into a queue, for workers to read').conflicts('record'))
    .addOption(knowledgeOption())
    .addOption(langOption())
    .addOption(jobsOption())
    .option('--quiet', 'no progress bar, no summary, and no messages about what could not be read')
    .addHelpText('after', EXAMPLES)
    .action(async (pages: string[], { record, queue, lang, knowledge, jobs, quiet = false }: Options) => {
      if (queue !== undefined) {
        const { queuePages } = await import('../queue-pages.js');
        ended(await queuePages(pages, { queue, quiet, lang: lang ?? languageOf(io.env) }, io, out));
        return;
      }
      const { addPages } = await import('../add-pages.js');
      const wish = {
        record,
        quiet,
        jobs,
        lang: lang ?? languageOf(io.env),
        knowledge: folderToRead(knowledge, io.env),
      };
      ended(await addPages(pages, wish, io, out));
    });
