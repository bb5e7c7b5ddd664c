/** A record asked by a model, through standard input and output, until there is no more input. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { shippedFacts, shippedKnowledge } from '../knowledge/index.js';
import { mcpServer } from '../server/mcp/server.js';
import { EXIT } from './exit.js';
import { type Io, tell } from './io.js';
import { namesFrom } from './names.js';
import { withRecord } from './record.js';
import { untilEnded } from './until-ended.js';
import { version } from './version.js';

export function answerModel(file: string | undefined, io: Io): Promise<number> {
  return withRecord(file, io, (record) =>
    untilEnded(async (ended) => {
      const server = mcpServer({
        record,
        surroundings: { names: namesFrom(shippedKnowledge()), facts: shippedFacts() },
        version: version(),
        complain: (error) => tell(io, `fault while answering: ${error instanceof Error ? error.message : error}`),
      });
      const over = new Promise<void>((resolve) => {
        io.stdin.once('end', resolve).once('close', resolve);
        ended.addEventListener('abort', () => resolve(), { once: true });
      });
      await server.connect(new StdioServerTransport(io.stdin, io.stdout));
      await over;
      await server.close();
      return EXIT.ok;
    }),
  );
}
