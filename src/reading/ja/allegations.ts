/** 相手側が合意に違反したと主張した: what somebody is said to have done wrong is complained of, whatever the verb of saying. */
import { type Frame, phraseWith } from './frames.js';

/** Deeds that are wrong by their own word, held to have been done. */
const WRONG =
  /(?:に違反|を侵害|に干渉|に介入|を挑発|を妨害|に関与|を裏切|を破|に背|を無視|を拉致|を虐殺|を犯)(?:し|っ|い)?(?:た|ている|てきた|続けている)(?:と|との(?:認識|見方|見解|考え|立場|主張|疑い)を)$/;

/** Whether what is told is that another side did wrong. */
export const isAllegation = (frame: Frame): boolean =>
  frame.quotes.length === 0 &&
  (frame.tail.past || frame.tail.form === 'linked') &&
  !frame.tail.features.passive &&
  phraseWith(frame.phrases, 'が') !== null &&
  WRONG.test(frame.text.slice(frame.clause, frame.at));

/** The same as words that complain. */
export const asAllegation = (frame: Frame): Frame => ({
  ...frame,
  row: { ...frame.row, kind: 'say', type: 'ACCUSE', mode: 'allege' },
  cases: null,
});
