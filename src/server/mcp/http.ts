/** The tools over HTTP: each request is answered on its own, with no session to keep. */
import type { Context } from 'hono';
import type { ServerOptions } from '../options.js';
import { Refusal } from '../refusal.js';
import type { Env } from '../safety/client.js';

export const mcpOverHttp = (options: ServerOptions) => ({
  async answer(c: Context<Env>): Promise<Response> {
    // Loaded when first asked for: most servers have no models among their readers.
    const [{ WebStandardStreamableHTTPServerTransport }, { mcpServer }] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'),
      import('./server.js'),
    ]);
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    const server = mcpServer(options);
    await server.connect(transport);
    try {
      return await transport.handleRequest(c.req.raw);
    } finally {
      await server.close();
    }
  },

  /** A client that asks for a stream of its own learns that there is none. */
  noStream(): never {
    throw new Refusal(405, 'There is no stream of messages: each message is sent with POST.', { Allow: 'POST' });
  },
});
