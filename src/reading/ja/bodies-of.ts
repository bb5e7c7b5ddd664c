/** Bodies with the country that they are of, and what else stands behind a country and speaks or is meant for it: 海軍の艦艇, 中国軍. */
import { isNounCharacter } from './characters.js';
import { Chars, Sticky } from './dates/chars.js';
import type { Match } from './lexicon.js';
import { bodyAt, type Mention } from './mentions.js';
import { startsWord } from './short-forms.js';
import { isOf, KIND, type Sense, senseOf } from './tables.js';

/** 反〔政府〕武装勢力: who is against it. */
const AGAINST = new Chars('反');

type Found = Match<Sense>;

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

/** 中ロ軍機, 米英軍: the country whose forces act with those named in one word. */
function partnerBefore(text: string, before: Found | undefined, body: Found): { code: string; start: number } | null {
  if (before?.end !== body.start) return null;
  const short = senseOf(before, 'short');
  const begins = startsWord(text, before.start) && !'対訪駐在'.includes(text[before.start - 1] || '。');
  return short && begins ? { code: short.code, start: before.start } : null;
}

/** A body that stands without its country: 外務省, 海軍の艦艇, 政府側. */
export function readBody(text: string, matches: readonly Found[], index: number): Mention | null {
  const match = matches[index] as Found;
  const body = senseOf(match, 'body');
  if (!body || body.body === 'media' || AGAINST.at(text, match.start - 1)) return null;
  const end = text[match.end] === '側' ? match.end + 1 : match.end;
  const partner = partnerBefore(text, matches[index - 1], match);
  const codes = partner ? [partner.code, ...body.codes] : body.codes;
  const read = bodyAt(partner?.start ?? match.start, end, codes, body.body);
  return end === match.end ? withHead(text, read, matches, index + 1) : read;
}

/** ソロモン諸島〔のソガバレ政権〕. */
const NAMED_GOVERNMENT = new Sticky('の', 'の(?:[ァ-ヴー・]{2,16}|[一-鿿]{1,4})政権');

/** Behind whoever owns what is told of, as far as is known; the particle is not its own. */
const PRESUMED_OWN = 'のものと';

/** Takes in what follows a country: its bodies (海軍の空母), or a noun through which it is only meant indirectly. */
export function withHead(text: string, read: Mention, matches: readonly Found[], from: number): Mention {
  // 日本代表, 韓国代表: a team, unless 団 or 部 follows.
  if (text.startsWith('代表', read.end) && !'団部者権'.includes(text[read.end + 2] ?? '-')) {
    read.body = 'company';
    return read;
  }
  let { end } = read;
  let body: string | null = null;
  const administration = NAMED_GOVERNMENT.end(text, end);
  if (administration > end) {
    end = administration;
    body = 'government';
  }
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
