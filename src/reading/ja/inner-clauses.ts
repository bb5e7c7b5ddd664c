/** Clauses inside that of a frame, with verbs that no table knows: who stands in one does nothing in the frame. */
import type { Frame } from './frames.js';
import type { Phrase } from './phrases.js';

/** Closes a clause, with a verb that no table knows, inside another. */
const CLAUSE_OVER = /たとして、?/;
/** ロシアは、領事が情報を入手したとして拘束した: whether a が belongs to a clause that is over. */
export const isClosed = ({ text, at }: Frame, doer: Phrase): boolean => CLAUSE_OVER.test(text.slice(doer.end, at));

const ENDS_CLAUSE = /(?:[がしてり]|ため)、$/;

/** ポンペオ氏は違法としたが、報道官は…と述べた: whose clause, with a verb that no table knows, another topic ends. */
export function isOver(topic: Phrase, phrases: readonly Phrase[], text: string): boolean {
  for (const { particle, start } of phrases)
    if (particle === 'は' && start > topic.start && ENDS_CLAUSE.test(text.slice(Math.max(topic.end, start - 3), start)))
      return true;
  return false;
}

/** カタールがテロ組織を支援していると非難した: who does what is complained of, by whoever was told of before. */
const BLAMED = /(?:てい[るた]|てき?た|した|れた)と(?:強く|厳しく)?$/;
export const isBlamed = (frame: Frame): boolean =>
  frame.row.type === 'ACCUSE' && frame.quotes.length === 0 && BLAMED.test(frame.text.slice(frame.clause, frame.at));

/** 韓国政府が日本の措置と結びつけた〔ことについて〕…と批判した: the end of a clause, with a verb that no table knows, that is talked about. */
const TALKED_ABOUT = /[るた]ことに?(?:つい|対し|を|に)/;
/** Up to where the clause of a が reaches that is talked about; where there is none, no further than the が. */
export function aboutUpTo({ row, text, at }: Frame, doer: Phrase | null): number {
  if (doer === null || row.kind === 'agree') return 0;
  const about = TALKED_ABOUT.exec(text.slice(doer.end, at));
  return about ? doer.end + about.index : 0;
}
