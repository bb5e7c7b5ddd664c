/** `kaidan token` */
import { Command } from 'commander';
import type { MakeCommand } from './command.js';
import { recordOption } from './options.js';

const EXAMPLES = `
Examples:
  kaidan token new "例示 花子"       prints a token: whoever has it corrects by that name
  kaidan token revoke "例示 花子"    it opens nothing any more
`;

interface Named {
  record?: string;
}

export const token: MakeCommand = ({ io, out, ended }) => {
  const group = new Command('token')
    .description('Who may correct the record through "kaidan serve".')
    .addHelpText('after', EXAMPLES);
  group
    .command('list', { isDefault: true })
    .description('List who has a token, and since when.')
    .addOption(recordOption())
    .action(async ({ record }: Named) => {
      const { listTokens } = await import('../tokens.js');
      ended(await listTokens(record, io, out));
    });
  group
    .command('new')
    .description('Issue a token. It is shown once, and kept only as a hash.')
    .argument('<name>', 'whose it is: signs what is corrected with it')
    .addOption(recordOption())
    .action(async (name: string, { record }: Named) => {
      const { issueToken } = await import('../tokens.js');
      ended(await issueToken(name, record, io, out));
    });
  group
    .command('revoke')
    .description('Take a token back. What was corrected with it stays.')
    .argument('<name>', 'whose it is')
    .addOption(recordOption())
    .action(async (name: string, { record }: Named) => {
      const { revokeToken } = await import('../tokens.js');
      ended(await revokeToken(name, record, io, out));
    });
  return group;
};
