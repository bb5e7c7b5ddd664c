/** 署名, 発効, 採択: what is signed, comes into force or is voted; the documents are its agreements, who looks on is a witness. */
import type { EventType } from '../../record/index.js';
import { adoptersAt } from './adopted.js';
import { instrumentsIn } from './agreements.js';
import { casesOf } from './cases.js';
import { addWitnesses, nameAtCeremony, nameHandover } from './ceremonies.js';
import { datesOf } from './dates-of.js';
import { dayTold, noteDay } from './day-told.js';
import { addParties, type Draft, type DraftOutcome, isTalks, type Stretch, tellAgain, toldIn } from './draft.js';
import type { Frame } from './frames.js';
import type { Party } from './party.js';
import type { FoundPlace } from './place-runs.js';
import { stayOf } from './present.js';
import { lastTold, type Scene } from './scene.js';
import { eventOf, isOrganisation, placeOf } from './sides.js';
import { signersOf } from './signers.js';
import { topicPlaceOf } from './topic-places.js';

const SIGNED = /署名|調印|(?:書簡|公文|批准書)[がをの]交換/;
const CEREMONY = /(?:署名|調印|締結)式/;
/** Points back at the instrument named before. */
const THIS_ONE = /(?:この|同|本)(?:協定|条約|覚書|議定書|宣言|取決め|交換公文)/;

/** What a head of state signs at home. */
const LAW = /(?:大統領令|行政命令|布告|法案|法律|予算案|予算|法)(?:など)?[にへ]$/;

const GENERIC = /^(?:[同本当]?(?:協定|文書|覚書|条約|宣言|書簡|取極|取決め|議定書|契約)|合意文書|協力文書)$/;

/** 署名, 発効, 採択: the documents are its agreements; who looks on is a witness. */
export function onSign(scene: Scene, frame: Frame): void {
  if (LAW.test(scene.text.slice(frame.clause, frame.at))) return;
  if (frame.carrier?.kind === 'attend' && nameAtCeremony(scene, frame)) return;
  const agreements = agreementsOf(scene, frame);
  // 8日、覚書を交わしたと発表した。7日に調印式が開かれた: when it was signed, where another day was that of the telling.
  const ceremony = agreements.length === 0 && CEREMONY.test(scene.text.slice(frame.start, frame.end));
  const named = signersOf(scene, frame);
  const signedBefore = ceremony && named.length === 0 ? lastTold(scene, ({ kind }) => kind === 'sign') : null;
  const signers = signedBefore ? signedBefore.parts.map((p) => p.party) : named;
  const signed = agreements.length > 0 || SIGNED.test(scene.text.slice(frame.start, frame.end));
  if (signers.length === 0 || !signed) {
    // 26日、署名式を実施しました: who signed is told later, and the day is that day.
    if (signed) noteDay(scene, datesOf(scene, frame).day, 'reported');
    return;
  }
  const side = frame.carrier?.kind === 'witness' ? 'witness' : 'actor';
  const day = dayTold(datesOf(scene, frame).day, 'reported');
  const told = lastTold(
    scene,
    (draft) =>
      draft.kind === 'sign' &&
      tellsAgain(draft, signers, scene.text, agreements) &&
      (day === null || ceremony || day === (dayTold(draft.date, draft.status) ?? scene.published)),
  );
  if (told) {
    addParties(told, signers, side);
    if (ceremony && day !== null) told.date = datesOf(scene, frame).day;
    addWitnesses(scene, frame, told);
    tellAgain(told, frame, frame.index);
    told.place ??= placeOf(scene, frame);
    return;
  }
  const draft = eventOf(scene, frame, 'SUPPORT', [[side, signers]], { agreements, kind: 'sign' });
  draft.place ??=
    talksIn(scene, frame) ??
    topicPlaceOf(scene) ??
    (scene.visited?.sentence === frame.index ? scene.visited.place : stayOf(scene, draft));
  addWitnesses(scene, frame, draft);
  nameHandover(scene, frame, signers);
}

/** 大阪で大臣と会談し、文書に署名した: the place of the talks that the same sentence tells of. */
const talksIn = ({ open }: Scene, { index, sentence }: Frame): FoundPlace | null =>
  open?.place && isTalks(open) && toldIn(open, index) && open.place.start >= sentence.start ? open.place : null;

/** The documents named in the clause; この協定は points back at the one named before. */
function agreementsOf(scene: Scene, frame: Frame): Draft['agreements'] {
  const named = instrumentsIn(scene.text, frame.clause, frame.end);
  if (named.length > 0 || !THIS_ONE.test(scene.text.slice(frame.clause, frame.at))) return named;
  return lastTold(scene, (draft) => draft.agreements.length > 0)?.agreements ?? [];
}

/** A second sentence on a signing: the same sides, and no other document named. */
function tellsAgain(draft: Draft, signers: readonly Party[], text: string, agreements: Draft['agreements']): boolean {
  const names = draft.agreements.map((a) => text.slice(a.start, a.end));
  return (
    signers.every((s) => draft.parts.some((p) => p.party.country === s.country)) &&
    agreements.every(
      (a) =>
        names.length === 0 || GENERIC.test(text.slice(a.start, a.end)) || names.includes(text.slice(a.start, a.end)),
    )
  );
}

const RESOLUTION = /決議案?[をがは]/;
/** 理事会は、20日の会合で、…決議を採択した: the session of one body that the sentence told of; the vote takes its place. */
function sessionOf(scene: Scene, frame: Frame): Draft | null {
  const { open } = scene;
  const [body, ...more] = open?.countries ?? [];
  if (!open?.weak || !body || more.length > 0 || !isOrganisation(scene, body) || !toldIn(open, frame.index))
    return null;
  scene.drafts = scene.drafts.filter((draft) => draft !== open);
  scene.open = null;
  return open;
}

/** 決議を採択した: an act of the body that votes; a statement adopted in talks is their outcome. */
export function onAdopt(scene: Scene, frame: Frame): Draft | null {
  const cases = casesOf(frame, scene.cast);
  const subjects = [...cases.who, ...cases.of, ...cases.owners].filter((p) => isOrganisation(scene, p.country));
  const named =
    subjects.length > 0 ? subjects : adoptersAt(scene, frame).filter((p) => isOrganisation(scene, p.country));
  const session = RESOLUTION.test(scene.text.slice(frame.clause, frame.at)) ? sessionOf(scene, frame) : null;
  const bodies = session && named.length === 0 ? session.parts.map((p) => p.party) : named;
  if (bodies.length === 0) return null;
  const agreements = instrumentsIn(scene.text, frame.start, frame.end);
  const voters = [...bodies, ...cases.who.filter((p) => !bodies.includes(p))];
  const draft = eventOf(scene, frame, 'SUPPORT', [['actor', voters]], { agreements });
  draft.place ??= session?.place ?? null;
  for (const { row, start, end } of frame.content)
    if (row.kind === 'say' && row.type) draft.outcomes.push(saidIn(frame, row.type, [], { start, end }));
  // ロシアの侵攻に遺憾の意を示し、撤退を求める決議を採択した: what leads to the vote is said by what was voted for.
  const said = scene.drafts.filter((d) => d.kind === 'say' && toldIn(d, frame.index));
  for (const { type, parts, evidence } of said) {
    const toward = parts.filter((p) => p.side === 'recipient').map((p) => p.party.country);
    const [words] = evidence;
    if (words) draft.outcomes.push(saidIn(frame, type, toward, words));
  }
  if (said.length > 0) scene.drafts = scene.drafts.filter((d) => !said.includes(d));
  return draft;
}

const saidIn = (frame: Frame, type: EventType, toward: string[], { start, end }: Stretch): DraftOutcome => ({
  type,
  toward,
  status: 'reported',
  start,
  end,
  intent: false,
  sentence: frame.index,
  pieces: null,
});
