/** Posts, and what a page says around them, as documents. */
import { documentId } from '../record/ids.js';
import type { KaidanDocument } from '../record/schema.js';
import { languageOf } from './language.js';
import { hashtagsIn, isTagLine, linksIn, tagsOfLine } from './marks.js';
import { pageDocument } from './page-document.js';
import { joinLines, lineCounter, type PageLine } from './page-lines.js';
import { endsSentence, type Post, splitPosts } from './posts.js';
import type { Complain, PageInput } from './source.js';
import { POST_WEIGHT, postWeight } from './weight.js';

/**
 * The documents of a page that quotes posts; none where it quotes none.
 *
 * A document's text is the post, then the article text that follows it on the page, line by line; the attribution line and the
 * collector's tags are not part of it. `foundIn.start` and `end` hold all of that: they run over the page's text from the first character
 * of the post to the last of what follows it, or of its attribution line where nothing does. Sentences before the first post are a
 * document of their own, of kind `page`; headings and menus are not.
 */
export function* postDocuments(
  page: string,
  lines: Iterable<PageLine>,
  input: PageInput,
  complain: Complain,
): Generator<KaidanDocument> {
  const lineOf = lineCounter(page);
  for (const post of splitPosts(lines)) {
    const { attribution, attributionLine } = post;
    const fault = (reason: string, advice: string) =>
      complain({ file: input.name, line: lineOf(attributionLine.start), reason, advice });
    const opening = post.before.filter((line) => line.part === attributionLine.part);
    if (opening.some((line) => endsSentence(line.text))) yield pageDocument(opening, input);
    if (attribution.published === null) {
      const { written } = attribution;
      const reason =
        written === '' ? 'the attribution line has no date' : `the attribution line's date cannot be read: ${written}`;
      fault(reason, 'The post is kept without a date. Correct the date in the page to have its events dated.');
    }
    const document = postDocument(post, input);
    if (document.text !== '') yield document;
    else fault('no text stands above this attribution line', 'No post is read from it.');
  }
}

function postDocument(post: Post, input: PageInput): KaidanDocument {
  const { attribution, attributionLine } = post;
  // What stands in another part of the page than the post (a side bar, a footer) does not follow it.
  const following = post.after.filter((line) => line.part === attributionLine.part);
  const article = following.filter((line) => !isTagLine(line.text));
  const told = article.filter((line) => line.text !== '');
  const own = joinLines(post.lines);
  const text = joinLines([...post.lines, ...article]);
  const isArticle = told.length > 1 || postWeight(joinLines(told)) > POST_WEIGHT;
  const begin = post.lines.find((line) => line.text !== '') ?? attributionLine;
  const content = {
    kind: isArticle ? ('article' as const) : ('post' as const),
    publisher: attribution.name,
    account: attribution.account,
    url: attribution.url ?? attributionLine.post,
    published: attribution.published,
    language: languageOf(`${text}\n${attribution.name}`),
    title: null,
    text,
    links: linksIn(text),
    hashtags: hashtagsIn(own),
    foundIn: {
      page: input.url ?? input.name,
      start: begin.start,
      end: told.at(-1)?.end ?? attributionLine.end,
      tags: [...new Set(following.filter((line) => isTagLine(line.text)).flatMap((line) => tagsOfLine(line.text)))],
    },
  };
  return { id: documentId(content), ...content };
}
