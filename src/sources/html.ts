/** A page as HTML: embedded posts with what is written under them, or an article. */
import { lineBound } from './page-lines.js';
import { postDocuments } from './post-documents.js';
import type { PageFormat } from './source.js';

const HTML_START =
  /<(?:!doctype\s+html|html|head|body|meta|article|main|section|div|p|blockquote|h[1-6]|ul|table)[\s>/]/i;
const HEAD = 4096;

export const html: PageFormat = {
  name: 'HTML',
  recognises: (text, input) => HTML_START.test(text.slice(0, HEAD)) || /\.x?html?$/i.test(input.name),
  // The libraries for HTML are loaded when there is HTML to read, so that a page of plain text does not wait for them.
  async *documents(text, input, complain) {
    const { htmlPage } = await import('./html-page.js');
    const page = htmlPage(text, lineBound(text, input, complain));
    let found = false;
    for (const document of postDocuments(text, page.lines, input, complain)) {
      found = true;
      yield document;
    }
    if (found) return;
    const { articleDocument } = await import('./article.js');
    yield await articleDocument(text, page, input, complain);
  },
};
