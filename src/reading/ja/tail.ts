/** What stands after a predicate decides whether it happened, is to come, is presumed or denied, and how it joins the rest. */
import { readTable } from '../../knowledge/table.js';
import { Chars, Sticky } from './dates/chars.js';
import { Endings } from './endings.js';
import { Lexicon } from './lexicon.js';
import type { Predicate } from './predicates.js';

export const FEATURES = [
  'planned',
  'presumed',
  'negated',
  'hypothetical',
  'obliged',
  'desired',
  'question',
  'passive',
] as const;
export type Feature = (typeof FEATURES)[number];
/** Fields and no set: they are asked for several times a frame. */
export type Features = Readonly<Record<Feature, boolean>>;

/**
 * How a predicate stands in its sentence:
 * final (ends it), linked (会談し、…), embedded (…することで, …したと: content of the next predicate),
 * relative (modifies a noun), noun (stands as a noun: 会談で, 会談の).
 */
export type Form = 'final' | 'linked' | 'embedded' | 'relative' | 'noun';

export interface Tail {
  form: Form;
  /** Place after the last character of the tail. */
  end: number;
  features: Features;
  past: boolean;
  /** For a noun, the particle behind it; for an embedded or relative predicate, the noun it hangs on where known. */
  after: string;
}

const COLUMNS = { pattern: 'text', feature: FEATURES, reason: 'text' } as const;
const TAILS = readTable(new URL('./tables/tails.csv', import.meta.url), COLUMNS).map((row) => ({
  pattern: new RegExp(row.pattern),
  feature: row.feature,
}));

/** What may stand between a noun and する. */
const BEFORE_SURU = new Chars('もはを');
/** Endings of する and its helpers straight after a noun that takes it. */
const SURU = new Sticky(
  'しすさせいでとに',
  'し(?!か|ん)|する|さ(?:れ|せ)|せず|すれ|すべ|しよ|いた[しす]|でき|(?:と|に)な(?:っ|り|る)',
);
/** Words that close a noun as a verb would: 撤収完了, 会談実施, 訓練開始. */
const CLOSING = new Sticky(
  '・完実開終措',
  '(?:・[一-鿿]{2,4})(?:完了|実施|開催|開始|終了|措置)?|完了|実施|開催|開始|終了|措置',
);
const LONGEST_NAME = 40;
const LONGEST_ENDING = 40;
/** Behind the kana of a verb's ending, the plan nouns that close a clause (する予定だ). */
const PLAN = new Sticky(
  '予方見計運構模公可必意推思',
  '(?:予定|方針|見通し|見込み|計画|方向|運び|構え|模様|公算|可能性|必要|意向|推定|思|見)(?:[ぁ-んー]{1,16}|(?=[。、」]|$))(?:調整(?:し|が続い|を進め)[ぁ-んー]{0,12})?',
);
/** Particles behind a noun, each with itself, so that none is cut out of the text. */
const NOUN_PARTICLES = Lexicon.of<string>(
  'について については に対し に対して に対する において においては においても における に先立ち に先立って に先立つ に続き に続いて に合わせ に基づ へ向け に向け への へ との から まで では でも での で などを などが などで など が は も を に の と や'
    .split(' ')
    .map((word) => [word, word] as const),
);
const EMBEDDED =
  /(?:こと|の(?=[はもがを]))(?:など)?(?:で|を|に|が|は|も|や|へ|への|について|から|、|と|をめぐって|を巡って|に関して|に対して)?[はも]?$|(?:と|との|とする|という|といった|よう|ように|旨)(?:は|も|の)?$|(?:か(?:どうか)?)(?:を|について)$/;
const LINKED =
  /(?:し|て|で|り|み|い|え|き|ぎ|ち|び|つつ|ながら|が|ものの|ほか|ため|ので|から|うえで|ず|れ|せ|め|け|べ|ば|たり|まま|と|のに対し(?:て)?|とともに|ともに|に対し(?:て)?|(?:など|等)を?)$/;
/** Done, or done and still standing (している). */
const PAST = /(?:(?<!い)た|いた(?!しま|す|しており)|だ)(?!い)|まし|でし|[てで](?:い[るまた]|お)/;
/** Nouns that take a clause as what is held or meant: 応じない立場, 進める考え. */
const STANCE = new Sticky(
  '共報議首外政閣非抗声談論コ決宣書メ立考方姿意用認見必重計構案',
  '(?:(?:共同|報道|報道官|議長|首脳|外相|外務省|外務報道官|政府|閣僚|非難|抗議)?(?:声明|談話|論評)|談話|コメント|決議|宣言|書簡|メッセージ|立場|考え|方針|姿勢|意向|用意|認識|見解|意思|決意|必要性|重要性|計画|構想|案)',
);

/** 拘束される〔事案が発生しました〕: the noun holds what happened. */
const INCIDENT = new Sticky('事', '事[案件態]が(?:発生|起)');
const MATTER = 0x4e8b; // 事
/** 実施した〔事を〕発表した: written for こと. */
const AS_KOTO = new Chars('をがはにでも');
const isKoto = (text: string, at: number): boolean => text.charCodeAt(at) === MATTER && AS_KOTO.at(text, at + 1);

/** Ends as a word that stands before a noun does. */
const BEFORE_NOUN = /[たるうくすつぬぶむいだのな]$/;
const GOING_ON = /(?:し|て)い$/;

/** What the kana of a tail tell by themselves, with the last character of the stem before them. */
interface Telling {
  features: Features;
  past: boolean;
  embedded: boolean;
  linked: boolean;
  beforeNoun: boolean;
}

const NO_FEATURES: Features = {
  planned: false,
  presumed: false,
  negated: false,
  hypothetical: false,
  obliged: false,
  desired: false,
  question: false,
  passive: false,
};
const PLANNED: Features = { ...NO_FEATURES, planned: true };

/** Few endings make up nearly all text: each is worked out once. */
const TELLINGS = new Endings<Telling>((ending) => {
  const zone = ending.slice(1);
  const features = { ...NO_FEATURES };
  // The passive shows only together with the last kana of the stem (行わ|れました).
  for (const { pattern, feature } of TAILS)
    if (pattern.test(feature === 'passive' ? ending : zone)) features[feature] = true;
  return {
    features,
    past: PAST.test(zone),
    embedded: EMBEDDED.test(zone),
    linked: LINKED.test(zone),
    beforeNoun: BEFORE_NOUN.test(zone) && !GOING_ON.test(zone),
  };
});

const STOP = 0x3002; // 。
const COMMA = 0x3001; // 、
const OPEN = 0x300c; // 「
const CLOSE = 0x300d; // 」
const LINE_END = 0x0a;
/** What ends a nominal sentence besides a full stop. */
const PAUSES = new Chars('、=」 -');
/** Stems that go on by themselves: 断り、, 求め、. */
const GO_ON = new Chars('いきぎしちにびみりっんえけせてねべめれ');

const ends = (text: string, at: number, limit: number): boolean =>
  at >= limit || text.charCodeAt(at) === STOP || text.charCodeAt(at) === LINE_END;

const isVerbal = (text: string, at: number): boolean => SURU.test(text, BEFORE_SURU.at(text, at) ? at + 1 : at);

/** ぁ to ん, ー, 等. */
const isOfEnding = (code: number): boolean => (code >= 0x3041 && code <= 0x3093) || code === 0x30fc || code === 0x7b49;

/** Where the ending of a verb ends, with the plan that it tells. */
function endOfEnding(text: string, start: number): number {
  const longest = start + LONGEST_ENDING;
  let end = start;
  while (end < longest && isOfEnding(text.charCodeAt(end))) end++;
  return Math.max(end, PLAN.end(text, end));
}

/**
 * Reads the tail of a predicate that ends at `after`.
 * @param limit the end of the sentence
 */
export function readTail(text: string, after: number, limit: number, row: Predicate): Tail {
  // 「強く非難」した: the mark stands between the word and its ending.
  const marked = row.class === 'suru' && text.charCodeAt(after) === CLOSE && isVerbal(text, after + 1);
  const start = marked ? after + 1 : after;
  if ((row.class === 'suru' || row.class === 'noun') && !isVerbal(text, start)) return nounTail(text, start, limit);
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

function formOf(text: string, end: number, limit: number, told: Telling, linked: boolean): Form {
  if (ends(text, end, limit)) return 'final';
  if (told.embedded || INCIDENT.test(text, end) || isKoto(text, end)) return 'embedded';
  const next = text.charCodeAt(end);
  if (next === COMMA) return 'linked';
  // 「3人を解放した」と発表した: what is quoted is the content of what follows.
  if (next === CLOSE) return text[end + 1] === 'と' ? 'embedded' : linked ? 'linked' : 'final';
  if ((linked && !told.beforeNoun) || text.startsWith('一方', end)) return 'linked';
  return STANCE.test(text, end) ? 'embedded' : 'relative';
}

function nounTail(text: string, at: number, limit: number): Tail {
  // 「2プラス2」を: the particle stands behind the quotation mark.
  const bare = text.charCodeAt(at) === CLOSE ? at + 1 : at;
  const closed = Math.min(Math.max(bare, CLOSING.end(text, bare)), limit);
  // 共同訓練「ARC21」を: its name stands between it and its particle.
  const named = text.charCodeAt(closed) === OPEN ? text.indexOf('」', closed) : -1;
  const start = named > 0 && named < Math.min(limit, closed + LONGEST_NAME) ? named + 1 : closed;
  const particle = NOUN_PARTICLES.at(text, start, limit);
  const end = particle ? particle.end : start;
  const after = particle?.senses[0] ?? text[start] ?? '';
  const planned = particle !== null && after === 'へ' && ends(text, end, limit);
  const stop = !particle && (ends(text, start, limit) || PAUSES.has(text.charCodeAt(start)));
  return { form: stop ? 'final' : 'noun', end, features: planned ? PLANNED : NO_FEATURES, past: true, after };
}
