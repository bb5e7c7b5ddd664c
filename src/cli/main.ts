/** The command line: finds the command, runs it, and turns whatever happens into an exit code. */
import { Command, CommanderError } from 'commander';
import { QueryError, RecordError } from '../store/errors.js';
import { QueueError } from '../work/queue/errors.js';
import { COMMANDS } from './commands/index.js';
import { expectShortLives } from './engine.js';
import { EXIT, UsageError } from './exit.js';
import { type Io, Output, OutputClosed, tell } from './io.js';
import { version } from './version.js';

const HELP = `
Exit codes:
  0   everything was read
  1   something could not be read; the rest was printed. knowledge check: something was found
  2   the command was given wrongly
  3   nothing could be read, or nothing was found
  4   the record or the queue could not be used
  70  a fault of the program (KAIDAN_DEBUG=1 shows where)
`;

/** Runs one command line (without `node` and the script) and gives back the exit code. Never throws. */
export async function main(argv: readonly string[], io: Io = process): Promise<number> {
  expectShortLives();
  const out = new Output(io.stdout);
  io.stderr.on('error', () => {});
  let code: number = EXIT.ok;
  const context = {
    io,
    out,
    ended: (ended: number) => {
      code = ended;
    },
  };
  const shape = (command: Command): Command => {
    command.commands.forEach(shape);
    return command
      .exitOverride()
      .configureOutput({
        writeOut: (text) => io.stdout.write(text),
        writeErr: (text) => io.stderr.write(text),
        outputError: (text) => tell(io, text.trim().replace(/^error: /, '')),
      })
      .showHelpAfterError('Try: kaidan --help');
  };
  const program = shape(new Command('kaidan'))
    .description(
      'Reads pages of ministry posts and news, codes the diplomatic events that they tell of, and keeps a record of them.',
    )
    .version(version(), '--version', 'print the version')
    .addHelpText('after', HELP);
  for (const make of COMMANDS) program.addCommand(shape(make(context)));

  try {
    await program.parseAsync([...argv], { from: 'user' });
    await out.flush();
    return code;
  } catch (error) {
    return codeOf(error, io);
  }
}

function codeOf(error: unknown, io: Io): number {
  if (error instanceof OutputClosed) return EXIT.ok;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof RecordError || error instanceof QueueError) {
    tell(io, error.message);
    return EXIT.record;
  }
  if (error instanceof UsageError || error instanceof QueryError) {
    tell(io, `${error.message}\nTry: kaidan --help`);
    return EXIT.usage;
  }
  if (error instanceof Error && error.name === 'TableError') {
    tell(io, `${error.message}. Nothing of the file was taken: mend it there and try again.`);
    return EXIT.nothing;
  }
  const reason = error instanceof Error ? error.message : String(error);
  tell(
    io,
    `fault of the program: ${reason}. Please report it, with the command that you gave. KAIDAN_DEBUG=1 shows where it is.`,
  );
  if (io.env.KAIDAN_DEBUG && error instanceof Error) io.stderr.write(`${error.stack}\n`);
  return EXIT.fault;
}
