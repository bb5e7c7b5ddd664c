/** What work a phrase does in its frame: its particle says, and what stands around it. */
import { bareRole, comesNext } from './bare-role.js';
import { type Cases, type Frame, namesSpeaker } from './frames.js';
import { aboutUpTo, isBlamed, isClosed, isOver } from './inner-clauses.js';
import type { Mention } from './mentions.js';
import type { Phrase } from './phrases.js';
import { isPassive, isThere } from './voice.js';

/** A case that holds parties. */
export type Slot = Exclude<keyof Cases, 'both' | 'allToo'>;

export type Role =
  | Slot
  | 'mentioned' // has a particle without a case of its own: only says what it is about
  | 'over' // belongs to a clause that is over
  | 'listed' // one of several that a comma sets off
  | 'vehicle' // ロシア国籍と推定される航空機: whose what acts is presumed to be
  | 'whose';
// ロシアによる侵攻が続く…と会談: whose something is that is told of

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

/** Verbs whose noun comes from whoever stands with から. */
const RECEIVES: ReadonlySet<string> = new Set(['受ける', '得る']);

const PRESUMED = /^(?:推定|みられ|見られ|思われ)(?:さ?れ)?る/;
const isPresumed = ({ end }: Phrase, text: string): boolean => PRESUMED.test(text.slice(end, end + 6));
const TOGETHER = /(?:ととも|と共)に$/;
/** Kinds whose と brings the other side. */
const MEETS: ReadonlySet<string> = new Set(['meet', 'courtesy', 'exchange', 'agree', 'coop', 'share']);
const BESIDE = /^(?:緊密に)?(?:連携|協調|歩調)/;

const isOfNoun = ({ end }: Phrase, text: string): boolean => text[end - 1] === 'の';

/** 両首相で: people and no place. */
const isGroup = (mentions: readonly Mention[]): boolean =>
  mentions.length > 1 && mentions.every((m) => m.kind === 'person' || m.kind === 'pointer');

const isState = (mentions: readonly Mention[]): boolean =>
  mentions.every((m) => m.person === null && m.pointer === null && !m.indirect);

/** What is said in writing or before the press. */
const IN_WORDS = /(?:声明|談話|書簡|論評|社説|会見|演説|投稿|発表文)では、/;
/** 声明では、日本が干渉していると非難した: who spoke is the one told of last. */
const isInWords = ({ text, at, clause }: Frame): boolean =>
  text[at - 1] === 'と' && IN_WORDS.test(text.slice(clause, at));

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
    const { phrases, text, carrier } = frame;
    this.#frame = frame;
    for (const phrase of phrases) {
      if (phrase.particle === 'が') this.#doer = phrase;
      else if (phrase.particle === 'は') this.#topicalized = true;
      else if (phrase.particle === 'と' && isPresumed(phrase, text)) this.#presumed ??= phrase;
    }
    const doer = this.#doer;
    this.#inner = doer !== null && this.#topicalized && isClosed(frame, doer);
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
    return free && !this.#frame.phrases.includes(topic) && !this.#beginsAnew();
  }

  /** 米国は…と表明し、〔中国側も〕…と表明した: somebody else does the like. */
  #beginsAnew(): boolean {
    const [first] = this.#frame.phrases;
    return first?.particle === 'も' && first.start === this.#frame.clause && isState(first.mentions);
  }

  of(phrase: Phrase): Role {
    if (phrase === this.#presumed) return 'vehicle';
    const { particle, start } = phrase;
    // 米国からの輸入品に関税を課す, ロシアからの侵略に耐える国民: whose something is, and nobody who speaks.
    if (particle === 'から' && isOfNoun(phrase, this.#frame.text) && !comesNext(phrase, this.#frame))
      return this.#speech ? 'mentioned' : 'indirect';
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
        // ニジェールはマリと共に脱退を表明した: who does it too.
        if (!MEETS.has(frame.row.kind) && TOGETHER.test(frame.text.slice(phrase.end - 4, phrase.end))) return 'who';
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
