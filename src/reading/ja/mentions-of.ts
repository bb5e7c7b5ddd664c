/** Reads all mentions of a sentence from the table words found in it. */
import { isKatakana, isNounCharacter } from './characters.js';
import { Chars } from './dates/chars.js';
import type { Match } from './lexicon.js';
import { type Mention, mention } from './mentions.js';
import { COMMON, ownerBefore, pastCountry, readPerson, startsWord } from './people.js';
import { isOf, KIND, NAMED, namedCode, type Sense, senseOf, type Tables } from './tables.js';
import { isPosted } from './titles.js';

type Found = Match<Sense>;

/** Words that a name stands before. */
const BEHIND_NAMES = KIND.office | KIND.honorific;
/** Words that name somebody other than a person. */
const OTHERS = NAMED | KIND.group | KIND.pointer | KIND.body;

const HONORIFIC_NAME = /(?:[ァ-ヴー・=]{2,30}|[一-鿿々]{1,5})$/;
/** 上川、木原両氏 and 岸田、尹両氏: two bare names before one honorific. */
const TWO_NAMES = /([ァ-ヴー・=]{2,20}|[一-鿿々]{1,4})、([ァ-ヴー・=]{2,20}|[一-鿿々]{1,4})$/;
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
export function mentionsOf(text: string, start: number, matches: readonly Found[], tables: Tables): Mention[] {
  const people: Mention[] = [];
  for (let i = matches.length - 1; i >= 0; i--) {
    const match = matches[i] as Found;
    if (!isOf(match, BEHIND_NAMES)) continue;
    const before = people.at(-1);
    if (before && match.end > before.start) continue;
    if (isOf(match, KIND.honorific)) readNames(text, match, start, matches, people, tables);
    else {
      const person = readPerson(text, match, floorOf(matches, i, start), matches, tables);
      if (person) people.push(person);
    }
  }
  people.reverse();
  joinTitles(text, people);
  return withHolders(text, inOrder(people, readOthers(text, start, matches, people)));
}

/** 陸軍参謀総長の〔マッコンビル陸軍大将〕, 外相の〔林氏〕: an office, and who holds it by rank or name alone. */
function joinTitles(text: string, people: Mention[]): void {
  for (let i = people.length - 1; i > 0; i--) {
    const held = people[i - 1] as Mention;
    const holder = people[i] as Mention;
    if (
      held.person?.written !== '' ||
      !holder.person?.written ||
      text[held.end] !== 'の' ||
      holder.start !== held.end + 1
    )
      continue;
    const { offices } = holder.person;
    if (!offices.every((office) => office === 'officer')) continue;
    holder.start = held.start;
    if (holder.codes.length === 0) holder.codes = held.codes;
    holder.person = { ...holder.person, offices: [...held.person.offices, ...offices], title: held.person.title };
    people.splice(i - 1, 1);
  }
}

/** 両国の外相, 両軍の司令官: a bare title behind those words is theirs, and names nobody else. */
function withHolders(text: string, mentions: Mention[]): Mention[] {
  for (let i = mentions.length - 1; i > 0; i--) {
    const held = mentions[i - 1] as Mention;
    const title = mentions[i] as Mention;
    if (!isHolder(text, held, title)) continue;
    held.end = title.end;
    held.body = 'government';
    mentions.splice(i, 1);
  }
  return mentions;
}

const isHolder = (text: string, { pointer, end }: Mention, { person, codes, start }: Mention): boolean =>
  (pointer === 'both' || pointer === 'all') &&
  person?.written === '' &&
  codes.length === 0 &&
  start === end + 1 &&
  text[end] === 'の';

/** Two lists, each in the order of the text, as one. */
function inOrder(people: readonly Mention[], others: Mention[]): Mention[] {
  if (people.length === 0) return others;
  const all: Mention[] = [];
  let next = 0;
  for (const other of others) {
    for (let person = people[next]; person && person.start <= other.start; person = people[++next]) all.push(person);
    all.push(other);
  }
  for (; next < people.length; next++) all.push(people[next] as Mention);
  return all;
}

/** A name cannot reach back over a pointer or a predicate that stands before it. */
function floorOf(matches: readonly Found[], index: number, start: number): number {
  for (let i = index - 1; i >= 0; i--) {
    const match = matches[i] as Found;
    if (isOf(match, KIND.pointer | KIND.honorific)) return match.end;
  }
  return start;
}

/** Adds who stands before an honorific, the last one first. */
function readNames(
  text: string,
  match: Found,
  floor: number,
  matches: readonly Found[],
  people: Mention[],
  tables: Tables,
): void {
  const before = text.slice(Math.max(floor, match.start - 40), match.start);
  const person = (written: string, end: number, close: number): Mention =>
    mention('person', end - written.length, close, { person: { written, offices: [], title: null, former: false } });
  if (match.end - match.start > 1) {
    const two = TWO_NAMES.exec(before);
    if (two?.[1] && two[2]) {
      const second = person(two[2], match.start, match.end);
      people.push(second, person(two[1], second.start - 1, second.start - 1));
    } else people.push(mention('pointer', match.start, match.end, { pointer: 'both' }));
    return;
  }
  const name = HONORIFIC_NAME.exec(before)?.[0].replace(/^[・=]+/, '');
  if (!name) return;
  const start = pastCountry(text, match.start - name.length, match.start, tables);
  const read = person(text.slice(start, match.start), match.start, match.end);
  const owner = ownerBefore(text, start, floor, matches);
  people.push(owner ? { ...read, codes: [owner.code], start: owner.start } : read);
}

/** Countries, compounds, organisations, bodies and pointers outside the people. */
function readOthers(text: string, start: number, matches: readonly Found[], people: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  let next = 0;
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i] as Found;
    if (!isOf(match, OTHERS)) {
      const ships = isOf(match, KIND.head) ? readShips(text, start, match) : null;
      if (ships) found.push(ships);
      continue;
    }
    while ((people[next]?.end ?? Number.POSITIVE_INFINITY) <= match.start) next++;
    const person = people[next];
    if (person && match.end > person.start) continue;
    const last = found.at(-1);
    if (last && match.start < last.end) continue;
    if (isOf(match, KIND.pointer)) readPointer(text, start, match, found);
    else {
      const group = isOf(match, KIND.group) ? senseOf(match, 'group') : null;
      const read = group
        ? mention('country', match.start, match.end, { codes: group.codes })
        : isOf(match, NAMED)
          ? readCountries(text, matches, i, person?.start ?? Number.POSITIVE_INFINITY)
          : readBody(text, matches, i);
      if (read) found.push(read);
    }
  }
  return found;
}

/** Behind a bare word for ships or aircraft: 艦艇は. */
const DOES = new Chars('はがも');

/** Words that a sentence may begin with before all else. */
const OPENS = /^(?:その後|この後|さらに|また|一方|同日|翌日)、?$/;

/** 艦艇はその後、: ships that begin a sentence are those that were told of. */
function readShips(text: string, start: number, match: Found): Mention | null {
  if (!DOES.at(text, match.end) || senseOf(match, 'head')?.body !== 'vehicle') return null;
  if (match.start !== start && !OPENS.test(text.slice(start, match.start))) return null;
  return mention('pointer', match.start, match.end, { pointer: 'same-force', body: 'vehicle' });
}

/** Adds a word that points back, with the country or body before it where that is part of it. */
function readPointer(text: string, floor: number, match: Found, found: Mention[]): void {
  const { start, end } = match;
  const pointer = senseOf(match, 'pointer')?.pointer ?? null;
  const last = found.at(-1);
  // カザフスタン、ウズベキスタン、モンゴル3カ国: the count adds nobody.
  if (pointer === 'all' && last?.end === start) return;
  if (pointer === 'same-force') {
    const from = COUNTED.test(text.slice(start, end)) ? countStart(text, start, last?.end ?? floor) : start;
    if (from !== null) found.push(mention('pointer', from, end, { pointer, body: 'vehicle' }));
    return;
  }
  const owned = text[start - 1] === 'の' && last?.end === start - 1;
  const states = STATES.test(text.slice(start, end));
  // 日米豪印の4か国: nor does it behind の.
  if (pointer === 'all' && states && owned && (last?.kind === 'country' || last?.kind === 'organisation')) {
    last.end = end;
    last.indirect = false;
    return;
  }
  // フィリピンの両大臣: both of that side.
  // 日米両政府, 日本とウクライナの両政府: the countries themselves.
  const sides = last?.kind === 'country' && (owned || last.end === start) && pointer === 'both';
  if (sides && (last.codes.length > 1 || SIDES.test(text.slice(start, end)))) {
    last.end = end;
    last.indirect = false;
    return;
  }
  const owner = owned ? found.pop() : undefined;
  found.push(
    mention('pointer', owner?.start ?? start, end, {
      pointer,
      codes: owner?.codes ?? [],
      body: states ? 'government' : null,
    }),
  );
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
  const codes = body.country ? [body.country] : [];
  const read = mention('body', partner?.start ?? match.start, end, {
    codes: partner ? [partner.code, ...codes] : codes,
    body: body.body,
  });
  return end === match.end ? withHead(text, read, matches, index + 1) : read;
}

/** 現在, 滞在: words that end as 在日 begins. */
const NO_POST = '現存滞所健不実';

/** 親イラン〔武装組織〕, 反米: on whose side somebody is, and not that one. */
const isStance = (text: string, at: number): boolean => text[at - 1] === '親' || text[at - 1] === '反';

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
  const codes: string[] = [];
  const start = matches[index]?.start ?? 0;
  if (isStance(text, start)) return null;
  let end = start;
  let named = 0;
  for (let at = index; at < matches.length; at++) {
    const match = matches[at];
    const code = namedCode(match);
    if (!match || !code || match.end > limit) break;
    if (match.start !== end && !(match.start === end + 1 && text[end] === '・' && named > 0)) break;
    // After a full name the next country belongs to something else (日本米国 does not occur; 中国ロシア is two).
    if (named > 0 && match.start === end && !isOf(matches[at - 1], KIND.short)) break;
    if (!codes.includes(code)) codes.push(code);
    named++;
    end = match.end;
  }
  const next = matches[index + named];
  if (named === 1 && isOf(matches[index], KIND.short) && !standsAlone(text, start, end, next)) return null;
  const organisation = named === 1 && isOf(matches[index], KIND.organisation);
  const read = mention(organisation ? 'organisation' : 'country', start, end, { codes });
  return named === 1 && !organisation ? withHead(text, read, matches, index + 1) : read;
}

/** Whether a one-character form means its country: at the beginning of a word, and before a title, a particle or the like. */
function standsAlone(text: string, start: number, end: number, next: Found | undefined): boolean {
  const before = text[start - 1] ?? '';
  if (!startsWord(text, start) || isKatakana(text.charCodeAt(start - 1))) return false;
  if (next?.start === end && isOf(next, KIND.head | KIND.office)) return true;
  if (BEHIND_SHORT.at(text, end) && !COMMON.has(text.slice(start, end))) return true;
  return before === '対' || before === '訪' || before === '駐';
}

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
  if (body) {
    read.kind = 'body';
    read.end = end;
    read.body = body;
  } else if (read.kind !== 'body') {
    read.indirect = isNounCharacter(text.charCodeAt(end)) || text[end] === '」';
  }
  return read;
}
