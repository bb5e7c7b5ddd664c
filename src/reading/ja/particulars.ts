/** Lines that give an event's particulars, as releases list them behind what they announce: 日時：…, 場所：…, 参加部隊 and who follows. */
import { noteDay } from './day-told.js';
import { addParties, type Draft, isMeeting, noteSentence } from './draft.js';
import type { SentenceParts } from './frames.js';
import type { FoundPlace } from './place-runs.js';
import type { Scene } from './scene.js';
import { acts } from './sides.js';
import { isOf, KIND } from './tables.js';

type Particular = 'when' | 'where' | 'who';

const HELD = '(?:開催|実施|訓練|会談|署名|視察|表敬|寄港|演習)?';
const KEYS: readonly (readonly [Particular, string])[] = [
  ['when', `${HELD}(?:日時|日程|期日|期間|年月日|日)`],
  ['where', `${HELD}(?:場所|会場|海域|空域|海空域|地域|開催地)`],
  ['who', '(?:主な|主要)?(?:出席|参加|署名|実施)(?:者|国|部隊|艦艇|兵力|機関)'],
];
/** A key that fills its line, 等 and counts behind it, or that a colon ends. */
const patterns = (end: string): readonly (readonly [Particular, RegExp])[] =>
  KEYS.map(([what, key]) => [what, new RegExp(`^${key}等?${end}`)] as const);
const ALONE = patterns('$');
const BEFORE_COLON = patterns(':[ ]*');
/** 日本側：大臣, 海上自衛隊：護衛艦: whose they are. */
const OF_SIDE = /^[^。、:\n]{1,12}側:[ ]*/;
/** How many lines a list may have. */
const LONGEST_LIST = 8;
/** A line is no longer than this. */
const LONGEST_LINE = 200;

const LISTED: ReadonlySet<string> = new Set(['sign', 'coop', 'handover', 'aid', 'portcall', 'mobilize']);

/** The event that a list tells more of: the last one, where it is of a kind that releases announce so. A visit is for what is told behind it. */
function announced({ drafts }: Scene): Draft | null {
  const last = drafts.at(-1);
  return last && last.kind !== 'visit' && (isMeeting(last) || LISTED.has(last.kind)) ? last : null;
}

const lineOf = ({ text }: Scene, { sentence }: SentenceParts): string =>
  text.slice(sentence.start, sentence.end).trim();

const keyIn = (
  line: string,
  keys: readonly (readonly [Particular, RegExp])[],
): { what: Particular; length: number } | null => {
  for (const [what, key] of keys) {
    const length = key.exec(line)?.[0].length ?? 0;
    if (length > 0) return { what, length };
  }
  return null;
};

/** What the lines before a value ask for: the key straight before it or, for who took part, some lines before. */
function askedBefore(scene: Scene, index: number): Particular | null {
  for (let back = 1; back <= LONGEST_LIST; back++) {
    const before = scene.parts[index - back];
    if (!before || lineOf(scene, before).endsWith('。') || !before.sentence.first) return null;
    const what = keyIn(lineOf(scene, before), ALONE)?.what ?? null;
    if (what !== null) return back === 1 || what === 'who' ? what : null;
    if (keyIn(lineOf(scene, before), BEFORE_COLON)) return null;
  }
  return null;
}

/** Reads a line that gives a particular of the event announced last; says whether it was one. */
export function readParticular(scene: Scene, part: SentenceParts): boolean {
  const { sentence, index } = part;
  const draft = announced(scene);
  noteJourney(scene, part);
  if (!draft || !sentence.first || sentence.end - sentence.start > LONGEST_LINE) return false;
  if (scene.text[sentence.end] === '。') return false;
  const line = lineOf(scene, part);
  if (keyIn(line, ALONE)) return true;
  const keyed = keyIn(line, BEFORE_COLON);
  const side = OF_SIDE.test(line);
  const what = keyed?.what ?? askedBefore(scene, index) ?? (side ? 'who' : null);
  if (what === null) return false;
  if (what === 'when') date(scene, draft, part);
  else if (what === 'where') draft.place ??= draft.phone ? null : placeTold(scene, part, keyed?.length ?? 0);
  else name(scene, draft, part);
  noteSentence(draft, index);
  return true;
}

function date(scene: Scene, draft: Draft, { dates }: SentenceParts): void {
  const day = dates.find(({ date: { value, precision } }) => value !== null && precision === 'day');
  if (day && draft.date === null) {
    draft.date = day;
    noteDay(scene, day, draft.status);
  }
  draft.time ??= dates.find((d) => d.date.time !== null) ?? null;
  draft.duration ??= dates.find((d) => /^PT/.test(d.date.duration ?? '')) ?? null;
}

/** The place that a line gives behind its key. */
function placeTold({ text }: Scene, { sentence, matches }: SentenceParts, key: number): FoundPlace | null {
  const word = matches.find((m) => m.start >= sentence.start + key && isOf(m, KIND.place | KIND.country | KIND.body));
  const country = word?.senses.find(({ codes }) => codes.length > 0)?.codes[0] ?? null;
  const start = sentence.start + key;
  const end = start + text.slice(start, sentence.end).trimEnd().length;
  return end - start > 1 ? { start, end, country } : null;
}

/** Where a journey went is where the talks were that are told behind it. */
function noteJourney(scene: Scene, part: SentenceParts): void {
  if (scene.drafts.at(-1)?.kind !== 'visit' || !part.sentence.first) return;
  const keyed = keyIn(lineOf(scene, part), BEFORE_COLON);
  if (keyed?.what === 'where') scene.venue = placeTold(scene, part, keyed.length);
}

function name(scene: Scene, draft: Draft, { mentions }: SentenceParts): void {
  for (const party of scene.cast.resolveAll(mentions).filter(acts)) {
    const beside = draft.parts.find((p) => p.party.country === party.country);
    // A list adds those of other sides; of a side that is named it tells no more.
    if (!beside || (beside.party.person === null && party.person !== null))
      addParties(draft, [party], beside?.side ?? 'actor');
  }
}
