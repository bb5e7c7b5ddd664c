/** Reads all mentions of a sentence from the table words found in it. */
import type { Match } from './lexicon.js';
import { type Mention, mention } from './mentions.js';
import { COMMON, readPerson, startsWord } from './people.js';
import { namedCode, type Sense, senseOf, type Tables } from './tables.js';

type Found = Match<Sense>;

const HONORIFIC_NAME = /(?:[ァ-ヴー・=]{2,30}|[一-鿿々]{1,5})$/;
/** 上川、木原両氏 and 岸田、尹両氏: two bare names before one honorific. */
const TWO_NAMES = /([ァ-ヴー・=]{2,20}|[一-鿿々]{1,4})、([ァ-ヴー・=]{2,20}|[一-鿿々]{1,4})$/;
const KATAKANA = /[ァ-ヴー]/;
const NOUN = /[一-鿿々ァ-ヴーA-Za-z0-9」]/;

/** Bodies that の may join to their country. */
const BODIES: ReadonlySet<string> = new Set(['force', 'vehicle', 'government', 'ministry', 'delegation']);

/** Pointers at the states themselves, not at people. */
const SIDES = /^両(?:政府|国政府|国軍|国|軍)$/;

const has = (match: Found, kind: Sense['kind']): boolean => senseOf(match, kind) !== null;

/** The mentions of one sentence, in order, none overlapping another. `matches` are its table words in order. */
export function mentionsOf(text: string, start: number, matches: readonly Found[], tables: Tables): Mention[] {
  const people: Mention[] = [];
  for (let i = matches.length - 1; i >= 0; i--) {
    const match = matches[i];
    const before = people.at(-1);
    if (!match || (before && match.end > before.start)) continue;
    if (has(match, 'honorific')) people.push(...readNames(text, match, start));
    else if (has(match, 'office')) {
      const person = readPerson(text, match, floorOf(matches, i, start), matches, tables);
      if (person) people.push(person);
    }
  }
  people.reverse();
  return inOrder(people, readOthers(text, matches, people));
}

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
    const match = matches[i];
    if (match && (has(match, 'pointer') || has(match, 'honorific'))) return match.end;
  }
  return start;
}

function readNames(text: string, match: Found, floor: number): Mention[] {
  const before = text.slice(Math.max(floor, match.start - 40), match.start);
  const person = (written: string, end: number, close: number): Mention =>
    mention('person', end - written.length, close, { person: { written, offices: [], title: null, former: false } });
  if (match.end - match.start > 1) {
    const two = TWO_NAMES.exec(before);
    if (!two?.[1] || !two[2]) return [mention('pointer', match.start, match.end, { pointer: 'both' })];
    const second = person(two[2], match.start, match.end);
    return [second, person(two[1], second.start - 1, second.start - 1)];
  }
  const name = HONORIFIC_NAME.exec(before)?.[0].replace(/^[・=]+/, '');
  return name ? [person(name, match.start, match.end)] : [];
}

/** Countries, compounds, organisations, bodies and pointers outside the people. */
function readOthers(text: string, matches: readonly Found[], people: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  let next = 0;
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i];
    if (!match) continue;
    while ((people[next]?.end ?? Number.POSITIVE_INFINITY) <= match.start) next++;
    const person = people[next];
    if (person && match.end > person.start) continue;
    const last = found.at(-1);
    if (last && match.start < last.end) continue;
    const pointer = senseOf(match, 'pointer');
    // カザフスタン、ウズベキスタン、モンゴル3カ国: the count adds nobody.
    if (pointer?.pointer === 'all' && last?.end === match.start) continue;
    if (pointer) {
      // フィリピンの両大臣: both of that side.
      // 日米両政府, 日本とウクライナの両政府: the countries themselves.
      const sides =
        last &&
        (last.end === match.start || (text[match.start - 1] === 'の' && last.end === match.start - 1)) &&
        last.kind === 'country';
      if (
        last &&
        sides &&
        pointer.pointer === 'both' &&
        (last.codes.length > 1 || SIDES.test(text.slice(match.start, match.end)))
      ) {
        found[found.length - 1] = { ...last, end: match.end, indirect: false };
        continue;
      }
      const owner = text[match.start - 1] === 'の' && last?.end === match.start - 1 ? found.pop() : undefined;
      found.push(
        mention('pointer', owner?.start ?? match.start, match.end, {
          pointer: pointer.pointer,
          codes: owner?.codes ?? [],
        }),
      );
    } else if (namedCode(match)) {
      const read = readCountries(text, matches, i, person?.start ?? Number.POSITIVE_INFINITY);
      if (read) found.push(read);
    } else {
      const body = senseOf(match, 'body');
      if (body && body.body !== 'media') {
        const end = text[match.end] === '側' ? match.end + 1 : match.end;
        const read = mention('body', match.start, end, { codes: body.country ? [body.country] : [], body: body.body });
        found.push(end === match.end ? withHead(text, read, matches, i + 1) : read);
      }
    }
  }
  return found;
}

/** A country, a run of countries (日米韓, 日・NATO), a body of one (中国海軍), or a noun that belongs to one. */
function readCountries(text: string, matches: readonly Found[], index: number, limit: number): Mention | null {
  const codes: string[] = [];
  let at = index;
  let end = matches[index]?.start ?? 0;
  const start = end;
  for (; at < matches.length; at++) {
    const match = matches[at];
    const code = match && namedCode(match);
    if (!match || !code || match.end > limit) break;
    if (match.start !== end && !(match.start === end + 1 && text[end] === '・' && codes.length > 0)) break;
    // After a full name the next country belongs to something else (日本米国 does not occur; 中国ロシア is two).
    if (codes.length > 0 && match.start === end && !has(matches[at - 1] ?? match, 'short')) break;
    codes.push(code);
    end = match.end;
  }
  const single = codes.length === 1 ? matches[index] : undefined;
  const next = matches[index + codes.length];
  if (single && has(single, 'short')) {
    const boundary = startsWord(text, start) && !KATAKANA.test(text[start - 1] ?? '');
    const headed = next?.start === end && (has(next, 'head') || has(next, 'office'));
    const word = text.slice(start, end);
    const plain = !COMMON.has(word) && /^[はがをにとのも、・側軍艦機]/.test(text[end] ?? '');
    if (!boundary || !(headed || plain || /[対訪駐]/.test(text[start - 1] ?? ''))) return null;
  }
  const organisation = codes.length === 1 && has(matches[index] as Found, 'organisation');
  const read = mention(organisation ? 'organisation' : 'country', start, end, { codes: [...new Set(codes)] });
  return codes.length === 1 && !organisation ? withHead(text, read, matches, index + 1) : read;
}

/** 日本代表, 韓国代表: a team, unless 団 or 部 follows. */
const TEAM = /^代表(?![団部者権])/;

/** Takes in what follows a country: its bodies (海軍の空母), or a noun through which it is only meant indirectly. */
function withHead(text: string, read: Mention, matches: readonly Found[], from: number): Mention {
  let { end } = read;
  if (TEAM.test(text.slice(end, end + 3))) return { ...read, body: 'company' };
  let body: string | null = null;
  for (let i = from; i < matches.length; i++) {
    const match = matches[i];
    if (!match) break;
    if (match.start > end + 1) break;
    const head = senseOf(match, 'head') ?? senseOf(match, 'body');
    if (!head || (match.start > end && !(text[end] === 'の' && BODIES.has(head.body)))) break;
    body ??= head.body;
    end = match.end;
  }
  if (body) return { ...read, kind: 'body', end, body };
  if (read.kind === 'body') return read;
  return NOUN.test(text[end] ?? '') ? { ...read, indirect: true } : read;
}
