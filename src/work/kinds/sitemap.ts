/** A sitemap, or an index of sitemaps: the pages that it names, the last changed first. */
import { decodePage } from '../../sources/encoding.js';
import { type MappedPage, mappedPages } from '../../sources/index.js';
import { headlineDocument, publisherOf } from '../../sources/page-document.js';
import { Unanswered } from '../unanswered.js';
import type { Web } from '../web.js';
import { kindOf } from './kind-of.js';
import type { Item, Look } from './look.js';

/** Of an index, so many sitemaps are read at a visit: those that changed last. */
const MOST_SITEMAPS = 10;

export const sitemap: Look = async ({ address, version }, web) => {
  const fetched = await web.fetch(address, version);
  if (!fetched) return null;
  if (kindOf(fetched.page) !== 'sitemap') throw new Unanswered(`${fetched.page.url} is no sitemap`);
  const named = await mapped(fetched.page);
  const inner = named.filter(({ isSitemap }) => isSitemap).slice(0, MOST_SITEMAPS);
  const pages = named.filter(({ isSitemap }) => !isSitemap).map(itemOf);
  for (const { link } of inner) pages.push(...(await pagesOf(link, web)));
  return { items: pages, version: fetched.version };
};

/** The pages of a sitemap that an index names; indexes are not nested. */
async function pagesOf(link: string, web: Web): Promise<Item[]> {
  const fetched = await web.fetch(link);
  return fetched ? (await mapped(fetched.page)).filter(({ isSitemap }) => !isSitemap).map(itemOf) : [];
}

async function mapped(page: Parameters<typeof decodePage>[0]): Promise<MappedPage[]> {
  const pages = await mappedPages(decodePage(page, () => {})?.text ?? '');
  const time = ({ changed, published }: MappedPage): string => changed ?? published ?? '';
  return pages.sort((a, b) => (time(a) < time(b) ? 1 : time(a) > time(b) ? -1 : 0));
}

function itemOf({ link, title, publisher, published, start, end }: MappedPage): Item {
  const place = { name: link, url: link };
  const told = { title: title ?? '', url: link, published, start, end, publisher: publisher ?? publisherOf(place) };
  return { page: link, document: title === null ? null : headlineDocument(told, place) };
}
