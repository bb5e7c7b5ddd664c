/** The Japanese reader: text to view, sentences, mentions, frames, reports. A pure function of the document and the tables. */
import type { KaidanDocument, Report } from '../../record/index.js';
import { onAct, onAdopt, onAid, onCooperation, onSign, onSummon } from './acts.js';
import { Cast, type Party } from './cast.js';
import { casesOf } from './cases.js';
import { readDates } from './dates/index.js';
import { addParties, countriesOf, type Draft } from './draft.js';
import { finish } from './finish.js';
import { type Frame, framesOf, type PlacedDate, predicateOf, type SentenceParts } from './frames.js';
import { isMeeting, onHost, onInspect, onMeeting, onVisit } from './meetings.js';
import { mentionsOf } from './mentions-of.js';
import { phrasesOf } from './phrases.js';
import { isUnreal, type Scene, valueOf } from './scene.js';
import { sentencesOf } from './sentences.js';
import { onPromise, onQuoted, onSpeech } from './speech.js';
import { attach, statementsOf } from './statements.js';
import type { Match } from './lexicon.js';
import type { Mention } from './mentions.js';
import type { Sense, Tables } from './tables.js';
import { tokensOf } from './tokens.js';
import { foldWidths, placeInView, type View, viewOf } from './view.js';

const SUBORDINATE = /^(?:際|後|あと|のち|とき|時|上で|うえ|ため|ところ|のに|のは|の)/;

export function placedDates(original: string, view: View, published: string | null): PlacedDate[] {
  return readDates(foldWidths(original), { published }).map((date) => ({
    start: placeInView(view, date.start),
    end: placeInView(view, date.end),
    date,
  }));
}

/** The parts of each sentence that frames are made of. */
export function partsOf(view: View, dates: readonly PlacedDate[], tables: Tables): SentenceParts[] {
  const { text } = view;
  let d = 0;
  const ships = new Map<string, string>();
  return sentencesOf(text).map((sentence, index) => {
    const mine: PlacedDate[] = [];
    while ((dates[d]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) d++;
    for (; (dates[d]?.start ?? Number.POSITIVE_INFINITY) <= sentence.end; d++) mine.push(dates[d] as PlacedDate);
    const matches: SentenceParts['matches'][number][] = [];
    let from = sentence.start;
    for (const date of mine) {
      if (date.start > from) matches.push(...tokensOf(text, from, date.start, tables));
      from = Math.max(from, date.end);
    }
    matches.push(...tokensOf(text, from, sentence.end, tables));
    const words = ships.size > 0 ? withShips(text, sentence, matches, ships) : matches;
    const mentions = mentionsOf(text, sentence.start, words, tables);
    noteShips(text, mentions, ships);
    const stops = new Set(matches.filter((m) => predicateOf(m) || m.senses.some((s) => s.kind === 'office')).map((m) => m.start));
    return { sentence, index, mentions, matches, dates: mine, phrases: phrasesOf(text, mentions, sentence.end, stops) };
  });
}

/** A ship named beside whose it is (ドイツ海軍のフリゲート「バイエルン」) goes by its name from then on. */
function noteShips(text: string, mentions: readonly Mention[], ships: Map<string, string>): void {
  for (const mention of mentions) {
    const [code] = mention.codes;
    if (mention.kind !== 'body' || !code || text[mention.end] !== '「') continue;
    const close = text.indexOf('」', mention.end);
    if (close > mention.end + 2 && close - mention.end < 14) ships.set(text.slice(mention.end + 1, close), code);
  }
}

function withShips(text: string, sentence: SentenceParts['sentence'], matches: Match<Sense>[], ships: ReadonlyMap<string, string>): Match<Sense>[] {
  const named: Match<Sense>[] = [];
  for (const [name, country] of ships) {
    for (let at = text.indexOf(name, sentence.start); at >= 0 && at < sentence.end; at = text.indexOf(name, at + name.length)) {
      if (text[at - 1] !== '「') named.push({ start: at, end: at + name.length, senses: [{ kind: 'body', country, body: 'vehicle' }] });
    }
  }
  const free = matches.filter((m) => named.every((n) => m.end <= n.start || m.start >= n.end));
  return [...free, ...named].sort((a, b) => a.start - b.start);
}

function dispatch(scene: Scene, frame: Frame): Draft | null {
  const { kind } = frame.row;
  const before = scene.drafts.length;
  if (isUnreal(frame)) return null;
  const relative = frame.tail.form === 'relative' && !SUBORDINATE.test(frame.tail.after);
  if (relative && kind !== 'visit' && !(kind === 'say' && frame.dates.length > 0)) return null;
  switch (kind) {
    case 'meet':
    case 'courtesy':
      // 大使に電話をかけて抗議した: the call is how it was said.
      if (/^電話[をす]/.test(frame.row.word) && frame.tail.form === 'linked') onSummon(scene, frame);
      else onMeeting(scene, frame);
      break;
    case 'exchange':
      if (scene.open && !tellsOfMeeting(scene, frame)) return onSpeech(scene, frame);
      onMeeting(scene, frame);
      break;
    case 'visit':
      onVisit(scene, frame);
      break;
    case 'inspect':
      onInspect(scene, frame);
      break;
    case 'host':
      onHost(scene, frame);
      break;
    case 'adopt':
      if (frame.tail.form !== 'noun' && onAdopt(scene, frame) === null && scene.open) return onSpeech(scene, { ...frame, row: { ...frame.row, kind: 'agree', type: 'AGREE' } });
      break;
    case 'sign':
    case 'effect':
      if (frame.tail.form !== 'noun') onSign(scene, frame);
      break;
    case 'coop':
    case 'portcall':
      onCooperation(scene, frame);
      break;
    case 'aid':
    case 'handover':
      onAid(scene, frame);
      break;
    case 'summon':
      onSummon(scene, frame);
      break;
    case 'say':
    case 'agree':
    case 'respond':
    case 'intent':
    case 'share':
    case 'raise':
      return onSpeech(scene, frame);
    case 'launch':
    case 'mobilize':
    case 'dispatch':
    case 'passage':
    case 'intrude':
    case 'seize':
    case 'expel':
    case 'coerce':
    case 'assault':
    case 'retreat':
    case 'lift':
    case 'truce':
    case 'sanction':
    case 'suspend':
    case 'concede':
      if (frame.tail.form !== 'noun') onAct(scene, frame);
      break;
    case 'tell':
      return onTold(scene, frame);
    case 'attend':
      attendMeeting(scene, frame);
      break;
    case 'cancel':
      cancelLast(scene, frame);
      break;
    default:
      break;
  }
  return scene.drafts.length > before ? (scene.drafts.at(-1) ?? null) : scene.open;
}

/** The title is context: it may name the sides. */
function readTitle(scene: Scene, title: string | null): void {
  if (!title) return;
  const { text } = viewOf(title);
  const named = mentionsOf(text, 0, tokensOf(text, 0, text.length, scene.tables), scene.tables).flatMap((mention) => mention.codes);
  scene.cast.about([...new Set(named)]);
}

/** Countries that only a label names are what the text is about. */
function noteLabel(scene: Scene, part: SentenceParts): void {
  const { start, end } = part.sentence.label;
  if (end - start < 3) return;
  for (const mention of mentionsOf(scene.text, start, tokensOf(scene.text, start, end, scene.tables), scene.tables)) scene.cast.resolve(mention);
}

/** A line of its own: somebody on a list of who took part, or a heading whose date goes for what follows. */
function readHeading(scene: Scene, part: SentenceParts): void {
  const parties = part.mentions.flatMap((mention) => scene.cast.resolve(mention));
  const [only] = part.mentions;
  const listed = part.mentions.length === 1 && only?.kind === 'person' && only.start === part.sentence.start && only.end >= part.sentence.end - 1;
  const next = scene.parts[part.index + 1];
  const [quote] = next?.sentence.quotes ?? [];
  if (listed && next && quote && quote.start === next.sentence.start && quote.end >= next.sentence.end) {
    // A name on a line, the words on the next: how broadcasters print what was said.
    attach(scene.open ?? toldBefore(scene, parties[0] ?? null), [{ quote: { start: quote.start + 1, end: quote.end - 1 }, speaker: parties[0] ?? null }], part.index);
  } else if (listed && scene.open) {
    addParties(scene.open, parties, 'actor');
    scene.open.sentences.add(part.index);
  } else {
    scene.heading = part.dates;
    reopen(scene, part);
  }
}

/** A heading that names talks told of before brings them back: 「2.「2+2」（9日）」. */
function reopen(scene: Scene, part: SentenceParts): void {
  const row = part.matches.map(predicateOf).find((p) => p?.kind === 'meet' || p?.kind === 'courtesy');
  if (!row) return;
  const day = part.dates.find((d) => d.date.value !== null)?.date.value ?? null;
  const known = scene.drafts.filter((draft) => isMeeting(draft) && (row.kind !== 'courtesy' || draft.kind === 'courtesy'));
  scene.open =
    known.find((draft) => row.level !== '' && draft.level === row.level) ??
    known.find((draft) => day !== null && valueOf(draft.date, draft.status) === day) ??
    scene.open;
}

/** 意見交換 with somebody named, on another day or to come, is a meeting of its own. */
function tellsOfMeeting(scene: Scene, frame: Frame): boolean {
  const cases = casesOf(frame, scene.cast);
  return cases.with.some((p) => p.person !== null) && (cases.who.length > 0 || frame.dates.length > 0);
}

/** 出席した, 議長を務めた: takes part in the meeting that is open. */
function attendMeeting(scene: Scene, frame: Frame): void {
  if (scene.open) addParties(scene.open, casesOf(frame, scene.cast).who.filter((p) => p.person !== null), 'actor');
}

/** What a verb of saying adds: a promise made in talks, an act told as to come, or what the quoted words do. */
function onTold(scene: Scene, frame: Frame): Draft | null {
  const promises = frame.content.filter((content) => isPromise(scene, content));
  if (promises.length > 0) {
    const promised = onPromise(scene, frame);
    if (promised) return promised;
    return promises.map((content) => dispatch(scene, content)).at(-1) ?? null;
  }
  return frame.content.length === 0 ? (onQuoted(scene, frame) ?? scene.open) : scene.open;
}

/** 会談する予定だったが、…見送られた: what the sentence planned is called off. */
function cancelLast(scene: Scene, frame: Frame): void {
  const last = scene.drafts.findLast((draft) => draft.sentences.has(frame.index));
  if (last) last.status = 'cancelled';
}

/** 供与すると伝えた in talks: what is told as to come is promised there. */
const isPromise = (scene: Scene, content: Frame): boolean => scene.open !== null && !content.tail.past && content.row.type !== '' && !isUnreal(content);

/** Types of events that sides have a part in together. */
const TOGETHER: ReadonlySet<string> = new Set(['CONSULT', 'AGREE', 'SUPPORT', 'RETREAT', 'COOPERATE']);

/** Who 両首脳 or フィリピンの両大臣 are: the sides of the meeting that is open, else of the last event with two. */
function presentParties(scene: Scene, codes: readonly string[]): Party[] {
  const among = (draft: Draft): Party[] => draft.parts.map((p) => p.party).filter((p) => codes.length === 0 || codes.includes(p.country));
  const held = scene.drafts.filter((draft) => TOGETHER.has(draft.type)).toReversed();
  const drafts = [...(scene.open ? [scene.open] : []), ...held, ...scene.drafts.toReversed()];
  const fitting = drafts.find((draft) => (codes.length === 0 ? countriesOf(draft).size : among(draft).length) > 1);
  return fitting ? among(fitting) : [];
}

/** The event that somebody's words are about, when they are told outside it: the last one of their side. */
const SPOKEN_OF: ReadonlySet<string> = new Set(['CONSULT', 'ACCUSE', 'REQUEST', 'SUPPORT', 'AGREE', 'REJECT', 'THREATEN', 'SANCTION', 'COERCE', 'RETREAT', 'CONCEDE', 'AID']);
const toldBefore = (scene: Scene, speaker: Party | null): Draft | null =>
  (speaker && scene.drafts.findLast((draft) => SPOKEN_OF.has(draft.type) && draft.parts.some((p) => p.party.country === speaker.country))) ?? null;

/** Content first (することで, したと), then the predicate that it belongs to. */
function* inOrder(scene: Scene, frames: readonly Frame[]): Generator<Frame> {
  for (const frame of frames) {
    for (const content of frame.content) if ((frame.row.kind === 'tell' && !isPromise(scene, content)) || isFact(content)) yield content;
    yield frame;
  }
}

const FACTS: ReadonlySet<string> = new Set(['launch', 'seize', 'intrude', 'assault', 'expel', 'meet', 'passage', 'retreat', 'mobilize']);
/** 発射したことを非難: a dated fact told as what the talk was about is an event of its own. */
const isFact = (frame: Frame): boolean => FACTS.has(frame.row.kind) && frame.tail.past && frame.dates.length > 0;

/** The reports of a Japanese document, without event ids (linking gives them). */
export function readJapanese(document: KaidanDocument, tables: Tables, coder: string): Report[] {
  const view = viewOf(document.text);
  const published = document.published?.slice(0, 10) ?? null;
  const dates = placedDates(document.text, view, document.published);
  const parts = partsOf(view, dates, tables);
  const scene: Scene = {
    text: view.text,
    tables,
    cast: new Cast(tables.knowledge.people, published, document.publisher),
    published,
    drafts: [],
    open: null,
    day: null,
    heading: [],
    visits: [],
    received: null,
    visited: null,
    subject: [],
    parts,
  };
  readTitle(scene, document.title);
  scene.cast.present = (codes) => presentParties(scene, codes);
  if (scene.cast.self) scene.subject = [scene.cast.self];
  const hasProse = parts.some((p) => !p.sentence.heading);
  for (const part of parts) {
    if (part.sentence.heading && hasProse) {
      readHeading(scene, part);
      continue;
    }
    noteLabel(scene, part);
    const frames = framesOf(view.text, part);
    for (const frame of inOrder(scene, frames)) {
      const draft = dispatch(scene, frame);
      const said = statementsOf(scene, frame);
      if (said.length > 0) attach(draft ?? toldBefore(scene, said[0]?.speaker ?? null), said, part.index);
      const cases = casesOf(frame, scene.cast);
      if (cases.who.length > 0 && frame.tail.form !== 'relative' && !frame.tail.features.has('passive')) scene.subject = cases.who;
    }
  }
  return finish(scene, document.text, view, coder, document.id);
}
