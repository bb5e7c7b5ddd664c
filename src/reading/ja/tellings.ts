/** What the kana after a predicate tell by themselves: done, to come, presumed, denied, and how they join the rest. */
import { readTable } from '../../knowledge/table.js';
import { Endings } from './endings.js';
import { FEATURES, type Features, NO_FEATURES } from './tail.js';

const COLUMNS = { pattern: 'text', feature: FEATURES, reason: 'text' } as const;
const TAILS = readTable(new URL('./tables/tails.csv', import.meta.url), COLUMNS).map((row) => ({
  pattern: new RegExp(row.pattern),
  feature: row.feature,
}));
const EMBEDDED =
  /(?:こと|の(?=[はもがを]))(?:など)?(?:で|を|に|が|は|も|や|へ|への|について|から|、|と|をめぐって|を巡って|に関して|に対して)?[はも]?$|(?:と|との|とする|という|といった|よう|ように|旨)(?:は|も|の)?$|(?:か(?:どうか)?)(?:を|について)$|(?:方針|方向|計画|予定|意向|構え)(?:を|で|が|も)$/;
const LINKED =
  /(?:し|て|で|り|み|い|え|き|ぎ|ち|び|つつ|ながら|が|ものの|ほか|ため|ので|から|うえで|ず|れ|せ|め|け|べ|ば|たり|まま|たところ|と|のに対し(?:て)?|とともに|ともに|に対し(?:て)?|(?:など|等)を?)$/;
/** Done, or done and still standing (している). */
const PAST = /(?:(?<!い)た|いた(?!しま|す|しており)|だ)(?!い)|まし|でし|[てで](?:い[るまた]|お)/;

/** Ends as a word that stands before a noun does. */
const BEFORE_NOUN = /[たるうくすつぬぶむいだのな]$/;
const GOING_ON = /(?:し|て)い$/;

/** What the kana of a tail tell by themselves, with the last character of the stem before them. */
export interface Telling {
  features: Features;
  past: boolean;
  embedded: boolean;
  linked: boolean;
  beforeNoun: boolean;
}

/** Few endings make up nearly all text: each is worked out once. */
export const TELLINGS = new Endings<Telling>((ending) => {
  const zone = ending.slice(1);
  const features = { ...NO_FEATURES };
  // The passive shows only together with the last kana of the stem (行わ|れました).
  for (const { pattern, feature } of TAILS)
    if (pattern.test(feature === 'passive' ? ending : zone)) features[feature] = true;
  return {
    features,
    past: PAST.test(zone),
    embedded: EMBEDDED.test(zone),
    linked: LINKED.test(zone),
    beforeNoun: BEFORE_NOUN.test(zone) && !GOING_ON.test(zone),
  };
});
