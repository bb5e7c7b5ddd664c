/**
 * Lines to paragraphs. A line goes on in the next where it is full, that is, reaches as far as the page's longest lines do, and ends no
 * sentence, and where the next is neither indented nor begins an item. Numbers of pages are left out.
 */
import type { Line } from './lines.js';

const PAGE_NUMBER = /^[\s\-－‐–—ー―(（]*\d{1,4}[\s\-－‐–—ー―)）]*(?:[/／]\s*\d{1,4})?$/;
const SENTENCE_END = /[。．.!?！？」』)）]$/;
const ITEM =
  /^(?:[\u3000・●○◎■□◆◇▼▽※*•]|[(（]?[0-9０-９]{1,2}[)）.．、]|[(（]?[一二三四五六七八九十]{1,2}[)）、]|第[0-9０-９一二三四五六七八九十]{1,3}[条章節])/;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** How far, in characters, a full line may fall short of the longest: a mark that may not begin a line is taken over to the next. */
const SHORT_OF = 2;
const INDENT = 0.7;
const FAR_IN = 2.5;

/** The paragraphs of all pages, a text each. */
export function paragraphs(pages: readonly (readonly Line[])[]): string[] {
  const found: string[] = [];
  let last: { line: Line; reach: number } | null = null;
  for (const page of pages) {
    const lines = page.filter(({ text }, index) => !isPageNumber(text, index, page.length));
    const reach = lines.reduce((most, { end }) => Math.max(most, end), Number.NEGATIVE_INFINITY);
    const margin = lines.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
    for (const line of lines) {
      const before = found.at(-1);
      if (before !== undefined && last && goesOn(last.line, last.reach, line, margin)) {
        found[found.length - 1] = joined(before, line.text.trim());
      } else found.push(line.text.trim());
      last = { line, reach };
    }
  }
  return found;
}

function isPageNumber(text: string, index: number, count: number): boolean {
  return (index === 0 || index === count - 1) && count > 1 && PAGE_NUMBER.test(text.trim());
}

function goesOn(line: Line, reach: number, next: Line, margin: number): boolean {
  const isFull = line.end >= reach - SHORT_OF * line.size;
  const isIndented = next.start > margin + INDENT * next.size && next.start > line.start + INDENT * next.size;
  // A paragraph's first line begins a little further in; one that begins far in stands at the right: a date, a name.
  const isFarIn = line.start > next.start + FAR_IN * line.size;
  const isAlike =
    line.isVertical === next.isVertical && Math.abs(line.size - next.size) <= 0.2 * Math.max(line.size, next.size);
  return isFull && isAlike && !isIndented && !isFarIn && !SENTENCE_END.test(line.text.trim()) && !ITEM.test(next.text);
}

/** Without a space where Japanese meets Japanese; a word cut in two at a hyphen stays so, for a hyphen may be its own. */
function joined(before: string, after: string): string {
  const isWide = WIDE.test(before.at(-1) ?? '') || WIDE.test(after[0] ?? '');
  return `${before}${isWide ? '' : ' '}${after}`;
}
