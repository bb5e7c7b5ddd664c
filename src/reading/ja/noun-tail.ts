/** The tail of a predicate that stands as a noun: 会談で, 共同訓練「ARC21」を. */
import { Chars, Sticky } from './dates/chars.js';
import { Lexicon } from './lexicon.js';
import { NO_FEATURES, PLANNED, type Tail } from './tail.js';

/** 資産凍結〔等の措置〕, 輸出禁止〔に関する措置〕: a noun that calls what is done a measure. */
const MEASURE = '(?:(?:(?:等|など)?の|(?:等|など)?に関する)(?:追加の|追加的な)?)?措置';
/** 会談予定。: it is still to come. */
const TO_COME = '予定(?:だ|です|である)?(?=[。、\\n]|$)';
/** Words that close a noun as a verb would: 撤収完了, 会談実施, 訓練開始. */
const CLOSING = new Sticky(
  '第・完実開終措等なのに予',
  `第\\d{1,3}弾|(?:・[一-鿿]{2,4})(?:完了|実施|開催|開始|終了|措置)?|完了|実施|開催|開始|終了|${MEASURE}|${TO_COME}`,
);
/** 資産凍結等の〔措置をと〕る: the measure is taken, and the noun ends as a verb does. */
export const TAKEN = new Sticky('措等なのに', `${MEASURE}を(?:と|取|採)(?=[らりるれろっ])`);
const LONGEST_NAME = 40;
/** にて is the で of letters; 会談を控えている is a verb with its を. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['にて', 'で'],
  ['を控えてい', 'を'],
  ['を控えてお', 'を'],
]);
/** Particles behind a noun, each with itself, so that none is cut out of the text. */
const NOUN_PARTICLES = Lexicon.of<string>(
  [
    'について については に対し に対して に対する において においては においても における に先立ち に先立って に先立つ に続き に続いて',
    'に合わせ に基づ へ向け に向け への へ との から まで では でも での にて で などを などが などで など が は も を に の と や',
    'をめぐ を巡 を念頭 を背景 を踏まえ を通じ をきっかけ を契機 を機に を理由 を前に を控えてい を控えてお を控え を視野 を含',
  ]
    .flatMap((words) => words.split(' '))
    .map((word) => [word, SAME_AS.get(word) ?? word] as const),
);

const STOP = 0x3002; // 。
const OPEN = 0x300c; // 「
export const CLOSE = 0x300d; // 」
const LINE_END = 0x0a;
/** What ends a nominal sentence besides a full stop. */
const PAUSES = new Chars('、=」 -');

/** Whether a sentence ends at a place. */
export const ends = (text: string, at: number, limit: number): boolean =>
  at >= limit || text.charCodeAt(at) === STOP || text.charCodeAt(at) === LINE_END;

/** Reads the tail of a noun that ends at a place. */
export function nounTail(text: string, at: number, limit: number): Tail {
  // 「2プラス2」を: the particle stands behind the quotation mark.
  const bare = text.charCodeAt(at) === CLOSE ? at + 1 : at;
  const closed = Math.min(Math.max(bare, CLOSING.end(text, bare)), limit);
  // 共同訓練「ARC21」を: its name stands between it and its particle.
  const named = text.charCodeAt(closed) === OPEN ? text.indexOf('」', closed) : -1;
  const start = named > 0 && named < Math.min(limit, closed + LONGEST_NAME) ? named + 1 : closed;
  const particle = NOUN_PARTICLES.at(text, start, limit);
  const end = particle ? particle.end : start;
  const after = particle?.senses[0] ?? text[start] ?? '';
  const toCome = text.startsWith('予定', bare) && closed > bare;
  const planned = toCome || (particle !== null && after === 'へ' && ends(text, end, limit));
  const stop = !particle && (ends(text, start, limit) || PAUSES.has(text.charCodeAt(start)));
  // 日仏首脳、13日に会談へ
  return {
    form: stop || planned ? 'final' : 'noun',
    end,
    features: planned ? PLANNED : NO_FEATURES,
    past: true,
    after,
  };
}
