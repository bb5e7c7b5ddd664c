/** `kaidan mcp` */
import { Command } from 'commander';
import type { MakeCommand } from './command.js';
import { recordOption } from './options.js';

const EXAMPLES = `
Examples:
  kaidan mcp                       answers questions about kaidan.db
  kaidan mcp --record talks.db     about another record

A program that speaks the Model Context Protocol starts it, and asks it through standard input and output. "kaidan serve" answers the
same at /mcp.

Examples:
  kaidan mcp --record talks.db
`;

export const mcp: MakeCommand = ({ io, ended }) =>
  new Command('mcp')
    .description('Let a model ask the record: search events, read them and their documents.')
    .addOption(recordOption())
    .addHelpText('after', EXAMPLES)
    .action(async ({ record }: { record?: string }) => {
      const { answerModel } = await import('../answer-model.js');
      ended(await answerModel(record, io));
    });
