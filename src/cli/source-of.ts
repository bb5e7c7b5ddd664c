/** The source that a user means, from an address and options. */
import { ruleFor, secretsIn } from '../sources/index.js';
import type { SourceKind, SourceToFollow } from '../store/index.js';
import { kindByAddress, kindOf, Unanswered, type Web } from '../work/index.js';
import { UsageError } from './exit.js';
import type { SourceWish } from './source-wishes.js';

/**
 * @throws UsageError where the address cannot be followed; Unanswered where its kind has to be found out and nothing answers
 */
export async function sourceOf(address: string, wish: SourceWish, web: Web): Promise<SourceToFollow> {
  const url = addressOf(address);
  const { links = [], kind = links.length > 0 ? 'list' : await kindAt(url, web) } = wish;
  if (kind === 'list' && links.length === 0 && ruleFor(url.href) === null) {
    throw new UsageError(
      `kaidan does not know the list ${url.href}. Say which of its links to follow: --links "/press/*.html"`,
    );
  }
  if (kind !== 'list' && links.length > 0) throw new UsageError('--links is for list pages: --kind list.');
  const { name = url.host, language = null, every = null } = wish;
  return { address: url.href, kind, name, language, every, links };
}

function addressOf(address: string): URL {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new UsageError(`${address} is no address of the web. It begins with http:// or https://.`);
  const url = new URL(address);
  url.hash = '';
  const secrets = secretsIn(url);
  if (secrets.length === 0) return url;
  throw new UsageError(
    `the address holds a secret (${secrets.join(', ')}), and the record would hold it for everybody to see. Only what is public can be followed.`,
  );
}

async function kindAt(url: URL, web: Web): Promise<SourceKind> {
  const told = kindByAddress(url);
  if (told !== null) return told;
  const fetched = await web.fetch(url.href);
  const found = fetched ? kindOf(fetched.page) : null;
  if (found === null) throw new Unanswered(`${url.href} is no text`);
  return found;
}
