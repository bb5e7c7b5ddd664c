/** What is told of an event after it: on what day it was made known, and that it is called off. */
import { datesOf } from './dates-of.js';
import { settledDay } from './day-told.js';
import { toldIn } from './draft.js';
import type { Frame } from './frames.js';
import { lastTold, type Scene } from './scene.js';

/** 米国は追加の支援を提供する。政府が24日発表した: what the sentence before told was made known on that day. */
export function dateAnnounced(scene: Scene, frame: Frame): void {
  if (frame.row.word !== '発表' && frame.row.word !== '明らかにする') return;
  const last = scene.drafts.at(-1);
  if (!last || last.date !== null || !toldIn(last, frame.index - 1) || frame.quotes.length > 0) return;
  const { day } = datesOf(scene, frame);
  last.date = day && settledDay(day, 'past');
}

/** 会談する予定だったが、…見送られた: what the sentence planned is called off. */
export function cancelLast(scene: Scene, frame: Frame): void {
  const last = lastTold(scene, (draft) => toldIn(draft, frame.index));
  if (last) last.status = 'cancelled';
}
