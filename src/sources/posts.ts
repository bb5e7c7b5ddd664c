/**
 * Where a post begins.
 *
 * An attribution line ends a post, and nothing on a page of plain text marks where it begins. The rule:
 *
 * 1. A post reaches back, line by line, from its attribution line as far as X's length rule admits (280 weighted; a link that closes it
 *    may be that of a quoted post and weighs nothing), and always so far that it says something: a paying account's long paragraph is
 *    one post however long it is. Above a post of sentences that closes with its picture, and announces no article, all lines down to
 *    the next attribution are the next post's if no empty line parts them.
 * 2. It never reaches over the previous attribution, over a line that closes with a media link (X sets that at the end of a post), over
 *    two empty lines, or, once it has words, over a line of hashtags alone (its own stand below its words; those above are the collector's).
 * 3. A headline (one or two lines that end no sentence) announces an article. A post that comes after one therefore reaches back only until
 *    it says something of its own and an empty line or the end of a sentence stands above it: prose above belongs to the article.
 * 4. What is left between an attribution and the beginning of the next post follows the earlier post; lines of hashtags alone among it are
 *    the collector's tags.
 *
 * Where the page's mark-up says which lines are a post (an embed), that is followed and none of this is needed.
 */
import { type Attribution, findAttribution } from './attribution.js';
import { endsWithMedia, isTagLine, LINK, wordsOf } from './marks.js';
import type { PageLine } from './page-lines.js';
import { POST_WEIGHT, postWeight } from './weight.js';

/** A post, its attribution, and what follows it on the page before the next post begins. */
export interface Post {
  /** What stands before the page's first post; nothing for the others. */
  readonly before: readonly PageLine[];
  readonly lines: readonly PageLine[];
  readonly attribution: Attribution;
  readonly attributionLine: PageLine;
  readonly after: readonly PageLine[];
}

/** The last link of a post may lead to the post that it quotes, which weighs nothing, the space before it included. */
const LAST_LINK = new RegExp(`(?<=\\s|^)${LINK.source}$`);
const QUOTED_WEIGHT = 24;
const LAST_LENGTH = 200;

/** What words weigh that tell something; fewer (`詳細はこちら`) only point at it. */
const TELLING_WEIGHT = 30;
/** A sentence's end, even where its full stop was left off. */
const SENTENCE_END = /(?:[。.\uff0e!\uff01?\uff1f…]|です|ます|ました|ません|でした|ください|下さい)[」』”")\uff09]*$/u;

/** The posts of a page, one after another; none where no line is an attribution. */
export function* splitPosts(lines: Iterable<PageLine>): Generator<Post> {
  let open: Post | null = null;
  let block: PageLine[] = [];
  for (const whole of lines) {
    let line = whole;
    for (let attribution = findAttribution(line.text); attribution; attribution = findAttribution(line.text)) {
      if (attribution.at > 0) block.push(partOf(line, 0, attribution.at));
      const begin: number =
        line.embed === null
          ? reachBack(block, open === null ? 'unknown' : announcedBy(open.lines))
          : embedBegin(block, line.embed);
      const between = block.slice(0, begin);
      if (open) yield { ...open, after: between };
      const attributionLine = partOf(line, attribution.at, attribution.end);
      open = { before: open ? [] : between, lines: block.slice(begin), attribution, attributionLine, after: [] };
      block = [];
      line = partOf(line, attribution.end, line.text.length);
    }
    if (line === whole || line.text !== '') block.push(line);
  }
  if (open) yield { ...open, after: block };
}

/** Whether a line ends a sentence, links, tags and emoji behind it aside. */
export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(wordsOf(line));
}

/** Whether a post is a headline: at most two lines, none of which ends a sentence. */
export function isHeadline(lines: readonly PageLine[]): boolean {
  const told = lines.filter((line) => wordsOf(line.text) !== '');
  return told.length > 0 && told.length <= 2 && !told.some((line) => endsSentence(line.text));
}

/** What a post says of the lines below it: a headline that an article follows, sentences and a picture that none follows, or neither. */
type Announced = 'article' | 'none' | 'unknown';

function announcedBy(lines: readonly PageLine[]): Announced {
  if (isHeadline(lines)) return 'article';
  return endsWithMedia(lines.at(-1)?.text ?? '') && lines.some((line) => endsSentence(line.text)) ? 'none' : 'unknown';
}

/** The index in the block at which the post above an attribution line begins. */
function reachBack(block: readonly PageLine[], announced: Announced): number {
  const afterHeadline = announced === 'article';
  let begin = block.length;
  const last = block.findLast((line) => line.text !== '');
  let weight = last && LAST_LINK.test(last.text.slice(-LAST_LENGTH)) ? -QUOTED_WEIGHT : 0;
  let told = 0;
  let hasGap = false;
  for (let index = block.length - 1; index >= 0; index -= 1) {
    const line = block[index];
    if (!line || line.embed !== null) break;
    if (line.text === '') {
      hasGap ||= told > 0;
      const gap = index > 0 && block[index - 1]?.text === '';
      if (told > 0 && (gap || (afterHeadline && told >= TELLING_WEIGHT))) break;
      weight += 1;
      continue;
    }
    if (begin < block.length && endsWithMedia(line.text)) break;
    if (told > 0 && isTagLine(line.text)) break;
    if (told >= TELLING_WEIGHT && afterHeadline && endsSentence(line.text)) break;
    weight += postWeight(line.text) + 1;
    // The last line of a post has no line break to count.
    if (told > 0 && weight - 1 > POST_WEIGHT && (announced !== 'none' || hasGap)) break;
    begin = index;
    told += postWeight(wordsOf(line.text));
  }
  return begin;
}

function embedBegin(block: readonly PageLine[], embed: number): number {
  const begin = block.findIndex((line) => line.embed === embed);
  return begin < 0 ? block.length : begin;
}

/** A part of a line: what stands before its attribution, the attribution, what stands behind it. */
function partOf(line: PageLine, from: number, to: number): PageLine {
  const raw = line.text.slice(from, to);
  const text = raw.trim();
  const start = line.start + from + (text === '' ? 0 : raw.length - raw.trimStart().length);
  // A line of mark-up is longer than its words: an end that is the line's own is kept.
  return { ...line, text, start, end: to === line.text.length ? line.end : Math.min(line.end, start + text.length) };
}
