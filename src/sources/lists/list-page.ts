/** The entries of a list page: the links that its rule names, with their words and days. No tree is built, so that a broken page is read too. */
import { Parser } from 'htmlparser2';
import { cleanText } from '../encoding.js';
import { ListDates } from './list-dates.js';
import { isListed, type ListRule } from './rules.js';

/** A page that a list leads to. */
export interface ListedPage {
  readonly link: string;
  readonly title: string;
  /** The day that the list gives, or null. */
  readonly published: string | null;
  /** Where in the list's HTML the link stands. */
  readonly start: number;
  readonly end: number;
}

interface Anchor {
  readonly href: string;
  readonly start: number;
  text: string;
  end: number;
}

/** What parts one entry from the next; the cells of a row belong together. */
const BREAKS = new Set(
  'address article br dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p section table tr ul'.split(' '),
);
/** Elements of a list stand no deeper: from there on, closing tags would be looked for ever longer. */
const DEEPEST = 2000;
const PIECE = 4096;
/** No title of a release is longer. */
const LONGEST = 1000;

/** Entries in the order of the page, each page once. `base` is the list's own address. */
export function listedPages(html: string, rule: ListRule, base: string): ListedPage[] {
  const found = new Map<string, ListedPage>();
  const dates = new ListDates(rule.dates === 'above');
  let line = '';
  let depth = 0;
  let anchors: Anchor[] = [];
  let open: Anchor | null = null;

  const endLine = () => {
    const published = dates.of(line);
    for (const { href, text, start, end } of anchors) {
      const title = cleanText(text).replace(/\s+/g, ' ').trim();
      const link = resolved(href, base);
      if (link === null || title === '' || found.has(link) || !isListed(new URL(link).pathname, rule)) continue;
      found.set(link, { link, title, published, start, end });
    }
    line = '';
    anchors = [];
  };
  const parser: Parser = new Parser({
    onopentag: (name, { href }) => {
      depth += 1;
      if (BREAKS.has(name)) endLine();
      if (name !== 'a' || href === undefined) return;
      open = { href, start: parser.startIndex, text: '', end: parser.endIndex + 1 };
      anchors.push(open);
    },
    ontext: (text) => {
      if (line.length < LONGEST) line += text;
      if (open && open.text.length < LONGEST) open.text += text;
    },
    onclosetag: (name) => {
      depth -= 1;
      if (name === 'a' && open) {
        open.end = Math.max(open.end, parser.endIndex + 1);
        open = null;
      }
      if (BREAKS.has(name)) endLine();
    },
  });
  for (let at = 0; at < html.length && depth < DEEPEST; at += PIECE) parser.write(html.slice(at, at + PIECE));
  parser.end();
  endLine();
  return [...found.values()];
}

function resolved(href: string, base: string): string | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  url.hash = '';
  return url.origin === new URL(base).origin ? url.href : null;
}
