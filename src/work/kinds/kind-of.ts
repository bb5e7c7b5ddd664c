/** Which kind of source an address is: by the address where that tells, else by what stands there. */
import { decodePage } from '../../sources/encoding.js';
import { feed as feedFormat } from '../../sources/feeds/index.js';
import { sitemap as sitemapFormat } from '../../sources/feeds/sitemap.js';
import { type PageInput, ruleFor } from '../../sources/index.js';
import type { SourceKind } from '../../store/index.js';

const JSON_FEED = /^\s*\{[\s\S]{0,2000}?jsonfeed\.org\\?\/version/;
const ACCOUNT = /^\/@[\w.]+(?:@[\w.-]+)?\/?$/;
const PROFILE = /^\/profile\/[\w.:-]+\/?$/;

/** By the address alone; null where it does not tell. */
export function kindByAddress(url: URL): SourceKind | null {
  if (ruleFor(url.href) !== null) return 'list';
  if (url.hostname === 'bsky.app' && PROFILE.test(url.pathname)) return 'bluesky';
  return ACCOUNT.test(url.pathname) ? 'mastodon' : null;
}

/** By what stands there; null where that is no text. */
export function kindOf(page: PageInput): 'feed' | 'sitemap' | 'page' | null {
  const text = decodePage(page, () => {})?.text;
  if (text === undefined) return null;
  if (feedFormat.recognises(text, page) || JSON_FEED.test(text)) return 'feed';
  return sitemapFormat.recognises(text, page) ? 'sitemap' : 'page';
}
