/** Acts told only as what will follow: on a condition, or as an answer not yet named. */
import type { Frame } from './frames.js';

/** What one side does to another. */
const HARMS: ReadonlySet<string> = new Set(['sanction', 'suspend', 'assault', 'expel', 'coerce', 'mobilize']);

/** 撤回しない場合、…; 応じなければ…; 続けるなら…. */
const CONDITION = /[いるた]場合(?:に)?[は、]|なけ?れば、?|(?<!によ)れば、|[いるた]の?なら(?:ば)?|ない限り/;

/** How far before the clause a condition may end that is one of its own. */
const BEFORE = 8;

/** 対抗措置を取ることも〔示唆した〕, 取る〔方針を〕: an answer that nobody has named yet, spoken of and not made known as decided. */
const RETORT = /(?:対抗|報復|相応の|断固たる|断固とした)措置|^報復(?:する)?$/;
const SPOKEN_OF = /^、?(?:示唆|述べ|強調|表明|主張|語|明言|言明|け?ん制|牽制|警告|訴え)/;

/** Whether a clause that somebody says tells of an act as to come if the other side does not give in. */
export function isThreat({ text, row, tail, clause, at, end, sentence }: Frame): boolean {
  if (tail.form !== 'embedded' || tail.past || tail.features.negated || !HARMS.has(row.kind)) return false;
  // 放送を停止しなければ、攻撃する: the condition may be a clause of its own.
  if (CONDITION.test(text.slice(Math.max(sentence.start, clause - BEFORE), at))) return true;
  return RETORT.test(row.word) && (tail.features.planned || SPOKEN_OF.test(text.slice(end, end + 6)));
}
