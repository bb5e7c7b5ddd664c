/** Ambassadors called home: where they are posted is whom it is aimed at, whoever sent them. */
import { bareParty } from './begin.js';
import type { Frame } from './frames.js';
import type { Party } from './party.js';
import type { Scene } from './scene.js';
import { others } from './sides.js';
import { namedCode } from './tables.js';
import { isPosted } from './titles.js';

const RECALL = 'recall';

/** 〔駐アルゼンチン〕大使を召還した; none where the act recalls nobody, or only 大使 stands there. */
export function postOf({ text, parts }: Scene, frame: Frame, who: readonly Party[]): Party[] {
  if (frame.row.level !== RECALL) return [];
  for (const match of parts[frame.index]?.matches ?? []) {
    if (match.start < frame.clause || match.end > frame.at || !isPosted(text, match.start)) continue;
    const code = namedCode(match);
    if (code) return others([bareParty(code, frame)], who);
  }
  return [];
}
