import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchPage, pageDocuments } from '../../src/sources/index.js';
import { isPrivateAddress } from '../../src/sources/private-address.js';

let server: Server;
let base = '';
const open = { allowPrivate: true };

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/page')
      response.setHeader('content-type', 'text/plain; charset=Shift_JIS').end(Uint8Array.of(0x89, 0xef, 0x92, 0x6b));
    else if (request.url === '/gzip') response.setHeader('content-encoding', 'gzip').end(gzipSync('会談'.repeat(1000)));
    else if (request.url === '/to-page') response.writeHead(302, { location: '/page' }).end();
    else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
    else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (request.url === '/big') response.end('x'.repeat(10_000));
    else if (request.url === '/slow') response.write('x');
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a page from an address', () => {
  it.each(['/page', '/to-page'])('is read (%s)', async (path) => {
    const page = await fetchPage(base + path, open);
    expect(page).toMatchObject({ name: base + path, url: `${base}/page`, charset: 'Shift_JIS' });
    expect(await pageDocuments(page)).toMatchObject([{ text: '会談', url: `${base}/page` }]);
  });

  it('is unpacked', async () => {
    expect(Buffer.from((await fetchPage(`${base}/gzip`, open)).bytes).toString()).toBe('会談'.repeat(1000));
  });

  it.each([
    ['/missing', {}, 'status 404'],
    ['/loop', {}, 'redirects more than 5 times'],
    ['/file', {}, 'neither http nor https'],
    ['/big', { maxBytes: 1000 }, 'larger than 1000 bytes'],
    ['/gzip', { maxBytes: 1000 }, 'larger than 1000 bytes'],
    ['/slow', { timeoutMs: 50 }, 'in time'],
  ])('is refused with a reason (%s)', async (path, options, reason) => {
    await expect(fetchPage(base + path, { ...open, ...options })).rejects.toThrow(reason);
  });

  it.each(['ftp://example.org/', 'file:///etc/passwd', 'nonsense', 'http://user:word@example.org/'])(
    'must be one of the web (%s)',
    async (address) => {
      await expect(fetchPage(address)).rejects.toThrow(/neither|not an address|name or password/);
    },
  );

  it('is not read from inside the network, by number or by name', async () => {
    const { port } = new URL(base);
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '169.254.169.254',
      '10.1.2.3',
    ]) {
      await expect(fetchPage(`http://${host}:${port}/page`), host).rejects.toThrow('inside this network');
    }
  });

  it.each([
    ['192.168.1.1', true],
    ['172.31.0.1', true],
    ['100.64.0.1', true],
    ['fd00::1', true],
    ['fe80::1', true],
    ['::ffff:10.0.0.1', true],
    ['64:ff9b::7f00:1', true],
    ['93.184.216.34', false],
    ['::ffff:93.184.216.34', false],
    ['2606:2800:220:1::1', false],
  ])('%s', (address, inside) => {
    expect(isPrivateAddress(address)).toBe(inside);
  });
});
