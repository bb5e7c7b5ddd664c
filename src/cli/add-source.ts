/** A source followed, and no longer. */
import { plain } from '../publish/plain.js';
import type { FollowedSource, SourceToFollow } from '../store/index.js';
import { readySources, Unanswered } from '../work/index.js';
import { EXIT, UsageError } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { withRecord } from './record.js';
import { sourceOf } from './source-of.js';
import type { SourceWish } from './source-wishes.js';
import { languageOf } from './surroundings.js';
import { webFor } from './web.js';

export async function addSource(address: string | undefined, wish: SourceWish, io: Io, out: Output): Promise<number> {
  let source: SourceToFollow;
  try {
    source = await wished(address, wish, io);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    tell(io, `${error.message}. What it is cannot be found out now: say it with --kind, or try again later.`);
    return EXIT.nothing;
  }
  return withRecord(
    wish.record,
    io,
    async (record, name) => {
      const isNew = await record.following.add(source);
      const { kind, address: at } = source;
      if (!isNew) {
        tell(io, `${name}: ${at} is followed already. To change how, remove it and add it again.`);
        return EXIT.nothing;
      }
      const ja = (wish.lang ?? languageOf(io.env)) === 'ja';
      const what = `${plain(source.name)} (${kind}, ${at})`;
      await out.write(
        ja
          ? `${name}: ${what} を追います。取り込みは kaidan watch で。\n`
          : `${name}: ${what} is followed. "kaidan watch" takes in what is new.\n`,
      );
      return EXIT.ok;
    },
    { create: true },
  );
}

async function wished(address: string | undefined, wish: SourceWish, io: Io): Promise<SourceToFollow> {
  if ((address === undefined) === (wish.ready === undefined))
    throw new UsageError('give the address of a source, or one of "kaidan sources ready" with --ready.');
  if (address !== undefined) return sourceOf(address, wish, webFor(wish, io, new AbortController().signal));
  const ready = readySources().find(({ name }) => name === wish.ready);
  if (!ready) throw new UsageError(`there is no ready source "${wish.ready}". "kaidan sources ready" lists them.`);
  const { source: _, ...source } = ready;
  return { ...source, name: wish.name ?? source.name, every: wish.every ?? null };
}

export function removeSource(named: string, file: string | undefined, io: Io, out: Output): Promise<number> {
  return withRecord(file, io, async (record, name) => {
    const source = found(named, await record.following.list());
    await record.following.remove(source.address);
    await out.write(`${name}: − ${plain(source.name)} (${source.address})\n`);
    return EXIT.ok;
  });
}

/**
 * The followed source of an address or a name.
 * @throws UsageError where there is none, or several have the name
 */
export function found(named: string, sources: readonly FollowedSource[]): FollowedSource {
  const href = URL.canParse(named) ? new URL(named).href : named;
  const [source, ...others] = sources.filter(({ address, name }) => address === href || name === named);
  if (!source) throw new UsageError(`no source "${named}" is followed. "kaidan sources" lists them.`);
  if (others.length > 0) throw new UsageError(`several sources are called "${named}": give the address of one.`);
  return source;
}
