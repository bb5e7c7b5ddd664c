/** Whose a body is that stands without its country: 外交部, 国防部, 国軍. */
import type { BodiesTold } from './bodies-told.js';
import { type CountriesTold, writesInKanji } from './countries-told.js';
import type { Mention } from './mentions.js';
import { HOME, type Party } from './party.js';
import type { Present } from './told-so-far.js';

/** The text's own, where its country has ministries of such names; else that of the neighbour told of, and China's where none was. */
export function ownerOfMinistry({ ministry }: BodiesTold, countries: CountriesTold, home: string): string {
  if (writesInKanji(home)) return home;
  if (ministry !== null && writesInKanji(ministry)) return ministry;
  return countries.lastInKanji() ?? 'CHN';
}

const FOREIGN_MINISTRY = '外務省';

/** 北朝鮮が発射した。〔外務省は北朝鮮に〕抗議した: a ministry that speaks to the one who acted last is not theirs. */
export const isOfSpokenTo = ({ body, country, start, end }: Party, to: readonly Party[], text: string): boolean =>
  body === 'ministry' &&
  text.slice(start, end) === FOREIGN_MINISTRY &&
  to.some((other) => other.country === country && other.start !== start);

/**
 * Whose a bare body is. 国軍: of the country that the text is about; 大統領府, 国防省: of whoever acted last, as 外務省 is in a text of
 * others. Null where the words say it.
 */
export function ownerOfBare(
  { body, codes, start, end }: Mention,
  bodies: BodiesTold,
  countries: CountriesTold,
  present: Present | null,
  home: string,
): string | null {
  if (codes.length > 0) {
    const bare = body === 'ministry' && codes[0] === HOME && end - start === FOREIGN_MINISTRY.length;
    return bare && present?.isAbroad ? present.doer : null;
  }
  if (body === 'ministry') return ownerOfMinistry(bodies, countries, home);
  const about = countries.lastBut(home);
  return body === 'force' ? about : (present?.doer ?? bodies.ministry ?? about);
}
