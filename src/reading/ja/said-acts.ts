/** What words of asking, confirming and protesting tell where nothing is said with them: an order, a feast, a motive. */
import { actOf, onTarget } from './act.js';
import { onAct } from './acts.js';
import { casesOf } from './cases.js';
import type { Frame } from './frames.js';
import { placeIn } from './places.js';
import type { Predicate } from './predicates.js';
import type { Scene } from './scene.js';

/** 訪問に反発して演習を始めた, 侵攻に抗議して追放した: why the act that follows was done. */
export const isMotive = ({ row, text, atEnd, end, last, tail }: Frame): boolean =>
  (row.word === '反発' || row.word === '抗議') && last !== tail && text.slice(atEnd, end) === 'して';

/** 国外に退去するよう求めた: asked for of diplomats, it is an order. Says whether it was one. */
export function onOrderedOut(scene: Scene, frame: Frame): boolean {
  if (frame.row.type !== 'REQUEST') return false;
  const order = frame.content.find((c) => c.row.kind === 'expel') ?? (frame.row.word.startsWith('退去') ? frame : null);
  if (!order) return false;
  const before = scene.drafts.length;
  const row: Predicate = { ...order.row, kind: 'expel', type: 'COERCE', mode: 'deport' };
  onAct(scene, { ...frame, row, start: Math.min(frame.start, order.start), content: [], cases: null });
  return scene.drafts.length > before;
}

/** 大使を招き、懇親会を開いた: whoever is asked in comes, and takes part in what the sentence goes on to. */
const FEAST = /(?:会|食事|場)を(?:開|催|設け|行)/;
export const isFeast = (frame: Frame): boolean =>
  frame.row.word === '招く' &&
  frame.tail.form === 'linked' &&
  FEAST.test(frame.text.slice(frame.end, frame.sentence.end));

/** 大使を呼び出した: the manner of the protest that follows, and the protest itself where none does. Says whether anybody was called in. */
export function onSummon(scene: Scene, frame: Frame): boolean {
  const cases = casesOf(frame, scene.cast);
  const guests = [...cases.object, ...cases.to].filter((p) => p.person !== null);
  const place = placeIn(scene.text, frame.clause, frame.at + 1, ['に', 'へ'], scene.tables);
  if (guests.length > 0) scene.received = { guests, place, sentence: frame.index };
  const act = frame.tail.form === 'final' && frame.tail.past ? actOf(scene, frame) : null;
  const called = act?.target.filter(({ offices }) => offices.includes('ambassador'));
  if (act && called && called.length > 0)
    onTarget({ ...act, target: called }, 'ACCUSE', { mode: 'disapprove', kind: 'say', place });
  return guests.length > 0;
}
