/**
 * HTML to lines: one pass over the tags, without building a tree, so that time and memory grow with the length of the page alone and a
 * page that breaks off is read as far as it goes. Offsets of lines count in the HTML itself.
 */
import { Parser } from 'htmlparser2';
import { HtmlFacts, type PageFacts } from './html-facts.js';
import { MAX_LINES, type PageLine } from './page-lines.js';

export interface HtmlPage {
  readonly lines: readonly PageLine[];
  readonly facts: PageFacts;
  /** How many elements and pieces of text the page has, and how deep they stand in each other: what building a tree of it would cost. */
  readonly nodes: number;
  readonly depth: number;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr html legend li main nav ol option p pre section summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
);
/** Elements whose text is no part of what the page says. */
const FURNITURE = new Set(
  'aside button footer head iframe nav noscript script select style svg template textarea'.split(' '),
);
const FURNITURE_CLASS =
  /(?:^|[\s_-])(?:ads?|breadcrumbs?|comments?|footer|menu|navi?|pager|profile|related|share|sidebar|sns)(?:$|[\s_-])/i;
const PART_CLASS =
  /(?:^|[\s_-])(?:article[-_]?(?:body|text)|entry[-_]?(?:body|content)|post[-_]?(?:body|content))(?:$|[\s_-])/i;
const POST_ADDRESS = /^(?:https?:)?\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/\w+\/status(?:es)?\/\d+/;
/** A page is handed over in pieces; where elements stand deeper than this the parser starts afresh, or unclosed tags would slow it down. */
const PIECE = 4096;
const DEEPEST = 1000;

interface Element {
  readonly furniture: boolean;
  readonly embed: number | null;
  readonly part: number;
}

/** The lines of an HTML page, and what it says of itself. `cut` is told where reading stopped if there are more lines than are read. */
export function htmlPage(html: string, cut: (offset: number) => void): HtmlPage {
  const reader = new LineReader(cut);
  for (let from = 0; from < html.length; ) from = reader.read(html, from);
  return reader.page();
}

class LineReader {
  private readonly lines: PageLine[] = [];
  private isCut = false;
  private readonly facts = new HtmlFacts();
  private stack: Element[] = [];
  private hidden = 0;
  private embeds = 0;
  private parts = 0;
  private nodes = 0;
  private depth = 0;
  private text = '';
  private start = 0;
  private end = 0;
  private post: string | null = null;

  constructor(private readonly cut: (offset: number) => void) {}

  /** Reads on from an offset; gives back the offset to go on from. */
  read(html: string, from: number): number {
    const parser: Parser = new Parser({
      onopentag: (name, attributes) => this.open(name, attributes),
      ontext: (text) => this.take(text, from + parser.startIndex, from + parser.endIndex + 1),
      onclosetag: (name) => this.close(name),
    });
    for (let at = from; at < html.length; at += PIECE) {
      parser.write(html.slice(at, at + PIECE));
      if (this.stack.length > DEEPEST) return this.restart(Math.max(from + parser.endIndex + 1, at + 1));
    }
    parser.end();
    return html.length;
  }

  page(): HtmlPage {
    this.breakLine();
    return { lines: this.lines, facts: this.facts.known(), nodes: this.nodes, depth: this.depth };
  }

  private restart(from: number): number {
    this.stack = [];
    this.hidden = 0;
    return from;
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.nodes += 1;
    this.facts.open(name, attributes);
    if (BLOCKS.has(name)) this.breakLine();
    const parent = this.stack.at(-1);
    const kind = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
    const furniture =
      FURNITURE.has(name) ||
      (/^(?:div|section|ul|ol|dl|p)$/.test(name) && FURNITURE_CLASS.test(kind) && !PART_CLASS.test(kind));
    const isEmbed = name === 'blockquote' && /(?:^|\s)twitter-(?:tweet|video)(?:\s|$)/.test(attributes.class ?? '');
    const isPart =
      name === 'article' || name === 'main' || attributes.itemprop === 'articleBody' || PART_CLASS.test(kind);
    if (isEmbed) this.embeds += 1;
    if (isPart) this.parts += 1;
    this.stack.push({
      furniture,
      embed: isEmbed ? this.embeds : (parent?.embed ?? null),
      part: isPart ? this.parts : (parent?.part ?? 0),
    });
    if (furniture) this.hidden += 1;
    this.depth = Math.max(this.depth, this.stack.length);
    if (name === 'a' && this.hidden === 0) this.post = POST_ADDRESS.exec(attributes.href ?? '')?.[0] ?? this.post;
  }

  private close(name: string): void {
    this.facts.close(name);
    // The line ends before its element does: it belongs to the element.
    if (BLOCKS.has(name)) this.breakLine();
    if (this.stack.pop()?.furniture) this.hidden -= 1;
  }

  private take(text: string, start: number, end: number): void {
    this.nodes += 1;
    this.facts.text(text);
    if (this.hidden > 0) return;
    if (this.text === '') {
      if (text.trim() === '') return;
      this.start = start + (text.length - text.trimStart().length);
    }
    this.text += text;
    if (text.trim() !== '') this.end = end - (text.length - text.trimEnd().length);
  }

  private breakLine(): void {
    const text = this.text.replace(/\s+/g, ' ').trim();
    const element = this.stack.at(-1);
    if (text !== '' && this.lines.length === MAX_LINES && !this.isCut) {
      this.isCut = true;
      this.cut(this.start);
    }
    if (text !== '' && !this.isCut) {
      const { start, post } = this;
      this.lines.push({
        text,
        start,
        end: Math.max(start, this.end),
        embed: element?.embed ?? null,
        part: element?.part ?? 0,
        post,
      });
    }
    this.text = '';
    this.post = null;
  }
}
