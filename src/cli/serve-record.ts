/** A record served until the run is ended. */
import { once } from 'node:events';
import { shippedFacts, shippedKnowledge } from '../knowledge/index.js';
import { createApp } from '../server/app.js';
import { listen } from '../server/listen.js';
import { type ServerOptions, USUAL_RATES } from '../server/options.js';
import { warm } from '../server/warming.js';
import type { RecordStore } from '../store/index.js';
import { EXIT } from './exit.js';
import { type Io, tell } from './io.js';
import { notToBeHad, rootOf } from './listening.js';
import { namesFrom } from './names.js';
import { withRecord } from './record.js';
import { untilEnded } from './until-ended.js';
import { version } from './version.js';

export interface ServeOptions {
  host: string;
  port: number;
  origin?: URL;
  record?: string;
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** Milliseconds that a request may take, and a question to the record: less, so that what waits for it ends with it. */
const LIMIT = 20_000;
const PATIENCE = 15_000;

export function serveRecord({ host, port, origin, record: file }: ServeOptions, io: Io): Promise<number> {
  const served = (record: RecordStore, name: string) =>
    untilEnded(async (ended) => {
      const options: ServerOptions = {
        record,
        surroundings: { names: namesFrom(shippedKnowledge()), facts: shippedFacts() },
        version: version(),
        reach: { origin: origin ?? null, loopback: LOOPBACK.test(host) },
        proxied: origin !== undefined,
        rates: USUAL_RATES,
        limit: LIMIT,
        now: () => performance.now(),
        complain: (error) => tell(io, `fault while answering: ${error instanceof Error ? error.message : error}`),
        ended,
      };
      const server = await listen(createApp(options), { host, port }).catch((error: unknown) => {
        throw notToBeHad(error, host, port);
      });
      const own = rootOf(host, server.port);
      tell(io, `${name} is served at ${origin?.href ?? own}. Ctrl-C ends it.`);
      const warming = warm(options).catch(options.complain);
      if (!ended.aborted) await once(ended, 'abort');
      await Promise.all([server.stop(), warming]);
      return EXIT.ok;
    });
  return withRecord(file, io, served, { patience: PATIENCE });
}
