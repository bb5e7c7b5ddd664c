/** `kaidan search WORDS...` */
import { Command, Option } from 'commander';
import type { SearchOptions } from '../search-documents.js';
import type { MakeCommand } from './command.js';
import { colorOption, langOption, limitOption, recordOption } from './options.js';

const EXAMPLES = `
Examples:
  kaidan search 会談                             documents that have the word
  kaidan search Truss 電話                       both; a name may be written otherwise in the text
  kaidan search '"共同声明を発表"' -- -延期        a phrase as it stands, without a word
`;

export const search: MakeCommand = ({ io, out, ended }) =>
  new Command('search')
    .description('Find documents of a record by their words.')
    .argument('<words...>', 'words that all have to be there; "a phrase"; -word must not be there')
    .addOption(recordOption())
    .addOption(
      new Option('--order <order>', 'best: the newest, ranked').choices(['best', 'newest', 'oldest']).default('best'),
    )
    .addOption(limitOption(20))
    .addOption(new Option('--format <format>', 'what to print').choices(['table', 'ndjson', 'json']).default('table'))
    .addOption(langOption())
    .addOption(colorOption())
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: SearchOptions) => {
      const { searchDocuments } = await import('../search-documents.js');
      ended(await searchDocuments(words.join(' '), options, io, out));
    });
