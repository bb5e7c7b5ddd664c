/** Which words between quotation marks are speech, as far as the words around them tell. */
import type { Quote } from './sentences.js';

/** What follows a quote that is speech. */
const SAID =
  /^(?:など)?(?:だ|である|だった)?(?:と(?!い(?:う|った|われ)|題[しす]|銘打|名[付づ]|称[しす]|呼[ばぶん]|呼び(?![か掛])|命名|書かれ|問われ|聞かれ|尋ねられ|質問|の質問|し(?:た|て)(?!の)|なる|並|共|の)|との(?:認識|考え|見方|立場|声明|談話)|(?:との)?旨[、を]?(?:述べ|発言|伝|表明|説明|強調|応じ|言及|指摘)|と(?:の|いう)(?:メッセージ|コメント|論評|書簡|親書|祝電|弔電)|として)/;
/** 「戦争行為」と非難した: after a word this short only a verb that tells what somebody called it. */
const CALLED =
  /^(?:など)?(?:だ|である)?と(?:強く|厳しく|改めて|高く)?(?:非難|批判|糾弾|反発|反論|主張|強調|訴え|評価|称賛|断言|断じ|断定|説明|述べ|語)/;
const NAMED_SO = /^と(?:し|す|み|見|呼|位|名|認|指)/;
const SENTENCE = /(?:[しなたくき]い|ない|た|だ|である|する)$/;
const VERBAL = /[うくすつぬぶむるたいだ]$/;
/** 「…」とした。: as long a quote that ends its sentence so is what somebody holds, and no name. */
const HELD_SO = /^とした(?:。|$)/;
/** 「…を非難する」としたうえで、: so is a sentence on the way to what else is said. */
const HELD_FIRST = /^(?:など)?とし(?:ました|た(?:うえ|上)で)/;
const LONG_SPEECH = 16;
const MIN_QUOTE = 4;
const LONG_QUOTE = 8;
const REACH = 10;

/** How far quotes side by side are followed. */
const LONGEST_ROW = 4;

const opensNext = (text: string, at: number): boolean =>
  text[at] === '「' || (text[at] === '、' && text[at + 1] === '「');

/** 「…は重要だ」〔「対話を続けよう」、「感謝する」〕と述べた: the end of the last of quotes side by side, whose verb is that of all. */
function endOfRow(text: string, end: number): number {
  let last = end;
  for (let quotes = LONGEST_ROW; quotes > 0 && opensNext(text, last); quotes--) {
    const close = text.indexOf('」', last);
    if (close < 0) break;
    last = close + 1;
  }
  return last;
}

/** Whether a quote is speech and not a term, a title or a document's name. */
export function isSpeech(text: string, quote: Quote): boolean {
  const words = text.slice(quote.start + 1, quote.end - 1);
  const end = words.length >= LONG_QUOTE ? endOfRow(text, quote.end) : quote.end;
  const after = text.slice(end, end + REACH);
  if (words.length < MIN_QUOTE || !(/[ぁ-ん]/.test(words) || words.length >= LONG_QUOTE)) return CALLED.test(after);
  // Xを「…」とする names X so and quotes nobody, unless the words are a sentence of their own.
  if (text[quote.start - 1] === 'を' && NAMED_SO.test(after) && !SENTENCE.test(words)) return false;
  if (SAID.test(after) || (words.length >= LONG_SPEECH && HELD_SO.test(after))) return true;
  return words.length >= LONG_QUOTE && HELD_FIRST.test(after) && VERBAL.test(words);
}
