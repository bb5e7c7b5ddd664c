/** Which dates of a clause are those of its act, and not of a noun that it names by the way. */
import type { Frame, PlacedDate } from './frames.js';
import { NONE } from './lists.js';

/** Whether a frame has a day or month of its own; an hour alone is of the day told of, and 以降 tells since when. */
export const isDated = (frame: Frame): boolean =>
  frame.dates.some(({ date }) => (date.precision === 'day' || date.precision === 'month') && date.bound !== 'since');

/** 12日の発射を非難した: a date that belongs to a noun the act is about, and not to the act. */
const OF_OBJECT = /^の[^、。でを]{0,40}(?:を|が|に対し|について|に関し)/;
/** 28日の選挙で勝利した大統領, 18日の選挙まで1週間: the day of what somebody did before, or of what is waited for. */
const OF_OTHER = /の[^、。はが]{1,24}(?:[でに][^、。はが]{0,8}(?:した|された|った)(?=[一-鿿ァ-ヴ])|まで)/y;
const isOfOther = (text: string, { end }: PlacedDate, at: number): boolean => {
  OF_OTHER.lastIndex = end;
  return OF_OTHER.test(text) && OF_OTHER.lastIndex <= at;
};

/** 15日午前0時からの停戦で合意した: when what is agreed on begins. */
const OF_BEGINNING = /(?:午[前後]|[0-9]{1,2}時|[0-9]{1,2}分){0,3}からの/y;
const isOfBeginning = ({ text, row }: Frame, { end }: PlacedDate): boolean => {
  OF_BEGINNING.lastIndex = end;
  return row.kind === 'agree' && OF_BEGINNING.test(text);
};
/** 先月策定された戦略, 5月のロンドン以来, 前日に続き, 年内妥結に向け: the day of a noun by the way, since when, or after what. */
const OF_NOUN =
  /[一-鿿]{2,4}に向け|に?[一-鿿]{2,4}された(?=[一-鿿ァ-ヴ「])|の[^、。]{1,14}以来|を最後に|に(?:引き)?続[いき]/y;

/** 14日に首都で発生したテロを非難した: the day of what had happened. Behind a topic (外相は14日、…) a comma leaves it to the act. */
const OF_HAPPENING = /[^はも。]{0,40}?(?:発生した|起きた|起こった|生じた)(?=[一-鿿ァ-ヴー])/y;
const isOfHappening = (text: string, { start, end }: PlacedDate): boolean => {
  OF_HAPPENING.lastIndex = end;
  return (text[end] !== '、' || (text[start - 1] !== 'は' && text[start - 1] !== 'も')) && OF_HAPPENING.test(text);
};

/** 艦艇が16日に侵入した〔ことを受けて〕抗議した: the day of what is answered, which a clause of its own tells. */
const OF_ANSWERED = /[^。はも「」]{1,80}?[たるうくすつむ](?:こと|の)(?:に(?:対|つ|関)|を(?:受|巡|めぐ|踏まえ|念頭))/y;
export function isOfAnswered({ text, at, end, tail, sentence }: Frame, placed: PlacedDate): boolean {
  if (tail.form === 'embedded' || tail.form === 'relative') return false;
  // 17日、…ことを受けて抗議した: set off before all else it is the day of the telling.
  if (text[placed.end] === '、' && (placed.start === sentence.start || text[placed.start - 1] === 'は')) return false;
  OF_ANSWERED.lastIndex = placed.end;
  return OF_ANSWERED.test(text) && (OF_ANSWERED.lastIndex <= at || placed.start >= end);
}

/** 2017年に発効した〔条約〕に基づき, 昨年6月に署名した〔覚書〕: a verb before its noun; talks that were held then are when something was done. */
const OF_THING =
  /(?:[一-鿿]し|され|[っいえけせてねべめれ])た(?!際|後|時|折|頃|直後|日|年|ところ)(?=[一-鿿ァ-ヴー「])(?![^、。]{0,14}(?:会談|会合|会議|協議|対話|サミット|訪問|電話|席上)[でにの])/;
/** 来年が100周年に当たることから, 10周年を迎えたことも踏まえ: why something else is done. */
const OF_REASON = /[るた](?:こと|の)(?:も|を|を?も)?(?:踏まえ|受け|から|に鑑み|に伴い|に際し|を機に|を契機に|を記念し)/;
/** 2018年に開催予定の〔行事〕, 6月に開催される〔会議〕: what is still to come, beside what was done. */
const OF_WHAT_COMES = /^に?[^、。]{0,24}(?:予定の|され?る|行われる|開かれる)(?=[一-鿿ァ-ヴーA-Z「])/;

/** Whether a year or a month stands in a clause by the way, and not with the act. */
function isByTheWay({ text, at, tail }: Frame, { end, date }: PlacedDate): boolean {
  if (date.precision === 'day' || end >= at) return false;
  const between = text.slice(end, at);
  const comes = date.precision === 'year' || (tail.past && tail.form !== 'noun');
  return (
    // ことし8月、手続きを定めた協定を発効させた: a comma leaves it to the act.
    (text[end] !== '、' && OF_THING.test(between) && !/予定|計画/.test(between)) ||
    OF_REASON.test(between) ||
    (comes && OF_WHAT_COMES.test(between))
  );
}

/** Whether a date is that of the frame's act. */
export function isOwn(frame: Frame, placed: PlacedDate): boolean {
  const { text, at, sentence } = frame;
  const { end, date } = placed;
  if (isByTheWay(frame, placed)) return false;
  // 10日までの国外退去, 来月末まで延長する: by when or until when, and not when it was told.
  if (date.bound === 'by' || date.bound === 'until') return false;
  if (isOfAnswered(frame, placed)) return false;
  OF_NOUN.lastIndex = end;
  if (OF_NOUN.test(text) || isOfHappening(text, placed)) return false;
  if (text[end] !== 'の') return !isOfBeginning(frame, placed);
  if (isOfOther(text, placed, at)) return false;
  // 2022年のTICADの開催国では: a year before の is that of the noun.
  return date.precision !== 'year' && !OF_OBJECT.test(text.slice(end, at > end ? at : sentence.end));
}

/** The dates of a frame that are those of its act. */
export const datesOwn = (frame: Frame): readonly PlacedDate[] =>
  frame.dates.length === 0 ? NONE : frame.dates.filter((d) => isOwn(frame, d));
