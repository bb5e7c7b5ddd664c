/** What language a text is in, by its script and, for the Latin alphabet, by its commonest words: enough to choose a reader. */

/** Words that a text of some length cannot do without; ties go to the language with more of them. */
const COMMON_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'the',
    'and',
    'of',
    'to',
    'in',
    'with',
    'on',
    'for',
    'at',
    'was',
    'met',
    'by',
    'from',
    'his',
    'her',
    'its',
    'held',
  ],
  fr: ['le', 'la', 'les', 'des', 'et', 'du', 'une', 'dans', 'avec', 'au'],
  es: ['el', 'la', 'los', 'del', 'y', 'en', 'una', 'con', 'las', 'por'],
  pt: ['o', 'os', 'da', 'do', 'e', 'em', 'uma', 'com', 'ao', 'na'],
  it: ['il', 'di', 'della', 'e', 'che', 'una', 'con', 'gli', 'del', 'nel'],
  de: ['der', 'die', 'das', 'und', 'mit', 'den', 'von', 'ein', 'im', 'zu'],
  nl: ['de', 'het', 'een', 'en', 'van', 'met', 'in', 'op', 'voor', 'zijn'],
  id: ['dan', 'yang', 'di', 'dengan', 'untuk', 'dari', 'pada', 'ini', 'ke', 'akan'],
  tr: ['ve', 'bir', 'ile', 'bu', 'için', 'olarak', 'da', 'de', 'olan', 'sayın'],
};
/** Characters that Chinese cannot do without and Japanese does not write; then words of Chinese, two of which are no accident. */
const CHINESE_ONLY = /[们們这這说說对對为爲與见發发關关问间时谈华吗嗎际议边长电话强]/u;
const CHINESE_WORDS = /[的了是在][^、。]{1,20}[的了是在]/u;
const SAMPLE = 500;

/** What ends a sentence in any of the languages told apart here. */
const SENTENCE_END = /[\n。．！？.!?]+/;
/** A sentence of Japanese is hardly shorter (首相が訪米した); a name or a term quoted in another language hardly longer. */
const SENTENCE_LENGTH = 7;

/**
 * A language code (`ja`, `en`, `zh`, `ko` …), or `und` where nothing tells. A text in several languages of which one is
 * Japanese is `ja`: that part of it can be read.
 */
export function languageOf(text: string): string {
  const language = mainLanguageOf(text);
  return language !== 'ja' && text.split(SENTENCE_END).some(isJapaneseSentence) ? 'ja' : language;
}

/** Whether a sentence is Japanese, and not one of another language that quotes some. */
function isJapaneseSentence(sentence: string): boolean {
  if (!/[ぁ-ゖ]/.test(sentence)) return false;
  const count = (script: RegExp) => sentence.match(script)?.length ?? 0;
  const japanese = count(/[ぁ-ゖァ-ヺー\p{Script=Han}]/gu);
  return japanese >= SENTENCE_LENGTH && japanese * 2 > count(/\p{L}/gu);
}

/** The language that a text begins in. */
function mainLanguageOf(text: string): string {
  const sample = text.slice(0, SAMPLE).replace(/https?:\S+|[@#]\w+|pic\.\S+/g, ' ');
  const count = (script: RegExp) => sample.match(script)?.length ?? 0;
  const kana = count(/[ぁ-ゖァ-ヺー]/gu);
  const han = count(/\p{Script=Han}/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  // Japanese carries much Latin, and one character of it says as much as three letters.
  if (kana > 0 && (kana + han) * 3 >= latin && kana + han > hangul) return 'ja';
  if (hangul > 0 && hangul * 3 >= latin) return 'ko';
  // A headline in Japanese may have no kana at all; Chinese of any length has words that Japanese has not.
  if (han > 0 && han * 3 >= latin) return CHINESE_ONLY.test(sample) || CHINESE_WORDS.test(sample) ? 'zh' : 'ja';
  const other = otherScript(sample, latin);
  if (other) return other;
  return latin > 0 ? latinLanguage(sample) : 'und';
}

function otherScript(sample: string, latin: number): string | null {
  const has = (script: RegExp) => (sample.match(script)?.length ?? 0) > latin;
  if (has(/\p{Script=Cyrillic}/gu)) return /[іїєґ]/iu.test(sample) ? 'uk' : 'ru';
  if (has(/\p{Script=Arabic}/gu)) return /[پچژگ]/u.test(sample) ? 'fa' : 'ar';
  if (has(/\p{Script=Thai}/gu)) return 'th';
  if (has(/\p{Script=Hebrew}/gu)) return 'he';
  if (has(/\p{Script=Greek}/gu)) return 'el';
  if (has(/\p{Script=Devanagari}/gu)) return 'hi';
  return null;
}

function latinLanguage(sample: string): string {
  if (/[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(sample)) return 'vi';
  const words = sample.toLowerCase().split(/[^\p{L}\p{M}]+/u);
  let best = { language: 'und', hits: 0 };
  for (const [language, common] of Object.entries(COMMON_WORDS)) {
    const hits = words.filter((word) => common.includes(word)).length;
    if (hits > best.hits) best = { language, hits };
  }
  return best.language;
}
