/** The description of the API, at its address. */
import type { Context } from 'hono';
import { Answers } from '../answers.js';
import { given, JSON_TYPE } from '../given.js';
import type { ServerOptions } from '../options.js';
import type { Env } from '../safety/client.js';

export function apiDescription({ record, version }: ServerOptions) {
  const answers = new Answers();
  return async (c: Context<Env>): Promise<Response> => {
    const answer = await answers.of('', await record.state(), async () => {
      const { description } = await import('./description.js');
      return JSON.stringify(await description(record, version));
    });
    return given(c, answer, JSON_TYPE);
  };
}
