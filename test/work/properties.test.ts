import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretsIn, withoutSecrets } from '../../src/sources/index.js';
import { kindByAddress, kindOf, readySources } from '../../src/work/index.js';
import { Robots } from '../../src/work/robots.js';
import { nextTry, nextVisit, retryTime } from '../../src/work/schedule.js';
import { Refused } from '../../src/work/unanswered.js';
import { BEGUN, TestClock } from './follow.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('times', () => {
  it.each([
    ['120', BEGUN + 2 * MINUTE],
    ['Mon, 23 Nov 2026 01:00:00 GMT', BEGUN + 60 * MINUTE],
    ['99999999', BEGUN + 30 * DAY],
    ['soon', null],
    ['', null],
    [undefined, null],
  ])('Retry-After %s', (header, time) => {
    expect(retryTime(header, BEGUN)).toBe(time);
  });

  it('are dates, whatever a server says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.nat().map(String)), fc.nat(1000), (header, failures) => {
        const at = nextTry(failures + 1, retryTime(header, BEGUN), new TestClock()).getTime() - BEGUN;
        expect(at).toBeGreaterThanOrEqual(MINUTE / 2);
        expect(at).toBeLessThanOrEqual(30 * DAY);
      }),
    );
  });

  it('are scattered by chance', () => {
    const at = (random: number) => {
      const clock = Object.assign(new TestClock(), { random: () => random });
      return [nextTry(1, null, clock), nextTry(3, null, clock), nextVisit(60 * MINUTE, clock)].map(
        (date) => (date.getTime() - BEGUN) / MINUTE,
      );
    };
    expect([at(0), at(1)]).toEqual([
      [0.5, 2, 60],
      [1, 4, 66],
    ]);
  });
});

describe('robots.txt', () => {
  const robots = (text: string): Robots => {
    const page = { name: '', bytes: new Uint8Array(Buffer.from(text)) };
    return new Robots(async () => ({ status: 200, headers: {}, page }), new TestClock());
  };

  it.each([
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow: /\n\nUser-agent: kaidan\nAllow: /', '/a', true],
    ['User-agent: kaidan\nDisallow: /*.pdf$', '/a.pdf', false],
    ['User-agent: kaidan\nDisallow: /*.pdf$', '/a.html', true],
    ['User-agent: other\nDisallow: /', '/a', true],
    ['<html>no such page</html>', '/a', true],
    ['User-agent: *\nCrawl-delay: soon', '/a', true],
    ['User-agent: *\nCrawl-delay: -5', '/a', true],
  ])('%j of %s', async (text, path, allowed) => {
    const asked = robots(text).pauseFor(new URL(path, 'https://example.org'));
    if (allowed) expect(await asked).toBe(0);
    else await expect(asked).rejects.toThrow(Refused);
  });

  it('may hold anything', async () => {
    const line = fc
      .tuple(fc.constantFrom('User-agent', 'Disallow', 'Allow', 'Crawl-delay', 'Sitemap', ''), fc.string())
      .map((parts) => parts.join(':'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(line, fc.string())), fc.webPath(), async (lines, path) => {
        const pause = await robots(lines.join('\n'))
          .pauseFor(new URL(`https://example.org${path}`))
          .catch((error: unknown) => (error instanceof Refused ? 0 : Number.NaN));
        expect(pause).toBeGreaterThanOrEqual(0);
        expect(pause).toBeLessThanOrEqual(MINUTE);
      }),
    );
  });
});

describe('kinds', () => {
  it.each([
    ['https://www.mofa.go.jp/mofaj/press/release/index.html', 'list'],
    ['https://bsky.app/profile/mofa.example.org', 'bluesky'],
    ['https://social.example.org/@mofa', 'mastodon'],
    ['https://social.example.org/@mofa@other.example.org', 'mastodon'],
    ['https://example.org/feed.xml', null],
    ['https://example.org/profile/mofa', null],
  ])('by address: %s', (address, kind) => {
    expect(kindByAddress(new URL(address))).toBe(kind);
  });

  it.each([
    ['<rss><channel></channel></rss>', 'feed'],
    ['{"version": "https://jsonfeed.org/version/1.1", "items": []}', 'feed'],
    ['<?xml version="1.0"?><urlset></urlset>', 'sitemap'],
    ['<!doctype html><html></html>', 'page'],
    ['会談しました。', 'page'],
    ['\x89PNG\x00\x00\x00', null],
  ])('by what stands there: %j', (text, kind) => {
    expect(kindOf({ name: 'x', bytes: new Uint8Array(Buffer.from(text, 'utf8')) })).toBe(kind === null ? null : kind);
  });

  it('of any page', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void kindOf({ name: 'x', bytes })));
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), (url) => void kindByAddress(new URL(url))));
  });
});

describe('secrets of addresses', () => {
  it.each([
    ['https://user:word@example.org/feed', ['name:password'], 'https://example.org/feed'],
    ['https://example.org/feed?token=hush&page=2', ['token'], 'https://example.org/feed?page=2'],
    ['https://example.org/?api_key=hush&X-Amz-Signature=hush', ['api_key', 'X-Amz-Signature'], 'https://example.org/'],
    ['https://example.org/?page=2&keyword=token', [], 'https://example.org/?page=2&keyword=token'],
  ])('%s', (address, secrets, bare) => {
    expect([secretsIn(new URL(address)), withoutSecrets(new URL(address))]).toEqual([secrets, bare]);
  });
});

describe('ready sources', () => {
  it('can be followed as they stand', () => {
    const ready = readySources();
    expect(ready.length).toBeGreaterThan(10);
    for (const { address, kind, source } of ready) {
      expect(new URL(address).href).toBe(address);
      expect(secretsIn(new URL(address))).toEqual([]);
      expect(kindByAddress(new URL(address)) ?? 'feed').toBe(kind);
      expect(source).toMatch(/not checked from here$/);
    }
    for (const key of ['address', 'name'] as const)
      expect(new Set(ready.map((each) => each[key])).size).toBe(ready.length);
  });
});
