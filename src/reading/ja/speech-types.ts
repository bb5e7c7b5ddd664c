/** Which type of event words said are: their verb's own, or what stands with it decides. */
import type { EventType } from '../../record/index.js';
import { casesOf } from './cases.js';
import type { Stretch } from './draft.js';
import { type Frame, predicateOf } from './frames.js';
import { isForce } from './party.js';
import type { Predicate } from './predicates.js';
import { isSpeech } from './quotes.js';
import type { Scene } from './scene.js';
import { tokensOf } from './tokens.js';

/** Words that make a shared view an opposition, whatever its verb. */
const OPPOSED =
  /許(?:さ|され)ない|許容でき|認められない|認めない|容認でき|受け入れられない|反対|懸念|非難|憂慮|違反|侵略|一方的な現状変更/;
/** 軍事活動の活発化を念頭に、: why something is agreed, and not what. */
const IN_VIEW_OF = /^.*(?:を念頭に|を踏まえ|を受けて?)、/;
const WISHED = /(?:ほしい|欲しい|べきだ|たい|しよう|せよ|ください|下さい|必要だ|必要がある|求める|お願いする)$/;
const DEMANDED = /求める|求めていく|求めること|要求する|呼びかけ/;
/** 〔窮状を〕訴えた tells how things are and asks for nothing; 〔非人道性を〕訴えた complains of somebody. */
const PLIGHT = /(?:窮状|惨状|苦境|苦しみ|実情|現状|実態|体験|思い|心境|正当性|成果|恐怖|悲惨さ|厳しさ|深刻さ)を$/;
const WRONG = /(?:非人道性|残虐性|残虐さ|残忍さ|不当性|違法性)を$/;
const TOLD_REACH = 6;
/** Null where the words are no event of any type. */
export function typeOf(scene: Scene, frame: Frame): EventType | null {
  const own = frame.row.type || null;
  const clause = scene.text.slice(frame.start, frame.end);
  // 「民間人を標的にしている」と訴えた: what is said as a fact accuses, and asks for nothing.
  const said = frame.quotes.findLast((quote) => isSpeech(scene.text, quote));
  if (frame.row.word === '訴える' && said && !WISHED.test(scene.text.slice(said.start, said.end - 1))) return 'ACCUSE';
  if (frame.row.word === '訴える') {
    const told = scene.text.slice(frame.at - TOLD_REACH, frame.at);
    if (PLIGHT.test(told)) return null;
    if (WRONG.test(told)) return 'ACCUSE';
  }
  // 領海に入らないよう警告した: a caution asks, and names no consequences.
  if (
    own === 'THREATEN' &&
    /よう(?:に)?(?:$|[^、。]{0,24}に(?:対し|対して)?(?:強く)?$)/.test(clause.slice(0, frame.at - frame.start))
  )
    return 'REQUEST';
  if (own === 'THREATEN' && isCaution(scene, frame)) return 'REQUEST';
  // 「…したものだ」と説明した: words of one side, and no views exchanged.
  if (frame.row.kind === 'share' && said) return null;
  // 「判断を理解する」と応じた: the answer is what its words do.
  if (frame.row.kind === 'respond' && said) return rowSaid(scene, said)?.type || own;
  if (frame.row.kind === 'agree' || frame.row.kind === 'intent') {
    const content = frame.content.findLast((c) => c.row.type !== '' && c.row.kind === 'say');
    if (
      content?.row.type &&
      (frame.row.kind === 'intent' || content.row.type === 'ACCUSE' || content.row.type === 'REQUEST')
    )
      return content.row.type;
    if (DEMANDED.test(clause)) return 'REQUEST';
    const view = clause.replace(IN_VIEW_OF, '');
    if (OPPOSED.test(view) && /認識|反対|懸念|非難|許/.test(view)) return 'ACCUSE';
  }
  return own;
}

/** 巡視船が無線で警告した: ships and their crews tell others to leave, and name no consequences. */
const CONSEQUENCES = /攻撃|発砲|撃つ|撃沈|撃墜|破壊|報復|対抗|代償|代価|結果|責任/;
const isCaution = (scene: Scene, frame: Frame): boolean =>
  frame.row.word.startsWith('警告') &&
  casesOf(frame, scene.cast).who.some(({ body }) => isForce(body)) &&
  !CONSEQUENCES.test(scene.text.slice(frame.clause, frame.end));

/** How near the end of a quote its deciding word stands. */
const LAST_WORD = 10;

/** What the last word of a quote does: 「…早期の解放を求めている」. */
export function rowSaid(scene: Scene, quote: Stretch): Predicate | null {
  const said = tokensOf(scene.text, quote.start + 1, quote.end - 1, scene.tables).findLast(
    (match) => predicateOf(match)?.kind === 'say',
  );
  return said && quote.end - said.end <= LAST_WORD ? predicateOf(said) : null;
}

/** 「無理だ」と〔応じた〕, 機内で応じた: a reply that assents to nothing. */
const REPLIES = /(?:で|とも?)$/;
/** 「率先して進める」と〔応じた〕: a reply that promises something assents all the same; 「楽しみにしている」 does not. */
const PROMISES = /(?<![あいな思言]|でき|られ)[うくぐすつぬぶむる]」?(?:など)?とも?$/;
const REPLY_REACH = 12;
export function isReply({ row, text, at }: Frame): boolean {
  if (row.kind !== 'respond') return false;
  const before = text.slice(at - REPLY_REACH, at);
  return REPLIES.test(before) && !PROMISES.test(before);
}

/** 〔連携していく旨〕述べた, 〔支援していくと〕伝えた: what a side means to do, told with no noun for it. A wish (強化したい旨) is no promise. */
const MEANT = /[てで]いく(?:旨を?|と|とも)、?[^、。ぁ-ん]{0,4}$/;
const MEANT_REACH = 16;
/** 支援する〔方針を伝えた〕: the noun is in the word. */
const PLANNED_SO = '方針を';
const INTENT = { kind: 'intent', type: 'AGREE' } as const;
/** What a side of open talks tells as meant by it, as the nouns of intention are told; else null. */
export function asIntent({ open }: Scene, frame: Frame): Frame | null {
  if (!open || frame.quotes.length > 0) return null;
  const { row, text, at } = frame;
  const isMeant = row.word.startsWith(PLANNED_SO) || MEANT.test(text.slice(at - MEANT_REACH, at));
  return isMeant ? { ...frame, row: { ...row, ...INTENT } } : null;
}
