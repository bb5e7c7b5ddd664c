/** Reads all mentions of a sentence from the table words found in it. */
import { isKatakana, isNounCharacter } from './characters.js';
import { Chars } from './dates/chars.js';
import type { Match } from './lexicon.js';
import { added, NONE } from './lists.js';
import { bodyAt, countriesAt, type Mention, organisationAt, pointerAt } from './mentions.js';
import { COMMON, startsWord } from './people.js';
import { peopleOf } from './people-of.js';
import { isOf, KIND, NAMED, named, namedCode, type Sense, senseOf, type Tables } from './tables.js';
import { isPosted } from './titles.js';

type Found = Match<Sense>;

/** Words that name somebody other than a person. */
const OTHERS = NAMED | KIND.group | KIND.pointer | KIND.body;
/** The same and bare words for ships. */
const MENTIONED = OTHERS | KIND.head;

/** What follows a one-character form that is a word of its own: 米は, 米側. */
const BEHIND_SHORT = new Chars('はがをにとのも、・側軍艦機');

/** Bodies that の may join to their country. */
const BODIES: ReadonlySet<string> = new Set([
  'force',
  'vehicle',
  'coastguard',
  'government',
  'ministry',
  'agency',
  'embassy',
  'delegation',
]);

/** Pointers at the states themselves, not at people. */
const SIDES = /^両(?:政府|国政府|国軍|国|軍)$/;
const STATES = /^(?:両(?:政府|国政府|国軍|国|軍)|(?:[三四3-9]|1\d)[かカヵヶ]国)$/;
/** Counters that point back at ships and aircraft where nothing but a number stands before them: 3隻は. */
const COUNTED = /^[隻機]$/;
const NUMBER = /(?:うち|計)?\d{1,3}$/;

/** The mentions of one sentence, in order, none overlapping another. `matches` are its table words in order. */
export function mentionsOf(text: string, start: number, matches: readonly Found[], tables: Tables): readonly Mention[] {
  if (matches.length === 0) return NONE;
  const people = peopleOf(text, start, matches, tables);
  return withHolders(text, inOrder(people, readOthers(text, start, matches, people)));
}

/** 両国の外相, 両軍の司令官: a bare title behind those words is theirs, and names nobody else. */
function withHolders(text: string, mentions: readonly Mention[]): readonly Mention[] {
  let joined = mentions;
  for (let i = mentions.length - 1; i > 0; i--) {
    const held = mentions[i - 1] as Mention;
    const title = mentions[i] as Mention;
    if (!isHolder(text, held, title)) continue;
    held.end = title.end;
    held.body = 'government';
    joined = joined.filter((mention) => mention !== title);
  }
  return joined;
}

const isHolder = (text: string, { pointer, end }: Mention, { person, codes, start }: Mention): boolean =>
  (pointer === 'both' || pointer === 'all') &&
  person?.written === '' &&
  codes.length === 0 &&
  start === end + 1 &&
  text[end] === 'の';

/** Two lists, each in the order of the text, as one. */
function inOrder(people: readonly Mention[], others: readonly Mention[]): readonly Mention[] {
  if (people.length === 0) return others;
  if (others.length === 0) return people;
  let all: readonly Mention[] = NONE;
  let next = 0;
  for (const other of others) {
    for (let person = people[next]; person && person.start <= other.start; person = people[++next])
      all = added(all, person);
    all = added(all, other);
  }
  for (; next < people.length; next++) all = added(all, people[next] as Mention);
  return all;
}

/** Countries, compounds, organisations, bodies and pointers outside the people. */
function readOthers(
  text: string,
  start: number,
  matches: readonly Found[],
  people: readonly Mention[],
): readonly Mention[] {
  let found: readonly Mention[] = NONE;
  let last: Mention | null = null;
  let next = 0;
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i] as Found;
    if (!isOf(match, MENTIONED)) continue;
    while (next < people.length && (people[next] as Mention).end <= match.start) next++;
    const person = next < people.length ? (people[next] as Mention) : null;
    if (isOf(match, OTHERS) && ((person && match.end > person.start) || (last && match.start < last.end))) continue;
    const read = readOther(text, start, matches, i, person?.start ?? Number.MAX_SAFE_INTEGER, last);
    if (!read) continue;
    found = added(found, read);
    last = read;
  }
  return found;
}

/** What a word names that is not part of a person. A pointer may join `last`, the mention before it, and is then none of its own. */
function readOther(
  text: string,
  start: number,
  matches: readonly Found[],
  index: number,
  limit: number,
  last: Mention | null,
): Mention | null {
  const match = matches[index] as Found;
  if (!isOf(match, OTHERS)) return readShips(text, start, match);
  if (isOf(match, KIND.pointer)) return readPointer(text, start, match, last);
  const group = isOf(match, KIND.group) ? senseOf(match, 'group') : null;
  if (group) return countriesAt(match.start, match.end, group.codes);
  return isOf(match, NAMED) ? readCountries(text, matches, index, limit) : readBody(text, matches, index);
}

/** Behind a bare word for ships or aircraft: 艦艇は. */
const DOES = new Chars('はがも');

/** Words that a sentence may begin with before all else. */
const OPENS = /^(?:その後|この後|さらに|また|一方|同日|翌日)、?$/;

/** 艦艇はその後、: ships that begin a sentence are those that were told of. */
function readShips(text: string, start: number, match: Found): Mention | null {
  if (!DOES.at(text, match.end) || senseOf(match, 'head')?.body !== 'vehicle') return null;
  if (match.start !== start && !OPENS.test(text.slice(start, match.start))) return null;
  return pointerAt(match.start, match.end, 'same-force', 'vehicle');
}

/** A word that points back. The country or body before it is part of it where の or nothing stands between them. */
function readPointer(text: string, floor: number, match: Found, last: Mention | null): Mention | null {
  const { start, end } = match;
  const pointer = senseOf(match, 'pointer')?.pointer ?? null;
  // カザフスタン、ウズベキスタン、モンゴル3カ国: the count adds nobody, and the last of them is no less than the others.
  if (pointer === 'all' && last?.end === start) {
    last.indirect = false;
    return null;
  }
  if (pointer === 'same-force') {
    const from = COUNTED.test(text.slice(start, end)) ? countStart(text, start, last?.end ?? floor) : start;
    return from === null ? null : pointerAt(from, end, pointer, 'vehicle');
  }
  const owned = text[start - 1] === 'の' && last?.end === start - 1;
  const states = STATES.test(text.slice(start, end));
  // 日米豪印の4か国: nor does it behind の.
  if (pointer === 'all' && states && owned && (last?.kind === 'country' || last?.kind === 'organisation')) {
    last.end = end;
    last.indirect = false;
    return null;
  }
  // フィリピンの両大臣: both of that side.
  // 日米両政府, 日本とウクライナの両政府: the countries themselves.
  const sides = last?.kind === 'country' && (owned || last.end === start) && pointer === 'both';
  if (sides && (last.codes.length > 1 || SIDES.test(text.slice(start, end)))) {
    last.end = end;
    last.indirect = false;
    return null;
  }
  const body = states ? 'government' : null;
  if (!owned || !last) return pointerAt(start, end, pointer, body);
  last.kind = 'pointer';
  last.end = end;
  last.pointer = pointer;
  last.body = body;
  last.indirect = false;
  return null;
}

/** Where 3隻 begins; null where a noun stands before the number (駆逐艦3隻). */
function countStart(text: string, at: number, floor: number): number | null {
  const number = NUMBER.exec(text.slice(Math.max(floor, at - 6), at));
  if (!number) return null;
  const from = at - number[0].length;
  return from > floor && isNounCharacter(text.charCodeAt(from - 1)) ? null : from;
}

/** 中ロ軍機, 米英軍: the country whose forces act with those named in one word. */
function partnerBefore(text: string, before: Found | undefined, body: Found): { code: string; start: number } | null {
  if (before?.end !== body.start) return null;
  const short = senseOf(before, 'short');
  const begins = startsWord(text, before.start) && !'対訪駐在'.includes(text[before.start - 1] || '。');
  return short && begins ? { code: short.code, start: before.start } : null;
}

/** A body that stands without its country: 外務省, 海軍の艦艇, 政府側. */
function readBody(text: string, matches: readonly Found[], index: number): Mention | null {
  const match = matches[index] as Found;
  const body = senseOf(match, 'body');
  if (!body || body.body === 'media') return null;
  const end = text[match.end] === '側' ? match.end + 1 : match.end;
  const partner = partnerBefore(text, matches[index - 1], match);
  const codes = partner ? [partner.code, ...body.codes] : body.codes;
  const read = bodyAt(partner?.start ?? match.start, end, codes, body.body);
  return end === match.end ? withHead(text, read, matches, index + 1) : read;
}

/** 現在, 滞在: words that end as 在日 begins. */
const NO_POST = '現存滞所健不実';

/** 親イラン〔武装組織〕, 反米: on whose side somebody is, and not that one. */
function isStance(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === 0x89aa || before === 0x53cd;
}

/** 在日〔ロシア大使館〕: where another country's mission is. */
function isPost(text: string, matches: readonly Found[], index: number): boolean {
  const { start, end } = matches[index] as Found;
  if (!isPosted(text, start) || NO_POST.includes(text[start - 2] || '。')) return false;
  const next = matches[index + 1];
  return next?.start === end && namedCode(next) !== null;
}

/** 西日本, 中日本: a part of Japan, for two countries are 日西 and 日中. */
const isRegion = (text: string, match: Found): boolean => isOf(match, KIND.short) && text.startsWith('日本', match.end);

/** A country, a run of countries (日米韓, 日・NATO), a body of one (中国海軍), or a noun that belongs to one. */
function readCountries(text: string, matches: readonly Found[], index: number, limit: number): Mention | null {
  if (isPost(text, matches, index) || isRegion(text, matches[index] as Found)) return null;
  let codes: readonly string[] = NONE;
  const start = matches[index]?.start ?? 0;
  if (isStance(text, start)) return null;
  let end = start;
  let count = 0;
  for (let at = index; at < matches.length; at++) {
    const match = matches[at] as Found;
    const sense = named(match);
    if (!sense || match.end > limit) break;
    if (match.start !== end && !(match.start === end + 1 && text[end] === '・' && count > 0)) break;
    // After a full name the next country belongs to something else (日本米国 does not occur; 中国ロシア is two).
    if (count > 0 && match.start === end && !isOf(matches[at - 1], KIND.short)) break;
    if (count === 0) codes = sense.codes;
    else if (!codes.includes(sense.code)) codes = [...codes, sense.code];
    count++;
    end = match.end;
  }
  if (count !== 1) return countriesAt(start, end, codes);
  const first = matches[index];
  if (isOf(first, KIND.short) && !standsAlone(text, start, end, matches[index + 1])) return null;
  if (isOf(first, KIND.organisation)) return organisationAt(start, end, codes);
  return withHead(text, countriesAt(start, end, codes), matches, index + 1);
}

/** Whether a one-character form means its country: at the beginning of a word, and before a title, a particle or the like. */
function standsAlone(text: string, start: number, end: number, next: Found | undefined): boolean {
  const before = text[start - 1] ?? '';
  if (!startsWord(text, start) || isKatakana(text.charCodeAt(start - 1))) return false;
  if (next?.start === end && isOf(next, KIND.head | KIND.office)) return true;
  if (BEHIND_SHORT.at(text, end) && !COMMON.has(text.slice(start, end))) return true;
  return before === '対' || before === '訪' || before === '駐';
}

/** Behind whoever owns what is told of, as far as is known; the particle is not its own. */
const PRESUMED_OWN = 'のものと';

/** Takes in what follows a country: its bodies (海軍の空母), or a noun through which it is only meant indirectly. */
function withHead(text: string, read: Mention, matches: readonly Found[], from: number): Mention {
  // 日本代表, 韓国代表: a team, unless 団 or 部 follows.
  if (text.startsWith('代表', read.end) && !'団部者権'.includes(text[read.end + 2] ?? '-')) {
    read.body = 'company';
    return read;
  }
  let { end } = read;
  let body: string | null = null;
  for (let i = from; i < matches.length; i++) {
    const match = matches[i] as Found;
    if (match.start > end + 1 || !isOf(match, KIND.head | KIND.body)) break;
    const head = senseOf(match, 'head') ?? senseOf(match, 'body');
    if (!head || (match.start > end && !(text[end] === 'の' && BODIES.has(head.body)))) break;
    body ??= head.body;
    end = match.end;
  }
  // 中国のものとみられる無人機
  if (!body && text.startsWith(PRESUMED_OWN, end)) {
    body = 'people';
    end += PRESUMED_OWN.length - 1;
  }
  if (body) {
    read.kind = 'body';
    read.end = end;
    read.body = body;
  } else if (read.kind !== 'body') {
    read.indirect = isNounCharacter(text.charCodeAt(end)) || text[end] === '」';
  }
  return read;
}
