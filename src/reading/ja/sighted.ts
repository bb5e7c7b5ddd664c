/** Clauses that modify whoever acts in them: 接続水域に入域する中国海軍のフリゲートを確認した, 首相と会談したトゥスク大統領は…と述べた. */
import { casesOf } from './cases.js';
import { toldIn } from './draft.js';
import type { Frame } from './frames.js';
import { NONE } from './lists.js';
import type { Party } from './party.js';
import { AT_BORDER } from './predicates.js';
import type { Scene } from './scene.js';
import { others } from './sides.js';
import { isUnreal } from './status.js';

/** Whose waters and skies it matters to be in. */
const THEIRS = /接続水域|領海|領空|防空識別圏/;
const SEEN = /(?:確認|発見|視認|探知|捕捉)(?:し|した|され)/;
const isCraft = ({ body }: Party): boolean => body === 'vehicle' || body === 'force';

/** The clause that modifies whoever was seen as one of its own; null where nobody was. */
export function sightedIn(scene: Scene, frame: Frame): Frame | null {
  if (!AT_BORDER.has(frame.row.kind) || !THEIRS.test(frame.text.slice(frame.clause, frame.end))) return null;
  const seen = scene.parts[frame.index]?.phrases.find((p) => p.start >= frame.atEnd);
  if (!seen || !SEEN.test(frame.text.slice(seen.end, frame.sentence.end))) return null;
  const who = scene.cast.resolveAll(seen.mentions).filter(isCraft);
  return who.length === 0 ? null : doneBy(scene, frame, who);
}

/** The clause as one of its own, of those whom it modifies. */
const doneBy = (scene: Scene, frame: Frame, who: readonly Party[]): Frame => ({
  ...frame,
  tail: { ...frame.tail, form: 'final', past: true },
  cases: { ...casesOf(frame, scene.cast), who },
});

/** Boats that fish or carry goods act for nobody. */
const AT_WORK = /漁船|商船|貨物船|タンカー/;

/** 24日、島の南の海域で中国の空母を確認した: those who were seen there, as if they passed those who saw them; null where no craft was seen. */
export function seenThere(scene: Scene, frame: Frame): Frame | null {
  if (frame.row.word !== '確認') return null;
  const cases = casesOf(frame, scene.cast);
  const who = cases.object.filter((p) => isCraft(p) && !AT_WORK.test(frame.text.slice(p.start, p.end)));
  if (who.length === 0) return null;
  return {
    ...frame,
    row: { ...frame.row, kind: 'passage', type: 'MOBILIZE', mode: 'weapons' },
    cases: { ...cases, who, object: others(cases.who, who), to: NONE, by: NONE },
  };
}

/** 写真では外相が同行しているのが〔確認できる〕: what can be seen, and nothing that anybody agrees on. */
const SEEN_AS = /(?:の|様子|姿|痕跡|動き)[がもは]$/;
export const isSight = ({ row, text, at, atEnd }: Frame): boolean =>
  row.word === '確認' && /^(?:でき|され)/.test(text.slice(atEnd, atEnd + 2)) && SEEN_AS.test(text.slice(at - 3, at));

/** Whether the sentence has told what those ships or aircraft did. */
export const isToldOf = (scene: Scene, { index }: Frame): boolean =>
  scene.drafts.some((draft) => AT_BORDER.has(draft.kind) && toldIn(draft, index));

/** 大使を召還する〔事態に発展した〕: it came to that. */
const CAME_TO = /^(?:事態|騒ぎ|結果|展開|異例の事態|外交問題)(?:に(?:発展|至|陥|な)|と(?:な|も)|へと?発展)/;
export const cameTo = (frame: Frame): Frame | null =>
  frame.row.kind !== 'say' && CAME_TO.test(frame.text.slice(frame.end, frame.end + 12))
    ? { ...frame, tail: { ...frame.tail, form: 'final', past: true } }
    : null;

const MEETS: ReadonlySet<string> = new Set(['meet', 'courtesy']);

/** The talks that somebody is said to have had before what the sentence tells; null where nobody named had any. */
export function metIn(scene: Scene, frame: Frame): Frame | null {
  if (!MEETS.has(frame.row.kind) || !frame.tail.past || isUnreal(frame)) return null;
  const head = scene.parts[frame.index]?.phrases.find((p) => p.start >= frame.atEnd);
  if (!head || head.start > frame.end || head.mentions.length !== 1) return null;
  const cases = casesOf(frame, scene.cast);
  const met = [...cases.with, ...cases.object];
  const [who] = scene.cast.resolveAll(head.mentions);
  if (!who?.person || (met.length === 0 && !cases.allToo) || met.some((p) => p.country === who.country)) return null;
  // …と会談したトゥスク大統領は12日、: the day behind who met.
  const dates = scene.parts[frame.index]?.dates.filter(({ start }) => start === head.end) ?? frame.dates;
  return doneBy(scene, frame.dates.length > 0 ? frame : { ...frame, dates }, [who]);
}
