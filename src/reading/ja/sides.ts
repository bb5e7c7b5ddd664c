/** The sides of an act, and the event that it makes: shared by all that one side does to another. */
import type { EventType } from '../../record/index.js';
import type { Party } from './cast.js';
import type { Draft, Side } from './draft.js';
import type { Cases, Frame } from './frames.js';
import { placeIn } from './places.js';
import type { PredicateKind } from './predicates.js';
import { begin, type Scene, statusOf } from './scene.js';

export const acts = (party: Party): boolean =>
  party.body !== 'people' && party.body !== 'company' && party.body !== 'media';

const isOther = (party: Party, than: readonly Party[]): boolean => {
  for (const { country } of than) if (country === party.country) return false;
  return true;
};

/** Adds the parties that are of another country than any of the given ones. */
export function addOthers(list: Party[], parties: readonly Party[], than: readonly Party[]): void {
  for (const party of parties) if (isOther(party, than)) list.push(party);
}

/** The parties that are of another country than any of the given ones. */
export function others(parties: readonly Party[], than: readonly Party[]): Party[] {
  const found: Party[] = [];
  addOthers(found, parties, than);
  return found;
}

/** Adds the parties that act for a state. */
export function addActing(list: Party[], parties: readonly Party[]): void {
  for (const party of parties) if (acts(party)) list.push(party);
}

export const isOrganisation = (scene: Scene, code: string): boolean => scene.tables.organisations.has(code);

/** Who acts: what the frame says, else the one told of last; else the country that its noun belongs to. */
export function actorsOf(scene: Scene, cases: Cases): readonly Party[] {
  const named: Party[] = [];
  addActing(named, cases.who);
  addActing(named, cases.by);
  if (named.length > 0) return named;
  const owners = cases.of.filter(acts);
  return owners.length > 0 ? owners : scene.subject;
}

const PLACES: Partial<Record<PredicateKind, readonly string[]>> = {
  portcall: ['に', 'で'],
  passage: ['を', 'で'],
  launch: ['から', '付近から', 'で'],
  dispatch: ['に', 'へ', 'で'],
  intrude: ['で', 'において', 'に'],
  assault: ['を', 'に', 'で'],
};

export const SENT = /派遣|展開|配備|出動/;

const finish = (scene: Scene, frame: Frame, draft: Draft): Draft => {
  draft.place = placeIn(
    scene.text,
    frame.clause,
    frame.at + 1,
    SENT.test(frame.row.word) ? ['に', 'へ', 'で'] : (PLACES[frame.row.kind] ?? ['において', 'にて', 'で']),
    scene.tables,
  );
  return draft;
};

export const eventOf = (
  scene: Scene,
  frame: Frame,
  type: EventType,
  sides: readonly (readonly [Side, readonly Party[]])[],
  rest: Partial<Draft> = {},
): Draft => finish(scene, frame, begin(scene, frame, type, sides, { status: statusOf(frame, true), ...rest }));
