/** Records put into words and files. */
export { chronology } from './chronology.js';
export {
  type Entry,
  entriesOf,
  type Party,
  partiesOf,
  publishedText,
  type Source,
  type StatusWord,
  sameParty,
  type View,
} from './entry.js';
export { explanation, type Mark, markedParts, marksOf, sharedBy } from './explain.js';
export * from './exports/index.js';
export type { Facts, Spot } from './facts.js';
export * from './labels.js';
export {
  columns,
  type Layout,
  type Line,
  layOut,
  line,
  type Paint,
  type Part,
  padded,
  STYLES,
  type Style,
} from './lines.js';
export { markdown } from './markdown.js';
export { bareNames, type CountryName, type Names, type OfficeName, type TermName } from './names.js';
export { plain, plainJson, plainUrl } from './plain.js';
export { titleOf } from './title.js';
export { dayText, durationText, timeText } from './when.js';
