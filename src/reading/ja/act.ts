/** An act of one side at another, as far as its frame tells: what every kind of act is made from. */
import type { EventType } from '../../record/index.js';
import { bareParty } from './begin.js';
import { casesOf } from './cases.js';
import { datesOf } from './dates-of.js';
import { dayTold } from './day-told.js';
import { type Draft, type Side, toldIn } from './draft.js';
import type { Cases, Frame } from './frames.js';
import { isLead, retell } from './lead.js';
import { datesOwn, isDated } from './own-dates.js';
import { isForce, type Party } from './party.js';
import { placeIn } from './places.js';
import { AT_BORDER, isReceiving } from './predicates.js';
import { isRealm } from './realms.js';
import { lastTold, type Scene } from './scene.js';
import { actorsOf, addOthers, eventOf, others, placeOf } from './sides.js';
import { carriedOver } from './subject.js';

export interface Act {
  scene: Scene;
  frame: Frame;
  cases: Cases;
  /** The words of its clause. */
  clause: string;
  who: readonly Party[];
  /** The one it is aimed at, as far as the clause says. */
  target: Party[];
}

/** Kinds that have one actor, whoever else stands beside. */
const ALONE: ReadonlySet<string> = new Set(['assault', 'launch']);
/** Kinds whose actor a report may name only in its heading. */
const HEADED: ReadonlySet<string> = new Set(['launch', 'passage', 'intrude']);

/** What is done to craft that came in, by the side they came to. */
const MET = /^(?:緊急発進|スクランブル|撃墜|迎撃|撃ち落と)/;
/** 大統領は無人機〔が〕…: craft of nobody named come in, and not who tells of them. */
const CRAFT_COMES = /(?:機|船|艦|隻|艇|気球|ドローン)が[^、。「」]*$/;

/** What is told as going on for long, without a day of its own, is background. */
const HABIT =
  /これまで|たびたび|度々|度重な|繰り返し|繰り返す|常態化|日常的|頻度|頻繁|連日|毎年|近年|長年|かつて|続けて(?:い|お)|立て続け|相次いで(?:い|お)/;

const FREED = /^(?:解放|釈放)/;
/** 放水を受けた, 進路を妨害された. */
const isSuffered = ({ carrier, tail }: Frame): boolean => isReceiving(carrier) || tail.features.passive;

/**
 * 輸送船が進路を妨害され、放水を受けた: who suffers it is the subject, and whoever did the last such thing to them did this; those who are
 * freed were held by whoever seized them. Null where nobody did.
 */
function sufferedAct(scene: Scene, frame: Frame, cases: Cases): Act | null {
  const clause = scene.text.slice(frame.start, frame.end);
  const sideOf = (draft: Draft | null, side: Side): Party[] =>
    draft?.parts.filter((part) => part.side === side).map((part) => part.party) ?? [];
  const seized = FREED.test(frame.row.word) ? lastTold(scene, ({ kind }) => kind === 'seize') : null;
  if (seized) return { scene, frame, cases, clause, who: sideOf(seized, 'actor'), target: sideOf(seized, 'recipient') };
  const suffers = cases.object.length > 0 ? cases.object : carriedOver(scene, frame);
  const [victim] = suffers;
  if (!victim) return null;
  const isSame = (draft: Draft): boolean =>
    draft.kind === frame.row.kind && (toldIn(draft, frame.index) || draft.countries.includes(victim.country));
  const [doer] = others(sideOf(lastTold(scene, isSame), 'actor'), [victim]);
  const country = doer?.country ?? scene.cast.foreign(victim.country);
  if (!country) return null;
  const who = [bareParty(country, frame)];
  return { scene, frame, cases, clause, who, target: others(suffers, who) };
}

/** 北朝鮮北西部から弾道ミサイル発射を確認。: whose land it rose from, whoever writes of it. */
const launchedFrom = ({ text, tables }: Scene, { clause, at }: Frame): string | null | undefined =>
  placeIn(text, clause, at + 1, ['から'], tables)?.country;

/** Who does it to whom; null where nobody is known to act. */
export function actOf(scene: Scene, frame: Frame): Act | null {
  const cases = casesOf(frame, scene.cast);
  if (cases.who.length === 0 && isSuffered(frame) && (frame.row.kind === 'coerce' || FREED.test(frame.row.word)))
    return sufferedAct(scene, frame, cases);
  const named = actorsOf(scene, frame);
  // ミサイルは西岸から発射された: whoever was told of last saw it, and did not fire it.
  const fired = frame.row.kind === 'launch' && cases.who.length === 0 && frame.tail.features.passive;
  const doers = fired ? [] : cases.who.length > 0 ? named : named.slice(0, ALONE.has(frame.row.kind) ? 1 : 2);
  // TU95爆撃機2機が…を侵犯: craft without a country are those told of before; those that scramble are of the other side.
  const bare =
    AT_BORDER.has(frame.row.kind) &&
    (cases.who.length === 0 ||
      (!cases.who.some(({ body }) => isForce(body)) && CRAFT_COMES.test(scene.text.slice(frame.clause, frame.at))));
  const met = MET.test(frame.row.word);
  const told = bare || met ? lastTold(scene, ({ kind }) => (met ? kind === 'intrude' : AT_BORDER.has(kind))) : null;
  const intruder = told?.parts.find((part) => part.side === 'actor')?.party.country;
  const other = told?.parts.find((part) => part.side === 'recipient')?.party.country;
  const isIntruder = doers.every((p) => p.country === intruder);
  const craft = bare ? intruder : isIntruder ? other : undefined;
  const from = cases.who.length === 0 && frame.row.kind === 'launch' ? launchedFrom(scene, frame) : undefined;
  const headed = doers.length === 0 && HEADED.has(frame.row.kind) ? scene.cast.foreign() : null;
  const own = craft ?? from;
  const who = own ? [bareParty(own, frame)] : headed ? [bareParty(headed, frame)] : doers;
  const clause = scene.text.slice(frame.clause, frame.end);
  if (who.length === 0 || (!isDated(frame) && HABIT.test(clause))) return null;
  // What stands in a case of its own goes before what is meant through a noun, and that before an owner of something.
  const target: Party[] = [];
  // 与那国島と台湾との間を通過した: between what, and with nobody.
  const beside = AT_BORDER.has(frame.row.kind) ? [] : cases.with;
  for (const parties of [cases.object, cases.to, beside]) addOthers(target, parties, who);
  if (cases.who.length > 0) addOthers(target, cases.of, who);
  if (target.length === 0) addOthers(target, cases.indirect, who);
  if (target.length === 0) addOthers(target, cases.owners, who);
  // 気球を撃墜した: that which came in.
  if (target.length === 0 && met && intruder && who.every((p) => p.country === other))
    target.push(bareParty(intruder, frame));
  return { scene, frame, cases, clause: scene.text.slice(frame.start, frame.end), who, target };
}

const ANEW = /再び|再度|さらに|別の/;

/** The same act told before: undated here or of the same day, of the same kind, by the same side at the same other. */
function toldBefore({ scene, frame, clause, who, target }: Act, type: EventType): Draft | null {
  // 10日までの国外退去を求めた: by when, and no day of its own.
  const dated = datesOwn(frame).length > 0;
  const dates = datesOf(scene, frame);
  const day = dated ? dayTold(dates.day, 'reported') : null;
  if (dated && ANEW.test(clause)) return null;
  // Ships that come into waters are told of hour by hour, and it is one event.
  // So are diplomats ordered out, in the lead and again in the body.
  const allDay = AT_BORDER.has(frame.row.kind) || frame.row.kind === 'expel';
  // 19日、艦艇を確認した。その後、海峡を西進した: not what the same ships did on the 17th.
  const then = allDay && !dated ? dayTold(dates.inherited, 'reported') : null;
  const fits = (draft: Draft): boolean =>
    (!dated && (then === null || draft.date === null || then === dayTold(draft.date, draft.status))) ||
    isLead(scene, draft, day) ||
    (allDay && (day === null || day === dayTold(draft.date ?? draft.inherited, draft.status)));
  return lastTold(
    scene,
    (draft) =>
      draft.type === type &&
      draft.kind === frame.row.kind &&
      // 断交した。大使も召還した: two measures.
      draft.level === frame.row.level &&
      fits(draft) &&
      draft.parts.some((p) => p.side === 'actor' && p.party.country === who[0]?.country) &&
      target.every((t) => draft.parts.some((p) => p.party.country === t.country)),
  );
}

/** The event of an act aimed at its target; an act that is told again is not told anew. */
export function onTarget(act: Act, type: EventType, rest: Partial<Draft> = {}): Draft {
  const { scene, frame, who, target } = act;
  const again = toldBefore(act, type);
  if (!again) return eventOf(scene, frame, type, [['actor', who] as const, ['recipient', target] as const], rest);
  retell(scene, again, frame);
  const told = placeOf(scene, frame);
  // 日本の領空を侵犯した。礼文島沖で3度: whose it is gives way to where it was.
  if (again.place === null || (told?.country && isRealm(scene.text, again.place, scene.tables))) again.place = told;
  return again;
}
