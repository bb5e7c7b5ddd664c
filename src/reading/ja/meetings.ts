/** Talks, calls, courtesy calls: a word for them opens a meeting, or tells more of one that is known. */
import { casesOf } from './cases.js';
import { datesOf } from './dates-of.js';
import { dayTold } from './day-told.js';
import { countriesOf, isMeeting } from './draft.js';
import type { Cases, Frame } from './frames.js';
import { isAlone, meetersOf } from './meeters.js';
import { enrich, openMeeting } from './meeting-draft.js';
import { levelOf } from './meeting-level.js';
import { areOver, isByPhone, isNamedByTheWay, opensTalks } from './meeting-words.js';
import { isSameMeeting, type ToldMeeting } from './same-meeting.js';
import { lastTold, type Scene } from './scene.js';
import { statusOn } from './status.js';

/** 会見: received by somebody who is named with と; else words to the press. */
const PRESS_TOO = 'press';

const SEVERALLY = /相次いで|それぞれ|個別に|別々に|順次/;

/** 関係省庁の局長級の会議, 国家安全保障会議の閣僚会合: a government with itself, whoever was told of before. */
const OWN_MEETING =
  /関係(?:省庁|閣僚|機関|局長)|省庁間|緊急参集|対策本部|対策室|官邸対策|国家安全保障(?:会議|チーム)|(?<![A-Z])NSC|[4４四]大臣会合|閣議|戦時内閣|安全保障閣議/;
const isWithItself = ({ text }: Scene, frame: Frame, { who, with: beside, of, by }: Cases): boolean =>
  OWN_MEETING.test(text.slice(frame.sentence.start, frame.end)) &&
  countriesOf([...who, ...beside, ...of, ...by]).length < 2;

/** A word for talks: opens a meeting, or tells more of one that is known. */
export function onMeeting(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  if (frame.row.level === PRESS_TOO && !cases.with.some((p) => p.person !== null || p.office !== null)) return;
  const weak = frame.tail.form === 'noun';
  const clause = scene.text.slice(frame.clause, frame.end);
  const { parties, before } = meetersOf(scene, frame, cases, weak);
  if (isWithItself(scene, frame, cases)) return;
  const dates = datesOf(scene, frame);
  const told: ToldMeeting = {
    parties,
    level: levelOf(scene, frame, parties),
    phone: isByPhone(scene, frame, clause),
    status: statusOn(frame, dates.day, scene.published),
    dates,
    weak,
    named: weak && countriesOf(cases.of).length > 1 && opensTalks(frame),
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
  const date = dayTold(dates.day, told.status);
  const known =
    scene.open && isSameMeeting(scene.open, told, countries, date, scene.published)
      ? scene.open
      : lastTold(scene, (draft) => isSameMeeting(draft, told, countries, date, scene.published));
  if (weak && isNamedByTheWay(frame) && !(areOver(frame) && countries.length > 1)) {
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
