/** A short name for an event, as a headline would give it, made from its coding and the nouns of its own sentences. */
import type { EventType, KaidanEvent, Participant } from '../record/index.js';
import { type Label, type Lang, TYPES } from './labels.js';
import type { Names } from './names.js';
import { plain } from './plain.js';

interface Noun extends Label {
  /** The words that have to stand in the event's own sentences. */
  readonly word: RegExp;
}
const noun = (word: RegExp, ja: string, en: string): Noun => ({ word, ja, en });

/** The nouns of each type, the most particular first; a type without a fitting noun is called by its label. */
const NOUNS: Partial<Record<EventType, readonly Noun[]>> = {
  CONSULT: [
    noun(/2\s*プラス\s*2|2\+2|外務・?防衛(?:の?閣僚|担当閣僚)/, '外務・防衛閣僚協議', '2+2 meeting'),
    noun(/表敬/, '表敬', 'courtesy call'),
    noun(/首脳会議|サミット/, '首脳会議', 'summit'),
    noun(/会談/, '会談', 'meeting'),
    noun(/協議/, '協議', 'consultations'),
    noun(/会合/, '会合', 'meeting'),
    noun(/会議/, '会議', 'conference'),
    noun(/対話/, '対話', 'dialogue'),
    noun(/懇談|面会|会った|会い/, '面会', 'meeting'),
    noun(/視察/, '視察', 'inspection'),
    noun(/訪問|来日|訪[日米中韓独英仏越]/, '訪問', 'visit'),
  ],
  SUPPORT: [
    noun(/署名|調印/, '署名', 'signing'),
    noun(/批准/, '批准', 'ratification'),
    noun(/発効/, '発効', 'entry into force'),
    noun(/採択|可決/, '採択', 'adoption'),
    noun(/締結/, '締結', 'conclusion'),
    noun(/承認/, '承認', 'recognition'),
    noun(/表彰|叙勲/, '表彰', 'commendation'),
  ],
  COOPERATE: [
    noun(/演習/, '共同演習', 'joint exercise'),
    noun(/訓練/, '共同訓練', 'joint training'),
    noun(/寄港|入港/, '寄港', 'port call'),
    noun(/共同開発/, '共同開発', 'joint development'),
  ],
  AID: [
    noun(/無償/, '無償資金協力', 'grant'),
    noun(/円借款|借款/, '借款', 'loan'),
    noun(/供与|引き渡/, '供与', 'equipment given'),
    noun(/派遣/, '支援の派遣', 'relief sent'),
  ],
  ACCUSE: [
    noun(/抗議/, '抗議', 'protest'),
    noun(/非難/, '非難', 'condemnation'),
    noun(/懸念/, '懸念の表明', 'concern'),
    noun(/遺憾/, '遺憾の表明', 'regret'),
    noun(/反発|反対/, '反対の表明', 'objection'),
  ],
  MOBILIZE: [
    noun(/発射/, '発射', 'launch'),
    noun(/緊急発進|スクランブル/, '緊急発進', 'scramble'),
    noun(/通過|航行/, '通過', 'passage'),
    noun(/演習|訓練/, '演習', 'exercise'),
    noun(/警戒監視|監視/, '警戒監視', 'surveillance'),
    noun(/派遣|派兵/, '派遣', 'deployment'),
  ],
  COERCE: [
    noun(/領海/, '領海侵入', 'entry into territorial waters'),
    noun(/領空/, '領空侵犯', 'entry into airspace'),
    noun(/拘束|逮捕/, '拘束', 'detention'),
    noun(/退去|追放/, '国外退去', 'expulsion'),
    noun(/拿捕/, '拿捕', 'seizure'),
  ],
  RETREAT: [
    noun(/停戦|休戦/, '停戦', 'ceasefire'),
    noun(/解除/, '解除', 'lifting'),
    noun(/撤退|撤収/, '撤退', 'withdrawal'),
    noun(/解放|釈放/, '解放', 'release'),
  ],
};
const PHONE: Noun = noun(/電話/, '電話会談', 'phone call');
const VIDEO: Noun = noun(/テレビ|ビデオ|オンライン|映像/, 'オンライン会談', 'video call');
const VISITS = new Set(['視察', '訪問']);
/** Nouns that already say who met. */
const WHOLE = new Set(['外務・防衛閣僚協議', '首脳会議', '表敬', '視察', '訪問']);

/** What a meeting of such office-holders is called. */
const GROUPS: Readonly<Record<string, Label>> = {
  'head-of-state': { ja: '首脳', en: 'leaders’' },
  'head-of-government': { ja: '首脳', en: 'leaders’' },
  'foreign-minister': { ja: '外相', en: 'foreign ministers’' },
  'defence-minister': { ja: '防衛相', en: 'defence ministers’' },
  'trade-minister': { ja: '経済・貿易相', en: 'trade ministers’' },
  'finance-minister': { ja: '財務相', en: 'finance ministers’' },
  'foreign-vice-minister': { ja: '外務次官級', en: 'vice foreign ministers’' },
  'defence-vice-minister': { ja: '防衛次官級', en: 'vice defence ministers’' },
  'defence-international-vice-minister': { ja: '防衛次官級', en: 'vice defence ministers’' },
  'national-security-adviser': { ja: '安全保障担当高官', en: 'security advisers’' },
  'chief-of-defence': { ja: '制服組トップ', en: 'chiefs of defence’s' },
};

/** Countries as a headline joins them: 日越, 日米韓, 日本・スロベニア, Japan–Vietnam. */
function joined(codes: readonly string[], names: Names, lang: Lang): string {
  const most = 5;
  const known = codes.slice(0, most).map((code) => names.country(code));
  const rest = codes.length > most ? moreText(codes.length - most, lang) : '';
  if (lang === 'en') return `${known.map(({ en }) => en).join('–')}${rest}`;
  const shorts = known.map(({ short }) => short);
  if (known.length > 1 && rest === '' && shorts.every((short) => short !== null)) return shorts.join('');
  return `${known.map(({ ja }) => ja).join('・')}${rest}`;
}

/** Japan first, as Japanese headlines have it; the others as they come. */
const ordered = (codes: readonly string[]): string[] =>
  [...new Set(codes)].sort((a, b) => Number(b === 'JPN') - Number(a === 'JPN'));

function groupOf(parties: readonly Participant[], day: string | null, names: Names): Label | null {
  const groups = new Map<string, Label | undefined>();
  for (const party of parties) {
    const kind = names.office(party, day)?.kind;
    if (kind) groups.set(party.country, GROUPS[kind]);
  }
  const [first, ...others] = [...groups.values()];
  return first && others.length > 0 && others.every((group) => group?.ja === first.ja) ? first : null;
}

function nounOf(event: KaidanEvent, words: string): Label {
  const { type, mode } = event;
  if (type === 'CONSULT' && mode === 'phone') return VIDEO.word.test(words) ? VIDEO : PHONE;
  // A meeting to come is coded as an agreement; it is called by what is to come.
  const lists = type === 'AGREE' && event.status === 'planned' ? NOUNS.CONSULT : NOUNS[type];
  return lists?.find(({ word }) => word.test(words)) ?? TYPES[type];
}

/** The name of an event. `parties` are its participants, each once. */
export function titleOf(event: KaidanEvent, parties: readonly Participant[], names: Names, lang: Lang): string {
  const sentences = event.reports.flatMap(({ evidence }) =>
    evidence.map(({ exact }) => plain(exact).normalize('NFKC')),
  );
  const words = sentences.join('\n');
  const called = nounOf(event, words);
  const actors = ordered(parties.filter(({ role }) => role === 'actor').map(({ country }) => country));
  const recipients = ordered(parties.filter(({ role }) => role === 'recipient').map(({ country }) => country));
  const all = ordered([...actors, ...recipients, ...parties.map(({ country }) => country)]);
  const day = event.date?.value ?? null;
  const meeting = event.type === 'CONSULT' || (event.type === 'AGREE' && called !== TYPES.AGREE);
  if (meeting && VISITS.has(called.ja)) {
    const place = event.reports.find((report) => report.place)?.place?.text;
    return of(joined(actors, names, lang), called[lang], place ? plain(place) : joined(recipients, names, lang), lang);
  }
  if (meeting) {
    const group = WHOLE.has(called.ja) ? null : groupOf(parties, day, names);
    const who = joined(all, names, lang);
    if (lang === 'en') return [who, group?.en, called.en].filter(Boolean).join(' ');
    if (group) return `${who}${group.ja}${called.ja}`;
    return named(sentences, who) ?? `${who} ${called.ja}`.trim();
  }
  if (event.type === 'SUPPORT' || event.type === 'COOPERATE' || event.type === 'AGREE') {
    const [first, ...others] = new Set(event.reports.flatMap(({ agreements }) => agreements.map(({ name }) => name)));
    const more = others.length > 0 ? moreText(others.length, lang) : '';
    const what = first === undefined ? '' : `${lang === 'ja' ? ':' : ': '}${plain(first)}${more}`;
    return `${`${joined(all, names, lang)} ${called[lang]}`.trim()}${what}`;
  }
  return of(joined(actors, names, lang), called[lang], joined(recipients, names, lang), lang);
}

function of(who: string, what: string, whom: string, lang: Lang): string {
  const head = `${who} ${what}`.trim();
  if (whom === '') return head;
  return lang === 'ja' ? `${head}(${whom})` : `${head} (${whom})`;
}

const moreText = (count: number, lang: Lang): string => (lang === 'ja' ? ` ほか${count}` : ` and ${count} more`);

/**
 * The meeting's own name, where a source writes one that begins with its countries: 日越防衛次官級協議.
 * A Japanese clause ends with what it tells, so the last name of a sentence is the one that counts.
 */
function named(sentences: readonly string[], who: string): string | null {
  for (const sentence of sentences) {
    const names = [...sentence.matchAll(/[\p{sc=Han}々・]{2,24}?(?:会談|協議|会合|会議|対話)(?!\p{sc=Han})/gu)];
    for (const [name] of names.reverse()) {
      const at = name.indexOf(who);
      if (at >= 0 && who.length > 0 && name.length - at > who.length + 2) return name.slice(at);
    }
  }
  return null;
}
