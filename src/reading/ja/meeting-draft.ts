/** The event that talks make: begun where they are first told of, and filled where they are told of again. */

import { newDraft } from './begin.js';
import { dayTold, noteDay } from './day-told.js';
import { addParties, type Draft, noteSentence, tellAgain } from './draft.js';
import type { Frame } from './frames.js';
import { opensTalks } from './meeting-words.js';
import { placeBehind, placeIn } from './places.js';
import { besideWhat, stayOf } from './present.js';
import { isOld, type ToldMeeting } from './same-meeting.js';
import type { Scene } from './scene.js';
import { topicPlaceOf } from './topic-places.js';

const ORDINAL = /(?:第\s?(\d{1,3})回|(\d{1,3})(?:度目|回目)|(初めて|初の|初と|初会合|初会談|初となる))/;

/** Begins a meeting, which stays open for what is told of it next. */
export function openMeeting(scene: Scene, frame: Frame, told: ToldMeeting): void {
  const draft = newDraft(frame, 'CONSULT');
  draft.phone = told.phone;
  if (told.phone) draft.mode = 'phone';
  draft.level = told.level;
  draft.status = told.status;
  draft.date = told.dates.day;
  draft.inherited = told.dates.inherited;
  draft.time = told.dates.time;
  draft.duration = told.dates.duration;
  draft.weak = told.weak;
  addParties(draft, told.parties, 'actor');
  if (frame.row.kind === 'courtesy' && !told.weak) {
    const guest = told.parties[0]?.country;
    for (const part of draft.parts) part.side = part.party.country === guest ? 'guest' : 'host';
  }
  locate(scene, draft, frame);
  scene.drafts.push(draft);
  // 昨年9月の首脳会談で…した点に留意し: what follows is not of those talks.
  const day = dayTold(draft.date, draft.status);
  const old = told.weak && day !== null && isOld(day, scene.published);
  if (!scene.open || !(told.weak && (old || !opensTalks(frame)))) scene.open = draft;
  noteDay(scene, told.dates.day, told.status);
}

/** Adds what a frame tells of a meeting that is known. */
export function enrich(scene: Scene, draft: Draft, frame: Frame, told: ToldMeeting): void {
  if (draft.weak && !told.weak) {
    draft.weak = false;
    draft.kind = frame.row.kind;
    draft.evidence.unshift({ start: frame.start, end: frame.end });
    draft.status = told.status;
  } else tellAgain(draft, frame, frame.index);
  addParties(draft, told.parties, 'actor');
  draft.date ??= told.dates.day;
  draft.time ??= told.dates.time;
  draft.duration ??= told.dates.duration;
  draft.level ||= told.level;
  if (told.phone && !draft.phone) {
    draft.phone = true;
    draft.mode = 'phone';
  }
  noteSentence(draft, frame.index);
  if (told.status === 'cancelled') draft.status = 'cancelled';
  locate(scene, draft, frame);
  scene.open = draft;
}

const AT = ['において', 'にて', 'で'];

/** Place and ordinal from the frame's own words. */
function locate(scene: Scene, draft: Draft, frame: Frame): void {
  if (draft.phone) draft.place = null;
  else if (!draft.place) {
    const own =
      placeIn(scene.text, frame.clause, frame.end, AT, scene.tables) ??
      placeBehind(scene.text, frame.end, scene.tables);
    draft.place =
      own ??
      (scene.received?.sentence === frame.index ? scene.received.place : null) ??
      (scene.visited?.sentence === frame.index ? scene.visited.place : null) ??
      topicPlaceOf(scene) ??
      stayOf(scene, draft) ??
      (draft.weak ? null : scene.venue) ??
      besideWhat(scene, draft, scene.text.slice(frame.clause, frame.at));
    // 首都キトにおいて、大統領表敬及び外相会談を行った: what is told in general goes for each of the talks that follow.
    if (own && !draft.parts.some((p) => p.party.person && p.party.country === own.country))
      scene.stay = {
        place: own,
        guests: draft.parts.map((p) => p.party.country),
        day: dayTold(draft.date, draft.status),
      };
  }
  if (draft.ordinal) return;
  const count = ORDINAL.exec(scene.text.slice(frame.start, frame.end));
  if (count) {
    const start = frame.start + count.index;
    draft.ordinal = { count: Number(count[1] ?? count[2] ?? 1), start, end: start + count[0].length };
  }
}
