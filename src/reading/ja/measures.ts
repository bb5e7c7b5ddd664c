/** 輸入を禁止する〔措置を発表した〕, 追放する〔決定を下した〕: a measure told by the noun that it is called. */
import type { Frame } from './frames.js';

const TAKEN_BY_ONE: ReadonlySet<string> = new Set(['sanction', 'suspend', 'expel', 'lift', 'coerce']);
/** What such a measure is called, and that it was taken or made known. */
const CALLED =
  /^(?:新たな|独自の|一連の)?(?:追加|対抗|報復|暫定|緊急|特別|制裁|経済制裁|輸出規制|輸入規制)?(?:措置|大統領令|行政命令|命令|政令|制裁案|制裁|決定|通知|通達)(?:など)?[をに](?:[^。、を]{0,10}[、で])?(?:正式に|新たに|相次いで|直ちに)?(?:発表|公表|発動|導入|決定|決め|取[っりる]|と[っりる]|講じ|打ち出|署名|発令|出し|実施|開始|始め|了解|了承|承認|下し|明らかに|通告|伝え)(?!し?たこと)/;

/** The clause that modifies such a noun as one that tells the measure; null where it does not. */
export const measureIn = (frame: Frame): Frame | null =>
  TAKEN_BY_ONE.has(frame.row.kind) &&
  !frame.tail.past &&
  CALLED.test(frame.text.slice(frame.end, Math.min(frame.end + 40, frame.sentence.end)))
    ? { ...frame, tail: { ...frame.tail, form: 'embedded' } }
    : null;
