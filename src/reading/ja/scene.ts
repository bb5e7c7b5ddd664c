/** What the reader knows while it goes through a document: who was named, which meeting is open, what day is told of. */
import type { Cast } from './cast.js';
import type { Draft, DraftStatement } from './draft.js';
import type { PlacedDate, SentenceParts } from './frames.js';
import type { Party } from './party.js';
import type { FoundPlace } from './place-runs.js';
import type { Tables } from './tables.js';

export interface Scene {
  text: string;
  /** Where the text had brackets that say that talks were a call. */
  calls: readonly number[];
  tables: Tables;
  cast: Cast;
  /** YYYY-MM-DD of the document, or null. */
  published: string | null;
  drafts: Draft[];
  /** The meeting that sentences without one of their own tell of. */
  open: Draft | null;
  /** The day that the document is about: the last one stated with an event. */
  day: PlacedDate | null;
  /** Date, time and duration of the heading that is over the text. */
  heading: readonly PlacedDate[];
  /** Who is said to be visiting whom, and in which sentence. */
  visits: { guest: string; host: string; sentence: number }[];
  /** Somebody received in this sentence, for the talks that follow in it. */
  received: { guests: Party[]; place: FoundPlace | null; sentence: number } | null;
  /** Where a visit told of in this sentence goes, for the talks or the inspection held there. */
  visited: { place: FoundPlace; sentence: number } | null;
  /** Where somebody stays, for what is told of the stay in later sentences. */
  stay: Stay | null;
  /** The place at the head of the sentence or of one before it in its line. */
  topicPlace: { place: FoundPlace; line: number } | null;
  /** Where a line of its own says that a journey went. */
  venue: FoundPlace | null;
  /** The town of the dateline, which is no place unless a body sits there. */
  dateline: FoundPlace | null;
  /** Whose ministry publishes the text, where one does. */
  house: string | null;
  /** Who acted last, for sentences that leave it out. */
  subject: readonly Party[];
  parts: readonly SentenceParts[];
  /** What was said before any event was told of. */
  early: { said: DraftStatement; sentence: number }[];
}

/** A town where somebody is said to be, and on what day. */
interface Stay {
  place: FoundPlace;
  guests: readonly string[];
  day: string | null;
}

/** How many events back words can point: a longer memory would make long pages cost the square of their length. */
const NEAR = 60;

/** The events told of lately, the last one at the end. */
export const lately = ({ drafts }: Scene): Draft[] => (drafts.length > NEAR ? drafts.slice(-NEAR) : drafts);

/** The last of the events told of lately for which a test holds. */
export function lastTold({ drafts }: Scene, test: (draft: Draft) => boolean): Draft | null {
  const first = Math.max(0, drafts.length - NEAR);
  for (let i = drafts.length - 1; i >= first; i--) if (test(drafts[i] as Draft)) return drafts[i] as Draft;
  return null;
}
