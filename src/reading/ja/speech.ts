/** What is said: in talks an outcome of them, elsewhere an act of its own. */
import type { EventType, Status } from '../../record/index.js';
import { casesOf } from './cases.js';
import type { Party } from './cast.js';
import {
  addParties,
  countriesOf,
  type Draft,
  type DraftOutcome,
  noteSentence,
  type Stretch,
  tellAgain,
} from './draft.js';
import { type Cases, type Frame, phraseWith, predicateOf } from './frames.js';
import { isMeeting } from './meetings.js';
import { modeOfWords } from './modes.js';
import type { Predicate } from './predicates.js';
import { isSpeech } from './quotes.js';
import {
  absentTarget,
  bareParty,
  begin,
  datesOf,
  datesOwn,
  dayTold,
  lastTold,
  type Scene,
  statusOf,
  wasDone,
} from './scene.js';
import { acts, addOthers, others } from './sides.js';
import { carriedOver } from './subject.js';
import { tokensOf } from './tokens.js';

/** Words that make a shared view an opposition, whatever its verb. */
const OPPOSED =
  /許(?:さ|され)ない|許容でき|認められない|認めない|容認でき|受け入れられない|反対|懸念|非難|憂慮|違反|侵略|一方的な現状変更/;
/** 軍事活動の活発化を念頭に、: why something is agreed, and not what. */
const IN_VIEW_OF = /^.*(?:を念頭に|を踏まえ|を受けて?)、/;
const WISHED = /(?:ほしい|欲しい|べきだ|たい|しよう|せよ|ください|下さい|必要だ|必要がある|求める|お願いする)$/;
const DEMANDED = /求める|求めていく|求めること|要求する|呼びかけ/;
const PRESS = /記者会見|会見で|記者団|(?<!共同)声明|SNS|投稿|談話|国会|委員会で|演説|テレビ番組|インタビュー|取材/;

/** Says of a call on somebody only that it was made. */
const DEMARCHE = /申し?入/;

const partyOf = ({ countries }: Draft, parties: readonly Party[]): boolean =>
  countries.length === 0 || parties.every((p) => countries.includes(p.country));

function typeOf(scene: Scene, frame: Frame): EventType | null {
  const own = frame.row.type || null;
  const clause = scene.text.slice(frame.start, frame.end);
  // 「民間人を標的にしている」と訴えた: what is said as a fact accuses, and asks for nothing.
  const said = frame.quotes.findLast((quote) => isSpeech(scene.text, quote));
  if (frame.row.word === '訴える' && said && !WISHED.test(scene.text.slice(said.start, said.end - 1))) return 'ACCUSE';
  // 領海に入らないよう警告した: a caution asks, and names no consequences.
  if (
    own === 'THREATEN' &&
    /よう(?:に)?(?:$|[^、。]{0,24}に(?:対し|対して)?(?:強く)?$)/.test(clause.slice(0, frame.at - frame.start))
  )
    return 'REQUEST';
  // 「判断を理解する」と応じた: the answer is what its words do.
  if (frame.row.kind === 'respond' && said) return rowSaid(scene, said)?.type || own;
  if (frame.row.kind === 'agree' || frame.row.kind === 'intent') {
    const content = frame.content.findLast((c) => c.row.type !== '' && c.row.kind === 'say');
    if (
      content?.row.type &&
      (frame.row.kind === 'intent' || content.row.type === 'ACCUSE' || content.row.type === 'REQUEST')
    )
      return content.row.type;
    if (DEMANDED.test(clause)) return 'REQUEST';
    const view = clause.replace(IN_VIEW_OF, '');
    if (OPPOSED.test(view) && /認識|反対|懸念|非難|許/.test(view)) return 'ACCUSE';
  }
  return own;
}

/** The other side of an outcome or a speech act; the clauses that it holds tell whom 撃墜すると警告した threatens. */
function toward(scene: Scene, frame: Frame, who: readonly Party[]): Party[] {
  const { to, object, aimed, indirect, of } = casesOf(frame, scene.cast);
  const found: Party[] = [];
  for (const parties of [to, object, aimed, indirect, of]) addOthers(found, parties, who);
  for (const content of frame.content) {
    const inner = casesOf(content, scene.cast);
    for (const parties of [inner.object, inner.to, inner.indirect, inner.owners]) addOthers(found, parties, who);
  }
  if (found.length === 0) addOthers(found, casesOf(frame, scene.cast).said, who);
  return found;
}

/** Share of two-character pieces of the shorter words from which on two sentences tell of one outcome. */
const SAID_AGAIN = 0.45;

/** Stretches of so few different pieces are not compared. */
const FEW = 12;

/** The two-character pieces of a stretch, each as one number. */
function piecesOf(text: string, { start, end }: Stretch): Set<number> {
  const pieces = new Set<number>();
  for (let i = start + 1; i < end; i++) pieces.add((text.charCodeAt(i - 1) << 16) | text.charCodeAt(i));
  return pieces;
}

const isRepeated = (text: string, some: Stretch, words: Stretch): boolean =>
  some.end - some.start === words.end - words.start &&
  text.slice(some.start, some.end) === text.slice(words.start, words.end);

/** Whether two stretches tell the same: a broadcaster's lead comes again in the body. */
function saysAgain(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  const least = Math.min(some.size, others.size);
  if (least <= FEW) return false;
  let shared = 0;
  for (const piece of some) if (others.has(piece)) shared++;
  return shared >= SAID_AGAIN * least;
}

/** Where the words of an outcome begin: its clause, without the topic before it. */
function outcomeStart(frame: Frame): number {
  let from = frame.clause;
  for (const content of frame.content) from = Math.min(from, content.clause);
  const topic =
    frame.topic && frame.topic.start >= from && frame.topic.end <= frame.at
      ? frame.topic
      : phraseWith(frame.phrases, 'は');
  const start = topic && topic.end > from && topic.end < frame.at ? topic.end : from;
  return frame.text[start] === '、' ? start + 1 : start;
}

/** How many outcomes back may be told again: a longer memory would cost long pages the square of their length. */
const NEAR_OUTCOMES = 40;

/** Adds an outcome to a draft; one stretch of words is one outcome, and what is told twice is one. */
function addOutcome(
  scene: Scene,
  draft: Draft,
  frame: Frame,
  type: EventType,
  aimed: readonly Party[],
  status: Status,
  oneSided = false,
): void {
  const words = { start: outcomeStart(frame), end: frame.end };
  if (isKnown(scene.text, draft, frame, type, words)) return;
  // 考えを示し、両外相は協力していくことで一致した: what one side means and both then agree on is one outcome.
  const last = draft.outcomes.at(-1);
  if (last?.intent && last.sentence === frame.index && type === 'AGREE' && frame.row.kind === 'agree') {
    last.end = words.end;
    last.intent = false;
    last.pieces = null;
    return;
  }
  draft.outcomes.push({
    start: words.start,
    end: words.end,
    type,
    toward: countriesOf(aimed),
    status,
    intent: frame.row.kind === 'intent' && oneSided,
    sentence: frame.index,
    pieces: null,
  });
  noteSentence(draft, frame.index);
}

/** Whether an event has an outcome of the same words, or of words that tell the same. */
function isKnown(text: string, draft: Draft, frame: Frame, type: EventType, words: Stretch): boolean {
  let pieces: ReadonlySet<number> | null = null;
  const { outcomes } = draft;
  for (let i = Math.max(0, outcomes.length - NEAR_OUTCOMES); i < outcomes.length; i++) {
    const outcome = outcomes[i] as DraftOutcome;
    if (isRepeated(text, outcome, words)) return outcome.type === type;
    if (frame.row.kind !== 'share' && outcome.type !== type) continue;
    const overlaps = outcome.start < words.end && words.start < outcome.end - 1 && outcome.end > frame.at;
    if (overlaps && outcome.type === type) return true;
    if (Math.min(outcome.end - outcome.start, words.end - words.start) <= FEW) continue;
    pieces ??= piecesOf(text, words);
    outcome.pieces ??= piecesOf(text, outcome);
    if (saysAgain(outcome.pieces, pieces)) return true;
  }
  return false;
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
  return cases.both ? (scene.open ? partiesOf(scene.open) : []) : carriedOver(scene, frame);
}

/** Words said, agreed, asked, opposed. */
export function onSpeech(scene: Scene, frame: Frame): Draft | null {
  const cases = casesOf(frame, scene.cast);
  const who = speakersOf(scene, frame, cases);
  const summoned = scene.received?.sentence === frame.index ? scene.received.guests : [];
  let type = typeOf(scene, frame);
  if (!type) return null;
  // A démarche made to somebody called in is a protest.
  const protests = summoned.length > 0 && type === 'REQUEST' && DEMARCHE.test(frame.row.word);
  if (protests) type = 'ACCUSE';
  // 祝意を示したうえで「…」と述べた: said on the way to what is told.
  if (scene.open && type === 'SUPPORT' && /(?:うえ|上)で/.test(scene.text.slice(frame.atEnd, frame.end + 3)))
    return scene.open;
  const aimed = [...summoned, ...toward(scene, frame, who)];
  const status = statusOf(frame, false);
  if (!scene.open && cases.both) scene.open = lastTold(scene, isMeeting);
  const { open } = scene;
  if (
    open &&
    open.status !== 'cancelled' &&
    partyOf(open, who) &&
    summoned.length === 0 &&
    !apart(scene, open, frame) &&
    !isToPress(scene, frame, cases)
  ) {
    if (cases.allToo) addOthers(aimed, partiesOf(open), who);
    const planned = open.status === 'planned' && status === 'reported';
    addOutcome(scene, open, frame, type, aimed, planned ? 'planned' : status, countriesOf(who).length === 1);
    nameParties(open, cases.who);
    if (open.countries.length < 2) addParties(open, who, 'actor');
    return open;
  }
  const meant = frame.row.kind === 'intent' && type !== 'AGREE';
  return NEVER_ALONE.has(frame.row.kind) && !meant
    ? null
    : act(scene, frame, type, who, aimed, cases, protests ? 'disapprove' : frame.row.mode);
}

const partiesOf = (draft: Draft): Party[] => draft.parts.map((p) => p.party);

/** 交渉に応じない立場を示した: what is held is an act by itself. */
const refuses = ({ row, content }: Frame): boolean =>
  row.kind === 'intent' && content.some((held) => held.row.type === 'REJECT');

/** Whether words are said to the press or an audience, and not in the talks. */
const isToPress = (scene: Scene, frame: Frame, cases: Cases): boolean =>
  (frame.row.kind === 'say' || refuses(frame)) &&
  !cases.both &&
  PRESS.test(scene.text.slice(frame.sentence.start, frame.end));

/** Whether a clause has a day or hour of its own that sets it apart from the talks: 同日深夜、…と非難した. */
function apart(scene: Scene, open: Draft, frame: Frame): boolean {
  if (frame.dates.length === 0) return false;
  const meeting = dayTold(open.date, open.status) ?? scene.published;
  return datesOwn(frame).some(
    (placed) =>
      (placed.date.kind === 'date' &&
        placed.date.precision === 'day' &&
        (placed.date.part !== null || (wasDone(frame) && dayTold(placed, 'reported') !== meeting))) ||
      (placed.date.kind === 'time' && placed.date.time !== null),
  );
}

/** Talks known only by their countries get the names of those who speak in them. */
function nameParties(open: Draft, who: readonly Party[]): void {
  if (who.length > 2) addParties(open, who, 'actor');
  for (const party of who)
    if (party.person && open.parts.some((p) => p.party.country === party.country && !p.party.person))
      addParties(open, [party], 'actor');
}

/** What the last word of a quote does: 「…早期の解放を求めている」. */
function rowSaid(scene: Scene, quote: Stretch): Predicate | null {
  const said = tokensOf(scene.text, quote.start + 1, quote.end - 1, scene.tables).findLast(
    (match) => predicateOf(match)?.kind === 'say',
  );
  return said && quote.end - said.end <= LAST_WORD ? predicateOf(said) : null;
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
    addOutcome(scene, scene.open, frame, row.type, toward(scene, frame, who), statusOf(frame, false));
    return scene.open;
  }
  return act(scene, frame, row.type, who, toward(scene, frame, who), cases, row.mode);
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
    toward(scene, frame, who),
    scene.open.status === 'planned' ? 'planned' : statusOf(frame, false),
  );
  return scene.open;
}

const sameSides = (draft: Draft, speakers: readonly Party[], target: readonly Party[]): boolean =>
  draft.parts.some(
    (p) =>
      p.side === 'actor' &&
      p.party.country === speakers[0]?.country &&
      !(p.party.person && speakers[0]?.person && p.party.person.name !== speakers[0].person.name),
  ) && target.every((t) => draft.parts.some((p) => p.side === 'recipient' && p.party.country === t.country));

const FEELING = /感謝|謝意|哀悼|弔意|悼|お悔やみ|見舞|敬意|追悼|黙/;
const COURTS: ReadonlySet<string> = new Set(['WTO', 'ICJ', 'ICC', 'PCA']);

/** How near the end of a quote its deciding word stands. */
const LAST_WORD = 10;

/** Ships and troops agree on nothing: 護衛艦は…を確認した. */
const agrees = ({ body }: Party): boolean => body !== 'vehicle' && body !== 'force' && body !== 'coastguard';

const NEVER_ALONE: ReadonlySet<string> = new Set(['share', 'raise', 'exchange', 'respond', 'intent']);

/** Outside talks only what PLOVER has a type for, said by somebody who acts for a state at somebody else. */
function act(
  scene: Scene,
  frame: Frame,
  type: EventType,
  who: readonly Party[],
  aimed: readonly Party[],
  cases: Cases,
  mode = frame.row.mode,
): Draft | null {
  const speakers = who.filter(acts);
  if (speakers.length === 0) return null;
  if (frame.row.kind === 'agree' && type === 'AGREE') {
    const all = [...speakers, ...cases.with].filter(agrees);
    if (countriesOf(all).length < 2) return null;
    return begin(scene, frame, type, [['actor', all]], { status: statusOf(frame, true) });
  }
  if (frame.row.class === 'phrase' && cases.who.length === 0 && frame.row.type === 'ACCUSE') return null;
  if (frame.tail.past && frame.at === frame.start && frame.tail.end === frame.atEnd) return null;
  // WTOに提訴した: the court is not whom it is aimed at.
  const named = type === 'ACCUSE' ? aimed.filter((p) => !COURTS.has(p.country)) : aimed;
  const meant = named.length > 0 ? named : others(cases.owners, speakers);
  // Thanks and sympathy without a name are for the speaker's own people.
  if (type === 'SUPPORT' && meant.length === 0 && FEELING.test(frame.row.word)) return null;
  const other = meant.length === 0 ? absentTarget(scene, frame, speakers, type) : null;
  if (meant.length === 0 && !other) return null;
  const target: Party[] = other ? [bareParty(other, frame)] : [...meant];
  const again = type === 'ACCUSE' ? lastTold(scene, (d) => d.type === type && sameSides(d, speakers, target)) : null;
  const day = dayTold(datesOf(scene, frame).day, 'reported');
  if (again && (day === null || day === dayTold(again.date, again.status))) {
    tellAgain(again, frame, frame.index);
    return again;
  }
  const status = statusOf(frame, true);
  return begin(
    scene,
    frame,
    type,
    [
      ['actor', speakers],
      ['recipient', target],
    ],
    {
      mode: modeOfWords(type, scene.text.slice(frame.clause, frame.end)) ?? (mode || null),
      place: scene.received?.sentence === frame.index ? scene.received.place : null,
      status: status === 'planned' && !frame.tail.features.planned ? 'reported' : status,
    },
  );
}
