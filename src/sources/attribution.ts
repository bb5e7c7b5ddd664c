/**
 * The line that X puts under a quoted post: `— 名前 (@handle) 2021年11月24日`, the date in the reader's language.
 * It may stand on a line of its own or, where a page lost its line breaks, at the end of the post's last line, or in the midst of a line:
 * there it needs its dash and a whole date.
 */
import { findDate } from './dates.js';
import { LINK } from './marks.js';

/** Who posted, when, and where in the line the attribution begins and ends. */
export interface Attribution {
  readonly at: number;
  readonly end: number;
  readonly name: string;
  readonly account: string;
  /** The day, or null where the line gives none or an impossible one. */
  readonly published: string | null;
  /** What stands where the date is expected. */
  readonly written: string;
  readonly url: string | null;
}

const HANDLE = /^[(\uff08]\s?[@\uff20]([A-Za-z0-9_]{1,20})\s?[)\uff09]/;
const DASH = /[—―–]|--/;
const DASHES = new RegExp(DASH, 'g');
const LOST_DASH = /^\s*[?\uff1f\ufffd\-\u2010-\u2013ー]?\s*/;
const NAME_ALONE = /^[^。、!?\uff01\uff1f\ufffd]{1,50}$/;
const ADDRESS = /https?:\/\/\S+/;
/** An address right behind a date, where more words follow. */
const ADDRESS_NEXT = new RegExp(`^\\s*(${LINK.source})`);
/** A name of X has at most 50 characters; some room for what a page adds. */
const NAME_LENGTH = 120;
/** A date and a link: an attribution has nothing longer behind the handle. */
const REST_LENGTH = 400;
const DATE_LENGTH = 60;
/** What may stand behind a date that closes a line: г., a full stop, a bracket. */
const TAIL_LENGTH = 4;
const HANDLE_LENGTH = 30;
const OPENING = /[(\uff08][@\uff20]/g;

/** The first attribution of a line, or null. */
export function findAttribution(line: string): Attribution | null {
  let last = -1;
  for (const { index } of line.matchAll(OPENING)) {
    const found = attributionInside(line, index);
    if (found) return found;
    last = index;
  }
  return last < 0 ? null : attributionAtEnd(line, last);
}

/** Who is named before a handle that opens at a place, and where; null where nobody is. */
function namedBefore(line: string, at: number) {
  const handle = HANDLE.exec(line.slice(at, at + HANDLE_LENGTH));
  if (!handle) return null;
  const before = Math.max(0, at - NAME_LENGTH);
  const dash = dashBefore(line.slice(before, at), before === 0);
  if (dash === null) return null;
  const name = line.slice(before + dash.end, at).trim();
  const start = before + dash.start;
  return name === '' ? null : { name, handle, at: start, hasDash: DASH.test(line.slice(start, before + dash.end)) };
}

/** An attribution with its dash and its whole date, behind which the line's words go on. */
function attributionInside(line: string, at: number): Attribution | null {
  const named = namedBefore(line, at);
  if (!named?.hasDash) return null;
  const behind = at + named.handle[0].length;
  const rest = line.slice(behind, behind + DATE_LENGTH);
  const date = /\d/.test(rest) ? findDate(rest) : null;
  if (!date || date.value === null || rest.slice(0, date.index).trim() !== '') return null;
  let end = behind + date.index + date.written.length;
  const address = ADDRESS_NEXT.exec(line.slice(end, end + REST_LENGTH));
  end += address?.[0].length ?? 0;
  // A date that a letter follows is a word of a sentence: 2021年11月24日の投稿.
  if (line.length - end <= TAIL_LENGTH + 1 || !/\s/.test(line[end] ?? '')) return null;
  return {
    at: named.at,
    end,
    name: named.name,
    account: `@${named.handle[1]}`,
    published: date.value,
    written: date.written,
    url: address ? withoutReferrer(address[1] ?? '') : null,
  };
}

/** The attribution that a line ends with, or null. */
function attributionAtEnd(line: string, at: number): Attribution | null {
  if (line.length - at > REST_LENGTH) return null;
  const named = namedBefore(line, at);
  if (!named) return null;
  const { at: start, name, handle, hasDash } = named;
  const rest = line.slice(at + handle[0].length);
  const url = ADDRESS.exec(rest)?.[0] ?? null;
  const written = (url === null ? rest : rest.replace(url, ' ')).replace(/^[\s:\uff1a·,、]+|\s+$/g, '');
  const date = findDate(written);
  // A sentence may name a person with a dash and a handle; behind an attribution stands a date, or nothing, or a spoilt date.
  const own = hasDash && line.slice(0, start).trim() === '';
  const isDate = date !== null && date.index === 0 && written.length - date.written.length <= TAIL_LENGTH;
  const isSpoilt = own && (written === '' || (written.length <= DATE_LENGTH && /\d/.test(written)));
  if (!isDate && !isSpoilt) return null;
  return {
    at: start,
    end: line.length,
    name,
    account: `@${handle[1]}`,
    published: isDate ? date.value : null,
    written,
    url: url === null ? null : withoutReferrer(url),
  };
}

const withoutReferrer = (url: string): string => url.replace(/\?ref_src=.*$/, '');

/**
 * The dash that a name stands behind: the first one if it opens the line (a name may hold another), else the last. Where there is none,
 * the head of the line if what follows it can be a name: older encodings lack the dash and leave a question mark, a hyphen or nothing.
 */
function dashBefore(text: string, opensLine: boolean): { start: number; end: number } | null {
  const dashes = Array.from(text.matchAll(DASHES), (m) => ({ start: m.index, end: m.index + m[0].length }));
  const [first] = dashes;
  if (first) return opensLine && text.slice(0, first.start).trim() === '' ? first : (dashes.at(-1) ?? null);
  const lost = LOST_DASH.exec(text)?.[0] ?? '';
  return opensLine && NAME_ALONE.test(text.slice(lost.length)) ? { start: 0, end: lost.length } : null;
}
