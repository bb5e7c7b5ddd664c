/** `kaidan sources [list | add | remove | check | ready]` */
import { Command, Option } from 'commander';
import { SOURCE_KINDS } from '../../store/following.js';
import { LIST_FORMATS, type SourcesOptions, type SourceWish } from '../source-wishes.js';
import type { MakeCommand } from './command.js';
import { colorOption, langOption, recordOption, several } from './options.js';
import { contactOption, pauseOption, seconds } from './web-options.js';

const EXAMPLES = `
Examples:
  kaidan sources                                          the sources that are followed, and how they are
  kaidan sources ready                                    sources of public bodies that need only be named
  kaidan sources add --ready "外務省 報道発表"
  kaidan sources add https://www.example.org/feed.xml --every 30m
  kaidan sources add https://www.example.org/press/ --kind list --name 例示省 --links "/press/*.html"
  kaidan sources add https://social.example.org/@ministry
  kaidan sources check https://www.example.org/feed.xml    what would be taken in; nothing is kept
  kaidan sources remove https://www.example.org/feed.xml
`;

export const sources: MakeCommand = ({ io, out, ended }) => {
  const group = new Command('sources')
    .description('Follow feeds, list pages, sitemaps and accounts: "kaidan watch" takes in what is new there.')
    .addHelpText('after', EXAMPLES);
  group
    .command('list', { isDefault: true })
    .description('List the sources that are followed, and how they are.')
    .addOption(recordOption())
    .addOption(new Option('--format <format>', 'what to print').choices(LIST_FORMATS).default('table'))
    .addOption(langOption())
    .addOption(colorOption())
    .action(async (options: SourcesOptions) => {
      const { listSources } = await import('../list-sources.js');
      ended(await listSources(options, io, out));
    });
  described(group.command('add'))
    .description('Follow a source.')
    .argument(
      '[address]',
      'of a feed, a list page, a sitemap, a page that changes, or an account of Mastodon or Bluesky',
    )
    .option('--ready <name>', 'one of "kaidan sources ready"')
    .option('--name <name>', 'what to call it (default: its host)')
    .option('--language <code>', 'the language that it is written in, such as ja')
    .option('--every <time>', 'how often to look: 30m, 1h, 1d (default: that of "kaidan watch")', seconds)
    .addOption(recordOption())
    .addOption(langOption())
    .action(async (address: string | undefined, wish: SourceWish) => {
      const { addSource } = await import('../add-source.js');
      ended(await addSource(address, wish, io, out));
    });
  group
    .command('remove')
    .description('Follow a source no longer. What it brought stays in the record.')
    .argument('<source>', 'its address or name')
    .addOption(recordOption())
    .action(async (source: string, { record }: { record?: string }) => {
      const { removeSource } = await import('../add-source.js');
      ended(await removeSource(source, record, io, out));
    });
  described(group.command('check'))
    .description('Look at a source once, say what would be taken in, and keep nothing.')
    .argument('<source>', 'its address, or the name of one that is followed')
    .addOption(recordOption())
    .addOption(langOption())
    .action(async (source: string, wish: SourceWish) => {
      const { checkSource } = await import('../check-source.js');
      ended(await checkSource(source, wish, io, out));
    });
  group
    .command('ready')
    .description('List sources of public bodies that need only be named. Their addresses were not checked from here.')
    .action(async () => {
      const { listReady } = await import('../list-sources.js');
      ended(await listReady(out));
    });
  return group;
};

/** What tells how to look at a source. */
function described(command: Command): Command {
  return command
    .addOption(new Option('--kind <kind>', 'what it is (default: found out)').choices(SOURCE_KINDS))
    .addOption(several('--links <pattern>', 'of a list page: paths of the pages that it leads to, "*" for anything'))
    .addOption(contactOption())
    .addOption(pauseOption());
}
