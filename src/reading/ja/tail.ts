/** What stands after a predicate decides whether it happened, is to come, is presumed or denied, and how it joins the rest. */
import { readTable } from '../../knowledge/table.js';
import { Lexicon } from './lexicon.js';
import type { Predicate } from './predicates.js';

const FEATURES = [
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
  features: ReadonlySet<Feature>;
  past: boolean;
  /** For a noun, the particle behind it; for an embedded or relative predicate, the noun it hangs on where known. */
  after: string;
}

const COLUMNS = { pattern: 'text', feature: FEATURES, reason: 'text' } as const;
const TAILS = readTable(new URL('./tables/tails.csv', import.meta.url), COLUMNS).map((row) => ({
  pattern: new RegExp(row.pattern),
  feature: row.feature,
}));

/** Endings of する and its helpers straight after a noun that takes it. */
const SURU = /(?:も|は)?(?:し(?!か|ん)|する|さ(?:れ|せ)|せず|すれ|しよ|いたし|でき|(?:と|に)な(?:っ|り|る))/y;
/** Words that close a noun as a verb would: 撤収完了, 会談実施, 訓練開始. */
const CLOSING = /(?:・[一-鿿]{2,4})?(?:完了|実施|開催|開始|終了)?/y;
const LONGEST_NAME = 40;
/** Kana of a verb's ending, with the plan nouns that close a clause (する予定だ). */
const ZONE =
  /[ぁ-んー]{0,40}(?:(?:予定|方針|見通し|見込み|計画|方向|運び|構え|模様|公算|可能性|必要|意向|推定|思|見)(?:[ぁ-んー]{1,16}|(?=[。、」]|$))(?:調整(?:し|が続い|を進め)[ぁ-んー]{0,12})?)?/y;
const NOUN_PARTICLES = new Lexicon<true>(
  'について については に対し に対して に対する において においては においても における に先立ち に先立って に先立つ に続き に続いて に合わせ に基づ へ向け に向け への へ との から まで では でも での で などを などが などで など が は も を に の と や'
    .split(' ')
    .map((word) => [word, true] as const),
);
const EMBEDDED =
  /(?:こと|の(?=[はもがを]))(?:など)?(?:で|を|に|が|は|も|や|について|から|、|と|をめぐって|を巡って|に関して|に対して)?[はも]?$|(?:と|との|とする|という|といった|よう|ように|旨)(?:は|も|の)?$|(?:か(?:どうか)?)(?:を|について)$/;
const LINKED =
  /(?:し|て|で|り|み|い|え|き|ぎ|ち|び|つつ|ながら|が|ものの|ほか|ため|ので|から|うえで|ず|れ|せ|め|け|べ|ば|たり|まま|と|のに対し(?:て)?|とともに|ともに|に対し(?:て)?)$/;
/** Done, or done and still standing (している). */
const PAST = /(?:た|だ)(?!い)|まし|でし|[てで](?:い[るまた]|お)/;
/** Nouns that take a clause as what is held or meant: 応じない立場, 進める考え. */
const STANCE =
  /^(?:共同声明|声明|談話|コメント|決議|宣言|書簡|メッセージ|立場|考え|方針|姿勢|意向|用意|認識|見解|意思|決意|必要性|重要性|計画|構想|案)/;

/** What the kana of a tail tell by themselves, with the last character of the stem before them. */
interface Telling {
  features: ReadonlySet<Feature>;
  past: boolean;
  embedded: boolean;
  linked: boolean;
}

/** Few endings make up nearly all text: each is worked out once. Bounded, and the same whatever it holds. */
const TELLINGS = new Map<string, Telling>();
const MOST_TELLINGS = 20_000;

function tellingOf(ending: string): Telling {
  const known = TELLINGS.get(ending);
  if (known) return known;
  const zone = ending.slice(1);
  // The passive shows only together with the last kana of the stem (行わ|れました).
  const features = new Set(
    TAILS.filter((tail) => tail.pattern.test(tail.feature === 'passive' ? ending : zone)).map((tail) => tail.feature),
  );
  const telling = { features, past: PAST.test(zone), embedded: EMBEDDED.test(zone), linked: LINKED.test(zone) };
  if (TELLINGS.size < MOST_TELLINGS) TELLINGS.set(ending, telling);
  return telling;
}

const ends = (text: string, at: number, limit: number): boolean =>
  at >= limit || text[at] === '。' || text[at] === '\n';

/**
 * Reads the tail of a predicate that ends at `start`.
 * @param limit the end of the sentence
 */
export function readTail(text: string, start: number, limit: number, row: Predicate): Tail {
  if (row.class === 'suru' || row.class === 'noun') {
    SURU.lastIndex = start;
    const verbal = SURU.test(text);
    if (!verbal) return nounTail(text, start, limit);
  }
  ZONE.lastIndex = start;
  const end = Math.min(ZONE.test(text) ? ZONE.lastIndex : start, limit);
  const zone = text.slice(start, end);
  const told = tellingOf((text[start - 1] ?? '') + zone);
  const done = told.past || (zone === '' && row.class === 'suru');
  return {
    ...formOf(text, end, limit, zone, {
      ...told,
      linked: zone === '' ? goesOn(row, text[start - 1] ?? '') : told.linked,
    }),
    end,
    features: told.features,
    past: done,
    after: text[end] ?? '',
  };
}

/** Stems that go on by themselves: 断り、, 求め、. */
const goesOn = (row: Predicate, last: string): boolean =>
  row.class === 'v1' || /[いきぎしちにびみりっんえけせてねべめれ]/.test(last);

function formOf(text: string, end: number, limit: number, zone: string, told: Telling): { form: Form } {
  if (ends(text, end, limit)) return { form: 'final' };
  if (told.embedded) return { form: 'embedded' };
  const next = text[end];
  if (next === '、' || next === '」') return { form: told.linked || next === '、' ? 'linked' : 'final' };
  if (text.startsWith('一方', end)) return { form: 'linked' };
  const modifies = (/[たるうくすつぬぶむいだのな]$/.test(zone) && !/(?:し|て)い$/.test(zone)) || !told.linked;
  if (!modifies) return { form: 'linked' };
  return { form: STANCE.test(text.slice(end, end + 4)) ? 'embedded' : 'relative' };
}

function nounTail(text: string, at: number, limit: number): Tail {
  // 「2プラス2」を: the particle stands behind the quotation mark.
  CLOSING.lastIndex = text[at] === '」' ? at + 1 : at;
  const closed = CLOSING.test(text) ? Math.min(CLOSING.lastIndex, limit) : at;
  // 共同訓練「ARC21」を: its name stands between it and its particle.
  const named = text[closed] === '「' ? text.indexOf('」', closed) : -1;
  const start = named > 0 && named < Math.min(limit, closed + LONGEST_NAME) ? named + 1 : closed;
  const particle = NOUN_PARTICLES.at(text, start, limit);
  const after = particle ? text.slice(start, particle.end) : '';
  const end = start + after.length;
  const features = new Set<Feature>();
  if (after === 'へ' && ends(text, end, limit)) features.add('planned');
  const stop = after === '' && (ends(text, start, limit) || /[、=」 -]/.test(text[start] ?? ''));
  return { form: stop ? 'final' : 'noun', end, features, past: true, after: after || (text[start] ?? '') };
}
