/** What one side does at another: enters, detains, expels, attacks, sanctions, withdraws. Forces moved stand in `forces.ts`. */

import { type Act, actOf, onTarget } from './act.js';
import { whoWasHit } from './attacks.js';
import { bareParty } from './begin.js';
import { completeTarget, isMutual } from './complete-target.js';
import { tellAgain, toldIn } from './draft.js';
import { onLaunch, onMobilize, onPassage } from './forces.js';
import type { Frame } from './frames.js';
import { onIntrusion } from './intrusions.js';
import { modeOfWords } from './modes.js';
import { isDated } from './own-dates.js';
import { isForce, type Party } from './party.js';
import { placeIn } from './places.js';
import type { PredicateKind } from './predicates.js';
import { postOf } from './recalls.js';
import { lastTold, type Scene } from './scene.js';
import { addOthers, others } from './sides.js';
import { isThreat } from './threats.js';
import { onTruce } from './truces.js';

const RETORT = /^(?:報復|対抗)措置$/;
const DIPLOMAT = /外交官|大使|領事|総領事館|武官|館員|職員|書記官|参事官/;
const GONE = '出国';
const OUT = /退去|追放|出国|ペルソナ・ノン・グラータ|好ましから/;

/**
 * 停止すると発表した: a measure told as to come is told as taken, on the day it was told; with a day from which it holds
 * (9日から関税をかけると表明した), on that day.
 */
function onMeasure(act: Act): void {
  const { frame, target } = act;
  if (target.length === 0 && !isMutual(act.who)) return;
  const announced = frame.tail.form === 'embedded' && !frame.tail.past;
  const taken = announced && !frame.tail.features.planned && !hasOwnStart(frame) && !isOnlyMeant(frame);
  onTarget(act, frame.row.type || 'SANCTION', taken ? { status: 'reported' } : {});
}

/** 制裁を科す〔考えを示した〕: no measure is taken yet. */
const MEANT = /^(?:考え|用意|意思)/;
const isOnlyMeant = ({ text, end }: Frame): boolean => MEANT.test(text.slice(end, end + 2));

const hasOwnStart = ({ dates }: Frame): boolean => dates.some(({ date }) => date.bound === 'from');

/** The same; 米国内の資産が凍結される is what follows from a measure that was just told. */
function onMeasureTold(act: Act): void {
  const { scene, frame, cases } = act;
  const last = lastTold(scene, ({ type }) => type === 'SANCTION');
  if (frame.tail.features.passive && cases.who.length === 0 && last && !isDated(frame))
    tellAgain(last, frame, frame.index);
  else {
    const post = postOf(scene, frame, act.who);
    if (post.length > 0) act.target = post;
    completeTarget(act);
    onMeasure(act);
  }
}

/** 大使館員は北京市内で拘束された: nobody is said to have done it, so whose town it is did; it happened to whoever was told of. */
function seizedThere(act: Act): void {
  const { scene, frame, who, target } = act;
  const place = placeIn(scene.text, frame.clause, frame.at + 1, ['で', 'において'], scene.tables)?.country;
  if (!place) return;
  if (target.length === 0) target.push(...others(who, [bareParty(place, frame)]));
  act.who = [bareParty(place, frame)];
  completeTarget(act);
}

/** The words of a sentence and of the one before, up to an act: 領事を拘束した。その後、国外退去を命じた. */
function sentencesBefore({ scene, frame }: Act): string {
  const from = scene.parts[frame.index - 1]?.sentence.start ?? frame.sentence.start;
  return scene.text.slice(from, frame.end);
}

/** 中国はロシアに接近している: states draw near each other without ships. */
const isFigure = ({ frame, who, clause }: Act): boolean =>
  frame.row.word === '接近' && !who.some(({ body }) => isForce(body)) && !/[艦船艇機隻]|無人機|ミサイル/.test(clause);

const THESE = /(?:これら|こうした|この)の?(?:追加)?$/;

/** 撤回しない場合は関税を課すと述べた: what is done only if the other side does not give in. */
function onThreat(act: Act): void {
  const { scene, frame, who } = act;
  // 外相は、米国が復活させれば対抗措置を取ると述べた: who is spoken of in the condition is whom it is aimed at.
  const topic = scene.parts[frame.index]?.phrases.find((p) => p.particle === 'は' && p.end <= frame.start);
  const speakers = topic ? scene.cast.resolveAll(topic.mentions) : [];
  const [speaker] = speakers;
  if (speaker && who.every((p) => p.country !== speaker.country)) {
    act.target = [...who];
    act.who = speakers;
  }
  completeTarget(act);
  if (act.target.length > 0) onTarget(act, 'THREATEN', { status: 'reported', mode: null });
}

/** 往来は感染拡大で中断している: how things stand, where nobody is said to have stopped anything. */
const isState = ({ text, clause, at, atEnd, carrier }: Frame): boolean =>
  carrier === null && /^して(?:い|お)/.test(text.slice(atEnd, atEnd + 3)) && !text.slice(clause, at).includes('を');

const LANDS = /^着弾|命中|直撃/;
/** 解除した, with nobody named: only of what states lift. */
const OF_STATES = /制裁|禁輸|輸[出入]|渡航|入国|関税|封鎖|査証|ビザ|凍結|国境|領空/;

const isLand = ({ person, body }: Party): boolean => person === null && body === null;

const HANDLERS: Partial<Record<PredicateKind, (act: Act) => void>> = {
  launch: onLaunch,
  passage: onPassage,
  mobilize: onMobilize,
  dispatch: onMobilize,
  sanction: (act) => {
    // これらの制裁は…を対象とする: those told of before.
    if (THESE.test(act.scene.text.slice(act.frame.at - 5, act.frame.at))) return;
    // 日本側への報復措置となる: what a measure told of is called, and no further one.
    if (act.frame.carrier === null && RETORT.test(act.frame.row.word)) return;
    onMeasureTold(act);
  },
  suspend: (act) => {
    if (!isState(act.frame)) onMeasureTold(act);
  },
  assault: (act) => {
    // 砲弾が町に着弾した: whose it was, its own clause has to tell.
    if (LANDS.test(act.frame.row.word) && act.cases.who.length === 0) return;
    if (act.target.length === 0) act.target.push(...whoWasHit(act));
    // 両国軍が殴り合った: each is aimed at by the other.
    if (act.target.length > 0 || new Set(act.who.map((p) => p.country)).size > 1)
      onTarget(act, 'ASSAULT', { mode: modeOfWords('ASSAULT', act.clause) ?? (act.frame.row.mode || null) });
  },
  coerce: (act) => {
    if (isFigure(act)) return;
    completeTarget(act);
    onTarget(act, act.frame.row.type || 'COERCE');
  },
  seize: (act) => {
    if (act.frame.tail.features.passive && act.cases.who.length === 0) seizedThere(act);
    // A government may detain its own people too: 国軍が大統領を拘束した.
    act.target.push(...act.cases.object.filter((p) => p.person !== null && !act.target.includes(p)));
    onMeasure(act);
  },
  expel: (act) => {
    // 8人は20日に出国した: that those who were ordered out are gone is no further order.
    const ordered = act.frame.row.word === GONE ? lastTold(act.scene, ({ kind }) => kind === 'expel') : null;
    if (ordered) {
      tellAgain(ordered, act.frame, act.frame.index);
      return;
    }
    completeTarget(act);
    const { form, past, features } = act.frame.tail;
    const announced = form === 'embedded' && !past && !features.planned;
    if (OUT.test(act.clause) && DIPLOMAT.test(sentencesBefore(act)))
      onTarget(act, 'COERCE', announced ? { status: 'reported' } : {});
  },
  lift: (act) => {
    // 津波注意報は解除された
    if (act.target.length > 0 || OF_STATES.test(act.scene.text.slice(act.frame.clause, act.frame.end)))
      onTarget(act, act.frame.row.type || 'RETREAT');
  },
  retreat: (act) => {
    const exchange = lastTold(act.scene, (draft) => draft.kind === 'truce' && toldIn(draft, act.frame.index));
    // 捕虜交換が行われ、双方の兵士が解放された: what an exchange is.
    if (exchange && act.who.every((p) => exchange.countries.includes(p.country)))
      tellAgain(exchange, act.frame, act.frame.index);
    else {
      // ニジェールからの撤収を始めた: whose land they leave.
      if (act.target.length === 0) addOthers(act.target, act.cases.from.filter(isLand), act.who);
      onTarget(act, act.frame.row.type || 'RETREAT');
    }
  },
  intrude: onIntrusion,
};

/** Acts of one side, perhaps at another. */
export function onAct(scene: Scene, frame: Frame): void {
  if (frame.row.kind === 'truce') onTruce(scene, frame);
  else {
    const act = actOf(scene, frame);
    if (!act) return;
    const handler = HANDLERS[frame.row.kind];
    if (isThreat(frame)) onThreat(act);
    else if (handler) handler(act);
    else onTarget(act, frame.row.type || 'COERCE');
  }
}
