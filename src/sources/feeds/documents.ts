/** A feed's items, and the document that each of them is. */
import type { KaidanDocument } from '../../record/schema.js';
import { cleanText } from '../encoding.js';
import { htmlPage } from '../html-page.js';
import { instant } from '../instants.js';
import { languageOf } from '../language.js';
import { pageDocument, publisherOf } from '../page-document.js';
import { joinLines, lineCounter, type PageLine, textLines } from '../page-lines.js';
import type { Complain, PageInput } from '../source.js';
import type { FeedItem, RawItem } from './feed.js';
import type { RawFeed } from './xml-feed.js';

type Named = Pick<PageInput, 'name' | 'url'>;

const TAG = /<[a-z!/]/i;

/** The items of a feed, links resolved and dates understood. What is faulty in one is complained about. */
export function* feedItems(feed: RawFeed, text: string, input: Named, complain: Complain): Generator<FeedItem> {
  const lineOf = lineCounter(text);
  let isEmpty = true;
  for (const raw of feed.items) {
    isEmpty = false;
    const item = itemOf(raw, feed, input);
    const fault = (reason: string, advice: string) =>
      complain({ file: input.name, line: lineOf(item.start), reason, advice });
    if (item.title === null && item.content === null) {
      fault('the item of the feed has neither title nor text', 'It is passed over.');
      continue;
    }
    if (raw.date !== null && item.published === null) {
      fault(`the item's date cannot be read: ${raw.date.slice(0, 40)}`, 'It is kept without one.');
    }
    yield item;
  }
  if (isEmpty) {
    const advice = 'Check that it is the right one; a feed that breaks off early has none.';
    complain({ file: input.name, line: null, reason: 'there is no item in the feed', advice });
  }
}

/** The document of an item: what it tells, or its title where that is all. An item without a title is a post. */
export function itemDocument(item: FeedItem, feed: RawFeed, input: Named): KaidanDocument {
  const lines = item.content === null ? [] : linesOf(item.content);
  const told = lines.some((line) => line.text !== '') ? lines : linesOf(item.title ?? '');
  return pageDocument(told, input, {
    kind: item.title === null ? 'post' : 'article',
    publisher: item.source ?? feed.title ?? publisherOf(input),
    published: item.published,
    title: item.title,
    url: item.link,
    at: { start: item.start, end: item.end },
  });
}

function itemOf({ date, href, ...raw }: RawItem, feed: RawFeed, input: Named): FeedItem {
  const title = raw.title === null ? null : joinLines(linesOf(raw.title)).replace(/\s+/g, ' ') || null;
  const language = feed.language?.toLowerCase().split(/[-_]/)[0] || languageOf(`${title ?? ''}\n${raw.content ?? ''}`);
  return {
    ...raw,
    title,
    published: date === null ? null : instant(date, language),
    link: href !== null && URL.canParse(href, input.url) ? webAddress(new URL(href, input.url)) : null,
  };
}

function webAddress(url: URL): string | null {
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

/** Lines of text that may have mark-up, as most feeds' has. */
function linesOf(content: string): readonly PageLine[] {
  const clean = cleanText(content);
  return TAG.test(clean) || clean.includes('&') ? htmlPage(clean, () => {}).lines : [...textLines(clean, () => {})];
}
