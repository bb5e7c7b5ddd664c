/** Votes: what a body adopts is its act, with those who voted for it; who votes against it or vetoes it refuses the body. */

import { bareParty, begin } from './begin.js';
import { casesOf } from './cases.js';
import { datesOf } from './dates-of.js';
import { noteDay } from './day-told.js';
import { addParties, type Draft } from './draft.js';
import type { Frame } from './frames.js';
import { mayBe, retell } from './lead.js';
import type { Party } from './party.js';
import { lastTold, type Scene } from './scene.js';
import { acts, isOrganisation, others } from './sides.js';

/** How many sentences back the vote may be told of. */
const NEAR_SENTENCES = 2;
/** Words of a vote. */
const AT_VOTE = /決議|採決|表決|投票|安保理|常任理事国/;
const FOR = /^賛成/;
const AGAINST = /^(?:反対|拒否権)/;
/** ロシアの拒否権行使により〔否決された〕. */
const VETOED = /拒否権(?:の?(?:行使|発動))?(?:で|により|によって|を受け)/;
const LOST = /否決|採決|表決/;
/** 賛成票, 反対票: cast at a vote, wherever it was told of. */
const BALLOT = /票/;

/** Whether a frame tells how somebody voted, or how a vote ended. */
export function isVote(scene: Scene, frame: Frame): boolean {
  const { word } = frame.row;
  if (!FOR.test(word) && !AGAINST.test(word) && !LOST.test(word)) return false;
  if (BALLOT.test(word)) return true;
  const from = scene.parts[Math.max(0, frame.index - NEAR_SENTENCES)]?.sentence.start ?? frame.sentence.start;
  return AT_VOTE.test(scene.text.slice(from, frame.sentence.end));
}

/** The body that votes: the last one that adopted or was to adopt something, else the United Nations. */
function bodyOf(scene: Scene, frame: Frame): Party {
  const named = (scene.parts[frame.index]?.mentions ?? []).flatMap((m) =>
    m.kind === 'organisation' ? scene.cast.resolve(m) : [],
  );
  const told = lastTold(scene, (draft) => draft.parts.some((p) => isOrganisation(scene, p.party.country)));
  return (
    named.find((p) => isOrganisation(scene, p.country)) ??
    told?.parts.find((p) => isOrganisation(scene, p.party.country))?.party ??
    bareParty('UNO', frame)
  );
}

/** 反対したのは…の4か国だった: who did so stands behind. */
function votersAfter(scene: Scene, frame: Frame): Party[] {
  if (!/のは/.test(frame.text.slice(frame.atEnd, frame.end + 2))) return [];
  const mentions = scene.parts[frame.index]?.mentions ?? [];
  return mentions.filter((m) => m.start >= frame.end).flatMap((m) => scene.cast.resolve(m));
}

/** How somebody voted. */
export function onVote(scene: Scene, frame: Frame): Draft | null {
  const cases = casesOf(frame, scene.cast);
  const { who, by, from, of, aimed } = cases;
  // 理事会は採決したが、ロシアが拒否権を行使した: of は and が the voter is the が.
  const voters = [...votersAfter(scene, frame), ...who, ...by, ...from, ...of, ...aimed].filter(acts);
  const body = bodyOf(scene, frame);
  if (FOR.test(frame.row.word)) {
    const adopted = lastTold(scene, (draft) => draft.kind === 'adopt');
    if (adopted) addParties(adopted, voters, 'actor');
    return adopted ?? null;
  }
  const vetoed = LOST.test(frame.row.word) && VETOED.test(frame.text.slice(frame.clause, frame.at));
  const nations = others(vetoed ? [...voters, ...cases.owners] : voters, [body]);
  if ((LOST.test(frame.row.word) && !vetoed) || nations.length === 0) {
    // 否決された: who voted against it is told beside it.
    noteDay(scene, datesOf(scene, frame).day, 'reported');
    return null;
  }
  const again = lastTold(
    scene,
    (draft) =>
      draft.type === 'REJECT' &&
      draft.mode === 'yield' &&
      mayBe(scene, draft, frame) &&
      [body, ...nations].every(({ country }) => draft.countries.includes(country)),
  );
  if (again) {
    retell(scene, again, frame);
    return again;
  }
  return begin(
    scene,
    frame,
    'REJECT',
    [
      ['actor', nations],
      ['recipient', [body]],
    ],
    { mode: 'yield' },
  );
}
