/** Which days are those on which something was told, and not those of what was told. */
import type { PlacedDate } from './frames.js';

/** の定例記者会見で: what somebody tells something at. */
const TELLING = /^の[一-鿿]{0,6}(?:会見|声明|談話|演説|発表|投稿)(?:で|によ)/;
const TELLING_REACH = 16;

/** 2日、…, 2日の記者会見で…: a day set off by a comma, or of what it was told at. */
export function isDayOfTelling(text: string, { end }: PlacedDate): boolean {
  const next = text[end];
  return next === '、' || (next === 'の' && TELLING.test(text.slice(end, end + TELLING_REACH)));
}
