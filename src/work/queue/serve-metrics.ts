/** Health and metrics of a worker over HTTP: `/healthz` says whether it can work, `/metrics` what it has done. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WorkerMetrics } from './metrics.js';

const SECOND = 1000;
/** Who is slower than this to ask is not waited for. */
const BOUNDS = { headersTimeout: 5 * SECOND, requestTimeout: 10 * SECOND, maxHeaderSize: 8 * 1024 };
const MOST_CONNECTIONS = 50;
/** A queue that is away must not keep the answer waiting. */
const PATIENCE = 3 * SECOND;

export interface MetricsServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** @throws the error of Node.js where the address cannot be had */
export async function serveMetrics(metrics: WorkerMetrics, host: string, port: number): Promise<MetricsServer> {
  const server = createServer(BOUNDS, (request, response) => {
    const path = request.url?.split('?')[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') send(response, 405, 'Only GET is answered.\n');
    else if (path === '/healthz') sendHealth(response, metrics);
    else if (path === '/metrics') void sendMetrics(response, metrics);
    else send(response, 404, 'There are /healthz and /metrics.\n');
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function sendHealth(response: ServerResponse, metrics: WorkerMetrics): void {
  const troubles = metrics.troubles();
  send(response, troubles.length === 0 ? 200 : 503, troubles.length === 0 ? 'ok\n' : `${troubles.join('\n')}\n`);
}

async function sendMetrics(response: ServerResponse, metrics: WorkerMetrics): Promise<void> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null).unref());
  const text = await Promise.race([metrics.text(), late]).catch(() => null);
  if (text === null) send(response, 503, 'The queue does not answer.\n');
  else send(response, 200, text);
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(text);
}
