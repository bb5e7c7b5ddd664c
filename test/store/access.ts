/** What every engine has to do for tokens; a part of `conformance.ts`. */
import { describe, expect, it } from 'vitest';
import type { AccessToken, RecordStore } from '../../src/store/index.js';

const HANA: AccessToken = { name: '例示 花子', hash: 'a'.repeat(64), issued: '2026-11-23T00:00:00.000Z' };
const TARO: AccessToken = { name: "例示 太郎'; --", hash: 'b'.repeat(64), issued: '2026-11-22T00:00:00.000Z' };

export function access(record: () => RecordStore): void {
  describe('tokens', () => {
    it('knows who holds one, until it is revoked', async () => {
      const { access } = record();
      expect([await access.grant(HANA), await access.grant(TARO)]).toEqual([true, true]);
      expect(await access.list()).toEqual([HANA, TARO]);
      expect([await access.holder(HANA.hash), await access.holder(TARO.hash)]).toEqual([HANA.name, TARO.name]);
      expect([await access.revoke(HANA.name), await access.revoke(HANA.name)]).toEqual([true, false]);
      expect(await access.holder(HANA.hash)).toBeNull();
      expect(await access.list()).toEqual([TARO]);
    });

    it('gives a name to one only', async () => {
      const { access } = record();
      await access.grant(HANA);
      expect(await access.grant({ ...TARO, name: HANA.name })).toBe(false);
      expect(await access.holder(TARO.hash)).toBeNull();
    });

    it('hands none out with the record', async () => {
      await record().access.grant(HANA);
      for await (const line of record().lines()) expect(JSON.stringify(line)).not.toContain(HANA.hash);
    });
  });
}
