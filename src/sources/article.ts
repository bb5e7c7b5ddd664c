/**
 * An HTML page without posts as one document: its main text and what the page says of itself. Where the page does not show plainly which
 * text that is, Mozilla's Readability weighs its parts; that takes a tree of the page, and ten times as long.
 */
import type { KaidanDocument } from '../record/schema.js';
import type { HtmlPage } from './html-page.js';
import { mainLines } from './main-block.js';
import { dayOfPage } from './page-date.js';
import { pageDocument, publisherOf } from './page-document.js';
import type { PageLine } from './page-lines.js';
import type { Complain, PageInput } from './source.js';

/** Beyond these bounds, building a tree of the page and weighing its parts takes seconds; no article comes near them. */
const MAX_LENGTH = 4_000_000;
const MAX_NODES = 50_000;
const MAX_DEPTH = 500;

/** The document of an article page. Its text is the article's lines; `foundIn` covers the page from its first to its last line. */
export async function articleDocument(
  html: string,
  page: HtmlPage,
  input: PageInput,
  complain: Complain,
): Promise<KaidanDocument> {
  const { facts, lines } = page;
  const article = mainLines(page) ?? (await weighedLines(html, page, input, complain));
  // The heading is the document's title already.
  const told = (article.length > 0 ? article : lines).filter((line) => line.text !== facts.title);
  return pageDocument(told, input, {
    kind: facts.isArticle ? 'article' : 'page',
    publisher: facts.publisher ?? publisherOf(facts.url === null ? input : { ...input, url: input.url ?? facts.url }),
    published: facts.published ?? dayOfPage(lines, input.url ?? facts.url),
    title: facts.title,
    url: input.url ?? facts.url,
    at: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? html.length },
  });
}

/** The lines of what Readability takes for the article; none where it finds nothing or fails, or the page is too large to try. */
async function weighedLines(
  html: string,
  { nodes, depth }: HtmlPage,
  input: PageInput,
  complain: Complain,
): Promise<readonly PageLine[]> {
  if (html.length > MAX_LENGTH || nodes > MAX_NODES || depth > MAX_DEPTH) {
    const reason = 'the page is too large or too deep to tell its article from what surrounds it';
    complain({ file: input.name, line: null, reason, advice: 'All of its text is read as one document.' });
    return [];
  }
  const [{ parseHTML }, { Readability }, { htmlPage }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
    import('./html-page.js'),
  ]);
  try {
    const { document } = parseHTML(html);
    const article = new Readability(document, { charThreshold: 100, maxElemsToParse: MAX_NODES }).parse();
    return article?.content ? htmlPage(article.content, () => {}).lines : [];
  } catch {
    // Both throw on some broken pages; the page's own lines then serve.
    return [];
  }
}
