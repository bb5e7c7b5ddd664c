/** Talks in somebody's own post: of 「日米防衛相会談を行いました」 the side at home is whoever writes. */
import type { Frame } from './frames.js';
import { levelOfOffices, levelOfWord } from './meeting-level.js';
import { type Party, partyAgain } from './party.js';
import type { Scene } from './scene.js';

/** Whether whoever writes holds such talks: 首脳会談 in a minister's post is not the minister's own. */
function holds(scene: Scene, frame: Frame, { offices }: Party): boolean {
  if (offices.length === 0 || frame.tail.features.passive) return false;
  const level = levelOfWord(scene, frame);
  return level === '' || level === levelOfOffices(offices);
}

/** The parties of talks that are named by their countries, with whoever writes for the country of their own. */
export function inPerson(scene: Scene, frame: Frame, parties: Party[]): Party[] {
  const { self } = scene.cast;
  if (!self || !parties.some(isUnnamed) || !holds(scene, frame, self)) return parties;
  return parties.map((p) => (p.country === self.country && isUnnamed(p) ? partyAgain(self, p) : p));
}

const isUnnamed = (party: Party): boolean => party.person === null;
