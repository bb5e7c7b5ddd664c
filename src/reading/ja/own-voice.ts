/** Texts of another country's own media: what stands bare in them is that country's, and not Japan's. */
import { readTable } from '../../knowledge/table.js';
import { writesInKanji } from './countries-told.js';
import type { SentenceParts } from './frames.js';
import { HOME } from './party.js';

const VOICES = { form: 'text', country: 'code', reason: 'text' } as const;
let voices: readonly { readonly form: string; readonly country: string }[] | undefined;

/** Whose 政府 and 我が国 a publisher means. */
export function homeOf(publisher: string): string {
  voices ??= readTable(new URL('./tables/voices.csv', import.meta.url), VOICES);
  return voices.find(({ form }) => publisher.startsWith(form))?.country ?? HOME;
}

/** 政府は, 我が国の: whoever speaks. */
const OWN = /^(?:[我わ]が国)?(?:政府)?側?$/;
/** Korea and China call their own ministry 外交部, and Japan's 外務省. */
const OWN_MINISTRY = /^(?:外務|国防|財務)省$/;
const OF_OWN_MINISTRY = /^(?:外務|国防|財務)省の?/;

/** Gives the bodies that stand without a country to the country whose media speak. */
export function speakFor(home: string, text: string, parts: readonly SentenceParts[]): void {
  for (const { mentions } of parts)
    for (const mention of mentions) {
      const words = text.slice(mention.start, mention.end);
      if (mention.kind === 'person' && !writesInKanji(home) && OF_OWN_MINISTRY.test(words)) mention.codes = [home];
      if (mention.kind !== 'body') continue;
      if (OWN.test(words) || (!writesInKanji(home) && OWN_MINISTRY.test(words))) mention.codes = [home];
    }
}
