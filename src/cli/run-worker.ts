/** A worker until it is ended, with a word on what fails and on what it waits for. */
import { knowledgeIn } from '../knowledge/index.js';
import { createReader } from '../reading/index.js';
import { CLOCK } from '../work/index.js';
import { type MetricsServer, openQueue, RESTS, serveMetrics, WorkerMetrics, work } from '../work/queue/index.js';
import { EXIT, UsageError } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { folderToRead } from './own-folder.js';
import { withRecord } from './record.js';
import { untilEnded } from './until-ended.js';

export interface WorkerOptions {
  queue: string;
  record?: string;
  knowledge?: string;
  once?: boolean;
  host: string;
  port: number;
  quiet?: boolean;
}

export function runWorker(options: WorkerOptions, io: Io, out: Output): Promise<number> {
  const { once = false, quiet = false, host, port } = options;
  return untilEnded((signal) =>
    withRecord(
      options.record,
      io,
      async (record, name) => {
        const queue = await openQueue(options.queue);
        const metrics = new WorkerMetrics(queue);
        const server = await served(metrics, host, port);
        try {
          if (!quiet)
            await out.write(
              `${queue.address.shown} → ${name}; health and metrics at http://${host.includes(':') ? `[${host}]` : host}:${server.port}\n`,
            );
          const read = createReader(knowledgeIn(folderToRead(options.knowledge, io.env)));
          const told = new ToldAloud(metrics, io, quiet);
          await work({ queue, record, read, clock: CLOCK, signal, once, rests: RESTS, told });
          if (!quiet) await out.write(`${metrics.summary()}\n`);
          return told.hasSetAside ? EXIT.partly : EXIT.ok;
        } finally {
          await server.stop();
          await queue.close();
        }
      },
      { create: true },
    ),
  );
}

async function served(metrics: WorkerMetrics, host: string, port: number): Promise<MetricsServer> {
  try {
    return await serveMetrics(metrics, host, port);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' ? 'it is taken' : String(error);
    throw new UsageError(`${host}:${port} cannot be had (${reason}). Give another --host or --port; --port 0 takes any that is free.`);
  }
}
