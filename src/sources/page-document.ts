/** A page without posts, as the one document that it is. */
import { basename } from 'node:path';
import { documentId } from '../record/ids.js';
import type { KaidanDocument } from '../record/schema.js';
import { cleanText } from './encoding.js';
import { languageOf } from './language.js';
import { hashtagsIn, linksIn } from './marks.js';
import { dayOfPage } from './page-date.js';
import { joinLines, type PageLine } from './page-lines.js';
import type { PageInput } from './source.js';

/** Lines that no post is found in, as one document. `known` is what the page says of itself, and where its text stands if not on the lines. */
export function pageDocument(
  lines: readonly PageLine[],
  input: Pick<PageInput, 'name' | 'url'>,
  known: Partial<Pick<KaidanDocument, 'kind' | 'publisher' | 'published' | 'title' | 'url'>> & {
    at?: { start: number; end: number };
  } = {},
): KaidanDocument {
  const told = lines.filter((line) => line.text !== '');
  const text = joinLines(lines);
  const { at = { start: told[0]?.start ?? 0, end: told.at(-1)?.end ?? 0 }, ...facts } = known;
  const content = {
    kind: 'page' as const,
    publisher: publisherOf(input),
    account: null,
    url: input.url ?? null,
    language: languageOf(text),
    title: null,
    ...facts,
    published: facts.published === undefined ? dayOfPage(told, input.url ?? null) : facts.published,
    text,
    links: linksIn(text),
    hashtags: hashtagsIn(text),
    foundIn: { page: input.url ?? input.name, ...at, tags: [] },
  };
  return { id: documentId(content), ...content };
}

/** A document of which only the headline is known: that is its text. */
export function headlineDocument(
  headline: Pick<KaidanDocument, 'publisher' | 'published' | 'url'> & { title: string; start: number; end: number },
  input: Pick<PageInput, 'name' | 'url'>,
): KaidanDocument {
  const { title, start, end, ...facts } = headline;
  const line = { text: cleanText(title), start, end, embed: null, part: 0, post: null };
  return pageDocument([line], input, { kind: 'release', title: line.text, at: { start, end }, ...facts });
}

/** Who a page is from, as far as its address or name tells. */
export function publisherOf(input: Pick<PageInput, 'name' | 'url'>): string {
  return input.url !== undefined && URL.canParse(input.url) ? new URL(input.url).host : basename(input.name);
}
