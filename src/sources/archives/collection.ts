/**
 * Files that came together: the entries of an archive, a folder. Which of them are read is told by their names: pages, texts, feeds, mails,
 * PDF, JSON lines, and archives in turn. Pictures, styles and scripts are passed over, as is what a browser saved beside a page
 * (`page_files/`). Where they are an account's archive of a service, its posts are read and nothing else.
 */
import type { KaidanDocument } from '../../record/schema.js';
import type { Context, StreamInput } from '../source.js';
import { Unreadable } from '../unreadable.js';
import { AccountArchive } from './account.js';

export interface Entry {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const READ =
  /\.(?:x?html?|txt|text|md|xml|rss|atom|rdf|eml|mbox|mht|mhtml|pdf|ndjson|jsonl|json|warc|gz|tgz|tar|zip|wacz)$/i;
const BESIDE = /(?:^|\/)(?:[^/]+[_.]files|__MACOSX|\.[^/]*)(?:\/|$)/i;
/** What lies beside the posts in the archives of X and Mastodon, and may come before them. */
const BESIDE_POSTS = /(?:^|\/)(?:Your archive\.html|data\/README\.txt|likes\.json|bookmarks\.json)$/;
/** What a WACZ holds beside its WARC: lists of what is in it. */
const WACZ_LIST = /^(?:indexes|pages|logs)\/|^datapackage(?:-digest)?\.json$/;
const OFFICE = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/container\.xml)$/;

/** Whether a file of a collection is one to read. */
export function isRead(name: string): boolean {
  return READ.test(name) && !BESIDE.test(name) && !BESIDE_POSTS.test(name);
}

/** The documents of a collection's files; `within` is what stands before a file's name. */
export async function* collectionDocuments(
  entries: AsyncIterable<Entry>,
  input: Omit<StreamInput, 'bytes'> & { readonly within: string },
  context: Context,
): AsyncGenerator<KaidanDocument> {
  const account = new AccountArchive();
  const isWacz = /\.wacz$/i.test(input.name);
  try {
    for await (const { name, bytes } of entries) {
      if (OFFICE.test(name))
        throw new Unreadable('it is an office document or an e-book', 'Save it as text or as PDF.');
      const file = `${input.within}${name}`;
      if (account.takes(name)) await account.take(name, bytes, file, context);
      else if (!account.isOne && isRead(name) && !(isWacz && WACZ_LIST.test(name))) {
        yield* context.inner({ name: file, bytes });
      }
    }
  } catch (error) {
    // What came before it stands: an account's posts too, which are kept to the end.
    if (!(error instanceof Unreadable)) throw error;
    context.complain({ file: input.name, line: null, reason: error.reason, advice: error.advice });
  }
  yield* account.documents(input);
}
