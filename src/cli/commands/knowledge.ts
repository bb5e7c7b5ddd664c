/** `kaidan knowledge query | import | check` */
import { Command, Option } from 'commander';
import type { MakeCommand } from './command.js';

const FORMATS = ['table', 'json'] as const;

const EXAMPLES = `
Examples:
  kaidan knowledge query --country GBR FRA        the query to run at https://query.wikidata.org/
  kaidan knowledge import query.csv               its result, added to the folder kaidan-knowledge
  kaidan knowledge check kaidan-knowledge         overlaps, gaps and name clashes that the folder brings
  kaidan knowledge check --format json            those of the shipped tables, for programs
`;

export const knowledge: MakeCommand = ({ io, out, ended }) => {
  const group = new Command('knowledge')
    .description('Add people and terms of office of your own, from Wikidata, and check them.')
    .addHelpText('after', EXAMPLES);
  group
    .command('query')
    .description('Print a query for the Wikidata query service.')
    .option('--country <code...>', 'ISO 3166-1 alpha-3 codes of the countries to ask for (default: all)')
    .action(async ({ country = [] }: { country?: string[] }) => {
      const { printQuery } = await import('../knowledge.js');
      await printQuery(country, out);
    });
  group
    .command('import')
    .description('Add the people and terms of downloaded results (CSV or JSON) to a folder.')
    .argument('<file...>', 'results of the query, as the service gives them to download')
    .option('--to <folder>', 'where to add them (default: KAIDAN_KNOWLEDGE, else kaidan-knowledge)')
    .action(async (files: string[], { to }: { to?: string }) => {
      const { importFiles } = await import('../knowledge.js');
      ended(await importFiles(files, to, io, out));
    });
  group
    .command('check')
    .description('List overlaps, gaps and name clashes: those that a folder brings, else those of the shipped tables.')
    .argument('[folder]', 'a folder of people and terms')
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('table'))
    .action(async (folder: string | undefined, { format }: { format: (typeof FORMATS)[number] }) => {
      const { printCheck } = await import('../knowledge.js');
      ended(await printCheck(folder, format, io, out));
    });
  return group;
};
