/** What the words around a word for talks make of it: talks that are told, spoken of or held by telephone. */
import type { Frame } from './frames.js';
import type { Scene } from './scene.js';

const PHONE = /電話|テレビ|オンライン|ビデオ|ウェブ会議/;

const IN_PERSON = /対面/;

/** 日米外相会談（テレビ会議形式）を: told in brackets behind the talks. */
const isBracketed = ({ calls }: Scene, { atEnd, end }: Frame): boolean => calls.some((at) => at >= atEnd && at <= end);

/** Whether talks are held by telephone or video. */
export const isByPhone = (scene: Scene, frame: Frame, clause: string): boolean =>
  (frame.row.mode === 'phone' || PHONE.test(clause) || isBracketed(scene, frame)) && !IN_PERSON.test(clause);

/** 外相会談では opens what follows; 先月の会談の結果を踏まえ only refers to it. */
const OPENS = /^(?:」?(?:にて|で)|」?は|」?に(?:おい|は)|」?の(?:席|中|場|冒頭|際|後|あと)|」?(?:終了)?後)/;
export const opensTalks = ({ text, atEnd }: Frame): boolean => OPENS.test(text.slice(atEnd, atEnd + 4));

/** 会談に向けた, サミットの成功: talks that are spoken of, and not at which something is said (会談では). */
const isSpokenOf = (frame: Frame): boolean =>
  !/^(?:で|では|でも|において|においては|には|が|は|に先立ち|に先立って|に続き|に続いて)$/.test(frame.tail.after);

/** G20外相会合に合わせ, 6月の首脳会談などの議題: what other talks are held beside or are about, whatever day it has. */
const isOccasion = (frame: Frame): boolean =>
  /^(?:に合わせ|に基づ|に向け|へ向け|に先立つ|を前に|を控え|など)$/.test(frame.tail.after) ||
  frame.text.startsWith('のため', frame.atEnd);

/** 閣僚級会談の開催を提案した: talks that are yet to be brought about, whatever day they are spoken of. */
const TO_BE_HELD = /^」?の(?:早期)?(?:開催|再開|実現|調整|準備|日程)/;
const isToBeHeld = ({ text, atEnd }: Frame): boolean => TO_BE_HELD.test(text.slice(atEnd, atEnd + 6));

/** サミット出席のため, 首脳会談共同声明: the first half of another noun. */
const isCompound = (frame: Frame): boolean => /^[一-鿿ァ-ヴ]/.test(frame.tail.after);

/** 外相会談後、…と語った: talks that are over were held. */
const OVER = /^」?(?:終了後|後|の(?:後|あと))/;
export const areOver = ({ text, atEnd }: Frame): boolean => OVER.test(text.slice(atEnd, atEnd + 4));

/** Whether a noun of talks only speaks of them, and tells nothing of their having been held. */
export const isNamedByTheWay = (frame: Frame): boolean =>
  isCompound(frame) || isOccasion(frame) || isToBeHeld(frame) || (frame.dates.length === 0 && isSpokenOf(frame));
