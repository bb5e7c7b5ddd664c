/** Headings that tell of talks, where the words under them only say what was talked about: 「(1) 韓農業農村部長との会談」. */
import { casesOf } from './cases.js';
import { datesOf } from './dates-of.js';
import { framesOf } from './frame-reader.js';
import type { Frame, SentenceParts } from './frames.js';
import { openMeeting } from './meeting-draft.js';
import { levelOf } from './meeting-level.js';
import { HOME, type Party } from './party.js';
import { lastTold, type Scene } from './scene.js';
import { others } from './sides.js';
import { statusOf } from './status.js';

const TALKS: ReadonlySet<string> = new Set(['meet', 'courtesy']);
/** What may stand behind the word that tells of talks: 会談の開催（7日）. */
const CLOSES = /^(?:訪問)?(?:の(?:概要|開催|実施|結果))?(?:[(（][^()（）\n]{0,20}[)）])?$/;
/** What is told under a heading, as far as it is looked through. */
const SECTION = 12;

const isTalks = ({ row }: Frame): boolean => TALKS.has(row.kind);

/** The talks that a heading ends with, and that it names somebody for; null where it tells of none. */
function talksOf(scene: Scene, part: SentenceParts): { frame: Frame; met: readonly Party[] } | null {
  const frame = framesOf(scene.text, part).at(-1);
  if (!frame || !isTalks(frame) || !CLOSES.test(scene.text.slice(frame.atEnd, part.sentence.end).trim())) return null;
  const { with: beside, of, to, object } = casesOf(frame, scene.cast);
  const met = [...beside, ...of, ...to, ...object].filter((p) => p.person !== null || p.office !== null);
  return met.length > 0 ? { frame, met } : null;
}

const isAtHome = (party: Party): boolean => party.country === HOME && party.person !== null;

/** Who went to meet others: whoever acted last, else whoever was told of last. */
function travellersOf(scene: Scene): readonly Party[] {
  const last = scene.subject.filter(isAtHome);
  if (last.length > 0) return last;
  const before = lastTold(scene, ({ parts }) => parts.some(({ party }) => isAtHome(party)));
  return before?.parts.map(({ party }) => party).filter(isAtHome) ?? [];
}

const NUMBERED = /^\s*[(（]?\d{1,2}[)）.．、\s]/;
/** 2 生産者の視察: what is told under the next number is not of the talks that a heading opened. */
function closeHeaded(scene: Scene, { sentence }: SentenceParts): void {
  const opened = scene.parts[scene.open?.sentences[0] ?? -1];
  const line = scene.text.slice(sentence.labelStart < 0 ? sentence.start : sentence.labelStart, sentence.end);
  if (opened?.sentence.heading && NUMBERED.test(line)) scene.open = null;
}

/**
 * Opens the talks that a heading tells of, unless the section under it tells of them itself. They are those of whoever acted last
 * with who is named.
 * @param frames the frames of each part of the document
 */
export function openHeaded(scene: Scene, part: SentenceParts, frames: readonly (readonly Frame[])[]): void {
  const talks = talksOf(scene, part);
  if (!talks) {
    closeHeaded(scene, part);
    return;
  }
  const told: Frame[] = [];
  for (let at = part.index + 1; at <= part.index + SECTION && !(scene.parts[at]?.sentence.heading ?? true); at++)
    told.push(...(frames[at] ?? []));
  const [first] = told;
  if (
    !first ||
    told.some((frame) => isTalks(frame) && frame.tail.form !== 'noun') ||
    statusOf(first, true) !== 'reported'
  )
    return;
  const { frame, met } = talks;
  const traveller = travellersOf(scene);
  const hosts = others(met, traveller);
  if (traveller.length === 0 || hosts.length === 0) return;
  const parties = [...traveller, ...hosts];
  scene.subject = traveller;
  openMeeting(scene, frame, {
    parties,
    level: levelOf(scene, frame, parties),
    phone: false,
    status: 'reported',
    dates: datesOf(scene, frame),
    weak: false,
    named: false,
  });
}
