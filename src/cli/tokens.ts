/** Tokens issued, listed and taken back. */
import { plain } from '../publish/plain.js';
import { newToken } from '../server/token.js';
import { EXIT, UsageError } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { withRecord } from './record.js';

/** A correction takes no longer name. */
const LONGEST_NAME = 200;

export function issueToken(called: string, file: string | undefined, io: Io, out: Output): Promise<number> {
  const name = called.trim();
  if (name === '' || name.length > LONGEST_NAME || name !== plain(name))
    throw new UsageError(`A name is one line of up to ${LONGEST_NAME} characters.`);
  return withRecord(file, io, async (record, at) => {
    const { token, kept } = newToken(name, new Date());
    if (!(await record.access.grant(kept))) {
      tell(io, `${at}: ${name} has a token. To issue another, revoke it: kaidan token revoke "${name}"`);
      return EXIT.nothing;
    }
    await out.write(`${token}\n`);
    tell(io, `whoever has it corrects ${at} as ${name}. It is not shown again.`);
    return EXIT.ok;
  });
}

export function listTokens(file: string | undefined, io: Io, out: Output): Promise<number> {
  return withRecord(file, io, async (record, at) => {
    const tokens = await record.access.list();
    for (const { name, issued } of tokens)
      await out.write(`${issued.slice(0, 16).replace('T', ' ')}Z  ${plain(name)}\n`);
    if (tokens.length > 0) return EXIT.ok;
    tell(io, `${at}: nobody has a token. "kaidan token new NAME" issues one.`);
    return EXIT.nothing;
  });
}

export function revokeToken(name: string, file: string | undefined, io: Io, out: Output): Promise<number> {
  return withRecord(file, io, async (record, at) => {
    if (!(await record.access.revoke(name))) {
      tell(io, `${at}: nobody of the name ${name} has a token. "kaidan token list" lists who has.`);
      return EXIT.nothing;
    }
    await out.write(`${at}: − ${plain(name)}\n`);
    return EXIT.ok;
  });
}
