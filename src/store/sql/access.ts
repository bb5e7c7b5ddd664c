/** Tokens for writing, by their hashes. */
import type { Access, AccessToken } from '../access.js';
import type { Transaction } from './following.js';

export class SqlAccess implements Access {
  constructor(
    private readonly read: Transaction,
    private readonly write: Transaction,
  ) {}

  grant({ name, hash, issued }: AccessToken): Promise<boolean> {
    return this.write(async ({ db }) => {
      const result = await db
        .insertInto('access')
        .values({ name, hash, issued })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    });
  }

  revoke(name: string): Promise<boolean> {
    return this.write(async ({ db }) => {
      const result = await db.deleteFrom('access').where('name', '=', name).executeTakeFirst();
      return result.numDeletedRows === 1n;
    });
  }

  list(): Promise<readonly AccessToken[]> {
    return this.read(({ db }) => db.selectFrom('access').select(['name', 'hash', 'issued']).orderBy('key').execute());
  }

  holder(hash: string): Promise<string | null> {
    return this.read(async ({ db }) => {
      const row = await db.selectFrom('access').select('name').where('hash', '=', hash).executeTakeFirst();
      return row?.name ?? null;
    });
  }
}
