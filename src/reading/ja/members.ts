/** The members of an organisation, who act as it does: EU〔加盟国〕は, NATO〔加盟32カ国〕の国防相, ASEAN〔諸国〕. */
import { Sticky } from './dates/chars.js';
import type { Match } from './lexicon.js';
import { namedCode, type Sense } from './tables.js';

const MEMBERS = new Sticky(
  '加全各諸の0123456789',
  'の?(?:全|各)?(?:\\d{1,3}加盟国|(?:加盟|参加)(?:各国|諸国|\\d{1,3}[かカヵヶ]国|全?国)|諸国)(?:政府|側)?',
);

/** Where the words for the members of an organisation end that is named up to a place; the place itself where none stand there. */
export const membersEnd = (text: string, end: number): number => Math.max(end, MEMBERS.end(text, end));

/** EU加盟国〔のハンガリー〕は: one of them, and not all. */
export const isOneOfThem = (text: string, end: number, next: Match<Sense> | undefined): boolean =>
  text[end] === 'の' && next?.start === end + 1 && namedCode(next) !== null;
