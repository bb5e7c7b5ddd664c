/** Whom an attack hits where its words name no side. */
import type { Act } from './act.js';
import { bareParty } from './begin.js';
import type { Party } from './party.js';
import { placeIn } from './places.js';
import { lastTold } from './scene.js';
import { isOrganisation, others } from './sides.js';
import { senseOf } from './tables.js';

/** ハルキウの住宅街を攻撃した: the country of the last place that a clause names before its act. */
function countryOfPlace({ scene, frame }: Act): string | null {
  for (const match of scene.parts[frame.index]?.matches.toReversed() ?? []) {
    const within = match.start >= frame.clause && match.end <= frame.at;
    const country = within ? senseOf(match, 'place')?.country : null;
    if (country) return country;
  }
  return null;
}

/** The one it attacked before, where an attacker is told of again, or the country of the place. */
export function whoWasHit(act: Act): Party[] {
  const { scene, frame, cases, who } = act;
  const before = lastTold(
    scene,
    (d) => d.kind === 'assault' && d.parts.some((p) => p.side === 'actor' && p.party.country === who[0]?.country),
  );
  const hit = before?.parts.filter((p) => p.side === 'recipient').map((p) => p.party) ?? [];
  if (hit.length > 0) return hit;
  const place =
    placeIn(scene.text, frame.clause, frame.at + 1, ['に', 'で', 'を'], scene.tables)?.country ?? countryOfPlace(act);
  // ウクライナ軍はクリミアを攻撃した: an attack on one's own land is on whoever holds it.
  const held = place === who[0]?.country ? scene.cast.foreign(place) : place;
  if (held) return others([bareParty(held, frame)], who);
  // シリアの国境地帯で攻撃を行った
  return others(cases.about, who).filter((party) => party.person === null && !isOrganisation(scene, party.country));
}
