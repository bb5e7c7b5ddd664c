import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, paramsOf, to, writtenAddress } from '../../src/site/address.js';
import { relative } from '../../src/site/frame.js';

const none = new URLSearchParams();

describe('an address', () => {
  test.each([
    ['/', 'ja', '/', 'html'],
    ['/en', 'en', '/', 'html'],
    ['/en/', 'en', '/', 'html'],
    ['/index.html', 'ja', '/', 'html'],
    ['/index.json', 'ja', '/', 'json'],
    ['/en/index.atom', 'en', '/', 'atom'],
    ['/event/evt-1.json', 'ja', '/event/evt-1', 'json'],
    ['/en/pair/JPN-VNM.html', 'en', '/pair/JPN-VNM', 'html'],
    ['/england', 'ja', '/england', 'html'],
    ['/document/a%2Ejson', 'ja', '/document/a%2Ejson', 'html'],
  ])('%s', (written, lang, path, format) => {
    expect(addressOf(written, none)).toEqual({ lang, path, query: none, format });
  });

  test('is read back as it was written, whatever the name in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => name !== '.' && name !== '..'),
        fc.constantFrom('ja' as const, 'en' as const),
        (id, lang) => {
          const written = writtenAddress({ lang, path: to.document(id), query: none, format: 'html' });
          const { pathname } = new URL(written, 'http://example.org');
          const found = addressOf(pathname, none);
          expect(found.lang).toBe(lang);
          expect(paramsOf('/document/:id', found.path)).toEqual({ id });
        },
      ),
    );
  });

  test('with a faulty coding is no page', () => expect(paramsOf('/event/:id', '/event/%E3%81')).toBeNull());
});

describe('one address seen from another', () => {
  test.each([
    ['/', '/', './'],
    ['/', '/?after=1', './?after=1'],
    ['/', '/event/e', 'event/e'],
    ['/event/e', '/', '../'],
    ['/event/e', '/event/e.json', 'e.json'],
    ['/event/e', '/pair/JPN-VNM', '../pair/JPN-VNM'],
    ['/event/e', '/en/event/e', '../en/event/e'],
    ['/en/', '/', '../'],
    ['/en/event/e', '/assets/a.css', '../../assets/a.css'],
  ])('from %s to %s', (from, address, seen) => {
    expect(relative(from, address)).toBe(seen);
    expect(new URL(seen, `http://example.org${from}`).href).toBe(`http://example.org${address}`);
  });
});
