/** What goes wrong on the way to a server and in it: told with its reason and what to do, and nothing is lost. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cluster, run, startCluster } from '../../scripts/postgres.mjs';
import { openRecord, type RecordStore } from '../../src/store/index.js';
import { shownRecord } from '../../src/store/postgres/address.js';
import { failureOf } from '../../src/store/postgres/failures.js';
import { japanese } from '../reading/ja/told.js';
import { readingOf } from '../store/conformance.js';
import { waiting } from './waiting.js';

let cluster: Cluster;
let silent: Server;
beforeAll(async () => {
  cluster = await startCluster(['max_locks_per_transaction=10', 'max_connections=20']);
  silent = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  silent.close();
  await cluster.remove();
});

const MEETING = readingOf(['held', '2021-11-23', '岸防衛大臣は23日、防衛省でザン・ベトナム国防大臣と会談しました。']);

/** A way to a server that can be cut without either end being told. */
async function lineTo(port: number) {
  let isCut = false;
  const sockets = new Set<Socket>();
  const line = createServer((one) => {
    const other = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      sockets.add(from.on('error', () => {}).on('close', () => to.destroy()));
      from.on('data', (bytes) => isCut || to.write(bytes));
    }
  });
  await once(line.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (line.address() as AddressInfo).port,
    cut: () => (isCut = true),
    mend: () => (isCut = false),
    end: () => {
      for (const socket of sockets) socket.destroy();
      line.close();
    },
  };
}

describe('a record is refused', () => {
  const at = (address: string, change: (url: URL) => void): string => {
    const url = new URL(address);
    change(url);
    return url.href;
  };
  const silentPort = (): string => {
    const address = silent.address();
    return address && typeof address === 'object' ? String(address.port) : '';
  };

  it.each<[string, (address: string) => string | Promise<string>, RegExp]>([
    [
      'of a machine that is not there',
      (a) => at(a, (url) => (url.hostname = 'kaidan.invalid')),
      /no machine of that name/,
    ],
    [
      'of a server that is not there',
      (a) => at(a, (url) => (url.port = '1')),
      /no server answers there\. Check the address/,
    ],
    ['of something else that answers', (a) => at(a, (url) => (url.port = silentPort())), /the connection was lost/],
    [
      'of a database that is not there',
      (a) => at(a, (url) => (url.pathname = '/none')),
      /no such database\. Make it with/,
    ],
    [
      'of an address that is none',
      () => 'postgres://user:geheim@[',
      /^postgres:\/\/…: this is no address of a database/,
    ],
    ['of a database without one', (a) => a, /there is no record in this database\. Make one with "kaidan add"/],
    [
      'of another program',
      async (a) => {
        await run(a, 'create schema kaidan; create table kaidan.talks (id integer)');
        return a;
      },
      /its schema "kaidan" belongs to another program/,
    ],
    [
      'of a newer version',
      async (a) => {
        await (await openRecord(a, { create: true })).close();
        await run(a, 'update kaidan.version set version = 99');
        return a;
      },
      /it is a record of version 99; .*Use a newer kaidan/,
    ],
    [
      'that may not be read',
      async (a) => {
        await (await openRecord(a, { create: true })).close();
        await run(a, 'drop role if exists guest; create role guest login');
        return at(a, (url) => (url.username = 'guest'));
      },
      /this user may not do that/,
    ],
  ])('%s', async (_what, made, message) => {
    const address = await made(await cluster.fresh());
    const secret = URL.canParse(address) ? at(address, (url) => (url.password = 'geheim')) : address;
    const error = await openRecord(secret).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'RecordError', message: expect.stringMatching(message) });
    expect(String(error)).not.toContain('geheim');
  });
});

describe('a record', () => {
  it('is made once, if several begin at once', async () => {
    const address = await cluster.fresh();
    const stores = await Promise.all([1, 2, 3].map(() => openRecord(address, { create: true })));
    await Promise.all(stores.map((store) => store.add([MEETING])));
    expect(await stores[0]?.stats()).toEqual({ documents: 1, reports: 1, events: 1 });
    await Promise.all(stores.map((store) => store.close()));
  });

  it('goes on when the server is back, and has what was kept', async () => {
    const record: RecordStore = await openRecord(await cluster.fresh(), { create: true });
    await record.add([MEETING]);
    await cluster.kill();
    await expect(record.stats()).rejects.toThrow(/(?:the connection was lost|no server answers there)\. /);
    await cluster.start();
    expect(await record.add([MEETING])).toMatchObject({ documents: 0, known: 1 });
    expect(await record.check()).toEqual([]);
    await record.close();
  });

  it('fails with what was asked, and not with the program, when a connection is broken off', async () => {
    const address = await cluster.fresh();
    const { port: own } = new URL(address);
    const near = new Set<Socket>();
    const way = createServer((socket) => {
      near.add(socket.on('error', () => {}));
      const far = connect(Number(own), '127.0.0.1').on('error', () => {});
      socket.pipe(far).pipe(socket);
    }).listen(0, '127.0.0.1');
    await once(way, 'listening');
    const { port } = way.address() as AddressInfo;
    const record = await openRecord(address.replace(own, String(port)), { create: true });
    await record.add([MEETING]);
    const holder = new pg.Client(address);
    await holder.connect();
    await holder.query('begin; select * from kaidan.counters for update');
    const adding = record.add([readingOf(['later', '2022-02-01', '日本政府は1日、北朝鮮に抗議した。'])]);
    adding.catch(() => {});
    await waiting(holder, 1);
    for (const socket of near) socket.resetAndDestroy();
    await expect(adding).rejects.toThrow(/the connection was lost/);
    await holder.end();
    expect(await record.stats()).toMatchObject({ documents: 1 });
    await record.close();
    way.close();
  });

  it('takes more at once than the server has room to lock', async () => {
    const record = await openRecord(await cluster.fresh(), { create: true });
    const days = Array.from({ length: 60 }, (_, at) =>
      readingOf([
        `d${at}`,
        '2021-11-24',
        `岸防衛大臣は2021年11月${(at % 28) + 1}日、ベトナムのザン国防大臣と会談した。第${at}報。`,
      ]),
    );
    expect(await record.add(days)).toMatchObject({ documents: 60, events: 28 });
    expect(await record.check()).toEqual([]);
    await record.close();
  });

  it('is given up for a while when it does not answer in time, and answers again', async () => {
    const address = await cluster.fresh();
    const record = await openRecord(address, { create: true, patience: 300 });
    await record.add([MEETING]);
    const holder = new pg.Client(address);
    await holder.connect();
    await holder.query('begin; lock table kaidan.documents in access exclusive mode');
    await expect(record.stats()).rejects.toThrow(/the server took too long to answer\. Ask for less/);
    await holder.query('rollback');
    await holder.end();
    expect(await record.stats()).toMatchObject({ documents: 1 });
    await record.close();
  });

  it('of a server that has gone without a word is given up, and goes on when it is there again', async () => {
    const address = new URL(await cluster.fresh());
    const line = await lineTo(Number(address.port));
    address.port = String(line.port);
    const record = await openRecord(address.href, { create: true, patience: 500 });
    await record.add([MEETING]);
    line.cut();
    await expect(record.stats()).rejects.toThrow(/no server answers there/);
    line.mend();
    expect(await record.stats()).toMatchObject({ documents: 1 });
    await record.close();
    line.end();
  });

  it('takes ids and texts longer than an index holds, and finds them', async () => {
    const record = await openRecord(await cluster.fresh(), { create: true });
    const id = `doc-${'長'.repeat(5000)}`;
    const marks = Array.from({ length: 400 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const text = marks.map((one) => marks.map((other) => one + other).join('')).join('');
    await record.add([{ document: japanese(`${text}末尾。`, '2021-11-24', { id }), reports: [] }, MEETING]);
    expect((await record.document(id))?.document.text).toHaveLength(text.length + 3);
    const { items } = await record.search({ words: '末尾', order: 'newest', limit: 5 });
    expect(items.map(({ document }) => document.id)).toEqual([id]);
    expect((await record.search({ words: '会談', order: 'newest', limit: 5 })).items).toHaveLength(1);
    await record.close();
  });
});

describe('a failure of the server', () => {
  it.each([
    ['28P01', /does not let this user in/],
    ['53100', /the disk of the server is full/],
    ['53300', /no connection left/],
    ['53200', /no memory left for what is linked at once/],
    ['57P01', /the connection was lost/],
    ['25006', /takes nothing in/],
    ['XX001', /is damaged/],
  ])('%s is told with its reason and what to do', (code, message) => {
    const error = failureOf('postgres://h/d', Object.assign(new Error('x'), { code }));
    expect(error).toMatchObject({ name: 'RecordError', message: expect.stringMatching(message) });
  });

  it('that is none stays what it was', () => {
    const fault = new TypeError('x is not a function');
    expect(failureOf('postgres://h/d', fault)).toBe(fault);
    expect(failureOf('postgres://h/d', 'x')).toBe('x');
  });
});

it.each([
  ['postgres://user:geheim@host:5433/talks?password=geheim', 'postgres://user@host:5433/talks'],
  ['postgresql://host/talks', 'postgres://host/talks'],
  ['postgres://us%65r:a@b@[', 'postgres://…'],
  ['talks.db', 'talks.db'],
])('%s is shown without its password', (address, shown) => expect(shownRecord(address)).toBe(shown));
