/** Who does what to whom in a frame: its phrases by the work that their particles do. */
import type { Cast, Party } from './cast.js';
import { type Cases, type Frame, namesSpeaker, phraseWith } from './frames.js';
import type { Mention } from './mentions.js';
import type { Phrase } from './phrases.js';
import { isReceiving } from './predicates.js';

type Slot = Exclude<keyof Cases, 'both' | 'allToo'>;

/** The particles that give a phrase a case. */
const SLOTS: ReadonlyMap<string, Slot> = new Map<string, Slot>([
  ['は', 'who'],
  ['が', 'who'],
  ['も', 'who'],
  ['からは', 'who'],
  ['と', 'with'],
  ['との', 'with'],
  ['に加え', 'with'],
  ['を加え', 'with'],
  ['を交え', 'with'],
  ['のほか', 'with'],
  ['に', 'to'],
  ['に対し', 'to'],
  ['に対する', 'to'],
  ['へ', 'to'],
  ['への', 'to'],
  ['を', 'object'],
  ['から', 'from'],
  ['によって', 'by'],
  ['により', 'by'],
  ['による', 'by'],
  ['を念頭に', 'aimed'],
  ['をめぐ', 'about'],
  ['', 'of'],
  ['の', 'of'],
]);

/** Kinds whose subject speaks. */
const SPEAKS: ReadonlySet<string> = new Set(['say', 'tell', 'agree', 'respond', 'intent', 'share', 'raise']);
/** Kinds whose れる is courtesy (視察されました) or belongs to the verb that carries their noun (会談が行われた). */
const COURTEOUS: ReadonlySet<string> = new Set([
  'meet',
  'courtesy',
  'inspect',
  'visit',
  'exchange',
  'share',
  'host',
  'attend',
]);
const isPassive = (frame: Frame): boolean =>
  frame.tail.features.passive &&
  !COURTEOUS.has(frame.row.kind) &&
  !(frame.carrier?.kind === 'light' && frame.row.kind !== 'sign');

/** Whether a phrase without a particle stands straight before the predicate, a title perhaps between: 日越〔防衛相〕会談. */
const runsInto = (phrase: Phrase, frame: Frame): boolean =>
  frame.at >= phrase.end &&
  frame.at - phrase.end <= 10 &&
  // インドネシア・バリ島で会談した: its country is a part of the place.
  !/[はがをにで・、]/.test(frame.text.slice(phrase.end, frame.at));

/** Verbs whose noun comes from whoever stands with から. */
const RECEIVES: ReadonlySet<string> = new Set(['受ける', '得る']);

const PRESUMED = /^(?:推定|みられ|見られ|思われ)(?:さ?れ)?る/;
const BESIDE = /^(?:緊密に)?(?:連携|協調|歩調)/;

const SESSION = /^[一-鿿]{0,4}(?:理事会|会合|会議|総会)は/;
const isInSession = ({ row, text }: Frame, { mentions, end }: Phrase): boolean =>
  row.kind !== 'meet' && mentions.some((m) => m.kind === 'organisation') && SESSION.test(text.slice(end, end + 10));

/** Words of a noun, perhaps with its subject: 3回目の, 北朝鮮に関する日米韓. */
const OF_NOUN = /^、?(?:[^はがをに、るた]{0,14}(?:に関する|をめぐる|についての))?[^はがをに、るた]{0,14}$/;

/** Whether the predicate is what a phrase leads to: 日米による3回目の〔会談〕. */
const comesNext = (phrase: Phrase, frame: Frame): boolean =>
  frame.at - phrase.end <= 30 && OF_NOUN.test(frame.text.slice(phrase.end, frame.at));

/** Closes a clause, with a verb that no table knows, inside another. */
const CLAUSE_OVER = /たとして、?/;
const ENDS_CLAUSE = /(?:[がしてり]|ため)、$/;

/** ポンペオ氏は違法としたが、報道官は…と述べた: whose clause, with a verb that no table knows, another topic ends. */
function isOver(topic: Phrase, phrases: readonly Phrase[], text: string): boolean {
  for (const { particle, start } of phrases)
    if (particle === 'は' && start > topic.start && ENDS_CLAUSE.test(text.slice(Math.max(topic.end, start - 3), start)))
      return true;
  return false;
}

/** 両首相で: people and no place. */
const isGroup = (mentions: readonly Mention[]): boolean =>
  mentions.length > 1 && mentions.every((m) => m.kind === 'person' || m.kind === 'pointer');

const isState = (mentions: readonly Mention[]): boolean =>
  mentions.every((m) => m.person === null && m.pointer === null && !m.indirect);

/** 我が国〔接続水域を通過する〕: a predicate that begins with waters has their owner before it, not who sails. */
const beginsWithWaters = ({ row }: Frame): boolean =>
  (row.kind === 'passage' || row.kind === 'intrude') && /^(?:領海|領空|接続水域)./.test(row.word);

/** What is said in writing or before the press. */
const IN_WORDS = /(?:声明|談話|書簡|論評|社説|会見|演説|投稿|発表文)では、/;

const pointsAtAll = (mention: Mention): boolean => mention.pointer === 'both' || mention.pointer === 'all';

/** Fills the cases of a frame. In the passive the one acted on stands with が or は, and who acts with に or から. */
export function casesOf(frame: Frame, cast: Cast): Cases {
  frame.cases ??= fillCases(frame, cast);
  return frame.cases;
}

const NOBODY: readonly Party[] = [];
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

/** A name that a comma sets off acts too, unless it points at everybody. */
function putListed(cases: Cases, { mentions }: Phrase, cast: Cast): void {
  for (const mention of mentions)
    if (!pointsAtAll(mention) && !mention.indirect) add(cases, 'who', cast.resolve(mention));
}

/** カタールがテロ組織を支援していると非難した: who does what is complained of, by whoever was told of before. */
const BLAMED = /(?:てい[るた]|てき?た|した|れた)と(?:強く|厳しく)?$/;
const isBlamed = (frame: Frame): boolean =>
  frame.row.type === 'ACCUSE' && frame.quotes.length === 0 && BLAMED.test(frame.text.slice(frame.clause, frame.at));

/** 韓国政府が日本の措置と結びつけた〔ことについて〕…と批判した: the end of a clause, with a verb that no table knows, that is talked about. */
const TALKED_ABOUT = /[るた]ことに?(?:つい|対し|を|に)/;
/** Up to where the clause of a が reaches that is talked about; where there is none, no further than the が. */
function aboutUpTo({ row, text, at }: Frame, doer: Phrase | null): number {
  if (doer === null || row.kind === 'agree') return 0;
  const about = TALKED_ABOUT.exec(text.slice(doer.end, at));
  return about ? doer.end + about.index : 0;
}

/** Puts whom a phrase names where its particle says; null is a particle without a case of its own, which only says what it is about. */
function put(cases: Cases, slot: Slot | null, { mentions }: Phrase, cast: Cast): void {
  for (const mention of mentions) {
    if (pointsAtAll(mention)) {
      if (slot === 'to' || slot === 'with') cases.allToo = true;
      // 4か国の懇談: those who hold it.
      if (slot !== 'who' && slot !== 'of') continue;
      if (slot === 'who') cases.both = true;
    }
    const throughNoun = (mention.indirect || mention.body === 'company') && slot !== null && slot !== 'with';
    add(cases, throughNoun ? 'indirect' : (slot ?? 'about'), cast.resolve(mention));
  }
}

function fillCases(frame: Frame, cast: Cast): Cases {
  const cases: Cases = {
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
  };
  const { phrases, topic } = frame;
  const doer = phrases.findLast((p) => p.particle === 'が') ?? null;
  // ロシアは、領事が情報を入手したとして拘束した: the が of a clause that is over does nothing here.
  const inner =
    doer !== null && phraseWith(phrases, 'は') !== null && CLAUSE_OVER.test(frame.text.slice(doer.end, frame.at));
  // ロシア国籍と推定される航空機が侵犯した: whose it is presumed to be.
  const presumed =
    phrases.find((p) => p.particle === 'と' && PRESUMED.test(frame.text.slice(p.end, p.end + 6))) ?? null;
  const own = (doer !== null && !inner) || presumed !== null;
  const topicalized = phraseWith(phrases, 'は') !== null;
  const speech = SPEAKS.has(frame.row.kind) || frame.carrier?.kind === 'tell';
  // 声明では、日本が干渉していると非難した: who spoke is the one told of last.
  const quoted = speech && frame.text[frame.at - 1] === 'と' && IN_WORDS.test(frame.text.slice(frame.clause, frame.at));
  // 事態は深刻であり、次官から大使に抗議した: who speaks stands with から, and whatever stands before is not who acts.
  const spoken = speech && !isPassive(frame) && !RECEIVES.has(frame.carrier?.word ?? '') && namesSpeaker(phrases);
  const topical = quoted || topicalized || topic !== null;
  const came = frame.row.word.endsWith('がある');
  const complains = frame.row.type === 'ACCUSE' && speech;
  const talkedAbout = speech ? aboutUpTo(frame, doer) : 0;
  for (const phrase of phrases) {
    const { particle } = phrase;
    if (phrase === presumed)
      add(
        cases,
        'who',
        cast.resolveAll(phrase.mentions).map((party) => ({ ...party, body: 'vehicle' })),
      );
    else if (particle === 'は' && isOver(phrase, phrases, frame.text)) continue;
    // Where は and が both stand, a speaker is the は and its が belongs to what is said; a doer is the が.
    if (particle === 'は' && own && !speech) put(cases, null, phrase, cast);
    else if (particle === 'が' && inner) put(cases, 'indirect', phrase, cast);
    else if (particle === 'から' && spoken) put(cases, 'who', phrase, cast);
    else if (particle === 'が' && speech && (topical || spoken || phrase.end <= talkedAbout || isBlamed(frame)))
      put(cases, 'aimed', phrase, cast);
    else if (doer !== null && phrase.start > doer.start && phrase.end <= talkedAbout) put(cases, null, phrase, cast);
    // イランの軍事組織「革命防衛隊」は: a body named inside a phrase acts as the phrase does.
    else if (
      particle === '' &&
      phrases.some((p) => p.particle === 'は' && p.start < phrase.start && p.end >= phrase.end)
    )
      put(cases, 'who', phrase, cast);
    // 欧州連合外相理事会は: what a body does in session it does itself.
    else if (particle === '' && isInSession(frame, phrase)) put(cases, 'who', phrase, cast);
    else if (
      (particle === 'の' && !(came ? comesNext(phrase, frame) : phrase.end === frame.at)) ||
      (particle === '' && !runsInto(phrase, frame))
    )
      add(cases, 'owners', cast.resolveAll(phrase.mentions));
    else if (particle === 'で' && isGroup(phrase.mentions)) put(cases, 'who', phrase, cast);
    else if (particle === '' && beginsWithWaters(frame)) put(cases, 'to', phrase, cast);
    // 米国と連携して: beside whom it is done, and neither with nor to them.
    else if (particle === 'と' && BESIDE.test(frame.text.slice(phrase.end, phrase.end + 8)))
      put(cases, null, phrase, cast);
    // 国連児童基金を通じ: through whom it is done.
    else if (particle === 'を' && frame.text[phrase.end] === '通') put(cases, null, phrase, cast);
    // 防衛省によりますと: where it is known from.
    else if (particle === 'により' && frame.text.startsWith('ます', phrase.end)) put(cases, null, phrase, cast);
    // 北朝鮮による「瀬取り」, ロシアによる侵攻が続く…と会談: whose it is, not who acts, unless the act itself comes next.
    else if (particle === 'による' && !comesNext(phrase, frame))
      add(cases, complains ? 'aimed' : 'indirect', cast.resolveAll(phrase.mentions));
    // ウクライナへの侵攻を非難した: who suffers what is complained of.
    else if (complains && (particle === 'への' || particle === 'に対する') && !comesNext(phrase, frame))
      put(cases, phrase.mentions[0]?.indirect ? 'to' : null, phrase, cast);
    // 我が国として強く非難する: who says it, and no person in an office (外相として).
    else if (particle === 'として')
      put(cases, isState(phrase.mentions) && !own && !topical ? 'who' : null, phrase, cast);
    else if (frame.text[phrase.start - 1] === '対') put(cases, 'to', phrase, cast);
    // 1月にチャド、2月にコートジボワールの基地を: one of a list, and not who acts.
    else if (particle === '、' && frame.text[phrase.start - 1] === 'に') put(cases, 'indirect', phrase, cast);
    else if (particle === '、') putListed(cases, phrase, cast);
    else put(cases, SLOTS.get(particle) ?? null, phrase, cast);
  }
  // 「中国が対処しないのなら…」と警告した: who acts in what is said is whom it is said of.
  for (const { particle, mentions } of frame.quoted)
    for (const mention of mentions)
      if (mention.kind !== 'pointer') add(cases, /^[がはも]$/.test(particle) ? 'aimed' : 'said', cast.resolve(mention));
  if (topic && (!own || speech) && !topicalized && !spoken && !phrases.includes(topic)) put(cases, 'who', topic, cast);
  if (came && cases.of.length + cases.by.length > 0) {
    // 首都にロシア軍の大規模な攻撃があった: whose it was.
    cases.who = joined(cases.of, cases.by);
    cases.of = NOBODY;
    cases.by = NOBODY;
  }
  if (isReceiving(frame.carrier) || (frame.carrier?.word === '得る' && cases.from.length > 0)) {
    // 攻撃を受ける: its owner or に does it, が suffers it.
    cases.object = joined(cases.object, cases.who);
    cases.who = [...cases.of, ...cases.from, ...cases.to, ...cases.by];
    cases.to = NOBODY;
    cases.of = NOBODY;
  } else if (isPassive(frame)) {
    cases.object = joined(cases.object, cases.who);
    // イランからイスラエルに向けて発射された: に says at whom, and not by whom.
    const launched = frame.row.kind === 'launch' && cases.from.length > 0;
    cases.who = launched ? cases.from : [...cases.by, ...cases.from, ...cases.to];
    cases.to = NOBODY;
  }
  return cases;
}
