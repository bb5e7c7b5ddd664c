/** Addresses that let in whoever has them: what they hold is kept out of the record and of every message. */
const SECRET =
  /^(?:(?:access|auth|api|id|refresh|session)?[-_]?(?:token|key|sid)|auth|authorization|client[-_]?secret|code|jwt|pass(?:word|wd)?|secret|sig|signature|x-amz-(?:credential|security-token|signature))$/i;

/** The parameters of an address that are secrets by their names, and `name` where it holds a user's name or password. */
export function secretsIn(url: URL): string[] {
  const parameters = [...new Set(url.searchParams.keys())].filter((name) => SECRET.test(name));
  return url.username !== '' || url.password !== '' ? ['name:password', ...parameters] : parameters;
}

/** The address without its secrets, as it may be written down. */
export function withoutSecrets(url: URL): string {
  const secrets = secretsIn(url);
  if (secrets.length === 0) return url.href;
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  for (const name of secrets) bare.searchParams.delete(name);
  return bare.href;
}
