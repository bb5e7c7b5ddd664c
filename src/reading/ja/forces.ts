/** Forces moved: launches, passages, units sent, ships and aircraft that watch. */
import { type Act, onTarget } from './act.js';
import { onAid } from './aid.js';
import { bareParty } from './begin.js';
import { datesOf } from './dates-of.js';
import { dayTold } from './day-told.js';
import { addParties, tellAgain, toldIn } from './draft.js';
import { isOfEnvoys, onEnvoys } from './envoys.js';
import type { Frame } from './frames.js';
import { retell } from './lead.js';
import { isDated } from './own-dates.js';
import { isForce, type Party } from './party.js';
import { placeIn } from './places.js';
import { lastTold, type Scene } from './scene.js';
import { eventOf, others, placeOf, SENT } from './sides.js';

const RELIEF = /救助|医療|緊急援助|救援|支援隊|ボランティア/;
/** 自衛隊を派遣し、国際緊急援助活動を実施した: what they were sent for. */
const FOR_RELIEF = /^、?(?:国際)?(?:緊急援助|災害救援|災害救助|人道支援|医療|救助|救援|捜索救助|救難)/;
const isForRelief = ({ text, end, tail }: Frame, clause: string): boolean =>
  RELIEF.test(clause) || (tail.form === 'linked' && FOR_RELIEF.test(text.slice(end, end + 10)));

const WATERS = /領海|領空|接続水域|領域|防空識別圏|中間線/;
const MISSILE = /ミサイル|弾道|衛星|ロケット|無人機|ドローン|発射|砲/;
const FORCE =
  /部隊|艦|軍用機|軍機|戦闘機|哨戒機|爆撃機|空母|兵|自衛隊|演習|レーダー|ミサイル|無人機|ドローン|潜水|戦車|巡視船|海警|軍(?!事)|防空/;
const TROOPS = /部隊|兵|軍隊|演習/;
/** What goes into space and threatens nobody. */
const CIVIL =
  /JAXA|NASA|宇宙航空研究|宇宙船|探査機|宇宙飛行士|宇宙ステーション|(?:気象|通信|放送|測位|地球観測|探査)衛星|H-?2|H-?II|H3|イプシロン/;

/** Another launch, and not the same told again. */
const ANOTHER = /さらに|再び|再度|続いて|続けて|新たに|にも/;

/** A test over nobody's territory has no recipient. The same day's launch told again is one. */
export function onLaunch({ scene, frame, cases, clause, who }: Act): void {
  if (!MISSILE.test(clause) || CIVIL.test(clause)) return;
  const named = cases.who.length > 0;
  const day = dayTold(datesOf(scene, frame).day, 'reported');
  // In an attack told of, missiles are what it is made with.
  const known = lastTold(
    scene,
    (d) =>
      (d.kind === 'launch' || (d.kind === 'assault' && named)) &&
      (!named || d.parts.some((p) => p.party.country === who[0]?.country)),
  );
  if (known && !ANOTHER.test(clause) && (!isDated(frame) || day === dayTold(known.date, known.status))) {
    retell(scene, known, frame);
    if (known.kind === 'launch') known.place ??= placeOf(scene, frame);
    return;
  }
  const aimed = others(hitBy(scene, frame), who);
  if (aimed.length > 0) {
    const sides = [['actor', who] as const, ['recipient', aimed] as const];
    // Where it was launched from is not where it hits.
    eventOf(scene, frame, 'ASSAULT', sides, { mode: 'heavy-weapons' }).place = null;
  } else eventOf(scene, frame, 'MOBILIZE', [['actor', who]]);
}

/** イスラエルに〔向けて〕ミサイルを発射した: a launch at a country, and no test. */
function hitBy(scene: Scene, { phrases }: Frame): Party[] {
  const at = phrases.find(({ particle }) => particle === 'に' || particle === 'へ');
  return at ? scene.cast.resolveAll(at.mentions.filter((m) => m.kind === 'country' && !m.indirect)) : [];
}

/** Ships and aircraft through a strait or near a coast: the coastal state looks on. */
export function onPassage(act: Act): void {
  const { scene, frame, clause, who, target } = act;
  const place = placeIn(scene.text, frame.clause, frame.at + 1, ['を', 'において', 'で'], scene.tables);
  const waters = WATERS.test(clause);
  if (!who.some((p) => p.body !== null) || !(place || waters)) return;
  const coast = place?.country ?? (waters ? (target[0]?.country ?? scene.cast.foreign(who[0]?.country)) : null);
  if (target.length === 0 && coast) target.push(...others([bareParty(coast, frame)], who));
  const draft = onTarget(act, 'MOBILIZE');
  // Seen here and there on its way, it is placed at the strait that it went through.
  const passed = placeIn(scene.text, frame.clause, frame.atEnd, ['を'], scene.tables);
  // 同海峡: named before.
  if (passed && !(draft.place && scene.text[passed.start] === '同')) draft.place = passed;
}

const WATCH = /緊急発進|スクランブル|警戒|監視/;
const WATCHED: ReadonlySet<string> = new Set(['passage', 'intrude', 'coop']);

/** Whom those who scramble or keep watch look at: whose ships or aircraft were told of last. */
function watched(scene: Scene, { row }: Frame, who: readonly Party[]): Party[] {
  if (!WATCH.test(row.word)) return [];
  const told = lastTold(
    scene,
    ({ kind, parts }) =>
      WATCHED.has(kind) &&
      others(
        parts.map((p) => p.party),
        who,
      ).length > 0,
  );
  return others(told?.parts.filter((p) => p.side === 'actor').map((p) => p.party) ?? [], who);
}

const ARMED = /[艦船艇機軍兵隊]|演習|レーダー|ミサイル|警察|警官|戦車|システム/;
/** Words for what is done without arms too. */
const WIDE = /^(?:情報収集|情報収集活動|展開|出発)$/;

/** 台湾周辺で軍事演習を始めた: whose island or coast it is held around. */
const AROUND = /周辺|近海|取り囲む|包囲|囲む/;
function surrounded(scene: Scene, frame: Frame, who: readonly Party[]): Party[] {
  if (!/演習|訓練/.test(frame.row.word)) return [];
  const place = placeOf(scene, frame);
  const country = place && AROUND.test(scene.text.slice(place.start, place.end)) ? place.country : null;
  return country ? others([bareParty(country, frame)], who) : [];
}

/** ロシア軍機が飛来したため、〔自衛隊機を〕緊急発進させた: whose aircraft take off acts, and at whoever the clause is about. */
function takenOff(act: Act): Act {
  const { frame, cases, who, target } = act;
  const owners = frame.row.word.endsWith('緊急発進させる') ? [...cases.object, ...cases.of, ...cases.owners] : [];
  const sent = owners.filter(({ body }) => isForce(body));
  const isTheirs = sent.every((craft) => who.some(({ country }) => country === craft.country));
  return isTheirs ? act : { ...act, who: sent, target: others([...who, ...target], sent) };
}

/** Units sent or kept watching; what one sentence tells of one side is one event. */
export function onMobilize(told: Act): void {
  const act = takenOff(told);
  const { scene, frame, cases, clause, who, target } = act;
  if (frame.row.kind === 'dispatch' && isForRelief(frame, clause)) {
    onAid(scene, frame);
    return;
  }
  if (frame.row.kind === 'dispatch' && !FORCE.test(clause) && isOfEnvoys(act)) {
    onEnvoys(act);
    return;
  }
  if (who.every((p) => p.body === null) && !FORCE.test(clause)) return;
  // 政府は調査員を派遣した: nothing armed.
  const mayBeUnarmed = frame.row.kind === 'dispatch' || WIDE.test(frame.row.word);
  if (mayBeUnarmed && who.every(({ body }) => !isForce(body)) && !ARMED.test(clause)) return;
  // に says where a unit is sent; it is aimed at whom it watches.
  const aimed = frame.row.kind === 'dispatch' || SENT.test(frame.row.word) ? others(cases.object, who) : target;
  const before = lastTold(
    scene,
    (d) => d.type === 'MOBILIZE' && toldIn(d, frame.index) && d.parts[0]?.party.country === who[0]?.country,
  );
  if (before) {
    addParties(before, aimed, 'recipient');
    tellAgain(before, frame, frame.index);
    return;
  }
  if (aimed.length === 0) aimed.push(...watched(scene, frame, who));
  if (aimed.length === 0) aimed.push(...surrounded(scene, frame, who));
  onTarget({ ...act, target: aimed }, 'MOBILIZE', { mode: TROOPS.test(clause) ? 'troops' : 'weapons' });
}
