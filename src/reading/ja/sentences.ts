/** Sentences and quotes of a view: a full stop inside quotation marks ends no sentence, a line end closes every quote. */

export interface Quote {
  /** Place of the opening mark and the place after the closing mark. */
  start: number;
  end: number;
}

export interface Sentence {
  /** The sentence without its bullet, number or dateline, and without its closing mark. */
  start: number;
  end: number;
  /** The label before it (【中国海軍艦艇の動向】), where there is one; else an empty stretch at its start. */
  label: { start: number; end: number };
  /** Outermost quotes, in order. */
  quotes: Quote[];
  /** Line of the view in which it stands, counted from 0. */
  line: number;
  /** Whether it is a line of its own that ends in no full stop: a heading, a list item, a headline. */
  heading: boolean;
  /** Whether it opens its line. */
  first: boolean;
}

const OPEN = 0x300c; // 「
const CLOSE = 0x300d;
const INNER_OPEN = 0x300e; // 『
const INNER_CLOSE = 0x300f;

/** What may stand before a line's first word: bullets, numbers, datelines and labels in heavy brackets. It never looks past its line, or lines without a word would cost their number squared. */
const LEAD =
  /[^\S\n]*(?:[▼■◆▽◇●][^。、\s]{2,20}[^\S\n])?(?:[・▼▽■□○●◎◆◇▲△*※★☆–—-][^\S\n]*)*(?:\d{1,2}(?:[.．、](?!\d)|[^\S\n])[^\S\n]*)?(?:(?:【[^】\n]{1,40}】|<[^>\n]{1,12}>|〈[^〉\n]{1,12}〉|《[^》\n]{1,20}》|\[[^\]\n]{1,12}\])[^\S\n]*(?=[^\s。]))*[^\S\n]*/y;
const HEADING_LENGTH = 60;

/** Cuts a view's text into sentences. Linear in its length. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let line = 0;
  for (let from = 0; from <= text.length; line++) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    readLine(text, from, to, line, sentences);
    from = to + 1;
  }
  return sentences;
}

function readLine(text: string, from: number, to: number, line: number, sentences: Sentence[]): void {
  LEAD.lastIndex = from;
  const lead = from;
  let start = LEAD.test(text) && LEAD.lastIndex <= to ? LEAD.lastIndex : from;
  let quotes: Quote[] = [];
  let depth = 0;
  let opened = 0;
  let first = true;
  const close = (end: number, heading: boolean): void => {
    while (start < end && text.charCodeAt(start) === 0x20) start++;
    if (end > start)
      sentences.push({ start, end, label: { start: first ? lead : start, end: start }, quotes, line, heading, first });
    quotes = [];
    first = false;
  };
  for (let i = start; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN || code === INNER_OPEN) {
      if (depth++ === 0) opened = i;
    } else if (code === CLOSE || code === INNER_CLOSE) {
      if (depth > 0 && --depth === 0) quotes.push({ start: opened, end: i + 1 });
    } else if (depth === 0 && (code === 0x3002 || code === 0x21 || code === 0x3f)) {
      close(i, false);
      start = i + 1;
    }
  }
  if (depth > 0) quotes.push({ start: opened, end: to });
  close(to, first && to - start <= HEADING_LENGTH);
}
