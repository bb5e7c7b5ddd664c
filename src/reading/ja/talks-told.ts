/** Words for talks: talks that were held, somebody more at them, or only what was said in those told of. */
import type { Frame } from './frames.js';
import { attendMeeting, isTopic, tellsOfMeeting, tourTold } from './gatherings.js';
import { onMeeting } from './meetings.js';
import { onSummon } from './said-acts.js';
import type { Scene } from './scene.js';

/** Tells of talks; of words that were only said in talks told of, gives the frame as one of saying instead. */
export function onTalks(scene: Scene, frame: Frame): Frame | null {
  if (frame.row.kind === 'exchange') {
    if (scene.open && !tellsOfMeeting(scene, frame)) return frame;
    onMeeting(scene, frame);
    return null;
  }
  // 本表敬には、外務大臣が同席した: one more at talks told of.
  if (frame.carrier?.word === '同席' && scene.open) {
    attendMeeting(scene, frame);
    return null;
  }
  if (tourTold(scene, frame) || isTopic(scene, frame)) return { ...frame, row: { ...frame.row, kind: 'exchange' } };
  // 大使に電話をかけて抗議した: the call is how it was said.
  const isHowItWasSaid = /^電話[をす]/.test(frame.row.word) && frame.tail.form === 'linked' && onSummon(scene, frame);
  if (!isHowItWasSaid) onMeeting(scene, frame);
  return null;
}
