/** A page that lists others, by its rule: the program's own, or the source's. */
import { decodePage } from '../../sources/encoding.js';
import { type ListRule, ruleFor } from '../../sources/index.js';
import { listedPages } from '../../sources/lists/list-page.js';
import { headlineDocument } from '../../sources/page-document.js';
import { Unanswered } from '../unanswered.js';
import type { Look, Looked } from './look.js';

export const list: Look = async (source, web, complain) => {
  const rule = ruleOf(source);
  const fetched = await web.fetch(source.address, source.version);
  if (!fetched) return null;
  const { page, version } = fetched;
  const text = decodePage(page, complain)?.text ?? '';
  const pages = listedPages(text, rule, page.url ?? source.address);
  if (pages.length === 0)
    throw new Unanswered(`no link of the list fits ${rule.links.join(' or ')}; the page may have changed`);
  return {
    items: pages.map(({ link, ...entry }) => ({
      document: headlineDocument({ ...entry, url: link, publisher: rule.publisher }, page),
      page: link,
    })),
    version,
  };
};

function ruleOf({ address, name, links }: Looked): ListRule {
  const own = { id: address, publisher: name, address, links, dates: 'above', reason: 'as it was added' } as const;
  const rule = links.length > 0 ? own : ruleFor(address);
  if (rule === null) throw new Unanswered(`it is not told which links of the list ${address} lead to what it lists`);
  return rule;
}
