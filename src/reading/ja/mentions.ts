/** Who is named where: people with office and country, countries, organisations, bodies, and words that point back at them. */

import { NONE } from './lists.js';

/** A person's name as written, and the titles beside it. */
export interface NamedPerson {
  /** The name as written, with its separators; empty where only a title stands (首相). */
  written: string;
  offices: readonly string[];
  title: string | null;
  /** 前, 元, 次期: not in that office at the time. */
  former: boolean;
  /** Whose office is none that a Japanese holds: 陳大統領, 王駐日大使. */
  abroad: boolean;
  /** Whose office of that name it usually is, where the words around it do not say: 総理 is Japan's, but for 李強総理. */
  usual: string | null;
  /** Behind a ministry whose country the text leaves out: 外交部の徐斯倹次長. */
  ofMinistry: boolean;
}

/** Words that point at parties named elsewhere. */
export type Pointer =
  | 'both' // 両首脳, 双方: the parties of the meeting that is open
  | 'all' // 三者, 参加者
  | 'same-person' // 同氏
  | 'same-country' // 同国
  | 'same-body' // 同省, 同部
  | 'same-force' // 同艦, 3隻
  | 'self' // 私
  | 'house'; // 当館, 我々 of an embassy

export interface Mention {
  kind: 'person' | 'country' | 'organisation' | 'body' | 'pointer' | 'place';
  start: number;
  end: number;
  /** Country or organisation codes; more than one for a compound (日米韓). */
  codes: readonly string[];
  person: NamedPerson | null;
  pointer: Pointer | null;
  /** What kind of body acts: force, ministry, vehicle, people, company … */
  body: string | null;
  /** A noun stands between the country and its particle (中国の海警法に対し): the country is meant only through it. */
  indirect: boolean;
}

/** Every mention is made here, so that all have one shape: each field is written out. */
const made = (
  kind: Mention['kind'],
  start: number,
  end: number,
  codes: readonly string[],
  person: NamedPerson | null,
  pointer: Pointer | null,
  body: string | null,
): Mention => ({ kind, start, end, codes, person, pointer, body, indirect: false });

export const personAt = (start: number, end: number, codes: readonly string[], person: NamedPerson): Mention =>
  made('person', start, end, codes, person, null, null);

/** @param body of what kind those are that act for the countries, where words say so: 日米〔首脳〕 */
export const countriesAt = (
  start: number,
  end: number,
  codes: readonly string[],
  body: string | null = null,
): Mention => made('country', start, end, codes, null, null, body);

export const organisationAt = (start: number, end: number, codes: readonly string[]): Mention =>
  made('organisation', start, end, codes, null, null, null);

export const bodyAt = (start: number, end: number, codes: readonly string[], body: string): Mention =>
  made('body', start, end, codes, null, null, body);

export const pointerAt = (start: number, end: number, pointer: Pointer | null, body: string | null): Mention =>
  made('pointer', start, end, NONE, null, pointer, body);

/** The same mention, meant only through a noun of its own. */
export function indirectly({ kind, start, end, codes, person, pointer, body }: Mention): Mention {
  const meant = made(kind, start, end, codes, person, pointer, body);
  meant.indirect = true;
  return meant;
}

/** The same mention, of ships, aircraft or troops of its own. */
export function asUnits({ kind, start, end, codes, person, pointer, indirect }: Mention): Mention {
  const units = made(kind, start, end, codes, person, pointer, 'vehicle');
  units.indirect = indirect;
  return units;
}
