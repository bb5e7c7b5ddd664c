/** How clauses end: in a verb that no table knows, or made into a thing or a wish that what follows is about. */
import { Chars } from './dates/chars.js';
import type { Frame } from './frames.js';

/** 北朝鮮が実験を繰り返す〔中、〕, 続け〔れば、〕: the end of a clause whose verb no table knows. Who and what stood in it is none of what follows. */
const CLAUSE_OVER =
  /[うくぐすつぬぶむるたい](?:中|なか|最中)(?:で|に)?、|[えけげせてねべめれ]ば、|[ただ]ら、|[るたい]場合(?:は|には)?、|[るたいだ](?:の|こと)(?:を受けて?|から|により|によって|に伴い|を踏まえ|に対し(?:て)?)、|[るたいだ]ので、/;
/** 漁船が離れた〔あとの〕11時に: the end of such a clause inside another, which has a topic of its own. */
const INNER_OVER = /[るた](?:あと|後|際|とき|時|直後|直前|まで|間)(?:の|に|、|で)/;
/** Both begin with the end of a verb and with one of these behind it. */
const VERB_END = new Chars('うくぐすつぬぶむるたいだえけげせてねべめれ');
const BEHIND_END = new Chars('中な最のこあ後際と時直ま間ばら場');

/** Whether a clause may end between two places: nearly everywhere these characters alone tell that none does. */
export function mayBeOver(text: string, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (BEHIND_END.has(text.charCodeAt(at)) && VERB_END.has(text.charCodeAt(at - 1))) return true;
  return false;
}

export const isClauseOver = (words: string): boolean => CLAUSE_OVER.test(words);
export const isInnerOver = (words: string): boolean => INNER_OVER.test(words);

const AS_THING = /(?:こと|の)(?:など)?(?:を|に|が|は|も|で|へ|への|について|に対し)$/;
/** Whether a clause is made into a noun: …したことを. */
export const isThing = ({ text, atEnd, end }: Frame): boolean => AS_THING.test(text.slice(atEnd, end));

const ASKED = /よう(?:に)?$/;
/** Whether a clause tells what is asked of somebody else: …しないよう. */
export const isWish = ({ text, atEnd, end }: Frame): boolean => ASKED.test(text.slice(atEnd, end));
