/** Signings and handings over as ceremonies: who comes to one or speaks there stands for a side of it. */
import { casesOf } from './cases.js';
import { addParties, type Draft, toldIn } from './draft.js';
import type { Frame } from './frames.js';
import { lastTold, type Scene } from './scene.js';

/** 署名式では、大使から…と述べた; 署名式には、大使、大臣の他、…が参加した. */
const AT_CEREMONY =
  /^[^。]{0,6}(?:(?:署名|調印|交換|引渡し?|引き渡し|贈呈|供与)式典?|式典|同式|式)(?:に(?:は|おいて)|では|で)/;
const HELD: ReadonlySet<string> = new Set(['sign', 'handover']);

/** The ceremony that a sentence tells more of; null where it tells of none. */
function ceremonyOf(scene: Scene, frame: Frame): Draft | null {
  const { start } = frame.sentence;
  const held = lastTold(scene, ({ kind }) => HELD.has(kind));
  if (held && frame.row.kind === 'attend' && toldIn(held, frame.index)) return held;
  return AT_CEREMONY.test(scene.text.slice(start, start + 16)) ? held : null;
}

/** Whoever comes or speaks there is named for the own side, where nobody was. Says whether a ceremony is told of. */
export function nameAtCeremony(scene: Scene, frame: Frame): boolean {
  const held = ceremonyOf(scene, frame);
  if (!held) return false;
  const listed = frame.carrier?.kind === 'attend' ? (scene.parts[frame.index]?.mentions ?? []) : [];
  const there = scene.cast.resolveAll(listed.filter((m) => m.kind === 'person' && m.end <= frame.end));
  for (const guest of [...casesOf(frame, scene.cast).who, ...there]) {
    const own = held.parts.filter(({ party }) => party.country === guest.country);
    if (guest.person && own[0] && own.every(({ party }) => party.person === null))
      addParties(held, [guest], own[0].side);
  }
  return true;
}
