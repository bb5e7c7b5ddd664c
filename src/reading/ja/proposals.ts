/** Clauses that tell what a text says or what was put to the vote, and nobody's act. */
import type { Frame } from './frames.js';

/** What stands behind a frame's clause. */
const rest = (frame: Frame): string => frame.text.slice(frame.end, frame.end + 18);

/** …停戦を求める決議案, …を非難する声明 */
const OF_TEXT = /^[^、。]{0,12}(?:決議|声明|議案|法案|文書|書簡|談話|条約|宣言)/;
export const isOfText = (frame: Frame): boolean => OF_TEXT.test(rest(frame));

/** …を非難する決議案: what was put to the vote, whatever came of it. */
const OF_PROPOSAL = /^(?:国連|安保理)*(?:決議案|議案|法案|草案|修正案|決議(?![をが]))/;
export const isOfProposal = (frame: Frame): boolean => OF_PROPOSAL.test(rest(frame));

/** 攻撃を非難し、〔撤退を求める決議案を否決した〕: the first half of what was put to the vote and not adopted. */
const PROPOSED =
  /^、?[^。はが]{0,50}[るうくすつむた](?:国連|安保理)*(?:決議案|声明案)(?:を|が|は|の)[^。]{0,14}(?:否決|採決|提出|提案|廃案|配布|回覧|拒否)/;
export const isProposed = ({ tail, text, end, sentence }: Frame): boolean =>
  tail.form === 'linked' && PROPOSED.test(text.slice(end, sentence.end));
