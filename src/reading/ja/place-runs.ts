/** The words that may name a place: how far back the nouns reach that end where its particle begins, and what they give. */
import type { Sense, Tables } from './tables.js';

export interface FoundPlace {
  start: number;
  end: number;
  country: string | null;
}

/** Characters that nouns are written with. */
export const isNoun = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x30a1 && code <= 0x30fc) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x3005 ||
  code === 0x300c ||
  code === 0x300d ||
  (code >= 0x2010 && code <= 0x2015);

/** 種子島の東〔およそ〕50キロの海域. */
const ABOUT = 'およそ';
export const NO = 0x306e; // の
const TO = 0x3068; // と
const MAX_RUN = 40;

type Named = Extract<Sense, { kind: 'place' | 'country' | 'body' }>;
/** A ministry is a house too; ハマス and a press agency are nowhere. */
export const isNamed = (sense: Sense): sense is Named =>
  sense.kind === 'place' ||
  sense.kind === 'country' ||
  (sense.kind === 'body' && sense.body !== 'group' && sense.body !== 'media');

const LONGEST_LETTERS = 4;

/** Where a name begins that reaches over a place which stands among letters that nouns lack: 我が国, つくば市. */
function nameOver(text: string, at: number, end: number, floor: number, tables: Tables): number | null {
  for (let from = at - 1; from >= Math.max(floor, at - LONGEST_LETTERS); from--) {
    const match = tables.lexicon.at(text, from, end);
    if (match && match.end >= at && match.senses.some(isNamed)) return from;
  }
  return null;
}

const isCounter = (text: string, at: number): boolean => text.startsWith('か所', at);

/** Where the mark stands that opens what closes at a place; before `floor` where none does, and no further is looked. */
export const openingOf = (text: string, close: number, floor: number): number =>
  floor + text.slice(floor, close).lastIndexOf('「');

/** Where the nouns begin that end at a place, with what の and と join to them. */
export function runStart(text: string, end: number, floor: number, tables: Tables): number {
  let start = end;
  while (start > floor && end - start < MAX_RUN) {
    const code = text.charCodeAt(start - 1);
    const open = text[start - 1] === '」' ? openingOf(text, start - 1, floor) : -1;
    if (open >= floor) start = open;
    else if (isNoun(code) || isCounter(text, start - 1)) start--;
    // 須美寿島と鳥島との〔間の海域〕
    else if (code === NO && text.charCodeAt(start - 2) === TO && start - 3 >= floor) start -= 2;
    else if ((code === NO || code === TO) && start - 2 >= floor && isNoun(text.charCodeAt(start - 2))) start--;
    else if (text[start - 1] === 'そ' && text.startsWith(ABOUT, start - ABOUT.length)) start -= ABOUT.length;
    else {
      const over = nameOver(text, start, end, floor, tables);
      if (over === null) break;
      start = over;
    }
  }
  return start;
}
