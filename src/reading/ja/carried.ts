/** Nouns that wait for a verb: which nouns do, and which verbs carry them. 会談を行う, 懸念を表明する, 訪問を取りやめる, 制裁を決定する. */
import { EVENT_KINDS, type Predicate, type PredicateKind } from './predicates.js';
import type { Tail } from './tail.js';

const SPOKEN = ['say', 'intent', 'exchange', 'share', 'agree'] as const;
/** Nouns of what is said. */
export const SPEECH: ReadonlySet<PredicateKind> = new Set<PredicateKind>([...SPOKEN, 'raise']);
const DECIDED: ReadonlySet<PredicateKind> = new Set<PredicateKind>([
  'aid',
  'sanction',
  'suspend',
  'dispatch',
  'retreat',
  'expel',
  'lift',
  'handover',
  'visit',
  'mobilize',
]);
const CARRIED: ReadonlySet<PredicateKind> = new Set<PredicateKind>([...EVENT_KINDS, ...SPOKEN]);
/** Particles behind a noun that a verb may carry. */
const CARRY: ReadonlySet<string> = new Set('を が は も に へ には で などを などが などで への との の'.split(' '));
/** Particles behind a noun that is told of. */
const TOLD: ReadonlySet<string> = new Set('を も などを の'.split(' '));

/**
 * Whether a noun waits for the verb that carries it.
 * @param ofTarget whether it says what somebody is made a target of: 輸出禁止の対象に加える
 * @param byBody whether the sentence tells of one organisation: EUは追加制裁で合意した
 */
export const waits = (noun: Predicate, { after }: Tail, ofTarget: boolean, byBody: boolean): boolean =>
  CARRIED.has(noun.kind) &&
  CARRY.has(after) &&
  (after !== 'で' || noun.kind === 'truce' || (byBody && DECIDED.has(noun.kind))) &&
  (after !== 'の' || SPEECH.has(noun.kind) || ofTarget);

/** 決める, 決定する, 閣議決定する. */
export const decides = ({ word }: Predicate): boolean => /^(?:閣議)?決/.test(word);

/** 供与すると約束した: told of one side alone, what it promises to another is what is told. */
export const promises = ({ word }: Predicate): boolean => /^(?:約束|確約|誓約|公約|請け合う|約す)$/.test(word);

/** What watchers do: they are not who did what they saw. */
const WATCHED: ReadonlySet<string> = new Set(['確認', '探知', '検知', '観測', '捕捉']);
/** 防衛省は北朝鮮西岸からの〔発射を確認した〕: a launch that somebody saw. */
export const isWatched = (verb: Predicate, noun: Predicate, { features }: Tail): boolean =>
  noun.kind === 'launch' && WATCHED.has(verb.word) && !features.negated;

/** Whether a verb carries the noun that waits. */
export function carries(verb: Predicate, noun: Predicate, { after }: Tail): boolean {
  switch (verb.kind) {
    case 'light':
    case 'attend':
    case 'cancel':
    case 'plan':
      return after !== 'で' || noun.kind === 'truce';
    case 'witness':
      return noun.kind === 'sign';
    case 'effect':
      return noun.kind === 'truce' || noun.kind === 'sign';
    case 'adopt':
      return noun.kind === 'sanction' && after === 'を';
    case 'tell':
      return TOLD.has(after)
        ? SPEECH.has(noun.kind) || DECIDED.has(noun.kind)
        : after === 'が' && SPEECH.has(noun.kind);
    case 'agree':
      // 停戦で合意した: the ceasefire is what is told.
      if (noun.kind === 'truce') return after === 'に' || after === 'で';
      if (verb.word === '発出') return TOLD.has(after) && SPEECH.has(noun.kind);
      if (after === 'で') return DECIDED.has(noun.kind);
      return (
        after === 'を' &&
        (verb.word === '共有' ? SPEECH.has(noun.kind) : (decides(verb) || promises(verb)) && DECIDED.has(noun.kind))
      );
    default:
      return false;
  }
}
