/** Sitemaps (sitemaps.org), their indexes, and the news of which some tell the headlines. */
import { instant } from '../instants.js';
import { languageOf } from '../language.js';
import { headlineDocument, publisherOf } from '../page-document.js';
import type { PageFormat } from '../source.js';
import { rootOf } from './root.js';

const ROOTS = ['urlset', 'sitemapindex'];

/** A page, or a further sitemap, that a sitemap names. */
export interface MappedPage {
  readonly link: string;
  readonly isSitemap: boolean;
  /** When the page was last changed, as far as it is told. */
  readonly changed: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly start: number;
  readonly end: number;
}

/** The pages of a sitemap, in its order; what has no address is left out. */
export async function mappedPages(text: string): Promise<MappedPage[]> {
  const { fieldsOf, partsOf } = await import('./xml.js');
  const pages: MappedPage[] = [];
  for (const { start, end } of partsOf(text, 'url|sitemap')) {
    const part = text.slice(start, end);
    const fields = fieldsOf(part);
    const link = fields.get('loc')?.[0]?.text;
    if (link === undefined || !/^https?:\/\//i.test(link) || !URL.canParse(link)) continue;
    const news = fields.get('news:news')?.[0]?.inner;
    const told = news === undefined ? null : fieldsOf(`<news>${news}</news>`);
    const title = told?.get('news:title')?.[0]?.text || null;
    const date = told?.get('news:publication_date')?.[0]?.text;
    const publication = told?.get('news:publication')?.[0]?.inner ?? '';
    pages.push({
      link,
      isSitemap: /^<(?:\w+:)?sitemap[\s>]/i.test(part),
      changed: instant(fields.get('lastmod')?.[0]?.text ?? '', 'und'),
      title,
      published: date === undefined ? null : instant(date, languageOf(title ?? '')),
      publisher: fieldsOf(`<publication>${publication}</publication>`).get('news:name')?.[0]?.text || null,
      start,
      end: start + part.trimEnd().length,
    });
  }
  return pages;
}

/** A sitemap as a page: it holds headlines at most. */
export const sitemap: PageFormat = {
  name: 'sitemap',
  recognises: (text) => ROOTS.includes(rootOf(text)),
  async *documents(text, input, complain) {
    const pages = await mappedPages(text);
    const told = pages.filter(({ title }) => title !== null);
    if (told.length === 0) {
      const reason = `the sitemap names ${pages.length} pages and holds no text`;
      complain({ file: input.name, line: null, reason, advice: 'Read the pages that it names.' });
    }
    for (const { link, title, published, publisher, start, end } of told) {
      const page = { title: title ?? '', url: link, published, start, end };
      yield headlineDocument({ ...page, publisher: publisher ?? publisherOf({ ...input, url: link }) }, input);
    }
  },
};
