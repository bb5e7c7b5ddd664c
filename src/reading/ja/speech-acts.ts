/** What is said outside talks: an act of its own. */
import type { EventType } from '../../record/index.js';
import { absentTarget, isOfTerror } from './absent-target.js';
import { bareParty, begin } from './begin.js';
import { datesOf } from './dates-of.js';
import { dayTold } from './day-told.js';
import { addParties, countriesOf, type Draft } from './draft.js';
import type { Cases, Frame } from './frames.js';
import { isLead, retell } from './lead.js';
import { modeOfWords } from './modes.js';
import { addOutcome } from './outcomes.js';
import { isDated } from './own-dates.js';
import { isForce, type Party } from './party.js';
import { lastTold, type Scene } from './scene.js';
import { acts, others } from './sides.js';
import { statusOf } from './status.js';

const sameSides = (draft: Draft, speakers: readonly Party[], target: readonly Party[]): boolean =>
  draft.parts.some(
    (p) =>
      p.side === 'actor' &&
      p.party.country === speakers[0]?.country &&
      !(p.party.person && speakers[0]?.person && p.party.person.name !== speakers[0].person.name),
  ) && target.every((t) => draft.parts.some((p) => p.side === 'recipient' && p.party.country === t.country));

const PEOPLE =
  /(?:国民|市民|住民|[都県町村道]民|客|(?<!当事|関係|指導|当局|統治|権力|代表)者|選手|監督|チーム|球団|協会|会社|企業|業界|農家|店|学校|大学|病院|銀行|自治体|都道府県|市町村|[都道府県市町村]|組合|[与野各同]党|議員|議会|裁判所|警察|検察|遺族|家族|保護者|若者|学生|生徒|団体|ドライバー|乗客|人々)(?:ら|たち|側)?(?:に対して?|に|へ)(?![よおつ関])/;
/** Asked of somebody who is named, and is no state. */
const isAskedOfPeople = ({ text, clause, at }: Frame, type: EventType): boolean =>
  type === 'REQUEST' && PEOPLE.test(text.slice(clause, at));

const FEELING = /感謝|謝意|哀悼|弔意|悼|お悔やみ|見舞|敬意|追悼|黙/;
/** 寄港を歓迎した, 来日を心から歓迎した: guests are received, and nothing of theirs is supported. */
const RECEPTION =
  /(?:[来訪][日米中韓英仏独印豪台]|訪問|来訪|来省|来庁|来航|寄港|入港)を(?:心から|心より|熱烈に|温かく)?$/;
const isReception = ({ row, text, clause, at }: Frame): boolean =>
  row.word === '歓迎' ? RECEPTION.test(text.slice(clause, at)) : row.word === '訪日を歓迎する';
/** What is said again and again of one matter. */
const TOLD_AGAIN: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT']);
/** オランダ・ハーグの〔国際司法裁判所に〕提訴した: where the court sits. */
const SEAT_OF_COURT = /^[ァ-ヴー一-鿿]{1,8}[・の][ァ-ヴー]{0,8}の?(?:国際|常設)[一-鿿]{1,6}裁判所/;
const REACH_OF_COURT = 28;
const COURTS: ReadonlySet<string> = new Set(['WTO', 'ICJ', 'ICC', 'PCA']);

/** Ships and troops agree on nothing: 護衛艦は…を確認した. */
const agrees = ({ body }: Party): boolean => !isForce(body);

/** これに対し、大使は…と述べた: the protest to which whoever was called in answers there. */
const answeredBy = (scene: Scene, [speaker]: readonly Party[], target: readonly Party[]): Draft | null =>
  speaker?.person
    ? lastTold(
        scene,
        ({ type, place, parts, countries }) =>
          type === 'ACCUSE' &&
          place !== null &&
          target.every(({ country }) => countries.includes(country)) &&
          parts.some(({ side, party }) => side === 'recipient' && party.person?.name === speaker.person?.name),
      )
    : null;

/** Outside talks only what PLOVER has a type for, said by somebody who acts for a state at somebody else. */
export function act(
  scene: Scene,
  frame: Frame,
  type: EventType,
  who: readonly Party[],
  aimed: readonly Party[],
  cases: Cases,
  mode = frame.row.mode,
): Draft | null {
  const speakers = who.filter(acts);
  if (speakers.length === 0) return null;
  // 外交による解決を働きかけてきた: what went on until now, without a day of its own, is background.
  if (frame.dates.length === 0 && /てき(?:た|まし)/.test(frame.text.slice(frame.atEnd, frame.end))) return null;
  if (frame.row.kind === 'agree' && type === 'AGREE') {
    const all = [...speakers, ...cases.with].filter(agrees);
    if (countriesOf(all).length < 2) return null;
    return begin(scene, frame, type, [['actor', all]], { status: statusOf(frame, true) });
  }
  if (frame.row.class === 'phrase' && cases.who.length === 0 && frame.row.type === 'ACCUSE') return null;
  if (frame.tail.past && frame.at === frame.start && frame.tail.end === frame.atEnd) return null;
  // EUに加盟していない: how things stand.
  if (type === 'SUPPORT' && frame.tail.features.negated && frame.dates.length === 0) return null;
  // WTOに提訴した: the court is not whom it is aimed at.
  const named = type === 'ACCUSE' ? aimed.filter((p) => !COURTS.has(p.country)) : aimed;
  const isNoSeat = ({ start }: Party): boolean => !SEAT_OF_COURT.test(scene.text.slice(start, start + REACH_OF_COURT));
  const meant = named.length > 0 ? named : others(cases.owners.filter(isNoSeat), speakers);
  if (type === 'SUPPORT' && isReception(frame)) return null;
  // Thanks and sympathy without a name are for the speaker's own people.
  if (type === 'SUPPORT' && FEELING.test(frame.row.word)) {
    if (meant.length === 0) return null;
    // 書簡を交換した。大臣は支援に謝意を表した: thanks at a signing are part of it.
    const isOf = ({ kind, countries }: Draft): boolean =>
      (kind === 'sign' || kind === 'handover') && [...speakers, ...meant].every((p) => countries.includes(p.country));
    const ceremony = isDated(frame) ? null : lastTold(scene, isOf);
    if (ceremony) addOutcome(scene, ceremony, frame, type, meant, statusOf(frame, false));
    if (ceremony) return ceremony;
  }
  // 利用者に協力を求めた
  if (meant.length === 0 && isAskedOfPeople(frame, type)) return null;
  const other = meant.length === 0 ? absentTarget(scene, frame, speakers, type) : null;
  const byUnknown = type === 'ACCUSE' && isOfTerror(frame);
  if (meant.length === 0 && !other && !byUnknown) return null;
  const target: Party[] = other ? [bareParty(other, frame)] : [...meant];
  const answered = isDated(frame) ? null : answeredBy(scene, speakers, target);
  if (answered) {
    addOutcome(scene, answered, frame, type, target, statusOf(frame, false));
    return answered;
  }
  const again = TOLD_AGAIN.has(type) ? lastTold(scene, (d) => d.type === type && sameSides(d, speakers, target)) : null;
  const day = dayTold(datesOf(scene, frame).day, 'reported');
  if (again && (day === null || day === dayTold(again.date, again.status) || isLead(scene, again, day))) {
    retell(scene, again, frame);
    // 外務省は大使を呼んで抗議した。次官は9日、…大使に抗議した: who did it, and to whom.
    addParties(again, speakers.slice(0, 1), 'actor');
    addParties(again, target.slice(0, 1), 'recipient');
    return again;
  }
  const status = statusOf(frame, true);
  return begin(
    scene,
    frame,
    type,
    [
      ['actor', speakers],
      ['recipient', target],
    ],
    {
      mode: modeOfWords(type, scene.text.slice(frame.clause, frame.end)) ?? (mode || null),
      place: scene.received?.sentence === frame.index ? scene.received.place : null,
      status: status === 'planned' && !frame.tail.features.planned ? 'reported' : status,
    },
  );
}
