/** Who acts where a clause leaves it out: the one told of last, unless the clause names somebody that no table knows. */

import { bareParty } from './begin.js';
import { casesOf } from './cases.js';
import { isNounCharacter } from './characters.js';
import type { Frame } from './frames.js';
import type { Party } from './party.js';
import type { Scene } from './scene.js';

/** A noun with its が straight before the rest of its clause, no other verb between: 〔14か国が〕賛成した. */
const ACTS = /[一-鿿々ァ-ヴーA-Za-z0-9]が(?![一-鿿々ァ-ヴーA-Za-z0-9]{0,12}[るたいくうす、])[^、。「」]{0,20}$/;
/** A noun with its は that is a time, and not what the sentence is about: 〔決議案は〕. */
const WHEN = /(?:[日月年時分秒回後前間中際次朝夜夕方度初来先]|今|現在|当初|一方|以降|実際|最終的)は$/;

/** Ships, aircraft, units: whoever sends them was told of before. */
const FORCES = /(?:艦|艦艇|船|機|隻|部隊|気球|兵|兵士|軍|艇|空母|弾|人)[がは]$/;
const REASON = 'たとして';
/** How far the noun of a name reaches: 両国〔軍は〕. */
const NAME_REACH = 6;

/** The noun whose last character stands at a place, with its particle: as much of it as FORCES and WHEN look at. */
const wordBefore = (words: string, at: number): string => words.slice(Math.max(0, at - 3), at + 2);

/** Whether the clause has a subject of its own that is nobody we know. In the passive a subject is acted on. */
export function hasStranger(frame: Frame): boolean {
  if (frame.tail.features.passive) return false;
  // 乗員がけがをしたとして非難した: who is told of in a reason does not act outside it.
  const begun = Math.min(frame.at, frame.content.at(-1)?.end ?? frame.clause);
  const from = begun + Math.max(0, frame.text.slice(begun, frame.at + REASON.length).lastIndexOf(REASON));
  const words = frame.text.slice(from, frame.at);
  return (words.includes('が') || words.includes('は')) && namesStranger(frame, from, words);
}

/** Whether words of a clause name somebody we do not know as who acts or what it is about. */
function namesStranger(frame: Frame, from: number, words: string): boolean {
  const phrases = frame.topic ? [...frame.phrases, frame.topic] : frame.phrases;
  const known = (at: number): boolean =>
    phrases.some((p) => p.start <= at && at < p.end + NAME_REACH && !/[ぁ-ん、]/.test(frame.text.slice(p.end, at)));
  const quoted = (at: number): boolean => frame.sentence.quotes.some((q) => q.start <= at && at < q.end);
  const acts = ACTS.exec(words);
  const isForce = (at: number): boolean => FORCES.test(wordBefore(words, at));
  if (acts && !known(from + acts.index + 1) && !isForce(acts.index)) return true;
  for (let end = words.indexOf('は') + 1; end > 0; end = words.indexOf('は', end) + 1) {
    const at = end - 2;
    if (at < 0 || !isNounCharacter(words.charCodeAt(at))) continue;
    if (!known(from + at + 1) && !quoted(from + at + 1) && !isForce(at) && !WHEN.test(wordBefore(words, at)))
      return true;
  }
  return false;
}

/** What a ministry says, gives, imposes and holds in its own name. */
const OWN_ACTS: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'intent',
  'aid',
  'sanction',
  'suspend',
  'meet',
  'courtesy',
  'visit',
]);

/**
 * The side that acted last, for a clause that says of nobody that they act. On a ministry's own page it is the ministry's side
 * where nobody acted yet, or where the one who did is the one spoken to: 北朝鮮に抗議をいたしました.
 */
export function carriedOver(scene: Scene, frame: Frame): readonly Party[] {
  if (hasStranger(frame)) return [];
  const { house, subject, cast } = scene;
  if (house === null || !OWN_ACTS.has(frame.row.kind) || frame.tail.features.passive) return subject;
  const { to, object } = casesOf(frame, cast);
  const isSpokenTo = ({ country }: Party): boolean => [...to, ...object].some((p) => p.country === country);
  // 北朝鮮に抗議し、強く非難した: and it goes on speaking.
  if (subject.every(isSpokenTo)) scene.subject = [bareParty(house, frame)];
  return scene.subject;
}
