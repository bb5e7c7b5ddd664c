/** What clauses tell that a predicate holds (…することで合意した, …したと発表した): of events by themselves, or only with it. */
import { decides, promises } from './carried.js';
import { casesOf } from './cases.js';
import { type Frame, phraseWith } from './frames.js';
import type { Scene } from './scene.js';
import { isOrganisation } from './sides.js';
import { isUnreal } from './status.js';

/** 供与すると伝えた in talks: what is told as to come is promised there. */
export const isPromise = ({ open }: Scene, content: Frame): boolean =>
  open !== null &&
  !content.tail.past &&
  content.row.type !== '' &&
  !isUnreal(content) &&
  // 会談すると発表した: the meeting itself is what is told.
  !open.evidence.some((words) => words.start === content.start);

/** 承認したことについて、…したことを: a clause that something is said about. */
const TALKED_ABOUT = /こと(?:など)?(?:を|に|について|に対し|に対して|に関し|に関して)$/;
export const isTalkedAbout = ({ text, atEnd, end }: Frame): boolean => TALKED_ABOUT.test(text.slice(atEnd, end));

/** 抗議したことを明らかにした tells that it was done; 承認したことに反対を表明した does not. */
const isTold = (scene: Scene, frame: Frame, content: Frame): boolean =>
  frame.row.kind === 'tell' &&
  !isPromise(scene, content) &&
  (content.text[content.end - 1] === 'を' || !isTalkedAbout(content));

/** Whether the content of a frame (することで, したと) is told of by itself, before the predicate that it belongs to. */
export const isToldItself = (scene: Scene, frame: Frame, content: Frame): boolean =>
  isTold(scene, frame, content) ||
  isFact(content) ||
  isDecision(scene, frame) ||
  isObserved(frame, content) ||
  isMeant(scene, frame, content);

/** 艦艇が海峡を通過したことを確認した: what is seen of others, and nothing agreed. */
const SEEN: ReadonlySet<string> = new Set(['passage', 'intrude', 'launch', 'mobilize', 'coop']);
const isObserved = (frame: Frame, content: Frame): boolean =>
  frame.row.word.startsWith('確認') && SEEN.has(content.row.kind) && (frame.tail.past || content.tail.past);

/** EUは…を禁止することで合意した: whose members agree on what it does. */
const isOneBody = (scene: Scene, frame: Frame): boolean => {
  const { who, with: beside } = casesOf(frame, scene.cast);
  const [only] = who;
  return scene.open === null && who.length === 1 && beside.length === 0 && isOrganisation(scene, only?.country ?? '');
};

/** 供与すると約束した: outside talks, and of one side alone. */
const isPromiseOfOne = (scene: Scene, frame: Frame): boolean =>
  scene.open === null && promises(frame.row) && casesOf(frame, scene.cast).with.length === 0;

/** 資産凍結の対象に加えると決めた: what one side decides it does. */
const DECIDED: ReadonlySet<string> = new Set([
  'sanction',
  'suspend',
  'dispatch',
  'aid',
  'expel',
  'mobilize',
  'retreat',
]);
export const isDecision = (scene: Scene, frame: Frame): boolean =>
  frame.row.kind === 'agree' &&
  (frame.content.some((c) => isMeetingToCome(scene, c)) ||
    (frame.content.some((c) => DECIDED.has(c.row.kind)) &&
      (decides(frame.row) || isOneBody(scene, frame) || isPromiseOfOne(scene, frame))));

/** 首脳会談を4月に開くことで合意した, outside other talks: what is told is the meeting. */
const isMeetingToCome = ({ open }: Scene, { row, tail }: Frame): boolean =>
  (open === null || open.status === 'planned') && row.kind === 'meet' && !tail.past && tail.form === 'embedded';

/** 供与する考えを示した, outside talks: what somebody means to do is to come. */
const MEANT: ReadonlySet<string> = new Set([...DECIDED, 'visit', 'meet', 'lift']);
const isMeant = (scene: Scene, { row }: Frame, content: Frame): boolean =>
  row.kind === 'intent' && scene.open === null && !content.tail.past && MEANT.has(content.row.kind);

const FACTS: ReadonlySet<string> = new Set([
  'launch',
  'seize',
  'intrude',
  'assault',
  'expel',
  'meet',
  'passage',
  'retreat',
  'mobilize',
  'handover',
  'aid',
  'expel',
  'truce',
  'coerce',
]);

/** 発射したことを非難: a dated fact told as what the talk was about is an event of its own. */
const isFact = (frame: Frame): boolean =>
  frame.tail.past && frame.dates.length > 0 && (FACTS.has(frame.row.kind) || isSaidBySomebody(frame));

/** 英国が21日に国家として承認したこと: said by somebody of the clause's own. */
const isSaidBySomebody = ({ row, phrases, tail, text, atEnd, end }: Frame): boolean =>
  row.kind === 'say' &&
  tail.form === 'embedded' &&
  TALKED_ABOUT.test(text.slice(atEnd, end)) &&
  phraseWith(phrases, 'が') !== null;
