/** A post as a service hands it out, whichever service that is. */
export interface Post {
  /** What its service knows the post by. */
  readonly id: string;
  /** What its service knows the author by. */
  readonly author: string;
  readonly publisher: string;
  readonly account: string | null;
  readonly url: string | null;
  /** As the service writes it. */
  readonly published: string | null;
  readonly text: string;
  /** Addresses that the post links to beside those in its text. */
  readonly links: readonly string[];
  /** The post that this one answers. */
  readonly answers: string | null;
  /** The address of the post that reposts or quotes this one, if it was found there. */
  readonly foundAt: string | null;
}

/** JSON of one service. Adding a service is one file that exports one of these, and one line in `services.ts`. */
export interface Service {
  readonly name: string;
  /** The items of a whole answer or file; null where it is of another service. */
  items(value: unknown): readonly unknown[] | null;
  /** Whether a value alone is an item: by this, items are found in a file that is broken. */
  isItem(value: unknown): boolean;
  /** The posts of an item: its own, and those that it reposts or quotes. Null where it is faulty, none where it is not public or has no words. */
  posts(item: unknown, whole: unknown): Post[] | null;
}
