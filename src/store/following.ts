/** Sources that are followed: what the record keeps of them, so that a run goes on where another ended. */

export const SOURCE_KINDS = ['feed', 'list', 'sitemap', 'page', 'mastodon', 'bluesky'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A source as a user names it. */
export interface SourceToFollow {
  readonly address: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly language: string | null;
  /** Seconds between visits; null where it has no pace of its own. */
  readonly every: number | null;
  /** Of a list page: paths of the pages that it leads to, `*` for anything. Empty where the program knows the list. */
  readonly links: readonly string[];
}

/** What a server said of the version that it gave, to be asked for a newer one. */
export interface Version {
  readonly etag: string | null;
  readonly modified: string | null;
}

export interface FollowedSource extends SourceToFollow {
  readonly version: Version;
  /** When it was last visited with and without success, as ISO 8601; null where never. */
  readonly succeeded: string | null;
  readonly failed: string | null;
  /** Why the last visit failed; null where it did not. */
  readonly reason: string | null;
  /** Failures since the last success. */
  readonly failures: number;
  /** When the next visit is due; null where at once. */
  readonly due: string | null;
  /** What it has brought. */
  readonly brought: Brought;
}

export interface Brought {
  readonly documents: number;
  readonly reports: number;
  readonly events: number;
}

/** How a visit ended. */
export interface Visit {
  readonly at: string;
  readonly due: string;
  readonly outcome:
    | { readonly kind: 'succeeded'; readonly version: Version }
    | { readonly kind: 'failed'; readonly reason: string };
}

export interface Following {
  /** @returns false where a source of this address is followed already */
  add(source: SourceToFollow): Promise<boolean>;
  /** What it brought stays. @returns false where no source of this address is followed */
  remove(address: string): Promise<boolean>;
  /** In the order in which they were added. */
  list(): Promise<readonly FollowedSource[]>;
  /** Adds to what a source has brought. */
  credit(address: string, brought: Brought): Promise<void>;
  visited(address: string, visit: Visit): Promise<void>;
  /** How often each of the pages was tried in vain; those that are settled are left out. */
  unsettled(pages: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** A page was fetched, or is given up: it is settled. Else it was tried in vain once more. */
  tried(page: string, settled: boolean): Promise<void>;
}
