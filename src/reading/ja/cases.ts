/** Who does what to whom in a frame: its phrases by the work that their particles do. */
import type { Cast } from './cast.js';
import type { Cases, Frame } from './frames.js';
import type { Mention } from './mentions.js';
import type { Phrase } from './phrases.js';

const SLOT: Record<string, Exclude<keyof Cases, 'both' | 'allToo' | 'indirect' | 'owners'>> = {
  は: 'who',
  が: 'who',
  も: 'who',
  からは: 'who',
  と: 'with',
  との: 'with',
  に加え: 'with',
  を加え: 'with',
  を交え: 'with',
  のほか: 'with',
  に: 'to',
  に対し: 'to',
  に対する: 'to',
  へ: 'to',
  への: 'to',
  を: 'object',
  から: 'from',
  によって: 'by',
  により: 'by',
  による: 'by',
  を念頭に: 'aimed',
  をめぐ: 'about',
  '': 'of',
  の: 'of',
};

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
const runsInto = (phrase: Phrase, frame: Frame): boolean => frame.at >= phrase.end && frame.at - phrase.end <= 10;

const pointsAtAll = (mention: Mention): boolean => mention.pointer === 'both' || mention.pointer === 'all';

/** Fills the cases of a frame. In the passive the one acted on stands with が or は, and who acts with に or から. */
export function casesOf(frame: Frame, cast: Cast): Cases {
  frame.cases ??= fillCases(frame, cast);
  return frame.cases;
}

function fillCases(frame: Frame, cast: Cast): Cases {
  const cases: Cases = {
    who: [],
    with: [],
    to: [],
    object: [],
    of: [],
    from: [],
    by: [],
    about: [],
    aimed: [],
    both: false,
    allToo: false,
    indirect: [],
    owners: [],
  };
  const phrases = frame.phrases;
  const own = phrases.some((p) => p.particle === 'が');
  const speech = SPEAKS.has(frame.row.kind) || frame.carrier?.kind === 'tell';
  const put = (phrase: Phrase, slot: keyof typeof SLOT | string): void => {
    for (const mention of phrase.mentions) {
      if (pointsAtAll(mention)) {
        if (SLOT[slot] === 'who') cases.both = true;
        else {
          if (SLOT[slot] === 'to' || SLOT[slot] === 'with') cases.allToo = true;
          continue;
        }
      }
      const parties = cast.resolve(mention);
      const name = SLOT[slot];
      if ((mention.indirect || mention.body === 'company') && name && name !== 'with') cases.indirect.push(...parties);
      else if (name) cases[name].push(...parties);
      else if (slot === '、') cases.who.push(...parties);
      else cases.about.push(...parties);
    }
  };
  const topical = phrases.some((p) => p.particle === 'は') || frame.topic !== null;
  for (const phrase of phrases) {
    // Where は and が both stand, a speaker is the は and its が belongs to what is said; a doer is the が.
    if (phrase.particle === 'は' && own && !speech) put(phrase, 'について');
    else if (phrase.particle === 'が' && speech && topical) put(phrase, 'を念頭に');
    else if (
      (phrase.particle === 'の' && phrase.end !== frame.at) ||
      (phrase.particle === '' && !runsInto(phrase, frame))
    )
      cases.owners.push(...phrase.mentions.flatMap((m) => cast.resolve(m)));
    else if (
      phrase.particle === 'で' &&
      phrase.mentions.length > 1 &&
      phrase.mentions.every((m) => m.kind === 'person' || m.kind === 'pointer')
    )
      put(phrase, 'は');
    // 防衛省によりますと: where it is known from.
    else if (phrase.particle === 'により' && frame.text.startsWith('ます', phrase.end)) put(phrase, 'によると');
    // 北朝鮮による「瀬取り」: whose it is, not who acts, unless it is who holds the talks.
    else if (phrase.particle === 'による' && frame.row.kind !== 'meet')
      cases.indirect.push(...phrase.mentions.flatMap((m) => cast.resolve(m)));
    else if (frame.text[phrase.start - 1] === '対') put(phrase, 'に対し');
    else put(phrase, phrase.particle);
  }
  if (frame.topic && (!own || speech) && !phrases.includes(frame.topic) && !phrases.some((p) => p.particle === 'は'))
    put(frame.topic, 'は');
  if (frame.carrier?.word === '受ける') {
    // 攻撃を受ける: its owner or に does it, が suffers it.
    cases.object = [...cases.object, ...cases.who];
    cases.who = [...cases.of, ...cases.from, ...cases.to, ...cases.by];
    cases.to = [];
    cases.of = [];
  } else if (isPassive(frame)) {
    const patient = cases.who;
    cases.who = [...cases.by, ...cases.from, ...cases.to];
    cases.object = [...cases.object, ...patient];
    cases.to = [];
  }
  return cases;
}
