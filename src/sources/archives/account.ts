/**
 * An account's own archive of a service, as downloaded: of X, the parts of `data/tweets.js`, with the name in `data/account.js` and the whole
 * texts of long posts in `data/note-tweet.js`; of Mastodon, `outbox.json`, with the name in `actor.json`. The posts are kept until the last file was seen: the name may come after them, and a
 * thread may go on in the next part. Letters, likes and bookmarks lie beside them and are not read.
 */
import type { KaidanDocument } from '../../record/schema.js';
import { gathered } from '../chunks.js';
import { decodePage } from '../encoding.js';
import { withoutAssignment } from '../json.js';
import { parse } from '../ndjson.js';
import { publisherOf } from '../page-document.js';
import { servicePosts } from '../social/documents.js';
import { postDocuments } from '../social/threads.js';
import { ownerIn } from '../social/x-archive.js';
import { type Note, notesIn, withNotes } from '../social/x-notes.js';
import type { Context, StreamInput } from '../source.js';

const X_POSTS = /(?:^|\/)data\/(?:tweets?|community-tweet)(?:-part\d+)?\.js$/;
const X_NOTES = /(?:^|\/)data\/note-tweet(?:-part\d+)?\.js$/;
const X_ACCOUNT = /(?:^|\/)data\/account\.js$/;
const POSTS = /^(?:[^/]+\/)?outbox\.json$/;
const ACTOR = /^(?:[^/]+\/)?actor\.json$/;
/** More than this of posts is held by nobody. */
const MAX_LENGTH = 512 * 1024 * 1024;

interface Part {
  readonly text: string;
  readonly file: string;
}

export class AccountArchive {
  private readonly parts: Part[] = [];
  private notes: readonly Note[] = [];
  private owner: object = {};
  private length = 0;
  private complain: Context['complain'] = () => {};

  /** Whether posts of an account were among the files. */
  get isOne(): boolean {
    return this.parts.length > 0;
  }

  takes(name: string): boolean {
    return [X_POSTS, X_NOTES, X_ACCOUNT, POSTS, ACTOR].some((pattern) => pattern.test(name));
  }

  async take(name: string, bytes: AsyncIterable<Uint8Array>, file: string, context: Context): Promise<void> {
    const { complain, maxBytes } = context;
    this.complain = complain;
    const room = Math.min(maxBytes, MAX_LENGTH - this.length);
    const decoded = decodePage({ name: file, bytes: await gathered(bytes, file, room, complain) }, complain);
    if (!decoded) return;
    const text = withoutAssignment(decoded.text);
    if (X_ACCOUNT.test(name)) this.owner = ownerIn(parse(text)) ?? {};
    else if (ACTOR.test(name)) this.owner = { owner: parse(text) };
    else {
      this.length += text.length;
      if (X_NOTES.test(name)) this.takeNotes(text, file);
      else this.parts.push({ text, file });
    }
  }

  private takeNotes(text: string, file: string): void {
    const value = parse(text);
    const notes = notesIn(text, value);
    const advice =
      'What is not found of long posts is read up to where tweets.js breaks them off. Download the archive again.';
    if (value === null || notes === null) this.complain({ file, line: null, reason: 'the JSON is broken', advice });
    this.notes = [...this.notes, ...(notes ?? [])];
  }

  /** The documents of all its posts. */
  documents(input: Omit<StreamInput, 'bytes'>): KaidanDocument[] {
    const owner = { publisher: publisherOf(input), account: null, ...this.owner };
    const posts = this.parts.flatMap(({ text, file }) => {
      const fault = (reason: string, advice: string) => this.complain({ file, line: null, reason, advice });
      const found = servicePosts(text, parse(text), owner, fault);
      if (found === null) fault('there are no posts in it', 'It is passed over. Check that the archive is whole.');
      return found ?? [];
    });
    return postDocuments(withNotes(posts, this.notes), { page: input.url ?? input.name, length: this.length });
  }
}
