/** XML that is nothing else: lists of crawlers, descriptions of searches, settings. It is not read as if its mark-up were words. */
import type { PageFormat } from '../source.js';

export const otherXml: PageFormat = {
  name: 'other XML',
  recognises: (text) => /^\s*<\?xml\s/.test(text),
  *documents(_, input, complain) {
    const reason = 'it is XML, but no feed, sitemap or page';
    complain({ file: input.name, line: null, reason, advice: 'Give the page or the feed itself.' });
  },
};
