/** Whose waters and skies: 日本の領空 tells a place only where nothing nearer is told. */
import { PLACE_END, REALM } from './place-ends.js';
import type { FoundPlace } from './place-runs.js';
import type { Tables } from './tables.js';
import { tokensOf } from './tokens.js';

/** 日本の領空, 我が国領海: whose waters they are tells no place; 奥尻島沖の日本の領空 does. */
export function isWithin(text: string, start: number, end: number, tables: Tables): boolean {
  for (let at = end; at > start; at--) if (PLACE_END.lengthAt(text, at, start) > 0) return true;
  for (const { senses } of tokensOf(text, start, end, tables)) if (senses.some((s) => s.kind === 'place')) return true;
  return false;
}

/** ポーランド領空, 日本の領海: a place where nothing nearer is told, for what enters it. */
export function realmBefore(text: string, end: number, floor: number, tables: Tables): FoundPlace | null {
  const realm = end - REALM.lengthAt(text, end, floor);
  if (realm === end) return null;
  const owner = tables.lexicon.endingAt(text, text[realm - 1] === 'の' ? realm - 1 : realm, floor);
  const country = owner?.senses.find((sense) => sense.kind === 'country');
  return owner && country?.kind === 'country' ? { start: owner.start, end, country: country.code } : null;
}

export function isRealm(text: string, { start, end }: FoundPlace, tables: Tables): boolean {
  const realm = REALM.lengthAt(text, end, start);
  return realm > 0 && !isWithin(text, start, end - realm, tables);
}
