/** Which clauses one inside another holds, so that nobody else tells of them: what is asked for, answered or agreed on. */
import { isThing } from './clause-ends.js';
import { type Frame, phraseWith } from './frames.js';

/** What two sides agree to do. */
const BOTH_DO: ReadonlySet<string> = new Set(['retreat', 'lift', 'suspend', 'dispatch', 'mobilize', 'coop', 'aid']);

export function holds(frame: Frame, inner: Frame): boolean {
  const { kind, type } = frame.row;
  // 即時に撤回することを求める声明, 呼びかけていることに反論した
  if (kind === 'say') return !(inner.tail.past && inner.dates.length > 0) && (type === 'REQUEST' || isThing(inner));
  // 軍を撤退させることで隣国と合意したと発表した
  return (
    kind === 'agree' && phraseWith(frame.phrases, 'と') !== null && BOTH_DO.has(inner.row.kind) && !inner.tail.past
  );
}
