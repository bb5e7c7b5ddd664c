/** What is said: in talks an outcome of them, elsewhere an act of its own. */
import type { EventType, Status } from '../../record/index.js';
import { casesOf } from './cases.js';
import type { Party } from './cast.js';
import { addParties, countriesOf, type Draft } from './draft.js';
import { type Cases, type Frame, predicateOf } from './frames.js';
import { isMeeting } from './meetings.js';
import { modeOfWords } from './modes.js';
import { absentTarget, bareParty, begin, datesOf, dayTold, lately, type Scene, statusOf, wasDone } from './scene.js';
import { acts, others } from './sides.js';
import { isSpeech } from './statements.js';
import { tokensOf } from './tokens.js';

/** Words that make a shared view an opposition, whatever its verb. */
const OPPOSED =
  /許(?:さ|され)ない|許容でき|認められない|認めない|容認でき|受け入れられない|反対|懸念|非難|憂慮|違反|侵略|一方的な現状変更/;
const DEMANDED = /求める|求めていく|求めること|要求する|呼びかけ/;
const PRESS = /記者会見|会見で|記者団|声明|SNS|投稿|談話|国会|委員会で|演説|テレビ番組|インタビュー|取材/;

const partyOf = (draft: Draft, parties: readonly Party[]): boolean => {
  const countries = countriesOf(draft);
  return countries.size === 0 || parties.every((p) => countries.has(p.country));
};

function typeOf(scene: Scene, frame: Frame): EventType | null {
  const own = frame.row.type || null;
  const clause = scene.text.slice(frame.start, frame.end);
  if (frame.row.kind === 'agree' || frame.row.kind === 'intent') {
    const content = frame.content.findLast((c) => c.row.type !== '' && c.row.kind === 'say');
    if (
      content?.row.type &&
      (frame.row.kind === 'intent' || content.row.type === 'ACCUSE' || content.row.type === 'REQUEST')
    )
      return content.row.type;
    if (DEMANDED.test(clause)) return 'REQUEST';
    if (OPPOSED.test(clause) && /認識|反対|懸念|非難|許/.test(clause)) return 'ACCUSE';
  }
  return own;
}

/** The cases of the clauses that a frame holds: whom 撃墜すると警告した threatens. */
const contentOf = (scene: Scene, frame: Frame): Cases[] => frame.content.map((content) => casesOf(content, scene.cast));

/** The other side of an outcome or a speech act. */
const toward = (cases: Cases, who: readonly Party[], content: readonly Cases[]): Party[] =>
  others(
    [
      ...cases.to,
      ...cases.object,
      ...cases.aimed,
      ...cases.indirect,
      ...cases.of,
      ...content.flatMap((c) => [...c.object, ...c.to, ...c.indirect, ...c.owners]),
    ],
    who,
  );

/** Share of two-character pieces of the shorter words from which on two sentences tell of one outcome. */
const SAID_AGAIN = 0.45;

/** Whether two stretches tell the same: a broadcaster's lead comes again in the body. */
function saysAgain(text: string, a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  const pieces = ({ start, end }: { start: number; end: number }): Set<string> => {
    const words = text.slice(start, end);
    return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, i) => words.slice(i, i + 2)));
  };
  const x = pieces(a);
  const y = pieces(b);
  const shared = [...x].filter((piece) => y.has(piece)).length;
  return shared >= SAID_AGAIN * Math.min(x.size, y.size) && Math.min(x.size, y.size) > 12;
}

/** Where the words of an outcome begin: its clause, without the topic before it. */
function outcomeStart(frame: Frame): number {
  const from = Math.min(frame.clause, ...frame.content.map((c) => c.clause));
  const topic =
    frame.topic && frame.topic.start >= from && frame.topic.end <= frame.at
      ? frame.topic
      : frame.phrases.find((p) => p.particle === 'は');
  const start = topic && topic.end > from && topic.end < frame.at ? topic.end : from;
  return frame.text[start] === '、' ? start + 1 : start;
}

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
  const any = frame.row.kind === 'share';
  const known = draft.outcomes.some(
    (o) =>
      (any || o.type === type) &&
      ((o.type === type && o.start < words.end && words.start < o.end && words.start < o.end - 1 && o.end > frame.at) ||
        saysAgain(scene.text, o, words)),
  );
  if (known) return;
  // 考えを示し、両外相は協力していくことで一致した: what one side means and both then agree on is one outcome.
  const last = draft.outcomes.at(-1);
  if (last?.intent && last.sentence === frame.index && type === 'AGREE' && frame.row.kind === 'agree') {
    last.end = words.end;
    last.intent = false;
    return;
  }
  draft.outcomes.push({
    type,
    toward: [...new Set(aimed.map((p) => p.country))],
    status,
    ...words,
    intent: frame.row.kind === 'intent' && oneSided,
    sentence: frame.index,
  });
  draft.sentences.add(frame.index);
}

/** Who speaks: named, pointed at, left out, or told of by the clause that modifies them. */
function speakersOf(scene: Scene, frame: Frame, cases: Cases): readonly Party[] {
  if (frame.tail.form === 'relative') {
    const next = scene.parts[frame.index]?.phrases.find((p) => p.start >= frame.end);
    const named = (next?.mentions ?? []).flatMap((m) => scene.cast.resolve(m)).filter((p) => p.person !== null);
    return named.slice(0, 1);
  }
  if (cases.who.length > 0) return cases.who;
  return cases.both ? (scene.open?.parts.map((p) => p.party) ?? []) : scene.subject;
}

/** Words said, agreed, asked, opposed. */
export function onSpeech(scene: Scene, frame: Frame): Draft | null {
  const cases = casesOf(frame, scene.cast);
  const who = speakersOf(scene, frame, cases);
  const summoned = scene.received?.sentence === frame.index ? scene.received.guests : [];
  let type = typeOf(scene, frame);
  if (!type) return null;
  // A démarche made to somebody called in is a protest.
  if (summoned.length > 0 && type === 'REQUEST') type = 'ACCUSE';
  // 祝意を示したうえで「…」と述べた: said on the way to what is told.
  if (scene.open && /(?:うえ|上)で/.test(scene.text.slice(frame.atEnd, frame.end + 3))) return scene.open;
  const clause = scene.text.slice(frame.sentence.start, frame.end);
  const aimed = [...summoned, ...toward(cases, who, contentOf(scene, frame))];
  const status = statusOf(frame, false);
  if (!scene.open && cases.both) scene.open = lately(scene).findLast(isMeeting) ?? null;
  const press = PRESS.test(clause) && !cases.both && frame.row.kind === 'say';
  if (
    scene.open &&
    scene.open.status !== 'cancelled' &&
    partyOf(scene.open, who) &&
    !press &&
    summoned.length === 0 &&
    !apart(scene, scene.open, frame)
  ) {
    const present = scene.open.parts.map((p) => p.party);
    if (cases.allToo) aimed.push(...others(present, who));
    addOutcome(
      scene,
      scene.open,
      frame,
      type,
      aimed,
      scene.open.status === 'planned' && status === 'reported' ? 'planned' : status,
      new Set(who.map((p) => p.country)).size === 1,
    );
    nameParties(scene.open, cases.who);
    if (countriesOf(scene.open).size < 2) addParties(scene.open, who, 'actor');
    return scene.open;
  }
  return act(scene, frame, type, who, aimed, cases);
}

/** Whether a clause has a day or hour of its own that sets it apart from the talks: 同日深夜、…と非難した. */
function apart(scene: Scene, open: Draft, frame: Frame): boolean {
  const meeting = dayTold(open.date, open.status) ?? scene.published;
  return frame.dates.some(
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

/**
 * Somebody quoted outside talks: 「早期の解放を求めている」と語った asks, 「強く抗議した」と明らかにした protests. The quote's last word decides.
 */
export function onQuoted(scene: Scene, frame: Frame): Draft | null {
  const quote = frame.quotes.at(-1);
  if (!quote || scene.open || !isSpeech(scene.text, quote)) return null;
  const said = tokensOf(scene.text, quote.start + 1, quote.end - 1, scene.tables).findLast(
    (match) => predicateOf(match)?.kind === 'say',
  );
  const row = said && predicateOf(said);
  if (!said || !row?.type || quote.end - said.end > LAST_WORD) return null;
  const cases = casesOf(frame, scene.cast);
  const who = speakersOf(scene, frame, cases);
  return act(scene, frame, row.type, who, toward(cases, who, contentOf(scene, frame)), cases);
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
    toward(cases, who, contentOf(scene, frame)),
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

/** How near the end of a quote its deciding word stands. */
const LAST_WORD = 10;

const NEVER_ALONE: ReadonlySet<string> = new Set(['share', 'raise', 'exchange', 'respond', 'intent']);

/** Outside talks only what PLOVER has a type for, said by somebody who acts for a state at somebody else. */
function act(
  scene: Scene,
  frame: Frame,
  type: EventType,
  who: readonly Party[],
  aimed: readonly Party[],
  cases: Cases,
): Draft | null {
  const speakers = who.filter(acts);
  const meant = frame.row.kind === 'intent' && type !== 'AGREE';
  if (speakers.length === 0 || (NEVER_ALONE.has(frame.row.kind) && !meant)) return null;
  if (frame.row.kind === 'agree' && type === 'AGREE') {
    const all = [...speakers, ...cases.with];
    if (new Set(all.map((p) => p.country)).size < 2) return null;
    return begin(scene, frame, type, [['actor', all]], { status: statusOf(frame, true) });
  }
  if (frame.row.class === 'phrase' && cases.who.length === 0 && frame.row.type === 'ACCUSE') return null;
  if (frame.tail.past && frame.at === frame.start && frame.tail.end === frame.atEnd) return null;
  const other = aimed.length === 0 ? absentTarget(scene, speakers, type) : null;
  if (aimed.length === 0 && !other) return null;
  const target: Party[] = other ? [bareParty(other, frame)] : [...aimed];
  const again =
    type === 'ACCUSE' ? lately(scene).findLast((d) => d.type === type && sameSides(d, speakers, target)) : undefined;
  const day = dayTold(datesOf(scene, frame).day, 'reported');
  if (again && (day === null || day === dayTold(again.date, again.status))) {
    again.evidence.push({ start: frame.start, end: frame.end });
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
      mode: modeOfWords(type, scene.text.slice(frame.clause, frame.end)) ?? (frame.row.mode || null),
      place: scene.received?.sentence === frame.index ? scene.received.place : null,
      status: status === 'planned' && !frame.tail.features.planned ? 'reported' : status,
    },
  );
}
