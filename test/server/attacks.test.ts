/** What is sent to harm the server: it refuses, and goes on. */
import { connect } from 'node:net';
import { beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../src/server/token.js';
import { request, sent } from './raw.js';
import { anEvent, listening, served, tokenFor } from './served.js';

type Server = Awaited<ReturnType<typeof listening>>;
const QUICK = { headersTimeout: 300, requestTimeout: 400, connectionsCheckingInterval: 50 };

/** It answers as ever, and nothing went wrong in it. */
async function unharmed({ port, faults }: Server): Promise<void> {
  expect((await sent(port, request('GET / HTTP/1.1'))).status).toBe(200);
  expect(faults).toEqual([]);
}

describe('requests by hand', () => {
  let server: Server;
  beforeEach(async () => {
    server = await listening({}, QUICK);
  });

  test.each([
    ['no request', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
    ['a line without an end', 'G'.repeat(100_000)],
    ['a name with a line end in it', 'GET / HTTP/1.1\r\nHost: localhost\r\nX\rY: 1\r\n\r\n'],
    ['a header that goes on in a line of its own', 'GET / HTTP/1.1\r\nHost: localhost\r\nA: 1\r\n b\r\n\r\n'],
    ['two lengths', request('POST /mcp HTTP/1.1', ['Host: localhost', 'Content-Length: 1', 'Content-Length: 2'], 'xx')],
    ['a length that is none', request('POST /mcp HTTP/1.1', ['Host: localhost', 'Content-Length: -1'], 'x')],
    [
      'a length and pieces',
      request(
        'POST /mcp HTTP/1.1',
        ['Host: localhost', 'Content-Length: 4', 'Transfer-Encoding: chunked'],
        '0\r\n\r\n',
      ),
    ],
    ['no host', request('GET / HTTP/1.1', [])],
    ['a host that is none', request('GET / HTTP/1.1', ['Host: a b'])],
    ['another protocol', request('GET / HTTP/9.9')],
  ])('%s', async (_, text) => {
    const { status, text: answer } = await sent(server.port, text);
    if (status !== null) expect([status, answer]).toEqual([400, expect.not.stringContaining('<main')]);
    await unharmed(server);
  });

  test.each([
    ['a foreign host', request('GET / HTTP/1.1', ['Host: evil.example']), 421],
    ['a header of 20,000 bytes', request('GET / HTTP/1.1', ['Host: localhost', `A: ${'x'.repeat(20_000)}`]), 431],
    ['3,000 headers', request('GET / HTTP/1.1', ['Host: localhost', ...Array<string>(3000).fill('A: xxxxxx')]), 431],
    ['an address of 10,000 bytes', request(`GET /${'x'.repeat(10_000)} HTTP/1.1`), 414],
    ['1,000 parameters', request(`GET /?${'a&'.repeat(1000)} HTTP/1.1`), 400],
    [
      'a body of which much is told',
      request('POST /corrections HTTP/1.1', ['Host: localhost', 'Content-Length: 9999999999'], 'x'),
      413,
    ],
    ['a method that changes', request('DELETE / HTTP/1.1'), 405],
    ['a method that mirrors', request('TRACE / HTTP/1.1'), 405],
    ['a method of its own', request('PROPFIND / HTTP/1.1'), 405],
    ['a page that is written to', request('POST / HTTP/1.1', ['Host: localhost', 'Content-Length: 0']), 404],
  ])('%s', async (_, text, status) => {
    expect((await sent(server.port, text)).status).toBe(status);
    await unharmed(server);
  });

  test('a body without an end', async () => {
    const head = 'POST /corrections HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n';
    const piece = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
    expect((await sent(server.port, head, ...Array<string>(20).fill(piece))).status).toBe(413);
    await unharmed(server);
  });

  test.each([
    ['a request that never ends', 'GET / HTTP/1.1\r\nHost: localhost\r\nA: '],
    ['a body that never comes', 'POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx'],
    ['nothing at all', ''],
  ])('%s is not waited for', async (_, text) => {
    const { status } = await sent(server.port, text);
    expect([408, null]).toContain(status);
    await unharmed(server);
  });

  test('hundreds of connections that say nothing keep nobody out', async () => {
    const idle = Array.from({ length: 300 }, () => connect(server.port, '127.0.0.1').on('error', () => {}));
    await unharmed(server);
    for (const socket of idle) socket.destroy();
  });

  test.each([
    '/../../../../etc/passwd',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..\\..\\package.json',
    '/assets/site.css%00.png',
    '//etc/passwd',
    '/.git/config',
    '/event/..%2f..%2f..%2fetc%2fpasswd',
    '/event/%00',
    '/document/%ff%fe',
    '/person/%0d%0aSet-Cookie:%20a=b',
    '/pair/%F0%9F%87%AF',
    '/%',
    'http://evil.example/../x',
  ])('%s leads to no file', async (path) => {
    const { status, text } = await sent(server.port, request(`GET ${path} HTTP/1.1`));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/root:|"dependencies"|^set-cookie/im);
    await unharmed(server);
  });

  test('nothing that is sent comes back as a header', async () => {
    const next = encodeURIComponent('/x\r\nSet-Cookie: evil=1');
    const token = await tokenFor(server.store, '例示 花子');
    const body = `token=${token}&next=${next}`;
    const headers = [
      'Host: localhost',
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${body.length}`,
    ];
    const { status, text } = await sent(server.port, request('POST /login HTTP/1.1', headers, body));
    expect(status).toBe(303);
    expect(text.match(/^set-cookie: .*/gim)).toEqual([expect.stringMatching(/^set-cookie: kaidan=kaidan_/i)]);
  });
});

describe('a token', () => {
  test.each([
    ['none', () => ({})],
    ['an empty one', () => ({ Authorization: 'Bearer ' })],
    ['one of another kind', (token: string) => ({ Authorization: `Basic ${btoa(`x:${token}`)}` })],
    ['half of one', (token: string) => ({ Authorization: `Bearer ${token.slice(0, -1)}` })],
    ['one with more behind it', (token: string) => ({ Authorization: `Bearer ${token}A` })],
    ['one in capitals', (token: string) => ({ Authorization: `Bearer ${token.toUpperCase()}` })],
    ['what the record keeps of one', (token: string) => ({ Authorization: `Bearer ${hashOf(token)}` })],
    ['a statement', () => ({ Authorization: `Bearer ' OR 1=1 --` })],
    ['a name', () => ({ Authorization: 'Bearer hana' })],
    ['a long one', () => ({ Authorization: `Bearer ${'x'.repeat(10_000)}` })],
    ['two', (token: string) => ({ Authorization: `Bearer x, Bearer ${token}` })],
    ['one in a cookie, from a program', (token: string) => ({ Cookie: `kaidan=${token}` })],
  ])('%s opens nothing', async (_, headers: (token: string) => Record<string, string>) => {
    const { ask, store, faults } = await served();
    const { event, report } = await anEvent(store);
    const body = JSON.stringify({ kind: 'split', event: event.id, report: report.id, why: 'x' });
    const told = { 'Content-Type': 'application/json', ...headers(await tokenFor(store, '例示 花子')) };
    expect((await ask('/corrections', { method: 'POST', headers: told, body })).status).toBe(401);
    for await (const _each of store.corrections()) expect.unreachable();
    expect(faults).toEqual([]);
  });
});

test.each([
  ['text', '{}', 'text/plain', 415],
  ['no JSON', '{', 'application/json', 400],
  ['a form in parts', '--x\r\n\r\n--x--', 'multipart/form-data; boundary=x', 415],
  ['deep JSON', '['.repeat(100_000), 'application/json', 400],
  ['a prototype', '{"__proto__":{"kind":"undo"},"constructor":1}', 'application/json', 400],
])('%s is no correction', async (_, body, type, status) => {
  const { ask, store, faults } = await served();
  const headers = { 'Content-Type': type, Authorization: `Bearer ${await tokenFor(store, '例示 花子')}` };
  expect((await ask('/corrections', { method: 'POST', headers, body })).status).toBe(status);
  expect(faults).toEqual([]);
});
