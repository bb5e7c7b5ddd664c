/** At what level talks are held, which tells those of ministers from those of heads on the same day. */

import type { Frame } from './frames.js';
import type { Party } from './party.js';
import type { Scene } from './scene.js';
import { Suffixes } from './suffixes.js';

/** The level that an office says. */
const LEVELS: ReadonlyMap<string, string> = new Map([
  ['head-of-government', 'head'],
  ['head-of-state', 'head'],
  ['foreign-minister', 'foreign'],
  ['defence-minister', 'defence'],
  ['foreign-vice-minister', 'vice'],
  ['defence-vice-minister', 'vice'],
]);

/** Titles straight before a word for talks (外相会談), and the level that they say. */
const TITLES: readonly (readonly [Suffixes, string])[] = [
  [new Suffixes(['次官', '次官級']), 'vice'],
  [new Suffixes(['局長', '課長', '審議官', '高官', '実務者'].flatMap((title) => [title, `${title}級`])), 'official'],
  [new Suffixes(['外相', '外務大臣', '外務相']), 'foreign'],
  [
    new Suffixes(
      ['防衛', '国防'].flatMap((matter) => ['', '相', '大臣', '首脳', '長官'].map((title) => matter + title)),
    ),
    'defence',
  ],
  [new Suffixes(['首脳', '首相', '大統領']), 'head'],
];

/** The level that the word for talks says itself, or the title before it; empty where neither does. */
export function levelOfWord(scene: Scene, frame: Frame): string {
  if (frame.row.level) return frame.row.level;
  for (const [titles, level] of TITLES) if (titles.endAt(scene.text, frame.at)) return level;
  return '';
}

/** The one level that offices say. */
export function levelOfOffices(offices: readonly string[]): string {
  let found = '';
  for (const office of offices) {
    const level = LEVELS.get(office) ?? found;
    if (found !== '' && level !== found) return '';
    found = level;
  }
  return found;
}

/** The level of a meeting from its word or from who takes part. */
export const levelOf = (scene: Scene, frame: Frame, parties: readonly Party[]): string =>
  levelOfWord(scene, frame) || levelOfOffices(parties.flatMap(({ offices }) => offices));
