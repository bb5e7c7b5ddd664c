/** What words of asking, confirming and protesting tell where nothing is said with them: an order, a feast, a sighting, a motive. */
import { onAct } from './acts.js';
import { casesOf } from './cases.js';
import type { Frame } from './frames.js';
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

/** 24日、海域を進む中国のフリゲートを確認した: seen and not agreed; what the ships then did they did on that day. */
export const isSighting = (scene: Scene, frame: Frame): boolean =>
  frame.row.word === '確認' &&
  casesOf(frame, scene.cast).object.some((p) => p.body === 'vehicle' || p.body === 'force');
