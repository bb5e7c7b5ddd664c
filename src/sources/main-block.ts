/**
 * The article of a page that shows plainly where it stands: a block that the page names so, else the smallest that holds nearly all of what
 * the page says. What leads elsewhere says nothing: menus, lists and side bars weigh nothing, and a block with much of it is no article.
 */
import type { Naming } from './html-elements.js';
import { type Block, type HtmlLine, type HtmlPage, SENTENCE_END, TELLING } from './html-page.js';

/** How an article is named, the closest first. */
const NAMINGS: readonly Naming[] = ['text', 'article', 'main'];
/** What a block that the page does not name has to say. */
const ENOUGH = 100;

/** The lines of the article; null where the page does not show plainly which they are. */
export function mainLines({ lines, blocks, passed }: HtmlPage): readonly HtmlLine[] | null {
  const said = sums(lines, (line) => (line.prose >= TELLING ? line.prose : 0));
  const led = sums(lines, (line) => (leadsElsewhere(line) ? line.text.length : 0));
  const all = said(0, lines.length);
  const weight = ({ from, to }: Block) => said(from, to);
  const isArticle = (block: Block) => led(block.from, block.to) * 5 <= weight(block);
  // Where much was passed over for its class, the class may have meant something else.
  if (all === 0 || passed * 4 > all) return null;
  for (const naming of NAMINGS) {
    const named = best(blocks, (each) => (each.naming === naming ? weight(each) : 0));
    // One of many is no name for the article; one that shares the page with as much beside it leaves it in doubt.
    if (named === null || weight(named) * 5 < all) continue;
    if (weight(named) * 2 < all || !isArticle(named)) return null;
    return [...leadOf(lines, blocks, named), ...told(lines, named)];
  }
  const smallest = best(blocks, (each) =>
    said(0, each.from) === 0 && weight(each) * 5 >= all * 4 ? 1 / size(each) : 0,
  );
  return smallest && weight(smallest) >= ENOUGH && isArticle(smallest) ? told(lines, smallest) : null;
}

/** The sentences of an article above what the page names as its text. */
function leadOf(lines: readonly HtmlLine[], blocks: readonly Block[], { naming, from, to }: Block): HtmlLine[] {
  if (naming !== 'text') return [];
  const around = best(blocks, (each) =>
    each.naming === 'article' && each.from <= from && each.to >= to ? size(each) : 0,
  );
  return lines
    .slice(around?.from ?? from, from)
    .filter((line) => line.prose >= TELLING && SENTENCE_END.test(line.text) && !leadsElsewhere(line));
}

const told = (lines: readonly HtmlLine[], { from, to }: Block): HtmlLine[] =>
  lines.slice(from, to).filter((line) => !leadsElsewhere(line));

/** Whether a line is hardly more than a link; a sentence may be one from end to end. */
const leadsElsewhere = ({ text, prose }: HtmlLine): boolean => prose * 4 < text.length && !SENTENCE_END.test(text);

const size = ({ from, to }: Block): number => to - from;

/** The first block of the highest mark; null where none has any. */
function best(blocks: readonly Block[], mark: (block: Block) => number): Block | null {
  let found: Block | null = null;
  let highest = 0;
  for (const block of blocks) {
    const here = mark(block);
    if (here > highest) [found, highest] = [block, here];
  }
  return found;
}

/** What lines from one to before another come to. */
function sums(lines: readonly HtmlLine[], mark: (line: HtmlLine) => number): (from: number, to: number) => number {
  const upTo = [0];
  for (const line of lines) upTo.push((upTo.at(-1) ?? 0) + mark(line));
  return (from, to) => (upTo[to] ?? 0) - (upTo[from] ?? 0);
}
