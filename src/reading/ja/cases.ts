/** Who does what to whom in a frame: its phrases by the work that their particles do. */
import type { Cast, Party } from './cast.js';
import type { Frame } from './frames.js';
import type { Mention } from './mentions.js';
import type { Phrase } from './phrases.js';

export interface Cases {
  who: Party[];
  with: Party[];
  to: Party[];
  object: Party[];
  /** Straight before the predicate: 日越防衛相会談. */
  of: Party[];
  from: Party[];
  by: Party[];
  about: Party[];
  /** Whether 両首脳, 双方 … stands as who acts. */
  both: boolean;
  /** Countries meant only through a noun of theirs. */
  indirect: Party[];
}

const SLOT: Record<string, Exclude<keyof Cases, 'both' | 'indirect'>> = {
  は: 'who',
  が: 'who',
  も: 'who',
  'からは': 'who',
  と: 'with',
  との: 'with',
  に加え: 'with',
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
  'を念頭に': 'about',
  'をめぐ': 'about',
  '': 'of',
  の: 'of',
};

const pointsAtAll = (mention: Mention): boolean => mention.pointer === 'both' || mention.pointer === 'all';

/** Fills the cases of a frame. In the passive the one acted on stands with が or は, and who acts with に or から. */
export function casesOf(frame: Frame, cast: Cast): Cases {
  const cases: Cases = { who: [], with: [], to: [], object: [], of: [], from: [], by: [], about: [], both: false, indirect: [] };
  const phrases = frame.phrases;
  const own = phrases.some((p) => p.particle === 'が');
  const put = (phrase: Phrase, slot: keyof typeof SLOT | string): void => {
    for (const mention of phrase.mentions) {
      if (pointsAtAll(mention)) {
        if (SLOT[slot] === 'who') cases.both = true;
        continue;
      }
      const parties = cast.resolve(mention);
      const name = SLOT[slot];
      if (mention.indirect || mention.body === 'company') cases.indirect.push(...parties);
      else if (name) cases[name].push(...parties);
      else if (slot === '、') cases.who.push(...parties);
      else cases.about.push(...parties);
    }
  };
  for (const phrase of phrases) {
    // With が for who acts, は only sets the scene.
    if (phrase.particle === 'は' && own) put(phrase, 'について');
    else put(phrase, phrase.particle);
  }
  if (frame.topic && !own && !phrases.includes(frame.topic) && !phrases.some((p) => p.particle === 'は')) put(frame.topic, 'は');
  if (frame.tail.features.has('passive')) {
    const patient = cases.who;
    cases.who = [...cases.by, ...cases.from, ...cases.to];
    cases.object = [...cases.object, ...patient];
    cases.to = [];
  }
  return cases;
}
