/** Who meets: those whom a frame names, and those whom it leaves out because they were told of before. */

import { datesOf } from './dates-of.js';
import { dayTold } from './day-told.js';
import { countriesOf } from './draft.js';
import { type Cases, type Frame, phraseWith } from './frames.js';
import { opensTalks } from './meeting-words.js';
import { inPerson } from './own-talks.js';
import { barePartyAt, HOME, type Party } from './party.js';
import { isReceiving } from './predicates.js';
import { isOld } from './same-meeting.js';
import type { Scene } from './scene.js';
import { acts, isOrganisation, others } from './sides.js';
import { carriedOver } from './subject.js';

const TWO_SIDED = /^(?:2|二|両)[国者]間/;

/** The parties of a meeting: everybody who acts or is met, and the countries of its name for whom nobody is named. */
function partiesOf(frame: Frame, cases: Cases): Party[] {
  const { kind } = frame.row;
  const named = [...cases.who];
  for (const parties of [cases.with, cases.by]) addAll(named, parties);
  if (kind === 'courtesy') for (const parties of [cases.object, cases.to, cases.of]) addAll(named, parties);
  if (kind === 'meet') for (const party of cases.from) if (party.person) named.push(party);
  // 日米豪印首脳会合: where its members are named, the body is not one more.
  const membersNamed = cases.of.length > 0 && named.filter((p) => p.person).length > 2;
  const unnamed = cases.of.filter(
    (p) => p.person || (!(membersNamed && p.body === null) && named.every((n) => n.country !== p.country)),
  );
  addAll(named, unnamed);
  return named.every(acts) ? named : named.filter(acts);
}

function addAll(list: Party[], parties: readonly Party[]): void {
  for (const party of parties) list.push(party);
}

/** 会談した際、小泉大臣は: who meets stands in the main clause. */
const WHEN = /^(?:際|とき|時|後|あと|のち)/;

/** Of two sides that agreed on something, the one at home goes on to meet somebody else. */
const oneSide = (subject: readonly Party[]): readonly Party[] => {
  const home = subject.filter((p) => p.country === HOME);
  return home.length > 0 ? home : subject;
};

/** Who meets where the clause leaves it out: the main clause's topic, else who was told of last. */
function leftOut(scene: Scene, frame: Frame): readonly Party[] {
  const when = frame.tail.form === 'relative' && WHEN.test(scene.text.slice(frame.tail.end, frame.tail.end + 2));
  const topic = when && scene.parts[frame.index]?.phrases.find((p) => p.particle === 'は' && p.start >= frame.end);
  if (topic) return topic.mentions.flatMap((mention) => scene.cast.resolve(mention));
  const day = dayTold(datesOf(scene, frame).day, 'reported');
  const last = oneSide(carriedOver(scene, frame));
  // On somebody's own page who is left out is whoever writes.
  const { self } = scene.cast;
  const written = self !== null && last.length > 0 && last.every((p) => p.country !== self.country);
  const subject = written ? [self] : last;
  if (written) scene.subject = subject;
  return day && isOld(day, scene.published) ? subject.map((p) => barePartyAt(p.country, p)) : subject;
}

/** 我が国は、〔米朝首脳会談において〕…したことを歓迎する: talks of two states are not those of a third who speaks of them. */
const areOfOthers = (scene: Scene, { who, of }: Cases): boolean =>
  who.length === 1 &&
  of.length === 2 &&
  of.every(({ country, person }) => !person && country !== who[0]?.country && !isOrganisation(scene, country));

/** Who meets by a frame. */
interface Meeters {
  parties: readonly Party[];
  /** Those of them who are the sides told of before. */
  before: readonly Party[];
}

/** Who meets by what a frame tells, and by what it leaves out. */
export function meetersOf(scene: Scene, frame: Frame, cases: Cases, weak: boolean): Meeters {
  // 両者は、日米韓外相会合の結果を踏まえ: talks named by their countries are theirs, not the topic's.
  const referred = weak && cases.of.length > 1 && (!opensTalks(frame) || areOfOthers(scene, cases));
  let parties = referred ? cases.of.filter(acts) : partiesOf(frame, cases);
  if (scene.received?.sentence === frame.index) addAll(parties, scene.received.guests);
  if (phraseWith(frame.phrases, 'を加え')) addAll(parties, scene.cast.present?.among([]) ?? []);
  // 両首脳に電話した, 両軍の司令官が会合を開く: the sides told of before, beside whoever is named.
  const all = !weak && (cases.allToo || (cases.both && parties.length === 0));
  const before = all ? others(scene.cast.present?.among([]) ?? [], parties) : [];
  addAll(parties, before);
  // 表敬を受けた: who receives is the subject, and whose call it was the one who acts.
  const unnamed = cases.who.length === 0 || (isReceiving(frame.carrier) && cases.object.length === 0);
  if (!weak && unnamed && !cases.both && cases.of.length < 2) {
    // Who acts is left out: the one told of last, where that is another side.
    const left = others(leftOut(scene, frame), parties);
    // 表敬を受けた, 首相の表敬。: the guest is the one who is named.
    parties = isReceiving(frame.carrier) || isCallOf(frame) ? [...parties, ...left] : [...left, ...parties];
  }
  // 15日の外相との会談では、: whoever was told of last meets whom the talks are named with.
  if (weak && cases.with.length > 0 && countriesOf(parties).length === 1 && opensTalks(frame))
    parties = [...others(leftOut(scene, frame), parties), ...parties];
  if (!weak && countriesOf(parties).length === 1) addAll(parties, namedBefore(scene, frame, parties));
  // 提訴した。6月には2国間協議を開いた: of the two sides told of before.
  if (!weak && TWO_SIDED.test(frame.row.word) && countriesOf(parties).length < 2)
    addAll(parties, others(scene.cast.present?.among([]) ?? [], parties));
  if (cases.who.length === 0 && cases.of.length > 1) parties = inPerson(scene, frame, parties);
  return { parties, before };
}

/** 首相の〔表敬〕。: told by a noun alone, behind whoever calls. */
const isCallOf = ({ row, carrier, phrases, at, atEnd, end }: Frame): boolean =>
  row.kind === 'courtesy' &&
  carrier === null &&
  end <= atEnd + 1 &&
  phrases.at(-1)?.particle === 'の' &&
  phrases.at(-1)?.end === at;

/** Whether a clause that names no other side has nobody told of before whom it could mean either. */
export const isAlone = (frame: Frame, cases: Cases, parties: readonly Party[]): boolean =>
  cases.who.length + cases.with.length + cases.of.length === 0 &&
  frame.row.level === '' &&
  frame.phrases.every((phrase) => phrase.mentions.every((mention) => mention.pointer === null)) &&
  countriesOf(parties).length < 2;

/** 委員長が就任したことを受け、首相は電話で会談した: the other side is whom the sentence named before. */
function namedBefore(scene: Scene, frame: Frame, parties: readonly Party[]): Party[] {
  const phrases = scene.parts[frame.index]?.phrases ?? [];
  const named = phrases
    .filter((p) => p.end <= frame.at && /^[がはをにも、]$/.test(p.particle))
    .flatMap((p) => scene.cast.resolveAll(p.mentions));
  return others(
    named.filter((p) => p.person !== null),
    parties,
  ).slice(-1);
}
