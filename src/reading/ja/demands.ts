/** Clauses that run up to a demand: what somebody else is asked or hoped to do was not done. */
import { type Frame, phraseWith } from './frames.js';
import { isDated } from './own-dates.js';

/** 責任を認めて処罰するよう求めた: the first half of what is asked. */
const ASKED = /^[^、。]{1,24}よう(?:に)?(?:強く|改めて|厳しく|直ちに){0,3}(?:求|要|呼|促|訴|働|迫)/;
/** 制裁を解除し、〔対話に応じるよう求めた, 応じることを望むと述べた, 応じるべきだと主張した〕 */
const DEMAND =
  /(?:よう(?:に)?|ことを|べき(?:だ|である)?と)[^、。]{0,16}(?:求め|要求|要請|促|訴|働き[か掛]け|迫|呼び[か掛]け|期待|希望|望|提案|申し入|主張)/;
/** …と述べ、: what is said in between is no part of the demand. */
const SAID = /と(?:し|述|語|強|指|批|非|主|説)|(?:批判|非難|抗議|会談|協議|表明|発表)し/;
/** What is asked for more often than done by those who ask. */
const GIVES_WAY: ReadonlySet<string> = new Set(['lift', 'retreat', 'truce', 'suspend', 'concede']);

/** What follows the clause up to a demand; empty where the sentence ends in none. */
function leadsToDemand({ text, end, sentence }: Frame): boolean {
  const rest = text.slice(end, sentence.end);
  const found = DEMAND.exec(rest);
  return found !== null && !SAID.test(rest.slice(0, found.index));
}

/** 日本は、ロシアが撤退し、…するよう求めた: whether somebody else does it than the sentence is about. */
const isOfAnother = ({ phrases }: Frame): boolean => {
  const topic = phraseWith(phrases, 'は');
  const doer = phraseWith(phrases, 'が');
  return topic !== null && doer !== null && topic.start < doer.start;
};
/** ロシアに対し、侵略を停止し、…; 米国に、制裁を解除し、…: whoever it is asked of does it. */
const isAskedOf = ({ phrases, text }: Frame): boolean =>
  phrases.some(({ particle, end }) => particle === 'に対し' || (particle === 'に' && text[end] === '、'));

/** Whether an act is the first half of what somebody is asked to do. */
export function isAsked(frame: Frame): boolean {
  if (frame.tail.form !== 'linked') return false;
  if (ASKED.test(frame.text.slice(frame.end, frame.end + 40))) return true;
  const { kind } = frame.row;
  const mayBe = isOfAnother(frame) || isAskedOf(frame) || (GIVES_WAY.has(kind) && !isDated(frame));
  return mayBe && leadsToDemand(frame);
}

/** The same of support: 米国が独立を支持することをやめ、…するよう促した. Who is complained of does not complain. */
export const isAskedToSupport = (frame: Frame): boolean =>
  frame.row.type === 'SUPPORT' && frame.tail.form === 'linked' && isOfAnother(frame) && leadsToDemand(frame);
