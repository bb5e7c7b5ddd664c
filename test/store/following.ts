/** What every engine has to do for sources that are followed; a part of `conformance.ts`. */
import { describe, expect, it } from 'vitest';
import type { RecordStore, SourceToFollow } from '../../src/store/index.js';

const FEED: SourceToFollow = {
  address: 'https://example.org/feed.xml',
  kind: 'feed',
  name: '例示省',
  language: 'ja',
  every: 3600,
  links: [],
};
const LIST: SourceToFollow = {
  address: 'https://example.org/press/',
  kind: 'list',
  name: '例示庁 "報道"',
  language: null,
  every: null,
  links: ['/press/*.html', '/pdf/*'],
};
const AT = '2026-11-23T00:00:00.000Z';
const LATER = '2026-11-23T01:00:00.000Z';

export function following(record: () => RecordStore): void {
  describe('following sources', () => {
    const kept = () => record().following;

    it('keeps them in the order in which they were added, each address once', async () => {
      expect(await kept().list()).toEqual([]);
      expect([await kept().add(LIST), await kept().add(FEED), await kept().add({ ...FEED, name: '別名' })]).toEqual([
        true,
        true,
        false,
      ]);
      const nothing = { succeeded: null, failed: null, reason: null, failures: 0, due: null };
      const fresh = {
        ...nothing,
        version: { etag: null, modified: null },
        brought: { documents: 0, reports: 0, events: 0 },
      };
      expect(await kept().list()).toEqual([
        { ...LIST, ...fresh },
        { ...FEED, ...fresh },
      ]);
      expect([await kept().remove(LIST.address), await kept().remove(LIST.address)]).toEqual([true, false]);
      expect((await kept().list()).map(({ name }) => name)).toEqual(['例示省']);
    });

    it('keeps how visits ended, and what they brought', async () => {
      await kept().add(FEED);
      await kept().add(LIST);
      const version = { etag: '"1"', modified: 'Mon, 23 Nov 2026 00:00:00 GMT' };
      const visit = (outcome: Parameters<ReturnType<typeof kept>['visited']>[1]['outcome']) =>
        kept().visited(FEED.address, { at: AT, due: LATER, outcome });
      const first = async () => (await kept().list())[0];

      await visit({ kind: 'succeeded', version });
      expect(await first()).toMatchObject({ version, succeeded: AT, failed: null, failures: 0, due: LATER });
      await visit({ kind: 'failed', reason: 'down' });
      await visit({ kind: 'failed', reason: 'down still' });
      expect(await first()).toMatchObject({ version, failed: AT, reason: 'down still', failures: 2 });
      await visit({ kind: 'succeeded', version: { etag: null, modified: null } });
      expect(await first()).toMatchObject({ version: { etag: null, modified: null }, reason: null, failures: 0 });

      await kept().credit(FEED.address, { documents: 2, reports: 3, events: 1 });
      await kept().credit(FEED.address, { documents: 1, reports: 0, events: 0 });
      expect((await kept().list()).map(({ brought }) => brought)).toEqual([
        { documents: 3, reports: 3, events: 1 },
        { documents: 0, reports: 0, events: 0 },
      ]);
    });

    it('knows which pages are settled', async () => {
      const [a, b, c] = ['https://example.org/a', 'https://example.org/b', 'https://example.org/c'] as const;
      await kept().tried(a, true);
      await kept().tried(b, false);
      await kept().tried(b, false);
      expect([...(await kept().unsettled([c, a, b, c]))]).toEqual([
        [c, 0],
        [b, 2],
      ]);
      await kept().tried(b, true);
      expect([...(await kept().unsettled([b]))]).toEqual([]);
    });
  });
}
