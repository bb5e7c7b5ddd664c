/** What comes from outside: addresses that people write, messages that anybody may have put into a queue. */
import { gzipSync } from 'node:zlib';
import { headers } from '@nats-io/transport-node';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { KaidanDocument } from '../../../src/record/schema.js';
import { queueAddress } from '../../../src/work/queue/address.js';
import { openQueue, QueueError } from '../../../src/work/queue/index.js';
import { packed, unpacked } from '../../../src/work/queue/message.js';
import { documentsOf } from './hands.js';

const settings = { seed: 20211124, numRuns: 300 };

test.each([
  ['nats://127.0.0.1:4222', { servers: ['127.0.0.1:4222'], tls: false, access: null, name: 'kaidan' }],
  ['nats://a,b:4223,[::1]:4224/talks', { servers: ['a', 'b:4223', '[::1]:4224'], name: 'talks' }],
  ['tls://user:p%40ss:word@example.org/', { tls: true, access: { user: 'user', pass: 'p@ss:word' } }],
  ['nats://s3cret@example.org', { access: { token: 's3cret' }, shown: 'nats://…@example.org/kaidan' }],
])('an address: %s', (written, address) => expect(queueAddress(written)).toMatchObject(address));

test.each([
  '',
  'nats://',
  'http://example.org',
  'nats://a b',
  'nats://a/b/c',
  'nats://a/…',
  'nats://user:secret@,',
  'a:4222',
])('no address: %s', (written) => expect(() => queueAddress(written)).toThrow(QueueError));

it('an address may be anything, and what is secret in it is never shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('nats://', 'tls://', ''), (word, scheme) => {
      const shown = (() => {
        try {
          return queueAddress(`${scheme}user:s3cret@${word}`).shown;
        } catch (error) {
          if (error instanceof QueueError) return error.message;
          throw error;
        }
      })();
      if (!word.includes('s3cret')) expect(shown).not.toContain('s3cret');
    }),
    settings,
  );
});

it('nothing answers: the reason and what to do', async () => {
  await expect(openQueue('nats://user:secret@127.0.0.1:1/talks')).rejects.toThrow(
    /^nats:\/\/…@127\.0\.0\.1:1\/talks: nothing answers there .*Check the address/,
  );
});

describe('a message', () => {
  it('holds a document as it is', async () => {
    for (const document of await documentsOf(3)) {
      for (const text of [document.text, document.text.repeat(500)]) {
        const message = packed({ ...document, text }, 'add', 1_000_000);
        expect(message && unpacked(message)).toEqual({ ...document, text });
      }
    }
  });

  it('too long for a server is none', async () => {
    const [document] = await documentsOf(1);
    expect(document && packed(document, 'add', 2100)).toBeNull();
  });

  it('may hold anything, and gives a document or an error', async () => {
    const [document] = await documentsOf(1);
    const plain = Buffer.from(JSON.stringify(document));
    const edited = fc
      .tuple(fc.nat(plain.length), fc.nat(30), fc.uint8Array({ maxLength: 20 }))
      .map(([at, removed, bytes]) => Buffer.concat([plain.subarray(0, at), bytes, plain.subarray(at + removed)]));
    const data = fc.oneof(
      edited,
      fc.uint8Array({ maxLength: 100 }),
      fc.json().map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(data, fc.boolean(), fc.boolean(), (bytes, isPacked, saysSo) => {
        const head = headers();
        if (saysSo) head.set('Content-Encoding', 'gzip');
        try {
          const found = unpacked({ data: isPacked ? gzipSync(bytes) : bytes, headers: head });
          expect(KaidanDocument.parse(found)).toEqual(found);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      settings,
    );
  });

  it('that is a bomb is refused', () => {
    const head = headers();
    head.set('Content-Encoding', 'gzip');
    expect(() => unpacked({ data: gzipSync(Buffer.alloc(100 * 1024 * 1024)), headers: head })).toThrow();
  });
});
