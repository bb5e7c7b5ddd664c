/**
 * The line that X puts under a quoted post: `— 名前 (@handle) 2021年11月24日`, the date in the reader's language.
 * It may stand on a line of its own or, where a page lost its line breaks, at the end of the post's last line.
 */
import { findDate } from './dates.js';

/** Who posted, when, and where in the line the attribution begins. */
export interface Attribution {
  readonly at: number;
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
const LINK = /https?:\/\/\S+/;
/** A name of X has at most 50 characters; some room for what a page adds. */
const NAME_LENGTH = 120;
/** A date and a link: an attribution has nothing longer behind the handle. */
const REST_LENGTH = 400;
const DATE_LENGTH = 60;

/** The attribution that a line ends with, or null. */
export function findAttribution(line: string): Attribution | null {
  const at = Math.max(...['(@', '(\uff20', '\uff08@', '\uff08\uff20'].map((opening) => line.lastIndexOf(opening)));
  if (at < 0 || line.length - at > REST_LENGTH) return null;
  const handle = HANDLE.exec(line.slice(at));
  if (!handle) return null;
  const before = Math.max(0, at - NAME_LENGTH);
  const dash = dashBefore(line.slice(before, at), before === 0);
  if (dash === null) return null;
  const name = line.slice(before + dash.end, at).trim();
  if (name === '') return null;

  const rest = line.slice(at + handle[0].length);
  const url = LINK.exec(rest)?.[0] ?? null;
  const written = (url === null ? rest : rest.replace(url, ' ')).replace(/^[\s:\uff1a·,、]+|\s+$/g, '');
  const date = findDate(written);
  // A sentence may name a person with a dash and a handle; behind an attribution stands a date, or nothing, or a spoilt date.
  const own =
    line.slice(0, before + dash.start).trim() === '' && DASH.test(line.slice(before + dash.start, before + dash.end));
  const isDate = date !== null && date.index === 0 && written.length - date.written.length <= 4;
  const isSpoilt = own && (written === '' || (written.length <= DATE_LENGTH && /\d/.test(written)));
  if (!isDate && !isSpoilt) return null;
  return {
    at: before + dash.start,
    name,
    account: `@${handle[1]}`,
    published: isDate ? date.value : null,
    written,
    url: url === null ? null : url.replace(/\?ref_src=.*$/, ''),
  };
}

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
