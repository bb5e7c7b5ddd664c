/** Talks, calls, courtesy calls, visits: what opens a meeting, and when two sentences tell of the same one. */
import type { Party } from './cast.js';
import { type Cases, casesOf } from './cases.js';
import { addParties, clash, countriesOf, type Draft } from './draft.js';
import type { Frame } from './frames.js';
import { placeIn } from './places.js';
import { bareParty, datesOf, newDraft, noteDay, type Scene, statusOf, valueOf } from './scene.js';

const PHONE = /電話|テレビ|オンライン|ビデオ|ウェブ会議/;
const IN_PERSON = /対面/;
const SEVERALLY = /相次いで|それぞれ|個別に|別々に|順次/;
const LEVELS: Record<string, string> = {
  'head-of-government': 'head',
  'head-of-state': 'head',
  'foreign-minister': 'foreign',
  'defence-minister': 'defence',
  'foreign-vice-minister': 'vice',
  'defence-vice-minister': 'vice',
};
const ORDINAL = /(?:第\s?(\d{1,3})回|(\d{1,3})(?:度目|回目)|(初めて|初の|初と|初会合|初会談|初となる))/;
const MEETING: ReadonlySet<string> = new Set(['meet', 'courtesy', 'exchange', 'inspect', 'visit']);

export const isMeeting = (draft: Draft): boolean => MEETING.has(draft.kind);

/** The level of a meeting from the title before its word (外相会談) or from who takes part. */
function levelOf(scene: Scene, frame: Frame, parties: readonly Party[]): string {
  if (frame.row.level) return frame.row.level;
  const before = scene.text.slice(Math.max(0, frame.at - 8), frame.at);
  if (/次官(?:級)?$/.test(before)) return 'vice';
  if (/(?:局長|課長|審議官|高官|実務者)(?:級)?$/.test(before)) return 'official';
  if (/外(?:相|務大臣|務相)$/.test(before)) return 'foreign';
  if (/(?:防衛|国防)(?:相|大臣|首脳|長官)?$/.test(before)) return 'defence';
  if (/(?:首脳|首相|大統領)$/.test(before)) return 'head';
  const levels = new Set(parties.flatMap((p) => p.offices.map((o) => LEVELS[o] ?? '')).filter(Boolean));
  return levels.size === 1 ? ([...levels][0] ?? '') : '';
}

const clauseOf = (scene: Scene, frame: Frame): string => scene.text.slice(frame.start, frame.end);

function sameMeeting(scene: Scene, draft: Draft, next: { parties: Party[]; level: string; phone: boolean; date: string | null; weak: boolean }): boolean {
  if (!isMeeting(draft) || draft.kind === 'inspect' || draft.kind === 'visit') return false;
  if (next.level && draft.level && next.level !== draft.level && !(next.weak && next.level === '')) return false;
  if (next.phone && !draft.phone && !draft.weak) return false;
  const known = valueOf(draft.date, draft.status);
  if (next.date && known && known !== next.date) return false;
  const parties = draft.parts.map((p) => p.party);
  if (clash(parties, next.parties)) return false;
  const old = countriesOf(draft);
  const now = new Set(next.parties.map((p) => p.country));
  const shared = [...now].filter((c) => old.has(c)).length;
  if (now.size > 0 && old.size > 0 && shared < Math.min(now.size, old.size)) return false;
  if (!next.weak && !draft.weak && now.size >= 2 && old.size >= 2 && now.size !== old.size) return false;
  return scene.drafts.includes(draft);
}

/** The parties of a meeting: everybody who acts or is met, and the countries of its name for whom nobody is named. */
function partiesOf(frame: Frame, cases: Cases): Party[] {
  const named = [...cases.who, ...cases.with, ...cases.by, ...(frame.row.kind === 'courtesy' ? [...cases.object, ...cases.to, ...cases.of] : [])];
  if (frame.row.kind === 'meet') named.push(...cases.from.filter((p) => p.person));
  const countries = new Set(named.map((p) => p.country));
  return [...named, ...cases.of.filter((p) => !countries.has(p.country) || p.person)].filter((p) => p.body !== 'people' && p.body !== 'company');
}

/** A word for talks: opens a meeting, or tells more of one that is known. */
export function onMeeting(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const weak = frame.tail.form === 'noun';
  const clause = clauseOf(scene, frame);
  const received = scene.received?.sentence === frame.index ? scene.received.guests : [];
  const joined = frame.phrases.some((p) => p.particle === 'を加え') ? scene.cast.present([]) : [];
  const parties = [...partiesOf(frame, cases), ...received, ...joined];
  if (!weak && cases.who.length === 0 && !cases.both && cases.of.length < 2) {
    // Who acts is left out: the one told of last, where that is another side.
    parties.unshift(...scene.subject.filter((s) => parties.every((p) => p.country !== s.country)));
  }
  const phone = (frame.row.mode === 'phone' || PHONE.test(clause)) && !IN_PERSON.test(clause);
  const level = levelOf(scene, frame, parties);
  const dates = datesOf(scene, frame);
  const status = statusOf(frame, true);
  const date = valueOf(dates.day, status);
  if (SEVERALLY.test(clause) && cases.with.length > 1 && new Set(cases.with.map((p) => p.country)).size > 1) {
    // The first stays open: what follows tells of it until the next is named.
    for (const other of cases.with.toReversed()) openMeeting(scene, frame, [...cases.who, other], { phone, level, status, dates, weak: false });
    return;
  }
  const candidates = [...(scene.open ? [scene.open] : []), ...scene.drafts.toReversed()];
  const known = candidates.find((draft) => sameMeeting(scene, draft, { parties, level, phone, date, weak }));
  if (known && (weak || known.weak || cases.both || parties.length < 2 || scene.drafts.includes(known))) {
    enrich(scene, known, frame, parties, { phone, level, status, dates, weak });
    return;
  }
  if (parties.length === 0 && !weak) return;
  if (weak && parties.length === 0 && frame.dates.length === 0 && scene.drafts.some(isMeeting)) return;
  openMeeting(scene, frame, parties, { phone, level, status, dates, weak });
}

interface Told {
  phone: boolean;
  level: string;
  status: Draft['status'];
  dates: ReturnType<typeof datesOf>;
  weak: boolean;
}

function openMeeting(scene: Scene, frame: Frame, parties: readonly Party[], told: Told): void {
  const draft = newDraft(frame, 'CONSULT', {
    mode: told.phone ? 'phone' : frame.row.mode || null,
    phone: told.phone,
    level: told.level,
    status: told.status,
    date: told.dates.day,
    inherited: told.dates.inherited,
    time: told.dates.time,
    duration: told.dates.duration,
    weak: told.weak,
  });
  addParties(draft, parties, 'actor');
  if (frame.row.kind === 'courtesy' && !told.weak) {
    const guests = new Set(parties.slice(0, 1).map((p) => p.country));
    for (const part of draft.parts) part.side = guests.has(part.party.country) ? 'guest' : 'host';
  }
  locate(scene, draft, frame);
  scene.drafts.push(draft);
  scene.open = draft;
  noteDay(scene, told.dates.day);
}

function enrich(scene: Scene, draft: Draft, frame: Frame, parties: readonly Party[], told: Told): void {
  if (draft.weak && !told.weak) {
    draft.weak = false;
    draft.kind = frame.row.kind;
    draft.evidence.unshift({ start: frame.start, end: frame.end });
    draft.status = told.status;
  } else draft.evidence.push({ start: frame.start, end: frame.end });
  addParties(draft, parties, 'actor');
  draft.date ??= told.dates.day;
  draft.time ??= told.dates.time;
  draft.duration ??= told.dates.duration;
  draft.level ||= told.level;
  if (told.phone && !draft.phone) {
    draft.phone = true;
    draft.mode = 'phone';
  }
  draft.sentences.add(frame.index);
  if (told.status === 'cancelled') draft.status = 'cancelled';
  locate(scene, draft, frame);
  scene.open = draft;
}

/** Place and ordinal from the frame's own words. */
function locate(scene: Scene, draft: Draft, frame: Frame): void {
  if (draft.phone) draft.place = null;
  else if (!draft.place) {
    const own = placeIn(scene.text, frame.clause, frame.end, ['において', 'にて', 'で'], scene.tables);
    draft.place = own ?? (scene.received?.sentence === frame.index ? scene.received.place : null) ?? (scene.visited?.sentence === frame.index ? scene.visited.place : null);
  }
  const count = ORDINAL.exec(scene.text.slice(frame.start, frame.end));
  if (count && !draft.ordinal) {
    const start = frame.start + count.index;
    draft.ordinal = { count: Number(count[1] ?? count[2] ?? 1), start, end: start + count[0].length };
  }
}

const COMPOUND_HOST = /[訪来](日|米|中|韓|朝|ロ|露|越|英|仏|独|印|欧|台|豪|比|伊)$/;
const HOSTS: Record<string, string> = {
  日: 'JPN', 米: 'USA', 中: 'CHN', 韓: 'KOR', 朝: 'PRK', ロ: 'RUS', 露: 'RUS', 越: 'VNM', 英: 'GBR', 仏: 'FRA', 独: 'DEU', 印: 'IND', 台: 'TWN', 豪: 'AUS', 比: 'PHL', 伊: 'ITA', 欧: 'EUU',
};

/** A visit: remembered for the meetings held during it, an event only where nothing else is told of it. */
export function onVisit(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const compound = COMPOUND_HOST.exec(frame.row.word)?.[1];
  const host = compound ? HOSTS[compound] : (frame.row.word === '来日' || frame.row.word === '来訪' ? 'JPN' : undefined);
  const placed = placeIn(scene.text, frame.clause, frame.at + 1, ['を', 'に', 'の'], scene.tables);
  // A country is whom the visit goes to; a town or a site is also where.
  if (placed && !scene.tables.lexicon.at(scene.text, placed.start, placed.end)?.senses.some((s) => s.kind === 'country' && placed.end - placed.start < 8)) {
    scene.visited = { place: placed, sentence: frame.index };
  }
  const hosts = host ? [host] : [...cases.object, ...cases.to, ...cases.of, ...cases.indirect].map((p) => p.country);
  if (hosts.length === 0 && placed?.country) hosts.push(placed.country);
  let guests = cases.who.length > 0 ? cases.who : [];
  const modifies = frame.tail.form === 'relative' || (frame.tail.form === 'noun' && /^中/.test(scene.text.slice(frame.atEnd, frame.atEnd + 1)));
  if (modifies) guests = nextPerson(scene, frame);
  if (guests.length === 0 && frame.tail.form !== 'noun') guests = scene.subject;
  for (const guest of guests) for (const code of hosts) if (guest.country !== code) scene.visits.push({ guest: guest.country, host: code });
  if (frame.tail.form === 'noun' || modifies || hosts.length === 0 || guests.length === 0) return;
  const foreign = hosts.filter((code) => guests.every((g) => g.country !== code));
  if (foreign.length === 0) return;
  const { day, inherited } = datesOf(scene, frame);
  const draft = newDraft(frame, 'CONSULT', { mode: 'visit', status: statusOf(frame, true), date: day, inherited, place: scene.visited?.sentence === frame.index ? scene.visited.place : null });
  addParties(draft, guests, 'guest');
  const hostParties = [...cases.object, ...cases.to, ...cases.of, ...cases.indirect].filter((p) => foreign.includes(p.country));
  addParties(draft, hostParties.length > 0 ? hostParties : foreign.map((code) => bareParty(code, frame)), 'host');
  scene.drafts.push(draft);
}

/** The person (or body) named straight after a relative clause: 来日した 〔ロレンザーナ国防大臣〕. */
function nextPerson(scene: Scene, frame: Frame): Party[] {
  const phrase = scene.parts[frame.index]?.phrases.find((p) => p.start >= frame.atEnd);
  return phrase ? phrase.mentions.flatMap((m) => scene.cast.resolve(m)).filter((p) => p.person !== null || p.body !== null) : [];
}

/** 視察: a site seen by a guest. */
export function onInspect(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const guests = cases.who.length > 0 ? cases.who : scene.subject;
  if (guests.length === 0) return;
  const { day, inherited, time } = datesOf(scene, frame);
  const place =
    (scene.visited?.sentence === frame.index ? scene.visited.place : null) ?? placeIn(scene.text, frame.clause, frame.at + 1, ['を', 'で', 'に'], scene.tables);
  const draft = newDraft(frame, 'CONSULT', { mode: 'visit', status: statusOf(frame, true), date: day, inherited, time, place });
  const hosts = [...cases.object, ...cases.of].filter((p) => guests.every((g) => g.country !== p.country));
  addParties(draft, guests, 'guest');
  addParties(draft, hosts, 'host');
  scene.drafts.push(draft);
}

/** 迎える: the guest takes part in the talks that the sentence goes on to. */
export function onHost(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const guests = cases.object.filter((p) => p.person !== null);
  const host = cases.who[0]?.country ?? scene.subject[0]?.country;
  if (guests.length === 0) return;
  if (host) for (const guest of guests) if (guest.country !== host) scene.visits.push({ guest: guest.country, host });
  scene.received = { guests, place: placeIn(scene.text, frame.clause, frame.at + 1, ['に', 'で'], scene.tables), sentence: frame.index };
}
