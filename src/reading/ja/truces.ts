/** Ceasefires, and exchanges of prisoners. */
import { casesOf } from './cases.js';
import { countriesOf } from './draft.js';
import type { Frame } from './frames.js';
import { mayBe, retell } from './lead.js';
import { lastTold, type Scene } from './scene.js';
import { acts, eventOf } from './sides.js';

/** A ceasefire or an exchange of prisoners: both sides do it. */
export function onTruce(scene: Scene, frame: Frame): void {
  const cases = casesOf(frame, scene.cast);
  const all = [...cases.who, ...cases.by, ...cases.with, ...cases.of].filter(acts);
  const sides = countriesOf(all).length >= 2 ? all : (scene.cast.present?.among([]) ?? []);
  if (sides.length < 2) return;
  const again = lastTold(
    scene,
    (draft) =>
      draft.kind === 'truce' &&
      mayBe(scene, draft, frame) &&
      sides.every((side) => draft.countries.includes(side.country)),
  );
  if (again) retell(scene, again, frame);
  else eventOf(scene, frame, 'RETREAT', [['actor', sides]]);
}
