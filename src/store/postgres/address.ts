/** Addresses of databases, and how they are shown. */

export const isPostgres = (address: string): boolean => /^postgres(?:ql)?:\/\//i.test(address);

/** A record's address without the password, for whoever reads a message or a log. */
export function shownRecord(address: string): string {
  if (!isPostgres(address)) return address;
  if (!URL.canParse(address)) return 'postgres://…';
  const { username, host, pathname } = new URL(address);
  return `postgres://${username === '' ? '' : `${username}@`}${host}${pathname}`;
}
