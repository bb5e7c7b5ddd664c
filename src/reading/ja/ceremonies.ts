/** Signings and handings over as ceremonies: who comes to one or speaks there stands for a side of it. */
import { casesOf } from './cases.js';
import { addParties, type Draft, toldIn } from './draft.js';
import type { Frame } from './frames.js';
import type { Party } from './party.js';
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

/** 引渡式が行われ、大使と大臣の間で署名が行われた: who signs in the same sentence hands over and takes. */
export function nameHandover(scene: Scene, frame: Frame, signers: readonly Party[]): void {
  const held = lastTold(scene, (draft) => draft.kind === 'handover' && toldIn(draft, frame.index));
  for (const signer of signers) {
    const own = held?.parts.find(({ party }) => party.country === signer.country && party.person === null);
    if (held && own && signer.person) addParties(held, [signer], own.side);
  }
}

/** Whoever looks on at a signing. */
export function addWitnesses(scene: Scene, frame: Frame, draft: Draft): void {
  for (const party of witnessesIn(scene, frame)) {
    const part = draft.parts.find(
      (p) => p.party.person?.name === party.person?.name && p.party.country === party.country,
    );
    if (part) part.side = 'witness';
    else draft.parts.push({ party, side: 'witness' });
  }
}

/** 立会いの下, が見守った: people before such words look on. */
function witnessesIn(scene: Scene, frame: Frame): Party[] {
  const parts = scene.parts[frame.index];
  const match = parts?.matches.find((m) => m.senses.some((s) => s.kind === 'predicate' && s.row.kind === 'witness'));
  if (!parts || !match) return [];
  const phrase = parts.phrases.findLast((p) => p.end <= match.start && match.start - p.end <= 3);
  const watching = scene.cast.resolveAll(phrase?.mentions ?? []).filter((p) => p.person !== null);
  if (!phrase || phrase.mentions[0]?.pointer !== 'both') return watching;
  // 首相と大統領の会談に合わせ、両首脳立会いの下: those whom the sentence names before; whoever it names behind signs.
  const people = parts.mentions.filter((m) => m.kind === 'person');
  const before = scene.cast.resolveAll(people.filter((m) => m.end <= phrase.start)).filter((p) => p.person !== null);
  const behind = scene.cast.resolveAll(people.filter((m) => m.start >= phrase.end));
  const signs = (p: Party): boolean => behind.some(({ person }) => person?.name === p.person?.name);
  return before.length > 0 ? before.slice(-2) : watching.filter((p) => !signs(p));
}
