/** What a feed holds, whichever of its formats it is written in. */
export interface Feed {
  readonly title: string | null;
  readonly language: string | null;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly title: string | null;
  readonly link: string | null;
  /** ISO 8601, or null where there is none that can be read. */
  readonly published: string | null;
  /** What the item tells, with mark-up where it has some; null where it is a headline alone. */
  readonly content: string | null;
  /** Who wrote it, where the feed collects the words of others. */
  readonly source: string | null;
  /** Where in the feed's text it stands. */
  readonly start: number;
  readonly end: number;
}

/** An item as written: `published` not yet understood, `link` not yet resolved. */
export type RawItem = Omit<FeedItem, 'published' | 'link'> & {
  readonly date: string | null;
  readonly href: string | null;
};
