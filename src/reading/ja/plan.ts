/** Whether a whole sentence tells a plan, by how it ends. */
import type { Sentence } from './sentences.js';

/** How a sentence that tells a plan ends, whatever its verbs. */
const PLAN_END =
  /(?:予定|方針|見通し|見込み|考え|意向|構え|計画|運び|公算)(?:だ|です|である|という|とのこと)?$|予定(?:を)?(?:され|し|いたし)て(?:いる|います|おります|おり)$|(?:方向|線)で(?:最終)?調整(?:し|を進め|が進)|調整(?:中|を続け|に入っ)/;
const PLAN_REACH = 16;

export const endsAsPlan = (text: string, { start, end }: Sentence): boolean =>
  PLAN_END.test(text.slice(Math.max(start, end - PLAN_REACH), end));
