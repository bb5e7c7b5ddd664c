/** Where the words of a mention end that stand before its particle: ships by class, names and numbers of them, a noun. */
import { isKanjiOrKatakana } from './characters.js';
import { Chars } from './dates/chars.js';
import type { Mention } from './mentions.js';
import { lengthOf, stopFrom, type Words } from './stops.js';

const INDIRECT_NOUN = /[一-鿿々ァ-ヴーA-Za-z0-9・「」『』]{1,24}?(?=[はがをにとのへでもや、。]|から|による|まで|$)/y;

/** Ships and aircraft by their class or type: ジャンカイII級フリゲート2隻, Y-9情報収集機1機. */
const CLASS =
  '(?:[ァ-ヴー・]{2,20}[IVX]{0,4}[級型]|[A-Z]{1,4}-?\\d{1,3}[A-Z]{0,3})[一-鿿々ァ-ヴー]{0,16}(?:艦|艇|船|機|フリゲート)(?:など|等)?(?:計?\\d{1,3}[隻機])?';
/** What may stand between a body and its particle: ships by class, a ship's name (米空母〔ロナルド・レーガン〕が), its tons, a number of them. */
const NAME = new RegExp(
  `(?:${CLASS}(?:(?:、|と|や|及び|および|並びに|ならびに)${CLASS})*|「[^「」\\n]{1,24}」(?:(?:、|と|や|及び|および|並びに)(?=「))?|\\d{1,5}」|(?:など|の)?計?\\d+(?:隻|機|人|名|艘|発)|[ァ-ヴー]{2,12}(?:・(?:[A-Z]・)?[ァ-ヴー]{1,12}){0,3}|約?[\\d万,.]{1,9}トン級?|\\d{1,3}[級型]|号)*`,
  'y',
);
/** Another kind of ship or aircraft of the same side: 護衛艦〔と哨戒機〕が. */
const BESIDE =
  /(?:と|や|、|・|及び|および)[一-鿿々ァ-ヴーA-Za-z0-9-]{1,12}(?:艦|艇|船|機|部隊|フリゲート)(?:(?:など|等)(?:の?艦艇|の?艦船|の?航空機)?)?(?:計?\d{1,3}[隻機])?(?=[はがもをにの、]|により)/y;
/** What sums them up: 4隻〔の合わせて8隻〕が, 5隻〔からなる艦隊〕が, 空母〔を中心とする艦隊〕が. */
const IN_ALL =
  /の?(?:合わせて|あわせて|合計|総勢|計)\d{1,3}[隻機人名]|(?:から(?:なる|成る)|で(?:編成|構成)(?:され[たる]|する)|を(?:中心|主力)と(?:する|した))[一-鿿]{0,4}(?:艦隊|艦艇|部隊|編隊|船団|打撃群)/y;
const IN_ALL_STARTS = new Chars('の合あ総計かでを');
/** A ship named without quotation marks (護衛艦いかづち). */
const SHIP = /(?!から)[ぁ-んァ-ヴー一-鿿]{1,10}?(?=[はがをもとにの、])/y;

const PARTICLE_STARTS = new Chars('はがをもとにのへで、。');

/** Where the words of a mention end that stand before its particle. */
export function endOf(text: string, mention: Mention, words: Words): number {
  let { end } = mention;
  if (mention.indirect && stopFrom(words, end) !== end) end += lengthOf(INDIRECT_NOUN, text, end);
  if (mention.kind !== 'body') return end;
  end += lengthOf(NAME, text, end);
  if (isKanjiOrKatakana(text.charCodeAt(end)) && stopFrom(words, end) > end + 1)
    end += lengthOf(INDIRECT_NOUN, text, end);
  if (mention.body === 'vehicle' && !PARTICLE_STARTS.has(text.charCodeAt(end))) end += lengthOf(SHIP, text, end);
  if (mention.body === 'vehicle') end += lengthOf(BESIDE, text, end);
  if ((mention.body === 'vehicle' || mention.body === 'force') && IN_ALL_STARTS.has(text.charCodeAt(end)))
    end += lengthOf(IN_ALL, text, end);
  return end;
}
