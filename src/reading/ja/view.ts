/**
 * The text as the tables want to see it: widths folded, and without what only decorates or explains
 * (hashtag signs, emoji, links, invisible characters, parentheses, line ends that a column made). Every place in the view knows its place in the text.
 */
import { decorationAnd, decorationEnd, isDecoration, isInvisible } from './decoration.js';
import { closingBracket, handleEnd, holdsTown, isCall, labelsEnd, linkEnd } from './left-out.js';
import type { Tables } from './tables.js';
import { ViewBuilder } from './view-builder.js';
import { foldWidths } from './widths.js';
import { softBreaks } from './wraps.js';

export interface View {
  text: string;
  /** The document's text with its widths folded, nothing left out. */
  folded: string;
  /** The stretches that were taken over as they stand: where each begins in the view, and by how much it stands further on in the text. */
  starts: readonly number[];
  shifts: readonly number[];
  /** Where brackets were left out that say that talks were a call: （テレビ会議形式）. */
  calls: readonly number[];
}

const WORD = /[\p{L}\p{N}_ー々]/u;
const KANA_END = /[たすいるんねう！。]/;
/** What stands before a tag that is no word of a sentence. */
const BEFORE_LABEL = /[\s。!]/;

/** The characters where there may be something to do. */
const MARKS = decorationAnd('\n (#@hp');

/** The starts and the shifts of a view from which nothing was left out. */
const WHOLE: readonly number[] = [0];

/** Builds the view of a document's text. Linear in its length. */
export function viewOf(original: string, tables: Tables): View {
  const places: number[] = [];
  const text = foldWidths(original, MARKS, places);
  const view = new ViewBuilder(text);
  const soft = softBreaks(text);
  const calls: number[] = [];
  let inTag = false;
  let i = 0;
  for (const from of places) {
    if (from < i) continue;
    i = from;
    const code = text.charCodeAt(i);
    if (isInvisible(code) || (code === 0x0a && soft.has(i))) {
      view.leave(from, ++i);
    } else if (isDecoration(code)) {
      i = decorationEnd(text, i);
      view.leave(from, i);
      // An emoji after a finished predicate ends the sentence, as a full stop would.
      if (KANA_END.test(view.last()) && !/[のはがをにとでも]/.test(text[i] ?? '')) view.replace(i, i, '。', from);
    } else if (code === 0x28) {
      const closing = closingBracket(text, i);
      i = closing < 0 ? i + 1 : closing + 1;
      if (closing >= 0 && holdsTown(text, from, closing, tables)) {
        view.replace(from, from + 1, 'の', from);
        view.leave(closing, i);
      } else if (closing >= 0) view.leave(from, i);
      if (isCall(text, from, i)) calls.push(view.length);
    } else if (code === 0x40 || (code === 0x20 && text.charCodeAt(i + 1) === 0x40)) {
      const end = handleEnd(text, i);
      i = end < 0 ? i + 1 : end;
      if (end >= 0) view.leave(from, i);
    } else if (code === 0x23) {
      const isWord = WORD.test(text[i + 1] ?? '');
      // Tags that only close a line are labels, not words of a sentence.
      const end = !isWord || (i > 0 && BEFORE_LABEL.test(text[i - 1] ?? '')) ? labelsEnd(text, i) : -1;
      if (isWord && end < 0) inTag = true;
      i = end < 0 ? i + 1 : end;
      if (isWord || end >= 0) view.leave(from, i);
    } else if (
      code === 0x20 &&
      !inTag &&
      text.charCodeAt(i + 1) === 0x23 &&
      i > 0 &&
      WORD.test(text[i - 1] ?? '') &&
      labelsEnd(text, i + 1) < 0
    ) {
      view.leave(from, ++i); // 護衛艦 #いかづち
    } else if (code === 0x20 && inTag) {
      inTag = false;
      i++;
      if (text.charCodeAt(i) === 0x23) view.replace(from, i, '、', from);
      else if (WORD.test(text[i] ?? '')) view.leave(from, i);
    } else if (code === 0x68 || code === 0x70) {
      const end = linkEnd(text, i);
      i = end < 0 ? i + 1 : end;
      if (end >= 0) view.replace(from, i, ' ', i - 1);
    } else {
      if (code === 0x0a) inTag = false;
      i++;
    }
  }
  if (view.isWhole()) return { text, folded: text, starts: WHOLE, shifts: WHOLE, calls };
  view.leave(text.length, text.length);
  return { text: view.text(), folded: text, starts: view.starts, shifts: view.shifts, calls };
}
