/** Talks, calls, courtesy calls, visits: what opens a meeting, and when two sentences tell of the same one. */

import { casesOf } from './cases.js';
import type { Party } from './cast.js';
import { addParties, clash, countriesOf, type Draft } from './draft.js';
import type { Cases, Frame } from './frames.js';
import { placeIn } from './places.js';
import { datesOf, dayTold, lately, newDraft, noteDay, type Scene, statusOf } from './scene.js';
import { acts, others } from './sides.js';

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

function sameMeeting(
  draft: Draft,
  next: { parties: Party[]; level: string; phone: boolean; date: string | null; weak: boolean },
): boolean {
  if (!isMeeting(draft) || draft.kind === 'inspect' || draft.kind === 'visit') return false;
  if (next.level && draft.level && next.level !== draft.level) return false;
  if (next.phone && !draft.phone && !draft.weak) return false;
  const known = dayTold(draft.date, draft.status);
  if (next.date && known && known !== next.date) return false;
  const parties = draft.parts.map((p) => p.party);
  if (clash(parties, next.parties)) return false;
  const old = countriesOf(draft);
  const now = new Set(next.parties.map((p) => p.country));
  const shared = [...now].filter((c) => old.has(c)).length;
  if (now.size > 0 && old.size > 0 && shared < Math.min(now.size, old.size)) return false;
  return next.weak || draft.weak || now.size < 2 || old.size < 2 || now.size === old.size;
}

/** The parties of a meeting: everybody who acts or is met, and the countries of its name for whom nobody is named. */
function partiesOf(frame: Frame, cases: Cases): Party[] {
  const named = [
    ...cases.who,
    ...cases.with,
    ...cases.by,
    ...(frame.row.kind === 'courtesy' ? [...cases.object, ...cases.to, ...cases.of] : []),
  ];
  if (frame.row.kind === 'meet') named.push(...cases.from.filter((p) => p.person));
  const countries = new Set(named.map((p) => p.country));
  // 日米豪印首脳会合: where its members are named, the body is not one more.
  const of = named.filter((p) => p.person).length > 2 ? cases.of.filter((p) => p.body !== null || p.person) : cases.of;
  return [...named, ...of.filter((p) => !countries.has(p.country) || p.person)].filter(acts);
}

/** A word for talks: opens a meeting, or tells more of one that is known. */
export function onMeeting(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const weak = frame.tail.form === 'noun';
  const clause = scene.text.slice(frame.clause, frame.end);
  const received = scene.received?.sentence === frame.index ? scene.received.guests : [];
  const joined = frame.phrases.some((p) => p.particle === 'を加え') ? scene.cast.present([]) : [];
  const parties = [...partiesOf(frame, cases), ...received, ...joined];
  if (!weak && cases.who.length === 0 && !cases.both && cases.of.length < 2) {
    // Who acts is left out: the one told of last, where that is another side.
    parties.unshift(...others(scene.subject, parties));
  }
  const phone = (frame.row.mode === 'phone' || PHONE.test(clause)) && !IN_PERSON.test(clause);
  const level = levelOf(scene, frame, parties);
  const dates = datesOf(scene, frame);
  const status = statusOf(frame, true);
  const date = dayTold(dates.day, status);
  if (SEVERALLY.test(clause) && cases.with.length > 1 && new Set(cases.with.map((p) => p.country)).size > 1) {
    // The first stays open: what follows tells of it until the next is named.
    for (const other of cases.with.toReversed())
      openMeeting(scene, frame, [...cases.who, other], { phone, level, status, dates, weak: false });
    return;
  }
  const candidates = [...(scene.open ? [scene.open] : []), ...lately(scene).toReversed()];
  const known = candidates.find((draft) => sameMeeting(draft, { parties, level, phone, date, weak }));
  if (known) {
    enrich(scene, known, frame, parties, { phone, level, status, dates, weak });
    return;
  }
  if (parties.length === 0 && !weak) return;
  if (weak && parties.length === 0 && frame.dates.length === 0 && lately(scene).some(isMeeting)) return;
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
    draft.place =
      own ??
      (scene.received?.sentence === frame.index ? scene.received.place : null) ??
      (scene.visited?.sentence === frame.index ? scene.visited.place : null);
  }
  const count = ORDINAL.exec(scene.text.slice(frame.start, frame.end));
  if (count && !draft.ordinal) {
    const start = frame.start + count.index;
    draft.ordinal = { count: Number(count[1] ?? count[2] ?? 1), start, end: start + count[0].length };
  }
}
