/** What stands after a predicate decides whether it happened, is to come, is presumed or denied, and how it joins the rest. */
import { Chars, Sticky } from './dates/chars.js';
import { CLOSE, ends, nounTail, TAKEN } from './noun-tail.js';
import { mayBreakOff, type Predicate } from './predicates.js';
import type { Form, Tail } from './tail.js';
import { TELLINGS, type Telling } from './tellings.js';

/** What may stand between a noun and する. */
const BEFORE_SURU = new Chars('もはを');
/** Endings of する and its helpers straight after a noun that takes it. */
const SURU = new Sticky(
  'しすさせいでとに',
  'し(?!か|ん)|する|さ(?:れ|せ)|せず|すれ|すべ|しよ|いた[しす]|でき|(?:と|に)な(?:っ|り|る)',
);
/** What a set phrase that する ends is matched with, unless it breaks off before. */
const SURU_KANA = new Chars('しすさせ');
const LONGEST_ENDING = 40;
/** Behind the kana of a verb's ending, the plan nouns that close a clause (する予定だ). */
const PLAN = new Sticky(
  '予方見計運構模公可必意推思疑狙目不避',
  '(?:予定|方針|見通し|見込み|計画|方向|運び|構え|模様|公算|可能性|必要|必至|不可避|避けられ|意向|推定|思|見|疑いが|狙い|目的)(?:[ぁ-んー]{1,16}|(?=[。、」]|$))(?:調整(?:し|が続い|を進め)[ぁ-んー]{0,12})?',
);
/** Nouns that take a clause as what is held, meant or said: 応じない立場, 進める考え, 歓迎する旨. */
const STANCE = new Sticky(
  '共報議首外政閣非抗声談論コ決宣書メ立考方姿意用認見必重計構案旨発',
  '(?:(?:共同|報道|報道官|議長|首脳|外相|外務省|外務報道官|政府|閣僚|非難|抗議)?(?:声明|談話|論評)|談話|コメント|決議|宣言|書簡|メッセージ|立場|考え|方針|姿勢|意向|用意|認識|見解|意思|決意|必要性|重要性|計画|構想|案|旨|発言(?=があ|がな))',
);

/** 拘束される〔事案が発生しました〕: the noun holds what happened. */
const INCIDENT = new Sticky('事', '事[案件態]が(?:発生|起)');
const MATTER = 0x4e8b; // 事
/** 実施した〔事を〕発表した: written for こと. */
const AS_KOTO = new Chars('をがはにでも');
const isKoto = (text: string, at: number): boolean => text.charCodeAt(at) === MATTER && AS_KOTO.at(text, at + 1);
const AGAINST = 0x5bfe; // 対
const COMMA = 0x3001; // 、
const ET_CETERA = 0x7b49; // 等
/** Stems that go on by themselves: 断り、, 求め、. */
const GO_ON = new Chars('いきぎしちにびみりっんえけせてねべめれ');

/** 抗議し〔た上で〕、…を求めた: what was done first. The same in kana ends as any verb does. */
const DONE_FIRST = /[ただ]上(?:で|、)/y;
function isDoneFirst(text: string, end: number): boolean {
  DONE_FIRST.lastIndex = end - 1;
  return DONE_FIRST.test(text);
}

const isVerbal = (text: string, at: number): boolean => SURU.test(text, BEFORE_SURU.at(text, at) ? at + 1 : at);

/** ぁ to ん, ー, 等. */
const isOfEnding = (code: number): boolean => (code >= 0x3041 && code <= 0x3093) || code === 0x30fc || code === 0x7b49;

/** Where the ending of a verb ends, with the plan that it tells. */
function endOfEnding(text: string, start: number): number {
  const longest = start + LONGEST_ENDING;
  let end = start;
  while (end < longest && isOfEnding(text.charCodeAt(end))) end++;
  return Math.max(end, PLAN.end(text, end), endOfContrast(text, end));
}

/** 求めた〔のに対し〕、…と答えた: the end of the words by which one clause is set against the next, in kana and 対. */
const CONTRAST = /のに対し(?:て)?/y;
function endOfContrast(text: string, end: number): number {
  CONTRAST.lastIndex = end - 2;
  return text.charCodeAt(end) === AGAINST && CONTRAST.test(text) ? CONTRAST.lastIndex : end;
}

/**
 * Reads the tail of a predicate that ends at `after`.
 * @param limit the end of the sentence
 */
export function readTail(text: string, after: number, limit: number, row: Predicate): Tail {
  // 「強く非難」した: the mark stands between the word and its ending.
  const marked = row.class === 'suru' && text.charCodeAt(after) === CLOSE && isVerbal(text, after + 1);
  const start = marked ? after + 1 : after;
  const nominal = row.class === 'suru' || row.class === 'noun' || (mayBreakOff(row) && !SURU_KANA.at(text, after - 1));
  if (nominal && !isVerbal(text, start)) return measureTail(text, start, limit, row);
  // 不法活動の取り締まり〔等において〕: a verb made a noun.
  if (row.class === 'v5' && text.charCodeAt(start) === ET_CETERA) return nounTail(text, start, limit);
  const tail = verbTail(text, start, limit, row);
  // 投資を禁止する〔措置を〕導入する: a measure that the next verb carries.
  const isMeasure =
    MEASURES.has(row.kind) && tail.form === 'relative' && !tail.past && text.startsWith('措置', tail.end);
  return isMeasure ? measureTail(text, tail.end, limit, row) : tail;
}

/** Kinds whose acts are measures. */
const MEASURES: ReadonlySet<string> = new Set(['sanction', 'suspend']);

/** The tail of a noun, or of what is done where it is a measure that is taken. */
function measureTail(text: string, start: number, limit: number, row: Predicate): Tail {
  const taken = TAKEN.end(text, start);
  return taken > start && taken < limit ? verbTail(text, taken, limit, row) : nounTail(text, start, limit);
}

function verbTail(text: string, start: number, limit: number, row: Predicate): Tail {
  const end = Math.min(endOfEnding(text, start), limit);
  const bare = end === start;
  const told = TELLINGS.of(text, start - 1, end);
  const goesOn = row.class === 'v1' || (GO_ON.has(text.charCodeAt(start - 1)) && !row.word.endsWith('ない'));
  const linked = bare ? goesOn : told.linked;
  // Written out: an object spread and added to has a shape of its own in V8, which costs all that read it.
  return {
    form: formOf(text, end, limit, told, linked),
    end,
    features: told.features,
    // 追加支援訴え: a headline breaks off, and tells what was done.
    past:
      told.past ||
      INCIDENT.test(text, end) ||
      (bare && (row.class === 'suru' || (ends(text, end, limit) && (row.class === 'v1' || linked)))),
    after: text[end] ?? '',
  };
}

/** 会談する予定で、協議する: goes on; 訪問する予定で調整する is what the next verb is about. */
const AS_PLAN = /^(?:予定|方針|計画)で、/;

function formOf(text: string, end: number, limit: number, told: Telling, linked: boolean): Form {
  if (ends(text, end, limit)) return 'final';
  if (AS_PLAN.test(text.slice(end - 3, end + 1))) return 'linked';
  if (told.embedded || INCIDENT.test(text, end) || isKoto(text, end)) return 'embedded';
  const next = text.charCodeAt(end);
  if (next === COMMA) return 'linked';
  // 「3人を解放した」と発表した: what is quoted is the content of what follows.
  if (next === CLOSE) return text[end + 1] === 'と' ? 'embedded' : linked ? 'linked' : 'final';
  if (
    (linked && !told.beforeNoun) ||
    text.startsWith('一方', end) ||
    text.startsWith('他、', end) ||
    isDoneFirst(text, end)
  )
    return 'linked';
  return STANCE.test(text, end) ? 'embedded' : 'relative';
}
