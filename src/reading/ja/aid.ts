/** 共同訓練, 寄港, 供与, 引き渡し: what one side does with or for another. */
import type { EventType } from '../../record/index.js';
import { absentTarget } from './absent-target.js';
import { bareParty } from './begin.js';
import { casesOf } from './cases.js';
import { datesOf } from './dates-of.js';
import { dayTold } from './day-told.js';
import { addParties } from './draft.js';
import type { Cases, Frame } from './frames.js';
import { isLead, mayBe, retell } from './lead.js';
import { isDated } from './own-dates.js';
import { isForce, type Party } from './party.js';
import { placeIn } from './places.js';
import { lastTold, type Scene } from './scene.js';
import { actorsOf, acts, eventOf, isOrganisation, others, placeOf } from './sides.js';
import { wasDone } from './status.js';

const BASE = /基地|拠点|施設/;

/** What is brought and is no aid. */
const NO_GOODS =
  /(?:メッセージ|声|書簡|手紙|親書|思い|情報|知らせ|信任状|賛辞|祝辞|祝電|弔電|エール|言葉|拍手)を(?:手渡|届|渡|送|伝|贈)/;

/** 決議をまとめ、大臣に〔手渡した〕: what is on paper is no aid, in whatever clause of the sentence it is named. */
const PAPER = /(?:決議|提言|要望書?|申し?入れ書|請願書?|署名簿?|報告書|抗議文|声明文)を/;
const isPaper = ({ row, text, sentence, at }: Frame): boolean =>
  row.word === '手渡す' && PAPER.test(text.slice(sentence.start, at));

/** 容疑者の身柄引き渡し: people are handed over too, and that is no aid. */
const PEOPLE = /(?:身柄|容疑者|被告|犯人|犯罪人|犯罪者|受刑者|捕虜|人質|遺体|遺骨|逃亡者)(?:ら)?[のを]?$/;

/** 物資を提供したなどとして制裁を科した: why something else was done. */
const REASON = /^[^、。]{0,6}として/;

/** これまで10件を供与した: what was given over the years. */
const BEFORE_NOW = /これまで|かつて|毎年|長年/;

/** 実施することを〔決定した〕. */
const DECIDED = /^(?:閣議)?決/;

const VESSEL = /艦|船|フリゲート|空母/;

/** 共同訓練, 寄港. */
export function onCooperation(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const who = actorsOf(scene, frame);
  if (frame.row.kind === 'portcall') {
    // Ships call at ports; people who arrive are told of by what they then do.
    if (!who.some((p) => isForce(p.body)) && !VESSEL.test(scene.text.slice(frame.clause, frame.end))) return;
    const host = placeIn(scene.text, frame.clause, frame.at + 1, ['に', 'で'], scene.tables)?.country;
    const hosts = others([...cases.to, ...cases.object], who);
    if (host && hosts.length === 0 && who.every((p) => p.country !== host)) {
      hosts.push(bareParty(host, frame));
    }
    if (who.length > 0 && hosts.length > 0 && !tellsMore(scene, frame, 'COOPERATE', [...who.slice(0, 1), ...hosts]))
      eventOf(scene, frame, 'COOPERATE', [
        ['actor', who.slice(0, 1)],
        ['recipient', hosts],
      ]);
    return;
  }
  const all = [...who, ...cases.with, ...cases.of, ...organisersOf(scene, frame)].filter(acts);
  const isShared = new Set(all.map((p) => p.country)).size > 1 || (all.length > 0 && frame.row.level === OF_SEVERAL);
  if (!isShared || tellsMore(scene, frame, 'COOPERATE', all)) return;
  eventOf(scene, frame, 'COOPERATE', [['actor', all]]);
}

/** The level of exercises that nobody holds alone: 多国間訓練に参加した, リムパックに参加する. The others need not be named. */
const OF_SEVERAL = 'several';
const ORGANISED = /^(?:主催|共催|実施|開催|行[うっな])/;
/** 〔米海兵隊が〕主催する訓練に参加した: who holds the exercise takes part in it. */
const organisersOf = (scene: Scene, { at, clause, index, text }: Frame): readonly Party[] =>
  scene.parts[index]?.phrases
    .filter((p) => p.particle === 'が' && p.start >= clause && p.end <= at && ORGANISED.test(text.slice(p.end, at)))
    .flatMap((p) => scene.cast.resolveAll(p.mentions)) ?? [];

/** The exercise or the delivery told of before, told again without a day or with the same one. */
function tellsMore(scene: Scene, frame: Frame, type: EventType, parties: readonly Party[]): boolean {
  const known = lastTold(
    scene,
    (draft) =>
      draft.type === type &&
      draft.kind === frame.row.kind &&
      parties.every((party) => draft.parts.some((p) => p.party.country === party.country)) &&
      mayBe(scene, draft, frame),
  );
  if (!known) return false;
  retell(scene, known, frame);
  known.place ??= placeOf(scene, frame);
  addParties(known, parties, 'actor');
  return true;
}

/** チャドの基地を引き渡した: where it stands tells whose it is again. */
function onBase(scene: Scene, frame: Frame, who: readonly Party[], to: readonly Party[]): void {
  if (who.length === 0) return;
  const draft = eventOf(scene, frame, 'RETREAT', [
    ['actor', who],
    ['recipient', to],
  ]);
  draft.place ??= placeIn(scene.text, frame.clause, frame.at + 1, ['を', 'も'], scene.tables);
  const country = draft.place?.country;
  if (country) addParties(draft, others([bareParty(country, frame)], who), 'recipient');
}

/** Help that may as well be given at home. */
const NEAR_HOME = /(?:運ぶ|活動)$/;

/** The country of the place in another one that a clause names: ガザ北部に食料を投下した. */
function placeAbroad(scene: Scene, frame: Frame, who: readonly Party[]): string | null {
  const country = placeIn(
    scene.text,
    frame.clause,
    frame.at + 1,
    ['における', 'で', 'に', 'へ'],
    scene.tables,
  )?.country;
  return country && who.every((p) => p.country !== country) ? country : null;
}

/** Whom help is for where no case says so: whose country the need is in (フィリピンにおける衝突), else the one told of last. */
function absentRecipient(scene: Scene, frame: Frame, who: readonly Party[]): string | null {
  const place = placeAbroad(scene, frame, who);
  if (place) return place;
  const last = absentTarget(scene, frame, who, 'AID');
  return last && isOrganisation(scene, last) ? null : last;
}

/** Who gives, and to whom as far as it is named; トルコに物資が引き渡された, told of nobody, was given by those who tell of it. */
function giversOf(scene: Scene, frame: Frame, cases: Cases): { who: readonly Party[]; given: readonly Party[] } {
  const { house } = scene;
  if (!frame.tail.features.passive || house === null)
    return { who: actorsOf(scene, frame).slice(0, 1), given: cases.to };
  const at = frame.phrases.filter((p) => p.particle === 'に').flatMap((p) => scene.cast.resolveAll(p.mentions));
  const [by] = others([...cases.who, ...cases.by], at);
  return {
    who: [by ?? scene.subject.find((p) => p.country === house) ?? bareParty(house, frame)],
    given: [...cases.to, ...at],
  };
}

/** 今回の緊急援助を行う, 14日に送ることを決めた: help that was told of before, or in the lead without its day. */
const THIS_ONE = /(?:今回|今般|本件|上記|この)の?[^、。をは]{0,12}$/;
function isToldAgain(scene: Scene, frame: Frame): boolean {
  if (THIS_ONE.test(frame.text.slice(Math.max(frame.clause, frame.at - 16), frame.at))) return true;
  const day = dayTold(datesOf(scene, frame).day, 'reported');
  return day !== null && lastTold(scene, (draft) => draft.type === 'AID' && isLead(scene, draft, day)) !== null;
}

/** 供与, 派遣 of relief, 引き渡し: a promise in talks is their outcome, elsewhere AID. */
export function onAid(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const clause = scene.text.slice(frame.start, frame.end);
  const words = scene.text.slice(frame.clause, frame.end);
  if (!isDated(frame) && BEFORE_NOW.test(words)) return;
  if (NO_GOODS.test(clause) || isPaper(frame) || REASON.test(scene.text.slice(frame.atEnd, frame.end + 5))) return;
  if (frame.row.kind === 'handover' && PEOPLE.test(scene.text.slice(frame.clause, frame.at))) return;
  const { who, given } = giversOf(scene, frame, cases);
  const named = others(given, who);
  const to = named.length > 0 ? named : others(cases.indirect, who);
  const decided = frame.tail.form === 'embedded' && DECIDED.test(frame.text.slice(frame.end, frame.end + 4));
  // 拠点に物資を運ぶ: to whom is not guessed, for it may be one's own.
  if (to.length === 0 && NEAR_HOME.test(frame.row.word) && !placeAbroad(scene, frame, who)) return;
  const told = frame.carrier?.kind === 'tell' || frame.carrier?.kind === 'agree' || decided;
  const planned = !wasDone(frame) || told;
  // 支援をすると表明した
  const promised = frame.tail.form === 'embedded' && scene.text[frame.end - 1] === 'と';
  if (planned && to.length === 0 && !told && !promised) return;
  const absent = to.length === 0 ? absentRecipient(scene, frame, who) : null;
  if (absent) to.push(bareParty(absent, frame));
  if (frame.row.kind === 'handover' && BASE.test(clause)) {
    onBase(scene, frame, who, to);
    return;
  }
  if (who.length === 0 || to.length === 0) return;
  if (isToldAgain(scene, frame) && tellsMore(scene, frame, 'AID', [...who, ...to])) return;
  if (frame.row.kind === 'handover' && tellsMore(scene, frame, 'AID', [...who, ...to])) return;
  eventOf(
    scene,
    frame,
    'AID',
    [
      ['actor', who],
      ['recipient', to],
    ],
    { mode: null, ...(planned ? { status: 'planned' } : {}) },
  );
}
