/** Talks, calls, courtesy calls, visits: what opens a meeting, and when two sentences tell of the same one. */

import { casesOf } from './cases.js';
import { barePartyAt, type Party } from './cast.js';
import { daysBetween } from './dates/calendar.js';
import { addParties, clash, countriesOf, type Draft, noteSentence, tellAgain } from './draft.js';
import { type Cases, type Frame, phraseWith } from './frames.js';
import { placeBehind, placeIn } from './places.js';
import { isReceiving } from './predicates.js';
import { besideWhat, stayOf } from './present.js';
import { type Dates, datesOf, dayTold, lastTold, newDraft, noteDay, type Scene, statusOf } from './scene.js';
import { acts, others } from './sides.js';
import { carriedOver } from './subject.js';
import { Suffixes } from './suffixes.js';

const PHONE = /電話|テレビ|オンライン|ビデオ|ウェブ会議/;

const IN_PERSON = /対面/;

/** Whose press the texts are. */
const HOME = 'JPN';

/** 会見: received by somebody who is named with と; else words to the press. */
const PRESS_TOO = 'press';

/** 日米外相会談（テレビ会議形式）を: told in brackets behind the talks. */
const isCall = ({ calls }: Scene, { atEnd, end }: Frame): boolean => calls.some((at) => at >= atEnd && at <= end);

const SEVERALLY = /相次いで|それぞれ|個別に|別々に|順次/;

/** The level that an office says. */
const LEVELS: ReadonlyMap<string, string> = new Map([
  ['head-of-government', 'head'],
  ['head-of-state', 'head'],
  ['foreign-minister', 'foreign'],
  ['defence-minister', 'defence'],
  ['foreign-vice-minister', 'vice'],
  ['defence-vice-minister', 'vice'],
]);

const ORDINAL = /(?:第\s?(\d{1,3})回|(\d{1,3})(?:度目|回目)|(初めて|初の|初と|初会合|初会談|初となる))/;

const isTalks = ({ kind }: Draft): boolean => kind === 'meet' || kind === 'courtesy' || kind === 'exchange';

export const isMeeting = (draft: Draft): boolean =>
  isTalks(draft) || draft.kind === 'inspect' || draft.kind === 'visit';

/** Titles straight before a word for talks (外相会談), and the level that they say. */
const TITLES: readonly (readonly [Suffixes, string])[] = [
  [new Suffixes(['次官', '次官級']), 'vice'],
  [new Suffixes(['局長', '課長', '審議官', '高官', '実務者'].flatMap((title) => [title, `${title}級`])), 'official'],
  [new Suffixes(['外相', '外務大臣', '外務相']), 'foreign'],
  [
    new Suffixes(
      ['防衛', '国防'].flatMap((matter) => ['', '相', '大臣', '首脳', '長官'].map((title) => matter + title)),
    ),
    'defence',
  ],
  [new Suffixes(['首脳', '首相', '大統領']), 'head'],
];

/** The level of a meeting from the title before its word or from who takes part. */
function levelOf(scene: Scene, frame: Frame, parties: readonly Party[]): string {
  if (frame.row.level) return frame.row.level;
  for (const [titles, level] of TITLES) if (titles.endAt(scene.text, frame.at)) return level;
  let found = '';
  for (const { offices } of parties)
    for (const office of offices) {
      const level = LEVELS.get(office) ?? found;
      if (found !== '' && level !== found) return '';
      found = level;
    }
  return found;
}

/** What a frame tells of a meeting. */
interface Told {
  parties: readonly Party[];
  level: string;
  phone: boolean;
  status: Draft['status'];
  dates: Dates;
  /** Known only from being referred to: 会談では. */
  weak: boolean;
  /** Whether its name says whose talks they were: 日韓外相会談では. */
  named: boolean;
}

/** Days from the publication beyond which talks are background, whose people need not be those of today. */
const BACKGROUND = 60;
const isOld = (day: string, published: string | null): boolean =>
  published !== null && daysBetween(day, published) > BACKGROUND;

/** Whether a meeting is the one that a frame tells of, by its parties' countries and its day. */
function isSame(
  draft: Draft,
  told: Told,
  now: readonly string[],
  date: string | null,
  published: string | null,
): boolean {
  if (!isTalks(draft)) return false;
  // What was held is not what is to come.
  if (!told.weak && !draft.weak && (told.status === 'planned') !== (draft.status === 'planned')) return false;
  if (told.level && draft.level && told.level !== draft.level) return false;
  if (told.phone && !draft.phone && !draft.weak) return false;
  const old = draft.countries;
  let shared = 0;
  for (const country of now) if (old.includes(country)) shared++;
  if (shared < Math.min(now.length, old.length)) return false;
  if ((told.named || !(told.weak || draft.weak)) && now.length >= 2 && old.length >= 2 && now.length !== old.length)
    return false;
  const known = date && dayTold(draft.date, draft.status);
  if (known && known !== date) return false;
  // 2019年に行われて以来: background is no other name for talks told without a day, nor is what was held called off.
  if (!draft.weak && date && !known && isOld(date, published)) return false;
  if (!draft.weak && told.status === 'cancelled' && draft.status === 'reported') return false;
  return !clash(
    draft.parts.map((p) => p.party),
    told.parties,
  );
}

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

/** 外相会談では opens what follows; 先月の会談の結果を踏まえ only refers to it. */
const OPENS = /^(?:」?で|」?は|」?に(?:おい|は)|」?の(?:席|中|場|冒頭|際))/;
const opens = ({ text, atEnd }: Frame): boolean => OPENS.test(text.slice(atEnd, atEnd + 4));

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

/** A word for talks: opens a meeting, or tells more of one that is known. */
export function onMeeting(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  if (frame.row.level === PRESS_TOO && !cases.with.some((p) => p.person !== null || p.office !== null)) return;
  const weak = frame.tail.form === 'noun';
  const clause = scene.text.slice(frame.clause, frame.end);
  // 両者は、日米韓外相会合の結果を踏まえ: talks named by their countries are theirs, not the topic's.
  const referred = weak && cases.of.length > 1 && !opens(frame);
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
  if (!weak && countriesOf(parties).length === 1) addAll(parties, namedBefore(scene, frame, parties));
  const told: Told = {
    parties,
    level: levelOf(scene, frame, parties),
    phone: (frame.row.mode === 'phone' || PHONE.test(clause) || isCall(scene, frame)) && !IN_PERSON.test(clause),
    status: statusOf(frame, true),
    dates: datesOf(scene, frame),
    weak,
    named: weak && countriesOf(cases.of).length > 1 && opens(frame),
  };
  const each = cases.with.length > 0 ? cases.with : before;
  const apart = countriesOf(each).length > 1 || each.every((p) => p.person !== null);
  if (each.length > 1 && apart && SEVERALLY.test(clause)) {
    // The first stays open: what follows tells of it until the next is named.
    for (const other of each.toReversed())
      openMeeting(scene, frame, {
        ...told,
        parties: [...parties.filter((p) => !each.includes(p)), other],
        weak: false,
      });
    return;
  }
  const countries = countriesOf(parties);
  const date = dayTold(told.dates.day, told.status);
  const known =
    scene.open && isSame(scene.open, told, countries, date, scene.published)
      ? scene.open
      : lastTold(scene, (draft) => isSame(draft, told, countries, date, scene.published));
  if (weak && (isCompound(frame) || isOccasion(frame) || (frame.dates.length === 0 && isSpokenOf(frame)))) {
    if (known && countries.every((country) => known.countries.includes(country))) scene.open = known;
    return;
  }
  if (known) {
    enrich(scene, known, frame, told);
    return;
  }
  // 政府は協議を行い、…: talks with nobody are a body's own.
  if (!weak && isAlone(frame, cases, parties) && !lastTold(scene, isMeeting)) return;
  if (parties.length === 0 && (!weak || (frame.dates.length === 0 && lastTold(scene, isMeeting)))) return;
  openMeeting(scene, frame, told);
}

/** 首相の〔表敬〕。: told by a noun alone, behind whoever calls. */
const isCallOf = ({ row, carrier, phrases, at, atEnd, end }: Frame): boolean =>
  row.kind === 'courtesy' &&
  carrier === null &&
  end <= atEnd + 1 &&
  phrases.at(-1)?.particle === 'の' &&
  phrases.at(-1)?.end === at;

/** Whether a clause that names no other side has nobody told of before whom it could mean either. */
const isAlone = (frame: Frame, cases: Cases, parties: readonly Party[]): boolean =>
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

/** 会談に向けた, サミットの成功: talks that are spoken of, and not at which something is said (会談では). */
const isSpokenOf = (frame: Frame): boolean =>
  !/^(?:で|では|でも|において|においては|には|が|は|に先立ち|に先立って|に続き|に続いて)$/.test(frame.tail.after);

/** G20外相会合に合わせ, 6月の首脳会談などの議題: what other talks are held beside or are about, whatever day it has. */
const isOccasion = (frame: Frame): boolean => /^(?:に合わせ|に基づ|に向け|へ向け|など)$/.test(frame.tail.after);

/** サミット出席のため, 首脳会談共同声明: the first half of another noun. */
const isCompound = (frame: Frame): boolean => /^[一-鿿ァ-ヴ]/.test(frame.tail.after);

function openMeeting(scene: Scene, frame: Frame, told: Told): void {
  const draft = newDraft(frame, 'CONSULT');
  draft.phone = told.phone;
  if (told.phone) draft.mode = 'phone';
  draft.level = told.level;
  draft.status = told.status;
  draft.date = told.dates.day;
  draft.inherited = told.dates.inherited;
  draft.time = told.dates.time;
  draft.duration = told.dates.duration;
  draft.weak = told.weak;
  addParties(draft, told.parties, 'actor');
  if (frame.row.kind === 'courtesy' && !told.weak) {
    const guest = told.parties[0]?.country;
    for (const part of draft.parts) part.side = part.party.country === guest ? 'guest' : 'host';
  }
  locate(scene, draft, frame);
  scene.drafts.push(draft);
  // 昨年9月の首脳会談で…した点に留意し: what follows is not of those talks.
  const day = dayTold(draft.date, draft.status);
  const old = told.weak && day !== null && isOld(day, scene.published);
  if (!scene.open || !(told.weak && (old || !opens(frame)))) scene.open = draft;
  noteDay(scene, told.dates.day, told.status);
}

function enrich(scene: Scene, draft: Draft, frame: Frame, told: Told): void {
  if (draft.weak && !told.weak) {
    draft.weak = false;
    draft.kind = frame.row.kind;
    draft.evidence.unshift({ start: frame.start, end: frame.end });
    draft.status = told.status;
  } else tellAgain(draft, frame, frame.index);
  addParties(draft, told.parties, 'actor');
  draft.date ??= told.dates.day;
  draft.time ??= told.dates.time;
  draft.duration ??= told.dates.duration;
  draft.level ||= told.level;
  if (told.phone && !draft.phone) {
    draft.phone = true;
    draft.mode = 'phone';
  }
  noteSentence(draft, frame.index);
  if (told.status === 'cancelled') draft.status = 'cancelled';
  locate(scene, draft, frame);
  scene.open = draft;
}

const AT = ['において', 'にて', 'で'];

/** Place and ordinal from the frame's own words. */
function locate(scene: Scene, draft: Draft, frame: Frame): void {
  if (draft.phone) draft.place = null;
  else if (!draft.place) {
    const own =
      placeIn(scene.text, frame.clause, frame.end, AT, scene.tables) ??
      placeBehind(scene.text, frame.end, scene.tables);
    draft.place =
      own ??
      (scene.received?.sentence === frame.index ? scene.received.place : null) ??
      (scene.visited?.sentence === frame.index ? scene.visited.place : null) ??
      stayOf(scene, draft) ??
      besideWhat(scene, draft, scene.text.slice(frame.clause, frame.at));
    // 首都キトにおいて、大統領表敬及び外相会談を行った: what is told in general goes for each of the talks that follow.
    if (own && !draft.parts.some((p) => p.party.person && p.party.country === own.country))
      scene.stay = {
        place: own,
        guests: draft.parts.map((p) => p.party.country),
        day: dayTold(draft.date, draft.status),
      };
  }
  if (draft.ordinal) return;
  const count = ORDINAL.exec(scene.text.slice(frame.start, frame.end));
  if (count) {
    const start = frame.start + count.index;
    draft.ordinal = { count: Number(count[1] ?? count[2] ?? 1), start, end: start + count[0].length };
  }
}
