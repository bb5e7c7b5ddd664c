/** 接続水域に入域する中国海軍のフリゲートを確認した: what ships and aircraft are seen at they do. */
import { casesOf } from './cases.js';
import type { Frame } from './frames.js';
import { AT_BORDER } from './predicates.js';
import type { Scene } from './scene.js';

/** Whose waters and skies it matters to be in. */
const THEIRS = /接続水域|領海|領空|防空識別圏/;
const SEEN = /(?:確認|発見|視認|探知|捕捉)(?:し|した|され)/;

/** The clause that modifies whoever was seen as one of its own; null where nobody was. */
export function sightedIn(scene: Scene, frame: Frame): Frame | null {
  if (!AT_BORDER.has(frame.row.kind) || !THEIRS.test(frame.text.slice(frame.clause, frame.end))) return null;
  const seen = scene.parts[frame.index]?.phrases.find((p) => p.start >= frame.atEnd);
  if (!seen || !SEEN.test(frame.text.slice(seen.end, frame.sentence.end))) return null;
  const who = scene.cast.resolveAll(seen.mentions).filter((p) => p.body === 'vehicle' || p.body === 'force');
  if (who.length === 0) return null;
  return {
    ...frame,
    tail: { ...frame.tail, form: 'final', past: true },
    cases: { ...casesOf(frame, scene.cast), who },
  };
}
