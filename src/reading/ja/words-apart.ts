/** Which words that are told where talks are open belong to them, and which were said elsewhere or at another time. */
import { datesOf } from './dates-of.js';
import { dayTold } from './day-told.js';
import type { Draft } from './draft.js';
import type { Cases, Frame } from './frames.js';
import { datesOwn } from './own-dates.js';
import type { Scene } from './scene.js';
import { wasDone } from './status.js';

export const PRESS =
  /記者会見|会見で|記者団|(?<!共同)声明|SNS|投稿|談話|国会(?:で(?!の)|演説|答弁)|委員会で|演説|テレビ番組|インタビュー|取材/;

const IN_TALKS = /(?:会談|会合|協議)(?:の中)?では?/;

/** 交渉に応じない立場を示した: what is held is an act by itself. */
const refuses = ({ row, content }: Frame): boolean =>
  row.kind === 'intent' && content.some((held) => held.row.type === 'REJECT');

/** Whether words are said to the press or an audience, and not in the talks. */
export const isToPress = (scene: Scene, frame: Frame, cases: Cases): boolean =>
  (frame.row.kind === 'say' || refuses(frame)) &&
  !cases.both &&
  PRESS.test(scene.text.slice(frame.sentence.start, frame.end)) &&
  // 記者会見で、首相が会談で懸念を表明したことを明らかにした: the press is told of what was said in the talks.
  !(frame.tail.form === 'embedded' && IN_TALKS.test(scene.text.slice(frame.clause, frame.at)));

/** 2月27日、両国が合意したと発表した: what was told before the talks is none of them. */
function toldEarlier(scene: Scene, frame: Frame, meeting: string | null): boolean {
  const { day } = datesOf(scene, frame);
  const told = frame.tail.form === 'embedded' ? dayTold(day, 'reported') : null;
  return told !== null && meeting !== null && told.length === meeting.length && told < meeting;
}

/** Whether a clause has a day or hour of its own that sets it apart from the talks: 同日深夜、…と非難した. */
export function apart(scene: Scene, open: Draft, frame: Frame): boolean {
  const meeting = dayTold(open.date, open.status) ?? scene.published;
  if (frame.dates.length === 0) return toldEarlier(scene, frame, meeting);
  return datesOwn(frame).some(
    (placed) =>
      (placed.date.kind === 'date' &&
        placed.date.precision === 'day' &&
        (placed.date.part !== null || (wasDone(frame) && dayTold(placed, 'reported') !== meeting))) ||
      (placed.date.kind === 'time' && placed.date.time !== null),
  );
}
