import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Allowance } from '../../src/server/safety/allowance.js';
import { networkOf } from '../../src/server/safety/client.js';
import { meant, senderOf } from '../../src/server/safety/hosts.js';
import { Places } from '../../src/server/safety/places.js';
import { ownPath } from '../../src/server/writing/own-path.js';
import { exampleReadings, recordOf } from '../site/record.js';
import { served } from './served.js';

describe('an allowance', () => {
  test('is used up, and grows again', () => {
    let now = 0;
    const allowance = new Allowance({ atOnce: 2, perSecond: 0.5 }, () => now);
    expect([1, 2, 3].map(() => allowance.take('a'))).toEqual([0, 0, 2]);
    expect(allowance.take('b')).toBe(0);
    now = 1000;
    expect(allowance.take('a')).toBe(1);
    now = 2000;
    expect([allowance.take('a'), allowance.take('a')]).toEqual([0, 2]);
  });

  test('is never more than was told, however it is asked for', () => {
    const steps = fc.array(fc.record({ wait: fc.nat(3000), client: fc.constantFrom('a', 'b') }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (asked) => {
        let now = 0;
        const allowance = new Allowance({ atOnce: 5, perSecond: 2 }, () => now);
        let allowed = 0;
        for (const { wait, client } of asked) {
          now += wait;
          if (allowance.take(client) === 0 && client === 'a') allowed += 1;
        }
        expect(allowed).toBeLessThanOrEqual(5 + (now / 1000) * 2);
      }),
    );
  });

  test('slows a client down, and no other', async () => {
    const rate = { atOnce: 3, perSecond: 0.001 };
    const { ask } = await served({ proxied: true, rates: { reads: rate, writes: rate } });
    const from = (address: string) => ask('/', { headers: { 'X-Forwarded-For': address } });
    const answers = [await from('192.0.2.1'), await from('192.0.2.1'), await from('192.0.2.1')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const refused = await from('192.0.2.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // Only what the proxy itself says counts: the last.
    expect((await from('192.0.2.9, 192.0.2.1')).status).toBe(429);
    expect((await from('192.0.2.1, 192.0.2.2')).status).toBe(200);
  });
});

describe('places', () => {
  test('are so many in all and for each, and are given back', () => {
    const places = new Places(3, 2);
    const leave = places.enter('a');
    expect([places.enter('a'), places.enter('a')]).toEqual([expect.any(Function), null]);
    expect([places.enter('b'), places.enter('c')]).toEqual([expect.any(Function), null]);
    leave?.();
    expect(places.enter('c')).toEqual(expect.any(Function));
  });
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8::5:6:7:8:9', '2001:db8:0:5'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('%s is of the network %s', (address, network) => expect(networkOf(address)).toBe(network));

describe('a name', () => {
  const PROXY = new URL('https://talks.example.org');
  test.each([
    ['localhost:4321', null, true, true],
    ['127.0.0.1', null, true, true],
    ['[::1]:80', null, true, true],
    ['LOCALHOST', null, true, true],
    ['evil.example', null, true, false],
    ['localhost.evil.example', null, true, false],
    ['127.0.0.1.evil.example', null, true, false],
    ['localhost:80@evil.example', null, true, false],
    [undefined, null, true, false],
    ['anything.example', null, false, true],
    ['talks.example.org', PROXY, true, true],
    ['localhost:1', PROXY, true, true],
    ['evil.example', PROXY, true, false],
    ['talks.example.org', PROXY, false, true],
    ['192.0.2.1', PROXY, false, false],
  ])('%s, with %s, only from here %s: %s', (host, origin, loopback, answered) =>
    expect(meant(host, { origin, loopback })).toBe(answered),
  );
});

test.each([
  [{}, 'program'],
  [{ origin: 'http://here' }, 'own'],
  [{ site: 'same-origin' }, 'own'],
  [{ origin: 'http://here', site: 'same-origin' }, 'own'],
  [{ origin: 'http://there' }, 'other'],
  [{ origin: 'http://here', site: 'cross-site' }, 'other'],
  [{ origin: 'http://there', site: 'same-origin' }, 'other'],
  [{ origin: 'null' }, 'other'],
  [{ site: 'none' }, 'other'],
])('what comes with %j is of %s', (told, sender) =>
  expect(senderOf({ host: 'here', origin: undefined, site: undefined, ...told })).toBe(sender),
);

describe('an address to go on to', () => {
  test.each([
    ['/review?a=1', '/review?a=1'],
    ['/en/event/a%2Fb', '/en/event/a%2Fb'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/.//evil.example', '/evil.example'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/'],
    [undefined, '/'],
  ])('%j', (told, path) => expect(ownPath(told)).toBe(path));

  test('never leads elsewhere', () => {
    const pieces = fc.constantFrom('/', '\\', '.', '..', '@', ':', 'evil.example', '\t', '\n', '?', '#', '%2f');
    fc.assert(
      fc.property(fc.array(pieces), (all) => {
        expect(new URL(ownPath(`/${all.join('')}`), 'https://talks.example.org').host).toBe('talks.example.org');
      }),
      { numRuns: 2000 },
    );
  });
});

test.each(['/', '/map.json', '/search.json?q=会談', '/changes'])(
  'a record that hangs holds nobody: %s',
  async (path) => {
    const store = await recordOf(await exampleReadings());
    let hangs = true;
    const record = new Proxy(store, {
      get: (target, name) => {
        const value = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return hangs ? () => new Promise(() => {}) : value.bind(target);
      },
    });
    const { ask } = await served({ record, limit: 50 });
    const refused = await ask(path);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '10']);
    expect(await refused.json()).toMatchObject({ status: 503, detail: expect.stringContaining('does not answer') });
    hangs = false;
    expect((await (await served({ record })).ask(path)).status).toBe(200);
  },
);
