/** Visits, inspections, guests received: who goes where, for the talks held there. */

import { bareParty, newDraft } from './begin.js';
import { casesOf } from './cases.js';
import { datesOf } from './dates-of.js';
import { dayTold, noteDay } from './day-told.js';
import { addParties } from './draft.js';
import { type Frame, lastWith } from './frames.js';
import { HOME, type Party } from './party.js';
import type { FoundPlace } from './place-runs.js';
import { placeIn, siteIn } from './places.js';
import { lastTold, type Scene } from './scene.js';
import { others } from './sides.js';
import { isUnreal, statusOn } from './status.js';
import { carriedOver } from './subject.js';

/** Words for guests who come to whoever writes. */
const TO_US: ReadonlySet<string> = new Set(['来訪', '来省', '来庁']);

/** 訪米, 来日: the country that the compound names. */
function hostOf(scene: Scene, word: string): string | null {
  if (TO_US.has(word)) return HOME;
  const short = /^[訪来](.)$/.exec(word)?.[1];
  const named = short && scene.tables.lexicon.at(short, 0)?.senses.find((s) => s.kind === 'short');
  return named ? named.code : null;
}

export const isCountry = (scene: Scene, place: FoundPlace): boolean => {
  const word = scene.tables.lexicon.at(scene.text, place.start, place.end);
  return word?.end === place.end && word.senses.some((s) => s.kind === 'country');
};

/** 〔北京〕入りする, 〔ロンドン〕訪問中の: the town straight before the word. */
function townBefore({ text, tables }: Scene, { at, clause }: Frame): FoundPlace | null {
  const word = tables.lexicon.endingAt(text, at, clause);
  const town = word?.senses.find((s) => s.kind === 'place');
  return word && town?.kind === 'place' ? { start: word.start, end: word.end, country: town.country || null } : null;
}

/** 皇居, 基地: where one call is made, and nothing else of the stay. */
const SITES: ReadonlySet<string> = new Set(['building', 'base', 'airport']);
const isSite = ({ tables, text }: Scene, place: FoundPlace): boolean => {
  const sense = tables.lexicon.endingAt(text, place.end, place.start)?.senses.find((s) => s.kind === 'place');
  return sense?.kind === 'place' && SITES.has(sense.place);
};

/** A visit: remembered for the meetings held during it, an event only where nothing else is told of it. */
export function onVisit(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const host = hostOf(scene, frame.row.word);
  // 来日, 訪米: the word itself says where to.
  const placed = host
    ? null
    : (placeIn(scene.text, frame.clause, frame.at + 1, ['を', 'に', 'の'], scene.tables) ?? townBefore(scene, frame));
  // 3か国を訪れ、会談した: in which of them is not said.
  const gone = lastWith(frame.phrases, 'を')?.mentions ?? [];
  const several = new Set(gone.flatMap((m) => m.codes)).size > 1;
  if (placed && !several) scene.visited = { place: placed, sentence: frame.index };
  const hosts = host ? [host] : [...cases.object, ...cases.to, ...cases.of, ...cases.indirect].map((p) => p.country);
  if (hosts.length === 0 && placed?.country) hosts.push(placed.country);
  let guests = cases.who.length > 0 ? cases.who : [];
  const modifies =
    frame.tail.form === 'relative' ||
    (frame.tail.form === 'noun' && /^中/.test(scene.text.slice(frame.atEnd, frame.atEnd + 1)));
  if (modifies) guests = nextPerson(scene, frame);
  if (guests.length === 0 && frame.tail.form !== 'noun') guests = carriedOver(scene, frame);
  // A country is whom a visit goes to, and where the talks of the same sentence are; a town is where all of the stay is.
  const town = placed && !several && !isCountry(scene, placed) ? placed : null;
  const whole = town && !isSite(scene, town);
  if (whole && !isUnreal(frame))
    scene.stay = {
      place: town,
      guests: guests.map((p) => p.country),
      day: dayTold(datesOf(scene, frame).day, 'reported') ?? scene.published,
    };
  for (const guest of guests)
    for (const code of hosts)
      if (guest.country !== code) scene.visits.push({ guest: guest.country, host: code, sentence: frame.index });
  if (frame.tail.form === 'noun' || modifies || hosts.length === 0 || guests.length === 0) return;
  const named = hosts.filter((code) => guests.every((g) => g.country !== code));
  // 首相の招きで同国を訪問した: the guest's own country is not the one that is pointed at.
  const other = named.length === 0 && pointsAtCountry(frame) ? scene.cast.foreign(guests[0]?.country) : null;
  const foreign = other ? [other] : named;
  if (foreign.length === 0 || isCounted(scene, frame, foreign)) return;
  const { day, inherited } = datesOf(scene, frame);
  const draft = newDraft(frame, 'CONSULT');
  draft.mode = 'visit';
  draft.status = statusOn(frame, day, scene.published);
  draft.date = day;
  draft.inherited = inherited;
  draft.place = town;
  addParties(draft, guests, 'guest');
  const hostParties = [...cases.object, ...cases.to, ...cases.of, ...cases.indirect].filter((p) =>
    foreign.includes(p.country),
  );
  const inviters = invitersOf(scene, frame).filter((p) => foreign.includes(p.country));
  const asked = inviters.length > 0 ? inviters : hostParties;
  addParties(draft, asked.length > 0 ? asked : foreign.map((code) => bareParty(code, frame)), 'host');
  scene.drafts.push(draft);
  // What is told of a journey that was made, and of no day, belongs to its days.
  if (draft.status === 'reported') noteDay(scene, day, 'reported');
}

/** 国家主席の招きに応え、訪問する: who asked the guest in receives the guest. */
const INVITED = /^の?(?:公式)?(?:招き|招待|招請|招聘|招へい)/;
function invitersOf({ parts, text, cast }: Scene, { index, sentence, at }: Frame): Party[] {
  const before = text.lastIndexOf('招', at) < sentence.start;
  const phrases = before ? [] : (parts[index]?.phrases ?? []);
  const inviter = phrases.findLast(
    ({ end }) => end <= at && INVITED.test(text.slice(end - (text[end - 1] === 'の' ? 1 : 0), end + 5)),
  );
  return cast.resolveAll(inviter?.mentions ?? []).filter((p) => p.person !== null);
}

const pointsAtCountry = ({ phrases }: Frame): boolean =>
  phrases.some(({ mentions }) => mentions.some(({ pointer }) => pointer === 'same-country'));

/** 外相が訪れるのは初めてだ: how often it has been, of a visit told of before. */
const isCounted = (scene: Scene, frame: Frame, hosts: readonly string[]): boolean =>
  frame.text.endsWith('のは', frame.end) &&
  lastTold(scene, (draft) => draft.kind === 'visit' && hosts.every((code) => draft.countries.includes(code))) !== null;

/** The person (or body) named straight after a relative clause: 来日した 〔ロレンザーナ国防大臣〕. */
function nextPerson(scene: Scene, frame: Frame): Party[] {
  const phrase = scene.parts[frame.index]?.phrases.find((p) => p.start >= frame.atEnd);
  return phrase ? scene.cast.resolveAll(phrase.mentions).filter((p) => p.person !== null || p.body !== null) : [];
}

const ABOARD = /^(?:同?艦|船|機)(?:内|上)$/;

/** 防衛大臣は入間基地を視察した: one's own site at home is no matter between states; 在日米軍の基地 is. */
const isOwn = ({ text }: Scene, guests: readonly Party[], place: FoundPlace | null): boolean =>
  place !== null &&
  guests.every((p) => p.country === place.country) &&
  !/米軍|米海軍|米空軍|大使館/.test(text.slice(place.start, place.end));

/** 視察: a site seen by a guest. */
export function onInspect(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const guests = cases.who.length > 0 ? cases.who : scene.subject;
  if (guests.length === 0) return;
  const { day, inherited, time } = datesOf(scene, frame);
  const place =
    (scene.visited?.sentence === frame.index ? scene.visited.place : null) ??
    placeIn(scene.text, frame.clause, frame.at + 1, ['を', 'で', 'に', 'への'], scene.tables) ??
    siteIn(scene.text, frame.clause, frame.at, scene.tables);
  if (isOwn(scene, guests, place) && cases.object.length + cases.of.length + cases.with.length === 0) return;
  const draft = newDraft(frame, 'CONSULT');
  draft.mode = 'visit';
  draft.status = statusOn(frame, day, scene.published);
  draft.date = day;
  draft.inherited = inherited;
  draft.time = time;
  draft.place = place;
  const hosts = [...cases.object, ...cases.of].filter((p) => guests.every((g) => g.country !== p.country));
  // Of several who go round a site together, those at home there show it.
  const home = guests.filter((p) => p.country === place?.country);
  const shown = home.length < guests.length ? home : [];
  addParties(
    draft,
    guests.filter((p) => !shown.includes(p)),
    'guest',
  );
  // 艦内を視察した: the guest of whose ship it is.
  const aboard = place && ABOARD.test(scene.text.slice(place.start, place.end)) ? scene.cast.force : null;
  const owners = aboard && hosts.length === 0 ? others([bareParty(aboard, frame)], guests) : [];
  addParties(draft, [...shown, ...hosts, ...owners], 'host');
  scene.drafts.push(draft);
}

/** 迎える: the guest takes part in the talks that the sentence goes on to. */
export function onHost(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const guests = cases.object.filter((p) => p.person !== null);
  const host = cases.who[0]?.country ?? scene.subject[0]?.country;
  if (guests.length === 0) return;
  if (host)
    for (const guest of guests)
      if (guest.country !== host) scene.visits.push({ guest: guest.country, host, sentence: frame.index });
  scene.received = {
    guests,
    place: placeIn(scene.text, frame.clause, frame.at + 1, ['に', 'で'], scene.tables),
    sentence: frame.index,
  };
}

/** 大統領は首都に到着し、首相と会談した: people who arrive are on a visit, an event only where nothing else is told of it. */
export function onArrival(scene: Scene, frame: Frame): void {
  const told = scene.drafts.length;
  onVisit(scene, { ...frame, row: { ...frame.row, kind: 'visit' } });
  const visit = scene.drafts[told];
  if (visit) visit.weak = true;
}
