/** `kaidan serve` */
import { Command, Option } from 'commander';
import { UsageError } from '../exit.js';
import type { ServeOptions } from '../serve-record.js';
import type { MakeCommand } from './command.js';
import { portOption, recordOption } from './options.js';

const EXAMPLES = `
Examples:
  kaidan serve                                         for this machine: http://127.0.0.1:4321/
  kaidan serve --origin https://talks.example.org      behind a proxy that people reach by that address

Reading is open to whoever reaches the server. Correcting needs a token: "kaidan token new NAME".
`;

export const serve: MakeCommand = ({ io, ended }) =>
  new Command('serve')
    .description('Open a record in a browser: pages for people, the same as data for programs.')
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .addOption(portOption(4321))
    .addOption(
      new Option('--origin <address>', 'where people reach it, if a proxy stands before it').argParser(originOf),
    )
    .addOption(recordOption())
    .addHelpText('after', EXAMPLES)
    .action(async (options: ServeOptions) => {
      const { serveRecord } = await import('../serve-record.js');
      ended(await serveRecord(options, io));
    });

function originOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url;
  throw new UsageError(`--origin takes an address such as https://talks.example.org, without a path, not ${text}.`);
}
