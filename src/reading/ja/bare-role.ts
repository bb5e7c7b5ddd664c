/** The work of phrases that no particle gives a case: they run into the predicate, or lead to it. */
import type { Frame } from './frames.js';
import type { Phrase } from './phrases.js';

/** Whether a phrase without a particle stands straight before the predicate, a title perhaps between: 日越〔防衛相〕会談. */
const runsInto = (phrase: Phrase, frame: Frame): boolean =>
  frame.at >= phrase.end &&
  frame.at - phrase.end <= 10 &&
  // インドネシア・バリ島で会談した: its country is a part of the place.
  !/[はがをにで・、]/.test(frame.text.slice(phrase.end, frame.at));

const SESSION = /^[一-鿿]{0,4}(?:理事会|会合|会議|総会)は/;
const isInSession = ({ row, text }: Frame, { mentions, end }: Phrase): boolean =>
  row.kind !== 'meet' && mentions.some((m) => m.kind === 'organisation') && SESSION.test(text.slice(end, end + 10));

/** 我が国〔接続水域を通過する〕: a predicate that begins with waters has their owner before it, not who sails. */
const beginsWithWaters = ({ row }: Frame): boolean =>
  (row.kind === 'passage' || row.kind === 'intrude') && /^(?:領海|領空|接続水域)./.test(row.word);

/** The role of a phrase without a particle, where what stands around it decides. */
export function bareRole(phrase: Phrase, frame: Frame): 'who' | 'owners' | 'to' | null {
  // イランの軍事組織「革命防衛隊」は: a body named inside a phrase acts as the phrase does.
  for (const { particle, start, end } of frame.phrases)
    if (particle === 'は' && start < phrase.start && end >= phrase.end) return 'who';
  // 欧州連合外相理事会は: what a body does in session it does itself.
  if (isInSession(frame, phrase)) return 'who';
  if (!runsInto(phrase, frame)) return 'owners';
  return beginsWithWaters(frame) ? 'to' : null;
}

/** Words of a noun, perhaps with its subject or means: 3回目の, 北朝鮮に関する日米韓, 無人機による. */
const OF_NOUN = /^、?(?:[^はがをに、るた]{0,14}(?:に関する|をめぐる|についての|による))?[^はがをに、るた]{0,14}$/;

/** Whether the predicate is what a phrase leads to: 日米による3回目の〔会談〕. */
export const comesNext = (phrase: Phrase, frame: Frame): boolean =>
  frame.at - phrase.end <= 30 && OF_NOUN.test(frame.text.slice(phrase.end, frame.at));
