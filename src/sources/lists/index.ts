/** A page that is known to be a list: each entry is a document, of which only the headline is known here. */
import { headlineDocument } from '../page-document.js';
import type { PageFormat } from '../source.js';
import { ruleFor } from './rules.js';

export const listPage: PageFormat = {
  name: 'list page',
  recognises: (_, input) => input.url !== undefined && ruleFor(input.url) !== null,
  async *documents(text, input, complain) {
    const address = input.url ?? '';
    const rule = ruleFor(address);
    if (rule === null) return;
    const { listedPages } = await import('./list-page.js');
    const pages = listedPages(text, rule, address);
    if (pages.length === 0) {
      const reason = `no entry of the list ${rule.id} is found`;
      complain({ file: input.name, line: null, reason, advice: 'The page may have changed: see list-pages.json.' });
    }
    for (const { link, ...page } of pages) {
      yield headlineDocument({ ...page, url: link, publisher: rule.publisher }, input);
    }
  },
};
