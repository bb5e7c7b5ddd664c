/** What an HTML page says of itself: title, publisher, date, address, language. */
import { instant } from './instants.js';

export interface PageFacts {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly isArticle: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Longer than any title or JSON-LD block that is of use. */
const MAX_TEXT = 200_000;

/** Collects the facts while the page's tags go by. */
export class HtmlFacts {
  private readonly metas = new Map<string, string>();
  private readonly blocks: string[] = [];
  private title: string | null = null;
  private time: string | null = null;
  private canonical: string | null = null;
  private language: string | null = null;
  private hasArticle = false;
  private collecting: 'title' | 'script' | null = null;
  private collected = '';

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { content, href, datetime, lang } = attributes;
    const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
    if (name === 'meta' && content && !this.metas.has(key)) this.metas.set(key, content.trim());
    if (name === 'html' && lang) this.language = lang.toLowerCase().split(/[-_]/)[0] ?? null;
    if (name === 'link' && attributes.rel === 'canonical' && href) this.canonical ??= href;
    if (name === 'time' && datetime) this.time ??= datetime;
    if (name === 'article') this.hasArticle = true;
    if (name === 'title' && this.title === null) this.collecting = 'title';
    if (name === 'script' && attributes.type === 'application/ld+json') this.collecting = 'script';
  }

  text(text: string): void {
    if (this.collecting && this.collected.length < MAX_TEXT) this.collected += text;
  }

  close(name: string): void {
    if (name !== this.collecting) return;
    if (name === 'title') this.title = this.collected.replace(/\s+/g, ' ').trim() || null;
    else this.blocks.push(this.collected);
    this.collecting = null;
    this.collected = '';
  }

  known(): PageFacts {
    const linked = this.blocks.flatMap(linkedArticles)[0];
    const meta = (...keys: string[]) => keys.map((key) => this.metas.get(key)).find((value) => value) ?? null;
    const dates = [
      meta('article:published_time', 'datepublished', 'date', 'pubdate', 'dc.date'),
      text(linked?.datePublished),
      this.time,
    ];
    const url = meta('og:url') ?? this.canonical;
    return {
      title: meta('og:title') ?? text(linked?.headline) ?? this.title,
      publisher: meta('og:site_name') ?? text(fieldsOf(linked?.publisher)?.name),
      published: dates.map((date) => instant(date ?? '', this.language ?? 'und')).find((date) => date !== null) ?? null,
      url: url && /^https?:\/\//.test(url) && URL.canParse(url) ? url : null,
      language: this.language,
      isArticle:
        this.hasArticle ||
        linked !== undefined ||
        meta('og:type') === 'article' ||
        meta('article:published_time') !== null,
    };
  }
}

/** The articles of a JSON-LD block; none where it is not JSON. */
function linkedArticles(block: string): Fields[] {
  try {
    const parsed: unknown = JSON.parse(block);
    const graph = fieldsOf(parsed)?.['@graph'];
    const items: unknown[] = Array.isArray(parsed) ? parsed : Array.isArray(graph) ? graph : [parsed];
    return items
      .map(fieldsOf)
      .filter((item): item is Fields => item !== null && /Article|BlogPosting|Report/.test(String(item['@type'])));
  } catch {
    return [];
  }
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null ? (value as Fields) : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
