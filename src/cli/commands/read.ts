/** `kaidan read PAGE...` */
import { Command, Option } from 'commander';
import type { Lang } from '../../publish/labels.js';
import { UsageError } from '../exit.js';
import { folderToRead } from '../own-folder.js';
import type { SINKS } from '../sinks.js';
import { type Colour, languageOf, wantsColour } from '../surroundings.js';
import type { MakeCommand } from './command.js';
import { colorOption, knowledgeOption, langOption } from './options.js';

type Format = keyof typeof SINKS;
const FORMATS: readonly Format[] = ['text', 'json', 'ndjson', 'markdown'];

interface Options {
  lang?: Lang;
  format: Format;
  explain?: boolean;
  quiet?: boolean;
  color: Colour;
  knowledge?: string;
}

const EXAMPLES = `
Examples:
  kaidan read page.txt                          a chronology of what the page tells
  kaidan read --lang en page.txt news.html      two pages as one chronology, in English
  kaidan read --explain page.txt                the text, with the words each value was read from
  kaidan read https://www.example.org/press     a page from the web
  cat posts.ndjson | kaidan read --format ndjson > readings.ndjson
`;

export const read: MakeCommand = ({ io, out, ended }) =>
  new Command('read')
    .description('Read pages and print the diplomatic events that they tell of.')
    .argument('[page...]', 'files, folders or addresses; "-", or nothing and a pipe, is standard input')
    .addOption(langOption())
    .addOption(
      new Option('--format <format>', 'what to print; ndjson is written as the input is read')
        .choices(FORMATS)
        .default('text'),
    )
    .option('--explain', 'print the text with the words that each value was read from')
    .option('--quiet', 'no progress bar and no messages about what could not be read')
    .addOption(knowledgeOption())
    .addOption(colorOption())
    .addHelpText('after', EXAMPLES)
    .action(async (pages: string[], options: Options) => {
      if (options.explain && options.format !== 'text') {
        throw new UsageError(
          `--explain prints text; with --format ${options.format} every value carries its words already.`,
        );
      }
      const { readPages } = await import('../read-pages.js');
      const wish = {
        lang: options.lang ?? languageOf(io.env),
        format: options.format,
        explain: options.explain ?? false,
        quiet: options.quiet ?? false,
        colour: wantsColour(options.color, io),
        knowledge: folderToRead(options.knowledge, io.env),
      };
      ended(await readPages(pages, wish, io, out));
    });
