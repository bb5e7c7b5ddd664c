/** What work a phrase does in its frame: its particle says, and what stands around it. */
import { type Cases, type Frame, namesSpeaker } from './frames.js';
import type { Mention } from './mentions.js';
import type { Phrase } from './phrases.js';

/** A case that holds parties. */
export type Slot = Exclude<keyof Cases, 'both' | 'allToo'>;

export type Role =
  | Slot
  | 'mentioned' // has a particle without a case of its own: only says what it is about
  | 'over' // belongs to a clause that is over
  | 'listed' // one of several that a comma sets off
  | 'vehicle' // ロシア国籍と推定される航空機: whose what acts is presumed to be
  | 'whose'; // ロシアによる侵攻が続く…と会談: whose something is that is told of

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
export const isPassive = (frame: Frame): boolean =>
  frame.tail.features.passive &&
  !COURTEOUS.has(frame.row.kind) &&
  !(frame.carrier?.kind === 'light' && frame.row.kind !== 'sign');

/** 攻撃があった: what comes about is its owner's act. */
export const isThere = ({ row }: Frame): boolean => row.word.endsWith('がある');

/** Whether a phrase without a particle stands straight before the predicate, a title perhaps between: 日越〔防衛相〕会談. */
const runsInto = (phrase: Phrase, frame: Frame): boolean =>
  frame.at >= phrase.end &&
  frame.at - phrase.end <= 10 &&
  // インドネシア・バリ島で会談した: its country is a part of the place.
  !/[はがをにで・、]/.test(frame.text.slice(phrase.end, frame.at));

/** Verbs whose noun comes from whoever stands with から. */
const RECEIVES: ReadonlySet<string> = new Set(['受ける', '得る']);

const PRESUMED = /^(?:推定|みられ|見られ|思われ)(?:さ?れ)?る/;
const isPresumed = ({ end }: Phrase, text: string): boolean => PRESUMED.test(text.slice(end, end + 6));
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
/** 声明では、日本が干渉していると非難した: who spoke is the one told of last. */
const isInWords = ({ text, at, clause }: Frame): boolean =>
  text[at - 1] === 'と' && IN_WORDS.test(text.slice(clause, at));

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

/** The roles of a frame's phrases. What they ask of the frame as a whole is worked out once. */
export class Roles {
  readonly #frame: Frame;
  /** Who stands with が, the last of them. */
  readonly #doer: Phrase | null = null;
  readonly #presumed: Phrase | null = null;
  /** ロシアは、領事が情報を入手したとして拘束した: whether the が belongs to a clause that is over, and does nothing here. */
  readonly #inner: boolean;
  /** Whether the frame says who acts, beside what it is about. */
  readonly #own: boolean;
  readonly #topicalized: boolean = false;
  readonly #speech: boolean;
  /** 事態は深刻であり、次官から大使に抗議した: whether who speaks stands with から, and whatever stands before is not who acts. */
  readonly #spoken: boolean;
  readonly #talkedAbout: number;

  constructor(frame: Frame) {
    const { phrases, text, at, carrier } = frame;
    this.#frame = frame;
    for (const phrase of phrases) {
      if (phrase.particle === 'が') this.#doer = phrase;
      else if (phrase.particle === 'は') this.#topicalized = true;
      else if (phrase.particle === 'と' && isPresumed(phrase, text)) this.#presumed ??= phrase;
    }
    const doer = this.#doer;
    this.#inner = doer !== null && this.#topicalized && CLAUSE_OVER.test(text.slice(doer.end, at));
    this.#own = (doer !== null && !this.#inner) || this.#presumed !== null;
    this.#speech = SPEAKS.has(frame.row.kind) || carrier?.kind === 'tell';
    this.#spoken =
      this.#speech && namesSpeaker(phrases) && !isPassive(frame) && !(carrier !== null && RECEIVES.has(carrier.word));
    this.#talkedAbout = this.#speech ? aboutUpTo(frame, doer) : 0;
  }

  /** Whether somebody is complained of. */
  get complains(): boolean {
    return this.#speech && this.#frame.row.type === 'ACCUSE';
  }

  /** Whether the topic that the sentence goes on with acts here too. */
  actsToo(topic: Phrase): boolean {
    const free = !this.#topicalized && !this.#spoken && (!this.#own || this.#speech);
    return free && !this.#frame.phrases.includes(topic);
  }

  of(phrase: Phrase): Role {
    if (phrase === this.#presumed) return 'vehicle';
    const { particle, start } = phrase;
    if (particle === 'は' && isOver(phrase, this.#frame.phrases, this.#frame.text)) return 'over';
    // Where は and が both stand, a speaker is the は and its が belongs to what is said; a doer is the が.
    if (particle === 'は' && this.#own && !this.#speech) return 'mentioned';
    if (particle === 'が' && this.#inner) return 'indirect';
    if (particle === 'が' && this.#speech && this.#isSaidOf(phrase)) return 'aimed';
    if (particle === 'から' && this.#spoken) return 'who';
    if (this.#doer !== null && start > this.#doer.start && phrase.end <= this.#talkedAbout) return 'mentioned';
    const role = this.#around(phrase);
    if (role !== null) return role;
    const before = this.#frame.text[start - 1];
    if (before === '対') return 'to';
    // 1月にチャド、2月にコートジボワールの基地を: one of a list, and not who acts.
    if (particle === '、') return before === 'に' ? 'indirect' : 'listed';
    return SLOTS.get(particle) ?? 'mentioned';
  }

  /** Whether who stands with が does what the words are about, and does not say them. */
  #isSaidOf({ end }: Phrase): boolean {
    return this.#isTopical() || this.#spoken || end <= this.#talkedAbout || isBlamed(this.#frame);
  }

  /** Whether it is known who speaks, without が. */
  #isTopical(): boolean {
    return this.#topicalized || this.#frame.topic !== null || (this.#speech && isInWords(this.#frame));
  }

  /** The role that a phrase has by what stands around it, where that decides. */
  #around(phrase: Phrase): Role | null {
    const frame = this.#frame;
    switch (phrase.particle) {
      case '':
        return bareRole(phrase, frame);
      case 'の':
        return (isThere(frame) ? comesNext(phrase, frame) : phrase.end === frame.at) ? null : 'owners';
      case 'で':
        return isGroup(phrase.mentions) ? 'who' : null;
      // 米国と連携して: beside whom it is done, and neither with nor to them.
      case 'と':
        return BESIDE.test(frame.text.slice(phrase.end, phrase.end + 8)) ? 'mentioned' : null;
      // 国連児童基金を通じ: through whom it is done.
      case 'を':
        return frame.text[phrase.end] === '通' ? 'mentioned' : null;
      // 防衛省によりますと: where it is known from.
      case 'により':
        return frame.text.startsWith('ます', phrase.end) ? 'mentioned' : null;
      case 'による':
        return comesNext(phrase, frame) ? null : 'whose';
      // ウクライナへの侵攻を非難した: who suffers what is complained of.
      case 'への':
      case 'に対する':
        if (!this.complains || comesNext(phrase, frame)) return null;
        return phrase.mentions[0]?.indirect ? 'to' : 'mentioned';
      // 我が国として強く非難する: who says it, and no person in an office (外相として).
      case 'として':
        return isState(phrase.mentions) && !this.#own && !this.#isTopical() ? 'who' : 'mentioned';
      default:
        return null;
    }
  }
}

/** The role of a phrase without a particle, where what stands around it decides. */
function bareRole(phrase: Phrase, frame: Frame): Role | null {
  // イランの軍事組織「革命防衛隊」は: a body named inside a phrase acts as the phrase does.
  for (const { particle, start, end } of frame.phrases)
    if (particle === 'は' && start < phrase.start && end >= phrase.end) return 'who';
  // 欧州連合外相理事会は: what a body does in session it does itself.
  if (isInSession(frame, phrase)) return 'who';
  if (!runsInto(phrase, frame)) return 'owners';
  return beginsWithWaters(frame) ? 'to' : null;
}
