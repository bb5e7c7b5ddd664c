/** A server outside that sends on to an address inside: the check is made anew on every redirect. */
import { createServer, type RequestOptions, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

let server: Server;
let port = 0;

// The outside is this machine: what is asked of outside.example.org is asked of the server below, without the look-up of its name.
vi.mock('node:http', async (original) => {
  const http = await original<typeof import('node:http')>();
  const get = (url: URL, options: RequestOptions, done: Parameters<typeof http.get>[2]) => {
    if (url.hostname !== 'outside.example.org') return http.get(url, options, done);
    const { lookup: _, ...rest } = options;
    return http.get(new URL(url.pathname, `http://127.0.0.1:${port}`), rest, done);
  };
  return { ...http, get };
});

const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const hosts = { '/number': '127.0.0.1', '/name': 'localhost', '/six': '[::1]', '/cloud': '169.254.169.254' };
    const host = hosts[request.url as keyof typeof hosts];
    if (host === undefined) response.end('the inside');
    else response.writeHead(302, { location: `http://${host}:${port}/inside` }).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it.each(['/number', '/name', '/six', '/cloud'])('an address inside is refused: %s', async (path) => {
  const { fetchPage } = await import('../../src/sources/index.js');
  await expect(fetchPage(`http://outside.example.org${path}`)).rejects.toThrow('inside this network');
  expect(asked).toContain(path);
  expect(asked).not.toContain('/inside');
});
