/** Ships and aircraft that enter what is another's. */
import { type Act, onTarget } from './act.js';
import { bareParty } from './begin.js';
import { completeTarget } from './complete-target.js';
import { HOME } from './party.js';
import { placeIn } from './places.js';
import { lastTold } from './scene.js';
import { others } from './sides.js';

/** Whose waters and skies a Japanese report means where it names none. */
const WATERS = /領海|領空|水域|EEZ|識別圏|海域|領土/;

/** 接続水域に侵入した: whatever the verb, such waters are nobody's territory. */
const NOBODYS = /接続水域/;
const THEIR_OWN = /領海|領空|領土/;

/** Who tells of an act in a clause around it, where that is a foreign state. */
function complainant({ scene, frame, who }: Act): string | null {
  if (frame.tail.form !== 'embedded' && frame.tail.form !== 'linked') return null;
  const topic = scene.parts[frame.index]?.phrases.find(({ particle, end }) => particle === 'は' && end <= frame.at);
  const [teller] = topic ? others(scene.cast.resolveAll(topic.mentions), who) : [];
  return teller?.country ?? null;
}

/** Somebody enters waters or skies that are another's. */
export function onIntrusion(act: Act): void {
  const { frame, who, target } = act;
  if (target.length === 0) {
    const into = ownerOfEntered(act);
    if (into) target.push(...others([bareParty(into, frame)], who));
    else completeTarget(act);
  }
  if (target.length === 0) return;
  if (NOBODYS.test(act.clause) && !THEIR_OWN.test(act.clause)) onTarget(act, 'MOBILIZE', { mode: 'weapons' });
  else onTarget(act, 'COERCE');
}

/** Whose waters or skies they are where no words say at whom it was aimed. */
function ownerOfEntered(act: Act): string | null {
  const { scene, frame, who } = act;
  const place = placeIn(scene.text, frame.clause, frame.at + 1, ['を', 'で', 'に'], scene.tables)?.country;
  if (place && who.every(({ country }) => country !== place)) return place;
  // 首相は無人機が領内に侵入したと述べた: into the same as before.
  const before = lastTold(
    scene,
    ({ kind, countries }) => kind === 'intrude' && countries.includes(who[0]?.country ?? ''),
  );
  const same = before?.parts.find(({ side }) => side === 'recipient')?.party.country;
  // ポーランド外相は、ミサイルが領空を侵犯したとして…: those who complain of it are those it was done to.
  return same ?? complainant(act) ?? (WATERS.test(act.clause) ? HOME : null);
}
