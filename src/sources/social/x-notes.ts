/**
 * The long posts of an X archive. `tweets.js` holds their beginning alone, up to `…`; the whole text stands in `note-tweet.js`, under an id of its
 * own. What joins the two is that they were posted in the same second and begin alike.
 */
import { addressAt, at, listAt, stringAt } from '../fields.js';
import { itemsIn } from '../json-items.js';
import type { Post } from './post.js';

/** The whole text of a long post, and the second that it was posted in. */
export interface Note {
  readonly second: number;
  readonly text: string;
}

const LEADING_NAMES = /^(?:@\w{1,20}\s+)+/;
const SHORT_LINK = /https?:\/\/t\.co\/\w+/g;
/** As much of two beginnings is held against each other. */
const BEGINNING = 100;

/** The notes of a file, and of its value where it has one; null where there are none. */
export function notesIn(text: string, value: unknown): readonly Note[] | null {
  const items = Array.isArray(value) ? value : itemsIn(text, (item) => noteOf(item) !== null);
  const notes = items.map(noteOf).filter((note) => note !== null);
  return notes.length > 0 || items.length === 0 ? notes : null;
}

/** Posts, the whole text in place of the beginning where there is one. */
export function withNotes(posts: readonly Post[], notes: readonly Note[]): readonly Post[] {
  const bySecond = new Map<number, Note[]>();
  for (const note of notes) bySecond.set(note.second, [...(bySecond.get(note.second) ?? []), note]);
  return posts.map((post) => {
    const opening = openingOf(post.text);
    const note = bySecond
      .get(secondOf(post.published))
      ?.find(({ text }) => withoutNames(text).startsWith(opening.slice(0, BEGINNING)));
    return note && withoutNames(note.text).length > opening.length ? { ...post, text: note.text } : post;
  });
}

function noteOf(item: unknown): Note | null {
  const note = at(item, 'noteTweet');
  const text = stringAt(note, 'core', 'text');
  const second = secondOf(stringAt(note, 'createdAt'));
  if (text === null || Number.isNaN(second)) return null;
  const targets = new Map(
    listAt(note, 'core', 'urls').map((link) => [stringAt(link, 'shortUrl'), addressAt(link, 'expandedUrl')]),
  );
  return { second, text: text.replace(SHORT_LINK, (link) => targets.get(link) ?? link).trim() };
}

const secondOf = (time: string | null): number => Math.floor(Date.parse(time ?? '') / 1000);

/** Names that a reply begins with stand in the post and not in the note. */
const withoutNames = (text: string): string => text.replace(LEADING_NAMES, '');

const openingOf = (text: string): string =>
  withoutNames(text.includes('…') ? text.slice(0, text.lastIndexOf('…')) : text).trimEnd();
