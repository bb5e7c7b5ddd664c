/** A page as plain text: posts with their attribution lines, or one text. */
import { pageDocument } from './page-document.js';
import { lineBound, textLines } from './page-lines.js';
import { postDocuments } from './post-documents.js';
import type { PageFormat } from './source.js';

export const plainText: PageFormat = {
  name: 'plain text',
  recognises: () => true,
  *documents(text, input, complain) {
    const cut = lineBound(text, input, complain);
    let found = false;
    for (const document of postDocuments(text, textLines(text, cut), input, complain)) {
      found = true;
      yield document;
    }
    if (!found) yield pageDocument([...textLines(text, () => {})], input);
  },
};
