/** Which event of the document words point back at. */
import { daysBetween } from './dates/calendar.js';
import { dayTold, isTopical } from './day-told.js';
import { countriesOf, type Draft } from './draft.js';
import { HOME, type Party } from './party.js';
import type { FoundPlace } from './place-runs.js';
import { lastTold, type Scene } from './scene.js';
import type { Present } from './told-so-far.js';

/** Days within which talks belong to a stay. */
const LENGTH_OF_STAY = 7;

/** Where an event that names no place was: where one of its sides stays, as guest of another of them. */
export function stayOf({ stay, published }: Scene, draft: Draft): FoundPlace | null {
  // 15日の会談では: a day of its own tells which talks are referred to.
  if (!stay || (draft.weak && draft.date === null)) return null;
  const sides = new Set(draft.parts.map((p) => p.party.country));
  const host = stay.place.country;
  if (!host || !sides.has(host) || !stay.guests.some((code) => code !== host && sides.has(code))) return null;
  const day = dayTold(draft.date, draft.status);
  const then = stay.day ?? published;
  // 翌日、個別に会談する予定だ: what is to come later may be elsewhere.
  if (draft.status === 'planned' && day !== then) return null;
  return day && then && Math.abs(daysBetween(then, day)) > LENGTH_OF_STAY ? null : stay.place;
}

/** 首脳会議の合間に会談した: what is held beside a greater meeting. */
const BESIDE = /(?:会議|会合|サミット|総会|式典|行事)(?:出席)?の?(?:合間|傍ら|かたわら|機会|際|場を|マージン)/;

/** Where the greater meeting was, for talks told as held beside it. */
export function besideWhat(scene: Scene, draft: Draft, clause: string): FoundPlace | null {
  if (!BESIDE.test(clause)) return null;
  const isGreater = ({ type, countries, place }: Draft): boolean =>
    place !== null && type === 'CONSULT' && countries.some((code) => scene.tables.organisations.has(code));
  return lastTold(scene, (told) => told !== draft && isGreater(told))?.place ?? null;
}

/** Words by which a text tells of Japan. */
const OF_HOME =
  /日本|邦人|自衛隊|防衛省|官房長官|海上保安|北京の大使館|[我わ]が国|[駐訪来対在]日|日[米中韓朝ロ露英豪仏独印台欧]/;

/** Types of events that sides have a part in together. */
const TOGETHER: ReadonlySet<string> = new Set(['CONSULT', 'AGREE', 'SUPPORT', 'RETREAT', 'COOPERATE']);

/**
 * Who 両首脳 or フィリピンの両大臣 are: the sides of the meeting that is open, else of the last event with two.
 * A class, and no function made for each document: young collections let such functions live, with all that they hold.
 */
export class PresentParties implements Present {
  readonly #scene: Scene;
  #isAbroad: boolean | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  get doer(): string | null {
    const { subject, tables } = this.#scene;
    return subject.find(({ country }) => country !== HOME && !tables.organisations.has(country))?.country ?? null;
  }

  get isAbroad(): boolean {
    const { house, text } = this.#scene;
    this.#isAbroad ??= house !== HOME && !OF_HOME.test(text);
    return this.#isAbroad;
  }

  among(codes: readonly string[], two = false): readonly Party[] {
    const scene = this.#scene;
    const isMeant = (party: Party): boolean => codes.length === 0 || codes.includes(party.country);
    const fits = (draft: Draft): boolean =>
      (codes.length === 0 ? draft.countries.length : draft.parts.filter((p) => isMeant(p.party)).length) > 1;
    const fitting =
      scene.open && fits(scene.open)
        ? scene.open
        : (lastTold(scene, (draft) => TOGETHER.has(draft.type) && fits(draft)) ?? lastTold(scene, fits));
    if (!fitting) return [];
    const parties = fitting.parts.map((p) => p.party).filter(isMeant);
    // 米英がイエメンの拠点を攻撃した。両軍は: the two who did it.
    const actors = fitting.parts.filter((p) => p.side === 'actor').map((p) => p.party);
    return two && fitting.countries.length > 2 && countriesOf(actors).length === 2 ? actors : parties;
  }
}

/** The event that somebody's words are about, when they are told outside it: what their side did last, else what was done to it, else what was told of. */
export function toldBefore(scene: Scene, speaker: Party | null): Draft | null {
  if (speaker === null) return null;
  const { country } = speaker;
  const isOwn = ({ parts }: Draft): boolean => parts.some((p) => p.side !== 'recipient' && p.party.country === country);
  // 両軍は12日にも攻撃している: what went before the news is not what is spoken of.
  const isNews = ({ date, status }: Draft): boolean => isTopical(dayTold(date, status), scene.published);
  return (
    lastTold(scene, (draft) => isOwn(draft) && isNews(draft)) ??
    lastTold(scene, isOwn) ??
    lastTold(scene, (draft) => draft.countries.includes(country)) ??
    scene.drafts.at(-1) ??
    null
  );
}
