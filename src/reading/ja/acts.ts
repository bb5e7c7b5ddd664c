/** What a side does: signs, exercises together, gives, sends, launches, enters, detains, attacks, withdraws. */
import type { EventType } from '../../record/index.js';
import { instrumentsIn } from './agreements.js';
import type { Party } from './cast.js';
import { type Cases, casesOf } from './cases.js';
import { addParties, type Draft, type Side } from './draft.js';
import type { Frame } from './frames.js';
import { placeIn } from './places.js';
import type { PredicateKind } from './predicates.js';
import { absentTarget, bareParty, begin, datesOf, type Scene, statusOf, valueOf, wasDone } from './scene.js';

const RELIEF = /救助|医療|緊急援助|救援|支援隊|ボランティア/;
const BASE = /基地|拠点|施設/;
const WATERS = /領海|領空|接続水域|領域|防空識別圏/;
/** Points back at the instrument named before. */
const THIS_ONE = /(?:この|同|本)(?:協定|条約|覚書|議定書|宣言|取決め|交換公文)/;
const GENERIC = /^(?:同?(?:協定|文書|覚書|条約|宣言|書簡)|合意文書|協力文書)$/;
const VESSEL = /艦|船|フリゲート|空母/;
const SENT = /派遣|展開|配備|出動/;
const DIPLOMAT = /外交官|大使|領事|総領事館|武官|館員|職員|書記官|参事官/;
const FORCE = /部隊|艦|軍用機|軍機|戦闘機|哨戒機|爆撃機|空母|兵|自衛隊|演習|レーダー/;
const OUT = /退去|追放|出国|ペルソナ・ノン・グラータ|好ましから/;

const acts = (party: Party): boolean => party.body !== 'people' && party.body !== 'company' && party.body !== 'media';
const others = (parties: readonly Party[], than: readonly Party[]): Party[] => parties.filter((p) => than.every((t) => t.country !== p.country));

/** Who acts: what the frame says, else the one told of last; else the country that its noun belongs to. */
function actorsOf(scene: Scene, cases: Cases): Party[] {
  const named = [...cases.who, ...cases.by].filter(acts);
  if (named.length > 0) return named;
  const owners = cases.of.filter(acts);
  return owners.length > 0 ? owners : scene.subject;
}

const PLACES: Partial<Record<PredicateKind, readonly string[]>> = {
  portcall: ['に', 'で'],
  passage: ['を', 'で'],
  launch: ['から', '付近から', 'で'],
  dispatch: ['に', 'へ', 'で'],
  intrude: ['で', 'において', 'に'],
  assault: ['で', 'を'],
};

const finish = (scene: Scene, frame: Frame, draft: Draft): Draft => {
  draft.place = placeIn(scene.text, frame.clause, frame.at + 1, SENT.test(frame.row.word) ? ['に', 'へ', 'で'] : (PLACES[frame.row.kind] ?? ['において', 'にて', 'で']), scene.tables);
  return draft;
};

const eventOf = (scene: Scene, frame: Frame, type: EventType, sides: [Side, readonly Party[]][], rest: Partial<Draft> = {}): Draft =>
  finish(scene, frame, begin(scene, frame, type, sides, { status: statusOf(frame, true), ...rest }));

/** 署名, 発効, 採択: the documents are its agreements; who looks on is a witness. */
export function onSign(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const from = frame.sentence.start;
  let agreements = instrumentsIn(scene.text, Math.max(from, frame.start), frame.end);
  if (agreements.length === 0 && THIS_ONE.test(scene.text.slice(frame.clause, frame.at))) {
    agreements = scene.drafts.findLast((d) => d.agreements.length > 0)?.agreements ?? [];
  }
  const witnessed = frame.carrier?.kind === 'witness';
  let signers = [...cases.who, ...cases.with, ...cases.by, ...cases.from].filter(acts);
  if (signers.length === 0) signers = [...cases.of, ...cases.object].filter(acts);
  if (new Set(signers.map((p) => p.country)).size < 2) {
    const named = (scene.parts[frame.index]?.mentions ?? []).flatMap((m) => (m.start >= from && m.end <= frame.end ? scene.cast.resolve(m) : []));
    signers = [...signers, ...others(named, signers)];
  }
  if ((cases.both || new Set(signers.map((p) => p.country)).size < 2) && scene.open) {
    signers = [...signers, ...others(scene.open.parts.map((p) => p.party), signers)];
  }
  if (signers.length === 0 || (agreements.length === 0 && !/署名|調印/.test(scene.text.slice(frame.start, frame.end)))) return;
  const day = valueOf(datesOf(scene, frame).day, 'reported');
  const told = scene.drafts.findLast((d) => d.type === 'SUPPORT' && d.kind === 'sign' && tellsAgain(d, signers, scene.text, agreements) && (day === null || day === valueOf(d.date, d.status)));
  if (told) {
    for (const party of signers) addParties(told, [party], witnessed ? 'witness' : 'actor');
    told.evidence.push({ start: frame.start, end: frame.end });
    told.place ??= placeIn(scene.text, frame.clause, frame.at + 1, ['において', 'にて', 'で'], scene.tables);
    return;
  }
  const draft = eventOf(scene, frame, 'SUPPORT', [[witnessed ? 'witness' : 'actor', signers]], { agreements, kind: 'sign' });
  for (const party of witnessesIn(scene, frame)) {
    const part = draft.parts.find((p) => p.party.person?.name === party.person?.name && p.party.country === party.country);
    if (part) part.side = 'witness';
    else addParties(draft, [party], 'witness');
  }
}

/** A second sentence on a signing: the same sides, and no other document named. */
function tellsAgain(draft: Draft, signers: readonly Party[], text: string, agreements: Draft['agreements']): boolean {
  const names = draft.agreements.map((a) => text.slice(a.start, a.end));
  return (
    signers.every((s) => draft.parts.some((p) => p.party.country === s.country)) &&
    agreements.every((a) => names.length === 0 || GENERIC.test(text.slice(a.start, a.end)) || names.includes(text.slice(a.start, a.end)))
  );
}

/** 決議を採択した: an act of the body that votes; a statement adopted in talks is their outcome. */
export function onAdopt(scene: Scene, frame: Frame): Draft | null {
  const cases = casesOf(frame, scene.cast);
  const bodies = [...cases.who, ...cases.of, ...cases.owners].filter((p) => isOrganisation(scene, p.country));
  if (bodies.length === 0) return null;
  const agreements = instrumentsIn(scene.text, frame.start, frame.end);
  return eventOf(scene, frame, 'SUPPORT', [['actor', [...bodies, ...cases.who.filter((p) => !bodies.includes(p))]]], { agreements });
}

const isOrganisation = (scene: Scene, code: string): boolean => scene.tables.organisations.has(code);

/** 立会いの下, が見守った: people before such words look on. */
function witnessesIn(scene: Scene, frame: Frame): Party[] {
  const parts = scene.parts[frame.index];
  const match = parts?.matches.find((m) => m.senses.some((s) => s.kind === 'predicate' && s.row.kind === 'witness'));
  if (!parts || !match) return [];
  const phrase = parts.phrases.findLast((p) => p.end <= match.start && match.start - p.end <= 3);
  return (phrase?.mentions ?? []).flatMap((m) => scene.cast.resolve(m)).filter((p) => p.person !== null);
}

/** 共同訓練, 寄港. */
export function onCooperation(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const who = actorsOf(scene, cases);
  if (frame.row.kind === 'portcall') {
    // Ships call at ports; people who arrive are told of by what they then do.
    if (!who.some((p) => p.body === 'force' || p.body === 'vehicle' || p.body === 'coastguard') && !VESSEL.test(scene.text.slice(frame.clause, frame.end))) return;
    const host = placeIn(scene.text, frame.clause, frame.at + 1, ['に', 'で'], scene.tables)?.country;
    const hosts = others([...cases.to, ...cases.object], who);
    if (host && hosts.length === 0 && who.every((p) => p.country !== host)) {
      hosts.push({ country: host, person: null, office: null, offices: [], start: frame.at, end: frame.atEnd, body: null });
    }
    if (who.length > 0 && hosts.length > 0) eventOf(scene, frame, 'COOPERATE', [['actor', who.slice(0, 1)], ['recipient', hosts]]);
    return;
  }
  const all = [...who, ...cases.with, ...cases.of].filter(acts);
  if (new Set(all.map((p) => p.country)).size >= 2) eventOf(scene, frame, 'COOPERATE', [['actor', all]]);
}

/** 供与, 派遣 of relief, 引き渡し: a promise in talks is their outcome, elsewhere AID. */
export function onAid(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const clause = scene.text.slice(frame.start, frame.end);
  const who = actorsOf(scene, cases).slice(0, 1);
  const to = others([...cases.to, ...cases.indirect], who);
  const told = frame.carrier?.kind === 'tell' || frame.carrier?.kind === 'agree';
  const planned = !wasDone(frame) || told;
  if (planned && to.length === 0 && !told) return;
  const absent = to.length === 0 ? absentTarget(scene, who, 'AID') : null;
  if (absent) to.push(bareParty(absent, frame));
  if (frame.row.kind === 'handover' && BASE.test(clause)) {
    if (who.length > 0) eventOf(scene, frame, 'RETREAT', [['actor', who], ['recipient', to]]);
    return;
  }
  if (who.length === 0 || to.length === 0) return;
  eventOf(scene, frame, 'AID', [['actor', who], ['recipient', to]], planned ? { status: 'planned' } : {});
}

/** Acts of one side, perhaps at another: MOBILIZE, COERCE, ASSAULT, SANCTION, RETREAT. */
export function onAct(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const { kind } = frame.row;
  const clause = scene.text.slice(frame.start, frame.end);
  if (kind === 'dispatch' && RELIEF.test(clause)) {
    onAid(scene, frame);
    return;
  }
  if (kind === 'truce') {
    const all = [...cases.who, ...cases.with, ...cases.of].filter(acts);
    const sides = new Set(all.map((p) => p.country)).size >= 2 ? all : [...scene.cast.present([])];
    if (sides.length >= 2 && (frame.carrier !== null || frame.tail.form !== 'noun')) eventOf(scene, frame, 'RETREAT', [['actor', sides]]);
    return;
  }
  // 停止すると発表した: the measure is told as taken, on the day it was told.
  const told = frame.tail.form === 'embedded' && !frame.tail.past;
  const who = actorsOf(scene, cases).slice(0, kind === 'assault' || kind === 'launch' ? 1 : 2);
  if (who.length === 0 && (kind === 'launch' || kind === 'passage' || kind === 'intrude')) {
    const launcher = scene.cast.foreign();
    if (launcher) who.push(bareParty(launcher, frame));
  }
  if (who.length === 0) return;
  const target = others([...cases.object, ...cases.to, ...cases.with, ...(cases.who.length > 0 ? cases.of : [])], who);
  if (target.length === 0) target.push(...others(cases.indirect, who));
  if (target.length === 0) target.push(...others(cases.owners, who));
  if (kind === 'launch') {
    if (/ミサイル|弾道|衛星|ロケット|発射/.test(clause)) eventOf(scene, frame, 'MOBILIZE', [['actor', who]]);
    return;
  }
  if (kind === 'passage') {
    const place = placeIn(scene.text, frame.clause, frame.at + 1, ['を'], scene.tables);
    if (!who.some((p) => p.body !== null) || !(place || WATERS.test(clause))) return;
    const coast = place?.country ?? (WATERS.test(clause) ? (target[0]?.country ?? scene.cast.foreign(who[0]?.country)) : null);
    const coastal = coast && who.every((p) => p.country !== coast) ? [bareParty(coast, frame)] : [];
    eventOf(scene, frame, 'MOBILIZE', [['actor', who], ['recipient', target.length > 0 ? target : coastal]]);
    return;
  }
  if (kind === 'mobilize' || kind === 'dispatch') {
    if (who.every((p) => p.body === null) && !FORCE.test(clause)) return;
    // に says where a unit is sent; it is aimed at whom it watches.
    const aimed = kind === 'dispatch' || SENT.test(frame.row.word) ? others(cases.object, who) : target;
    const before = scene.drafts.findLast((d) => d.type === 'MOBILIZE' && d.sentences.has(frame.index) && d.parts[0]?.party.country === who[0]?.country);
    if (before) {
      addParties(before, aimed, 'recipient');
      before.evidence.push({ start: frame.start, end: frame.end });
      return;
    }
    eventOf(scene, frame, 'MOBILIZE', [['actor', who], ['recipient', aimed]], { mode: /部隊|兵|軍隊|演習/.test(clause) ? 'troops' : 'weapons' });
    return;
  }
  if (kind === 'intrude' && target.length === 0) {
    const place = placeIn(scene.text, frame.clause, frame.at + 1, ['を', 'で', 'に'], scene.tables);
    if (place?.country && who.every((p) => p.country !== place.country)) target.push(bareParty(place.country, frame));
    else target.push(...others([bareParty('JPN', frame)], who));
  }
  if (target.length === 0 && (kind === 'expel' || kind === 'suspend' || kind === 'sanction')) {
    const absent = absentTarget(scene, who, frame.row.type || 'COERCE');
    if (absent) target.push(bareParty(absent, frame));
  }
  if (kind === 'expel') {
    if (OUT.test(clause) && DIPLOMAT.test(clause)) eventOf(scene, frame, 'COERCE', [['actor', who], ['recipient', target]]);
    return;
  }
  if (kind === 'seize') target.push(...cases.object.filter((p) => p.person !== null && !target.includes(p)));
  if ((kind === 'suspend' || kind === 'sanction' || kind === 'seize' || kind === 'assault') && target.length === 0 && cases.with.length === 0) return;
  eventOf(scene, frame, frame.row.type || 'COERCE', [['actor', who], ['recipient', target]], told ? { status: 'reported' } : {});
}

/** 召喚, 呼び出す: remembered as the manner of the protest that follows; no event by itself. */
export function onSummon(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const called = [...cases.object, ...cases.to].filter((p) => p.person !== null);
  if (called.length > 0) scene.received = { guests: called, place: placeIn(scene.text, frame.clause, frame.at + 1, ['に', 'へ'], scene.tables), sentence: frame.index };
}
