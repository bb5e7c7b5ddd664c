/** `kaidan publish FOLDER` */
import { Command } from 'commander';
import type { PublishOptions } from '../publish-site.js';
import type { MakeCommand } from './command.js';
import { recordOption } from './options.js';

const EXAMPLES = `
Examples:
  kaidan publish site                     the pages of "kaidan serve" as files, for any web server or to be opened from the disk
  kaidan publish site --record talks.db

The folder takes its name only when it is whole. One that was published before is replaced; any other is left alone.
`;

export const publish: MakeCommand = ({ io, ended }) =>
  new Command('publish')
    .description('Write a record as a static site: the same pages in both languages, complete without a server.')
    .argument('<folder>', 'where to write it')
    .addOption(recordOption())
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, options: PublishOptions) => {
      const { publishSite } = await import('../publish-site.js');
      ended(await publishSite(folder, options, io));
    });
