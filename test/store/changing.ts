/** What every engine has to do about changes: part of `conformance.ts`. */
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/record/schema.js';
import type { RecordStore } from '../../src/store/index.js';
import type { Post } from './conformance.js';
import { reread } from './reread.js';

const held: Post = ['held', '2021-11-23', '岸防衛大臣は23日、東京でザン・ベトナム国防大臣と会談しました。'];
const heldToo: Post = ['held-too', '2021-11-24', 'ベトナムのザン国防大臣と岸信夫防衛大臣は23日、東京で会談した。'];
const phone: Post = ['phone', '2021-11-24', '林外務大臣は24日、イギリスのトラス外相と電話で会談しました。'];
const signed: Post = ['signed', '2022-01-06', '岸田総理大臣とモリソン首相は6日、日豪円滑化協定に署名した。'];

export function changing(
  recordOf: () => RecordStore,
  again: () => Promise<RecordStore>,
  readingOf: (post: Post) => Reading,
): void {
  describe('changes', () => {
    /** The first documents of the events that changed, and where to go on. */
    const since = async (after: string | null, limit = 9): Promise<[documents: string[], next: string]> => {
      const { items, next } = await recordOf().changes(after, limit);
      return [items.map(({ documents }) => documents[0]?.id ?? ''), next];
    };

    it('come in the order in which events came, whatever their day', async () => {
      for (const post of [signed, phone, held]) await recordOf().add([readingOf(post)]);
      const [first, next] = await since(null, 2);
      expect(first).toEqual(['signed', 'phone']);
      expect((await since(next))[0]).toEqual(['held']);
    });

    it('give a place to go on from, also where there is nothing', async () => {
      const record = recordOf();
      expect(await record.latestChange()).toBe((await since(null))[1]);
      await record.add([phone, held].map(readingOf));
      const [, next] = await since(null);
      expect(await record.latestChange()).toBe(next);
      expect(await since(next)).toEqual([[], next]);
      await record.add([readingOf(signed)]);
      expect((await since(next))[0]).toEqual(['signed']);
    });

    it('tell once, at the end, of an event that changed', async () => {
      for (const post of [held, phone, heldToo]) await recordOf().add([readingOf(post)]);
      expect((await since(null))[0]).toEqual(['phone', 'held']);
    });

    it('do not tell of what is told already', async () => {
      await recordOf().add([held, phone].map(readingOf));
      const before = await recordOf().latestChange();
      await recordOf().add([held, phone].map(readingOf));
      expect(await since(before)).toEqual([[], before]);
    });

    it('pass over what is gone, and never give its place to another', async () => {
      await recordOf().add([held, phone].map(readingOf));
      const before = await recordOf().latestChange();
      for await (const _ of reread(recordOf(), () => []));
      expect((await since(null))[0]).toEqual([]);
      await recordOf().add([readingOf(signed)]);
      expect((await since(before))[0]).toEqual(['signed']);
    });

    it('are all told by the state of the record', async () => {
      const record = recordOf();
      const states = [await record.state(), await record.state()];
      expect(states[1]).toBe(states[0]);
      const after = async (write: () => Promise<unknown>) => {
        await write();
        states.push(await record.state());
      };
      await after(() => record.add([readingOf(phone)]));
      await after(() => record.access.grant({ name: '例示 花子', hash: 'a', issued: '2026-11-23T00:00:00Z' }));
      const other = await again();
      await after(() => other.add([readingOf(signed)]));
      await after(() => other.access.revoke('例示 花子'));
      await other.close();
      expect(new Set(states).size).toBe(5);
    });

    it('move the last change, also where an event is gone and none came', async () => {
      const record = recordOf();
      await record.add([phone, signed].map(readingOf));
      const [before, counted] = [await record.latestChange(), await record.count({ countries: ['JPN'] }, 'type')];
      const [report] = (await record.document('phone'))?.reports ?? [];
      const signature = { at: '2026-11-23T10:00:00+09:00', who: '例示 花子', why: '誤り' };
      await record.correct({ kind: 'reject', report: report?.id ?? '', document: 'phone', ...signature });
      expect(await record.latestChange()).not.toBe(before);
      expect(await record.count({ countries: ['JPN'] }, 'type')).toHaveLength(counted.length - 1);
    });

    it('of other writers are seen', async () => {
      const before = await recordOf().latestChange();
      const other = await again();
      await other.add([readingOf(phone)]);
      await other.close();
      expect((await since(before))[0]).toEqual(['phone']);
    });

    it('follow from a correction', async () => {
      await recordOf().add([readingOf(phone)]);
      const before = await recordOf().latestChange();
      const [report] = (await recordOf().document('phone'))?.reports ?? [];
      await recordOf().correct({
        kind: 'change',
        report: report?.id ?? '',
        document: 'phone',
        set: { status: 'presumed' },
        at: '2026-11-23T10:00:00+09:00',
        who: '例示 花子',
        why: '確かでない',
      });
      expect((await since(before))[0]).toEqual(['phone']);
      expect(await recordOf().count({}, 'status')).toMatchObject([{ key: 'presumed', uncertain: 1 }]);
    });

    it.each(["' or 1", '', '-1'])('refuse to go on from %j', async (cursor) => {
      await expect(recordOf().changes(cursor, 1)).rejects.toThrow(/is no place to go on from/);
    });
  });
}
