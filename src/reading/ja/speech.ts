/** What is said: in talks an outcome of them, elsewhere an act of its own. */
import type { EventType } from '../../record/index.js';
import { casesOf } from './cases.js';
import { isTalkedAbout } from './content.js';
import { addParties, countriesOf, type Draft, isMeeting } from './draft.js';
import type { Cases, Frame } from './frames.js';
import { modeOfWords } from './modes.js';
import { addOutcome } from './outcomes.js';
import type { Party } from './party.js';
import type { Phrase } from './phrases.js';
import { doerPointedAt } from './pointed-deeds.js';
import { isSpeech } from './quotes.js';
import { lastTold, type Scene } from './scene.js';
import { addOthers } from './sides.js';
import { act } from './speech-acts.js';
import { rowSaid, typeOf } from './speech-types.js';
import { statusOf } from './status.js';
import { carriedOver } from './subject.js';
import { apart, isToPress, PRESS } from './words-apart.js';

/** Says of a call on somebody only that it was made. */
const DEMARCHE = /申し?入/;
/** 受け入れられないと〔申し入れた〕, 遺憾の意を〔申し入れた〕: a démarche that protests, unless it also says what is to be done. */
const PROTESTED = /(?:受け入れ|認め)られな|(?:容認|許容|看過)でき|遺憾|抗議/;
const ASKED = /よう|求め|要求|要請|撤回|再発防止|[中停]止/;
const isProtest = ({ text, start, at }: Frame): boolean => {
  const words = text.slice(start, at);
  return PROTESTED.test(words) && !ASKED.test(words);
};

const partyOf = ({ countries }: Draft, parties: readonly Party[]): boolean =>
  countries.length === 0 || parties.every((p) => countries.includes(p.country));

/** ロシアがウクライナに侵攻したことを非難した, …したと非難した: who did it, and not whom it was done to. */
function doersOf(scene: Scene, frame: Frame, type: EventType, who: readonly Party[]): Party[] {
  const found: Party[] = [];
  if (type !== 'ACCUSE' && type !== 'SUPPORT') return found;
  for (const deed of frame.content) {
    const isAbout = isTalkedAbout(deed);
    const inner = casesOf(deed, scene.cast).who;
    if (inner.length > 0 && (isAbout || type === 'ACCUSE')) addOthers(found, inner, who);
    else if (isAbout) addOthers(found, carriedOver(scene, deed), who);
  }
  return found;
}

/** The other side of an outcome or a speech act; the clauses that it holds tell whom 撃墜すると警告した threatens. */
function toward(scene: Scene, frame: Frame, type: EventType, who: readonly Party[]): Party[] {
  const { to, object, aimed, indirect, of } = casesOf(frame, scene.cast);
  const pointedAt = type === 'ACCUSE' && to.length === 0 ? doerPointedAt(scene, frame, who) : null;
  if (pointedAt) return [pointedAt];
  const found: Party[] = [];
  for (const parties of [to, object]) addOthers(found, parties, who);
  const doers = found.length === 0 ? doersOf(scene, frame, type, who) : found;
  if (found.length === 0 && doers.length > 0) return doers;
  addOthers(found, aimed, who);
  for (const parties of [indirect, of]) addOthers(found, parties, who);
  for (const content of frame.content) {
    const inner = casesOf(content, scene.cast);
    for (const parties of [inner.object, inner.to, inner.indirect, inner.owners]) addOthers(found, parties, who);
  }
  if (found.length === 0) addOthers(found, casesOf(frame, scene.cast).said, who);
  return found;
}

/** Who speaks: named, pointed at, left out, or told of by the clause that modifies them. */
function speakersOf(scene: Scene, frame: Frame, cases: Cases): readonly Party[] {
  if (frame.tail.form === 'relative') {
    const next = scene.parts[frame.index]?.phrases.find((p) => p.start >= frame.end);
    const named = scene.cast.resolveAll(next?.mentions ?? []).filter((p) => p.person !== null);
    return named.slice(0, 1);
  }
  if (cases.who.length > 0) return cases.who;
  // 林大臣から、…旨述べた: how ministries tell who spoke.
  const from = cases.from.filter((p) => p.person !== null || p.office !== null || p.body !== null);
  if (from.length > 0) return from;
  if (cases.both) return scene.open ? partiesOf(scene.open) : [];
  // 米中関係は悪化したが、…で合意に達した: of whose relations or talks it is told.
  const pair = frame.row.kind === 'agree' && !scene.open ? [...cases.of, ...cases.owners].filter((p) => !p.person) : [];
  return countriesOf(pair).length > 1 ? pair : carriedOver(scene, frame);
}

/** What is told of only in talks. */
const NEVER_ALONE: ReadonlySet<string> = new Set(['share', 'raise', 'exchange', 'respond', 'intent']);

/** 西側諸国は: a group of which no member is named. */
const isNobody = ({ mentions }: Phrase): boolean => mentions.every((m) => m.kind === 'country' && m.codes.length === 0);

/** 「民間人を標的にしている」と訴えた: complained of by a verb that else asks. */
const isComplaint = ({ row }: Frame, type: EventType): boolean => type === 'ACCUSE' && row.type === 'REQUEST';

/** Words said, agreed, asked, opposed. */
export function onSpeech(scene: Scene, frame: Frame): Draft | null {
  if (frame.topic && isNobody(frame.topic)) return null;
  const cases = casesOf(frame, scene.cast);
  const who = speakersOf(scene, frame, cases);
  const summoned = scene.received?.sentence === frame.index ? scene.received.guests : [];
  let type = typeOf(scene, frame);
  if (!type) return null;
  // A démarche made to somebody called in is a protest.
  const protests = type === 'REQUEST' && DEMARCHE.test(frame.row.word) && (summoned.length > 0 || isProtest(frame));
  if (protests) type = 'ACCUSE';
  const aimed = [...summoned, ...toward(scene, frame, type, who)];
  const status = statusOf(frame, false);
  if (!scene.open && cases.both) scene.open = lastTold(scene, isMeeting);
  const { open } = scene;
  const { negated } = frame.tail.features;
  if (
    open &&
    open.status !== 'cancelled' &&
    partyOf(open, who) &&
    summoned.length === 0 &&
    !apart(scene, open, frame) &&
    !isToPress(scene, frame, cases)
  ) {
    // 参加の意思を示していない: nothing came of it.
    if (negated && (type === 'AGREE' || type === 'SUPPORT')) return open;
    if (cases.allToo) addOthers(aimed, partiesOf(open), who);
    const planned = open.status === 'planned' && status === 'reported';
    addOutcome(scene, open, frame, type, aimed, planned ? 'planned' : status, countriesOf(who).length === 1);
    nameParties(open, cases.who);
    nameParties(open, cases.with.slice(0, 1));
    if (open.countries.length < 2) addParties(open, who, 'actor');
    return open;
  }
  const meant = frame.row.kind === 'intent' && type !== 'AGREE';
  if (asksForTalks(frame)) return act(scene, frame, 'REQUEST', who, aimed, cases, 'meet');
  return NEVER_ALONE.has(frame.row.kind) && !meant
    ? null
    : act(scene, frame, type, who, aimed, cases, protests || isComplaint(frame, type) ? 'disapprove' : frame.row.mode);
}

/** 高官会談を提案した: outside talks, whoever proposes them asks for them. */
const asksForTalks = ({ row, text, clause, at }: Frame): boolean =>
  row.word === '提案' && modeOfWords('REQUEST', text.slice(clause, at)) === 'meet';

const partiesOf = (draft: Draft): Party[] => draft.parts.map((p) => p.party);

/** Talks known only by their countries get the names of those who speak in them. */
function nameParties(open: Draft, who: readonly Party[]): void {
  if (who.length > 2) addParties(open, who, 'actor');
  for (const party of who)
    if (party.person && open.parts.some((p) => p.party.country === party.country && !p.party.person))
      addParties(open, [party], 'actor');
}

/**
 * Somebody quoted outside talks: 「早期の解放を求めている」と語った asks, 「強く抗議した」と明らかにした protests. The quote's last word decides.
 */
export function onQuoted(scene: Scene, frame: Frame): Draft | null {
  const quote = frame.quotes.at(-1);
  if (!quote || !isSpeech(scene.text, quote)) return null;
  const row = rowSaid(scene, quote);
  if (!row?.type) return null;
  const cases = casesOf(frame, scene.cast);
  const who = speakersOf(scene, frame, cases);
  if (scene.open && partyOf(scene.open, who)) {
    // In talks it is an outcome of them.
    if (apart(scene, scene.open, frame) || PRESS.test(scene.text.slice(frame.start, quote.start))) return null;
    addOutcome(scene, scene.open, frame, row.type, toward(scene, frame, row.type, who), statusOf(frame, false));
    return scene.open;
  }
  return act(scene, frame, row.type, who, toward(scene, frame, row.type, who), cases, row.mode);
}

/** What is told in talks as to come: an AGREE outcome of them, or what its own word says (求める). */
export function onPromise(scene: Scene, frame: Frame): Draft | null {
  const cases = casesOf(frame, scene.cast);
  const who = speakersOf(scene, frame, cases);
  const content = frame.content.at(-1);
  if (!scene.open || !content || !partyOf(scene.open, who)) return null;
  const type = content.row.kind === 'say' && content.row.type ? content.row.type : 'AGREE';
  addOutcome(
    scene,
    scene.open,
    frame,
    type,
    toward(scene, frame, type, who),
    scene.open.status === 'planned' ? 'planned' : statusOf(frame, false),
  );
  return scene.open;
}
