/**
 * HTML to lines: one pass over the tags, without building a tree, so that time and memory grow with the length of the page alone and a
 * page that breaks off is read as far as it goes. Offsets of lines count in the HTML itself.
 */
import { Parser } from 'htmlparser2';
import { type Attributes, BLOCKS, CONTAINERS, type Naming, namingOf, standingOf } from './html-elements.js';
import { HtmlFacts, type PageFacts } from './html-facts.js';
import { MAX_LINES, type PageLine } from './page-lines.js';

export interface HtmlPage {
  readonly lines: readonly HtmlLine[];
  readonly blocks: readonly Block[];
  readonly facts: PageFacts;
  /** How many characters of whole sentences were passed over. */
  readonly passed: number;
  /** How many elements and pieces of text the page has, and how deep they stand in each other: what building a tree of it would cost. */
  readonly nodes: number;
  readonly depth: number;
}

/** A line of a page, and how many of its characters lead nowhere else. */
export interface HtmlLine extends PageLine {
  readonly prose: number;
}

/** An element that holds lines: which, from the first to before the last; and how the page names it. */
export interface Block {
  readonly naming: Naming | null;
  readonly from: number;
  readonly to: number;
}

const POST_ADDRESS = /^(?:https?:)?\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/\w+\/status(?:es)?\/\d+/;
/** Shorter lines (a copyright, a label, a name) are found all over a page. */
export const TELLING = 20;
export const SENTENCE_END = /[。！？.!?…]["」』”）)]*$/;
/** A page is handed over in pieces; where elements stand deeper than this the parser starts afresh, or unclosed tags would slow it down. */
const PIECE = 4096;
const DEEPEST = 1000;

interface Element {
  readonly standing: ReturnType<typeof standingOf>;
  readonly link: boolean;
  readonly embed: number | null;
  readonly part: number;
  readonly block: { naming: Naming | null; from: number; to: number } | null;
}

/** The lines of an HTML page, and what it says of itself. `cut` is told where reading stopped if there are more lines than are read. */
export function htmlPage(html: string, cut: (offset: number) => void): HtmlPage {
  const reader = new LineReader(cut);
  for (let from = 0; from < html.length; ) from = reader.read(html, from);
  return reader.page();
}

class LineReader {
  private readonly lines: HtmlLine[] = [];
  private readonly blocks: Block[] = [];
  private isCut = false;
  private readonly facts = new HtmlFacts();
  private stack: Element[] = [];
  private hidden = 0;
  private silent = 0;
  private passed = 0;
  private links = 0;
  private embeds = 0;
  private parts = 0;
  private nodes = 0;
  private depth = 0;
  private text = '';
  private prose = 0;
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
      if (this.stack.length > DEEPEST) {
        this.closeAll();
        return Math.max(from + parser.endIndex + 1, at + 1);
      }
    }
    parser.end();
    return html.length;
  }

  page(): HtmlPage {
    this.breakLine();
    this.closeAll();
    const { lines, blocks, passed, nodes, depth } = this;
    return { lines, blocks, facts: this.facts.known(), passed, nodes, depth };
  }

  private open(name: string, attributes: Attributes): void {
    this.nodes += 1;
    this.facts.open(name, attributes);
    if (BLOCKS.has(name)) this.breakLine();
    const parent = this.stack.at(-1);
    const standing = standingOf(name, attributes);
    const naming = namingOf(name, attributes);
    const isEmbed = name === 'blockquote' && /(?:^|\s)twitter-(?:tweet|video)(?:\s|$)/.test(attributes.class ?? '');
    const link = name === 'a' && attributes.href !== undefined;
    const at = this.lines.length;
    if (isEmbed) this.embeds += 1;
    if (naming) this.parts += 1;
    if (standing !== 'said') this.hidden += 1;
    if (standing === 'silent') this.silent += 1;
    if (link) this.links += 1;
    this.stack.push({
      standing,
      link,
      embed: isEmbed ? this.embeds : (parent?.embed ?? null),
      part: naming ? this.parts : (parent?.part ?? 0),
      block: this.hidden === 0 && (naming || CONTAINERS.has(name)) ? { naming, from: at, to: at } : null,
    });
    this.depth = Math.max(this.depth, this.stack.length);
    if (link && this.hidden === 0) this.post = POST_ADDRESS.exec(attributes.href ?? '')?.[0] ?? this.post;
  }

  private close(name: string): void {
    this.facts.close(name);
    // The line ends before its element does: it belongs to the element.
    if (BLOCKS.has(name)) this.breakLine();
    this.leave(this.stack.pop());
  }

  private leave(element: Element | undefined): void {
    if (!element) return;
    if (element.standing !== 'said') this.hidden -= 1;
    if (element.standing === 'silent') this.silent -= 1;
    if (element.link) this.links -= 1;
    if (!element.block || element.block.from === this.lines.length) return;
    element.block.to = this.lines.length;
    this.blocks.push(element.block);
  }

  private closeAll(): void {
    while (this.stack.length > 0) this.leave(this.stack.pop());
  }

  private take(text: string, start: number, end: number): void {
    this.nodes += 1;
    this.facts.text(text);
    const told = text.trim();
    if (this.hidden > 0) {
      if (this.silent === 0 && this.links === 0 && told.length >= TELLING && SENTENCE_END.test(told)) {
        this.passed += told.length;
      }
      return;
    }
    if (this.text === '') {
      if (told === '') return;
      this.start = start + (text.length - text.trimStart().length);
    }
    this.text += text;
    if (told === '') return;
    if (this.links === 0) this.prose += told.length;
    this.end = end - (text.length - text.trimEnd().length);
  }

  private breakLine(): void {
    if (this.text === '' && this.post === null) return;
    const text = this.text.replace(/\s+/g, ' ').trim();
    const element = this.stack.at(-1);
    if (text !== '' && this.lines.length === MAX_LINES && !this.isCut) {
      this.isCut = true;
      this.cut(this.start);
    }
    if (text !== '' && !this.isCut) {
      const { start, post, prose } = this;
      this.lines.push({
        text,
        start,
        end: Math.max(start, this.end),
        embed: element?.embed ?? null,
        part: element?.part ?? 0,
        post,
        prose,
      });
    }
    this.text = '';
    this.prose = 0;
    this.post = null;
  }
}
