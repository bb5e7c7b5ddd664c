/** What words of asking, confirming and protesting tell where nothing is said with them: an order, a feast, a motive. */
import { actOf, onTarget } from './act.js';
import { onAct } from './acts.js';
import { casesOf } from './cases.js';
import type { Draft } from './draft.js';
import type { Frame } from './frames.js';
import { placeIn } from './places.js';
import type { Predicate } from './predicates.js';
import { lastTold, type Scene } from './scene.js';

/** 訪問に反発して演習を始めた, 侵攻に抗議して追放した: why the act that follows was done. */
const isWhy = ({ row, text, atEnd, end, sentence }: Frame): boolean => {
  const words = text.slice(atEnd, end);
  if (row.word !== '反発' && row.word !== '抗議') return false;
  return words === 'して' || (words === 'し' && row.word === '反発' && COUNTERED.test(text.slice(end, sentence.end)));
};
/** 演習に反発し、〔ミサイルを発射した〕 */
const COUNTERED = /^、[^。]{0,40}(?:発射|演習を|(?:追放|停止|凍結|召還|派遣|中断)(?:し|する)|打ち切)/;
/** 国務長官の招きで訪れた, 米国の呼びかけにより開かれた: at whose word something else was done. */
const CALLED: ReadonlySet<string> = new Set(['招く', '招請', '招待', '呼びかける', '呼び掛ける']);
const AT_WORD = /^(?:で|により|によって)$/;
const isAtWord = ({ row, text, atEnd, end }: Frame): boolean =>
  CALLED.has(row.word) && AT_WORD.test(text.slice(atEnd, end));

const isMotive = (frame: Frame): boolean => isAtWord(frame) || (frame.last !== frame.tail && isWhy(frame));

/** 中国軍の活動が地域の〔懸念となっている〕: what is worried about, and nobody who says so. */
const BECOMES = /^[とに]な/;
const isWorry = ({ row, carrier, text, atEnd }: Frame): boolean =>
  row.word === '懸念' && carrier === null && BECOMES.test(text.slice(atEnd, atEnd + 2));

/** 今回のものを〔弾道ミサイルと断定した〕: what a thing is, and nobody's deed. */
const THING = /(?:ミサイル|ロケット|衛星|実験|気球|無人機|弾|型|級|艦)(?:だ|である)?と?$/;
const FINDING: ReadonlySet<string> = new Set(['断定', 'と断定する']);
const isFinding = ({ row, text, at }: Frame): boolean => FINDING.has(row.word) && THING.test(text.slice(at - 10, at));

/** 今回の訪問について「…」と〔評価した〕: what somebody thinks of their own talks or journey. */
const OWN_TALKS = /(?:訪問|会談|会合|協議|歴訪|外遊|交渉|結果|成果)(?:について|に関して|を|は|も)?、?$/;
const isOwnReview = ({ row, text, clause, quotes, content }: Frame): boolean => {
  const said = quotes.at(-1)?.start ?? content.at(-1)?.start;
  return row.word === '評価' && said !== undefined && OWN_TALKS.test(text.slice(clause, said));
};

/** Whether words of protest, worry or invitation tell only why or at whose word something was done, or what it is. */
export const isNoAct = (frame: Frame): boolean =>
  isMotive(frame) || isWorry(frame) || isFinding(frame) || isOwnReview(frame);

/** 公使に対し、領海から退去するよう求めた: ships are to leave, and not the diplomat who is told. */
const OUT_OF_WATERS = /(?:領海|接続水域|水域|海域|領空)(?:の?外)?(?:から|へ|に)/;

/** 国外に退去するよう求めた: asked for of diplomats, it is an order. Says whether it was one. */
export function onOrderedOut(scene: Scene, frame: Frame): boolean {
  if (frame.row.type !== 'REQUEST' || OUT_OF_WATERS.test(frame.text.slice(frame.start, frame.at))) return false;
  const order = frame.content.find((c) => c.row.kind === 'expel') ?? (frame.row.word.startsWith('退去') ? frame : null);
  if (!order) return false;
  const before = scene.drafts.length;
  const row: Predicate = { ...order.row, kind: 'expel', type: 'COERCE', mode: 'deport' };
  onAct(scene, { ...frame, row, start: Math.min(frame.start, order.start), content: [], cases: null });
  return scene.drafts.length > before || (lastTold(scene, isOrder)?.sentences.includes(frame.index) ?? false);
}
const isOrder = ({ kind }: Draft): boolean => kind === 'expel';

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
