/** Who is named where: people with office and country, countries, organisations, bodies, and words that point back at them. */

/** A person's name as written, and the titles beside it. */
export interface NamedPerson {
  /** The name as written, with its separators; empty where only a title stands (首相). */
  written: string;
  offices: readonly string[];
  title: string | null;
  /** 前, 元, 次期: not in that office at the time. */
  former: boolean;
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

type Known = Partial<Pick<Mention, 'codes' | 'person' | 'pointer' | 'body'>>;

/** A mention of which little may be known. Every field is written out, so that all mentions have one shape. */
export const mention = (
  kind: Mention['kind'],
  start: number,
  end: number,
  { codes = [], person = null, pointer = null, body = null }: Known = {},
): Mention => ({ kind, start, end, codes, person, pointer, body, indirect: false });

/** The same mention, meant only through a noun of its own. */
export function indirectly(read: Mention): Mention {
  const meant = mention(read.kind, read.start, read.end, read);
  meant.indirect = true;
  return meant;
}
