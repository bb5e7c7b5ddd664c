/** Who does what to whom in a frame: its phrases by the work that they do in it. */
import { isOfSpokenTo } from './bare-ministry.js';
import type { Cast } from './cast.js';
import type { Cases, Frame } from './frames.js';
import type { Mention } from './mentions.js';
import { asVehicle, barePartyAt, HOME, type Party } from './party.js';
import type { Phrase } from './phrases.js';
import { isReceiving } from './predicates.js';
import { type Role, Roles, type Slot } from './roles.js';
import { isPassive, isThere } from './voice.js';

/** Fills the cases of a frame, once. */
export function casesOf(frame: Frame, cast: Cast): Cases {
  frame.cases ??= namesNobody(frame) ? NO_CASES : fillCases(frame, cast);
  return frame.cases;
}

const namesNobody = ({ phrases, topic, quoted }: Frame): boolean =>
  phrases.length === 0 && topic === null && quoted.length === 0;

const NOBODY: readonly Party[] = [];
const emptyCases = (): Cases => ({
  who: NOBODY,
  with: NOBODY,
  to: NOBODY,
  object: NOBODY,
  of: NOBODY,
  from: NOBODY,
  by: NOBODY,
  about: NOBODY,
  aimed: NOBODY,
  both: false,
  allToo: false,
  indirect: NOBODY,
  owners: NOBODY,
  said: NOBODY,
});
/** Of all frames in which nobody is named. */
const NO_CASES = emptyCases();

const joined = (some: readonly Party[], more: readonly Party[]): readonly Party[] =>
  some.length === 0 ? more : more.length === 0 ? some : [...some, ...more];

/** Written out by case: a field asked for by a name that varies is slow in V8. */
function add(cases: Cases, slot: Slot, parties: readonly Party[]): void {
  if (parties.length === 0) return;
  switch (slot) {
    case 'who':
      cases.who = joined(cases.who, parties);
      break;
    case 'with':
      cases.with = joined(cases.with, parties);
      break;
    case 'to':
      cases.to = joined(cases.to, parties);
      break;
    case 'object':
      cases.object = joined(cases.object, parties);
      break;
    case 'of':
      cases.of = joined(cases.of, parties);
      break;
    case 'from':
      cases.from = joined(cases.from, parties);
      break;
    case 'by':
      cases.by = joined(cases.by, parties);
      break;
    case 'about':
      cases.about = joined(cases.about, parties);
      break;
    case 'aimed':
      cases.aimed = joined(cases.aimed, parties);
      break;
    case 'indirect':
      cases.indirect = joined(cases.indirect, parties);
      break;
    case 'owners':
      cases.owners = joined(cases.owners, parties);
      break;
    case 'said':
      cases.said = joined(cases.said, parties);
      break;
  }
}

const pointsAtAll = (mention: Mention): boolean => mention.pointer === 'both' || mention.pointer === 'all';

/** A name that a comma sets off acts too, unless it points at everybody. */
function putListed(cases: Cases, { mentions }: Phrase, cast: Cast): void {
  for (const mention of mentions)
    if (!pointsAtAll(mention) && !mention.indirect) add(cases, 'who', cast.resolve(mention));
}

/** Roles in which a country that is only meant through a noun of its own is no other side: ウクライナ情勢をめぐり…で一致した aims at nobody. */
const AS_IT_IS: ReadonlySet<Slot | 'mentioned'> = new Set<Slot | 'mentioned'>(['mentioned', 'about', 'with']);

/** Puts whom a phrase names where its role says. */
function put(cases: Cases, role: Slot | 'mentioned', { mentions }: Phrase, cast: Cast): void {
  for (const mention of mentions) {
    if (pointsAtAll(mention)) {
      if (role === 'to' || role === 'with') cases.allToo = true;
      // 4か国の懇談: those who hold it.
      if (role !== 'who' && role !== 'of') continue;
      if (role === 'who') cases.both = true;
    }
    const slot = role === 'mentioned' ? 'about' : role;
    const isThrough = (mention.indirect || mention.body === 'company') && !AS_IT_IS.has(role);
    add(cases, isThrough ? 'indirect' : slot, cast.resolve(mention));
  }
}

/** Puts a phrase where its role says; those whose noun is told of count whatever stands between. */
function place(cases: Cases, role: Role, phrase: Phrase, roles: Roles, cast: Cast): void {
  switch (role) {
    case 'over':
      break;
    case 'listed':
      putListed(cases, phrase, cast);
      break;
    case 'owners':
      add(cases, 'owners', cast.resolveAll(phrase.mentions));
      break;
    case 'whose':
      add(cases, roles.complains ? 'aimed' : 'indirect', cast.resolveAll(phrase.mentions));
      break;
    case 'vehicle':
      add(cases, 'who', cast.resolveAll(phrase.mentions).map(asVehicle));
      break;
    default:
      put(cases, role, phrase, cast);
  }
}

function fillCases(frame: Frame, cast: Cast): Cases {
  const { phrases, quoted, topic, carrier } = frame;
  const cases = emptyCases();
  const roles = new Roles(frame);
  for (const phrase of phrases) place(cases, roles.of(phrase), phrase, roles, cast);
  if (quoted.length > 0) putQuoted(cases, frame.text, quoted, cast);
  if (topic !== null && roles.actsToo(topic)) put(cases, 'who', topic, cast);
  if (cases.of.length + cases.by.length + cases.from.length > 0 && isThere(frame)) turnToOwners(cases);
  if (isReceiving(carrier) || (carrier?.word === '得る' && cases.from.length > 0)) turnToGivers(cases);
  else if (isPassive(frame)) turnPassive(cases, frame);
  const [speaker] = cases.who;
  if (speaker && cases.to.length > 0 && isOfSpokenTo(speaker, cases.to, frame.text))
    cases.who = [barePartyAt(HOME, speaker)];
  return cases;
}

/** 「〔安保理〕決議に違反している」: whose text it is, and whom nobody complains of. */
const ITS_TEXT = /^(?:の?(?:諸|関連)?決議|憲章|海洋法|条約)/;
const isItsText = (text: string, { kind, end }: Mention): boolean =>
  kind === 'organisation' && ITS_TEXT.test(text.slice(end, end + 5));

/** 「中国が対処しないのなら…」と警告した: who acts in what is said is whom it is said of. */
function putQuoted(cases: Cases, text: string, quoted: readonly Phrase[], cast: Cast): void {
  for (const { particle, mentions } of quoted)
    for (const mention of mentions)
      if (mention.kind !== 'pointer' && !isItsText(text, mention))
        add(cases, /^[がはも]$/.test(particle) ? 'aimed' : 'said', cast.resolve(mention));
}

/** 首都にロシア軍の大規模な攻撃があった: whose it was. */
function turnToOwners(cases: Cases): void {
  const owners = joined(cases.of, cases.by);
  // 北朝鮮側から銃撃があった
  cases.who = owners.length > 0 ? owners : cases.from;
  cases.of = NOBODY;
  cases.by = NOBODY;
}

/** 攻撃を受ける: its owner or に does it, が suffers it. */
function turnToGivers(cases: Cases): void {
  cases.object = joined(cases.object, cases.who);
  cases.who = [...cases.of, ...cases.from, ...cases.to, ...cases.by];
  cases.to = NOBODY;
  cases.of = NOBODY;
}

const GIVES: ReadonlySet<string> = new Set(['aid', 'handover']);

/** In the passive the one acted on stands with が or は, and who acts with に or から. */
function turnPassive(cases: Cases, { row }: Frame): void {
  cases.object = joined(cases.object, cases.who);
  // イランからイスラエルに向けて発射された: に says at whom, and not by whom.
  const launched = row.kind === 'launch' && cases.from.length > 0;
  // ウクライナに発電機が供与された: whom it is given to.
  const given = GIVES.has(row.kind);
  cases.who = launched ? cases.from : [...cases.by, ...cases.from, ...(given ? NOBODY : cases.to)];
  if (!given) cases.to = NOBODY;
}
