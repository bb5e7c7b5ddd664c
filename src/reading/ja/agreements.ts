/** Named instruments: what is signed, concluded, in force. */
import type { Stretch } from './draft.js';

/** Words that end the name of an instrument. */
const KINDS =
  '覚書|協定|条約|議定書|交換公文|書簡|共同声明|共同宣言|宣言|合意文書|共同文書|協力文書|文書|取決め|取り決め|取極|憲章|規約|コミュニケ|行動計画|ロードマップ|契約|趣意書|枠組み文書|決議';
const NOUN = '[一-鿿々ァ-ヴーA-Za-z0-9・]';
/** サイバー分野での協力に関する覚書: a few nouns joined by the particles that such names have; bounded, so that it stays linear. */
const NAMED = new RegExp(
  `(?:${NOUN}{1,24}(?:に関する|についての|のための|に係る|での|における|との間の|及び|並びに|の)){0,4}${NOUN}{0,24}?(?:${KINDS})(?![一-鿿])`,
  'g',
);
/** 総額35億円の〔無償資金協力の交換公文〕: how much or how many, which is no part of the name. */
const AMOUNT =
  /^(?:以下|下記|総額|供与(?:限度)?額|約|計)*[0-9]+(?:[億万千兆]+[0-9]*)*(?:円|ドル|ユーロ|件)(?:を限度とする|相当)?の/;
const QUOTED = /「([^「」]{2,60}(?:『[^』]*』[^「」]*)?)」/g;
/** Asked before names are looked for, which goes over each word many times. */
const HAS_KIND = new RegExp(KINDS);
const IS_NAME = new RegExp(`(?:${KINDS})$`);
const QUOTED_THEN = new RegExp(
  `^(?:(?:に関する|についての|の)?(?:\\d+件の)?(?:${KINDS})|に(?:署名|調印)|を締結|への署名)`,
);

/** The kind of an instrument from its name. */
export function instrumentKind(name: string): string {
  if (/覚書/.test(name)) return 'memorandum';
  if (/条約|憲章/.test(name)) return 'treaty';
  if (/議定書/.test(name)) return 'protocol';
  if (/交換公文|書簡/.test(name)) return 'exchange of notes';
  if (/声明|宣言|コミュニケ/.test(name)) return 'declaration';
  if (/協定|取決め|取り決め|取極/.test(name)) return 'agreement';
  return 'document';
}

/** The instruments named in a stretch of the view. */
export function instrumentsIn(text: string, from: number, to: number): Stretch[] {
  const found: Stretch[] = [];
  const words = text.slice(from, to);
  if (words.includes('「'))
    for (const match of words.matchAll(QUOTED)) {
      const name = match[1] ?? '';
      const start = from + match.index + 1;
      if (IS_NAME.test(name) || QUOTED_THEN.test(words.slice(match.index + match[0].length)))
        found.push({ start, end: start + name.length });
    }
  if (found.length > 0) return found;
  if (!HAS_KIND.test(words)) return found;
  for (const match of words.matchAll(NAMED)) {
    const end = from + match.index + match[0].length;
    const start = from + match.index + (AMOUNT.exec(match[0])?.[0].length ?? 0);
    if (!/^(?:文書|協定|条約|宣言|決議|書簡)$/.test(text.slice(start, end))) found.push({ start, end });
  }
  return found;
}
