/** Mentions that name one party together: an office and whose it is, a delegation and who leads it. */
import { Sticky } from './dates/chars.js';
import type { Mention } from './mentions.js';

/** 両国の外相, 両軍の司令官: a bare title behind those words is theirs, and names nobody else. */
const isHolder = (text: string, { pointer, end }: Mention, { person, codes, start }: Mention): boolean =>
  (pointer === 'both' || pointer === 'all') &&
  person?.written === '' &&
  codes.length === 0 &&
  start === end + 1 &&
  text[end] === 'の';

/** 特使〔が率いる政府代表団〕は: whoever leads a delegation is who acts. */
const LED = new Sticky(
  '率がのを',
  '(?:[がの]?率いる|を(?:団長|代表|トップ)とする)(?:[一-鿿ァ-ヴー]{1,8}の)?[一-鿿ァ-ヴー]{0,8}?(?:代表団|使節団|訪問団|交渉団|派遣団|一行)',
);

/** 韓国側〔は〕李局長、…が出席した: who stands for a side that the words before name. */
const FOR_SIDE = /^側?(?:は|からは?|の)$/;
const isOfSide = (text: string, side: Mention, { codes, start }: Mention): boolean =>
  codes.length === 0 &&
  side.person === null &&
  side.codes.length === 1 &&
  start - side.end <= 4 &&
  FOR_SIDE.test(text.slice(side.end, start)) &&
  (text[side.end - 1] === '側' || text[side.end] === '側');

/** The mentions, with those joined that name one party. */
export function withHolders(text: string, mentions: readonly Mention[]): readonly Mention[] {
  let joined = mentions;
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i] as Mention;
    const next = mentions[i + 1];
    if (next && isHolder(text, mention, next)) {
      mention.end = next.end;
      mention.body = 'government';
      joined = joined.filter((other) => other !== next);
    } else if (mention.person && mention.person.written !== '') {
      const side = mentions[i - 1];
      if (side && isOfSide(text, side, mention)) mention.codes = side.codes;
      joined = withDelegation(text, mention, joined);
    }
  }
  return joined;
}

/** The mentions without those of the delegation that somebody leads, which is whose the leader is too. */
function withDelegation(text: string, leader: Mention, mentions: readonly Mention[]): readonly Mention[] {
  const end = LED.end(text, leader.end);
  if (end <= leader.end) return mentions;
  const isPart = ({ start }: Mention): boolean => start >= leader.end && start < end;
  if (leader.codes.length === 0) leader.codes = mentions.find(isPart)?.codes ?? leader.codes;
  leader.end = end;
  return mentions.filter((mention) => !isPart(mention));
}
