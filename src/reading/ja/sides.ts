/** The sides of an act, and the event that it makes: shared by all that one side does to another. */
import type { EventType } from '../../record/index.js';
import { begin } from './begin.js';
import { casesOf } from './cases.js';
import type { Draft, Side } from './draft.js';
import type { Frame } from './frames.js';
import { asState, HOME, type Party } from './party.js';
import type { FoundPlace } from './place-runs.js';
import { landOfGroup, placeBehind, placeIn } from './places.js';
import { AT_BORDER, isReceiving, type PredicateKind } from './predicates.js';
import { realmBefore } from './realms.js';
import type { Scene } from './scene.js';
import { statusOf } from './status.js';
import { carriedOver } from './subject.js';

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

/** What forces do: whoever spoke last did not do it in person. */
const BY_FORCES: ReadonlySet<string> = new Set([
  'launch',
  'passage',
  'intrude',
  'mobilize',
  'dispatch',
  'assault',
  'seize',
  'portcall',
  'coop',
]);

/** Who acted last, for an act that leaves it out. */
function actorsToldLast(scene: Scene, frame: Frame): readonly Party[] {
  const { row, tail } = frame;
  const subject = carriedOver(scene, frame);
  if (!BY_FORCES.has(row.kind) && !tail.features.passive) return subject;
  return [...new Map(subject.map((p) => [p.country, asState(p)])).values()];
}

/** Who acts: what the frame says, else the country that its noun belongs to; else the one told of last. */
export function actorsOf(scene: Scene, frame: Frame): readonly Party[] {
  const cases = casesOf(frame, scene.cast);
  const named: Party[] = [];
  addActing(named, cases.who);
  addActing(named, cases.by);
  if (named.length > 0) return named;
  // 朝鮮中央通信は、…発射を実施したと報じた: a state's own news tell what the state did; Japan's are no voice of it.
  const told = cases.who.filter((p) => p.body === 'media' && p.country !== HOME);
  if (told.length > 0) return told;
  const owners = cases.of.filter(acts);
  return owners.length > 0 ? owners : actorsToldLast(scene, frame);
}

const PLACES: Partial<Record<PredicateKind, readonly string[]>> = {
  portcall: ['に', 'で'],
  passage: ['を', 'において', 'で', 'にかけて', 'に'],
  coop: ['において', 'にて', 'で', 'にかけて'],
  launch: ['から', '付近から', 'で'],
  dispatch: ['に', 'へ', 'で'],
  intrude: ['で', 'において', 'に', 'を'],
  assault: ['を', 'に', 'で'],
};

const INTO: readonly string[] = ['に', 'へ', 'で'];
const SUFFERED: readonly string[] = ['が', 'で', 'に'];
/** Particles of where something is held. */
export const AT: readonly string[] = ['において', 'にて', 'で'];

export const SENT = /派遣|展開|配備|出動/;
/** 大使館に突入した: what is gone into by force. */
const ENTERED = /突入|乱入|立ち入|押し入|踏み込/;

/** Where the particles of an act bring its place; what suffers an attack stands with が. */
const placeParticles = ({ row, carrier, tail }: Frame): readonly string[] => {
  if (SENT.test(row.word) || ENTERED.test(row.word)) return INTO;
  const suffers = row.kind === 'assault' && (isReceiving(carrier) || tail.features.passive);
  return suffers ? SUFFERED : (PLACES[row.kind] ?? AT);
};

/** How far the words reach in which the place of an act stands. */
function placeEnd({ row, carrier, at, atEnd, end }: Frame): number {
  // 署名式は、〔センターにて〕行われた: between a noun and what carries it.
  if (carrier) return end;
  // 接続水域を通過する, 領空に入る: the particle stands inside the predicate.
  return AT_BORDER.has(row.kind) ? atEnd : at + 1;
}

/** Where an act took place, as far as its clause says. */
export const placeOf = (scene: Scene, frame: Frame): FoundPlace | null =>
  placeIn(scene.text, frame.clause, placeEnd(frame), placeParticles(frame), scene.tables) ??
  placeBehind(scene.text, frame.end, scene.tables) ??
  widePlace(scene, frame);

const WIDE: Partial<Record<PredicateKind, typeof realmBefore>> = { intrude: realmBefore, assault: landOfGroup };

/** A land or its waters, where no place in them is told. */
function widePlace({ text, tables }: Scene, frame: Frame): FoundPlace | null {
  const placeAt = WIDE[frame.row.kind];
  return placeAt ? placeIn(text, frame.clause, placeEnd(frame), ['に', 'を'], tables, placeAt) : null;
}

export const eventOf = (
  scene: Scene,
  frame: Frame,
  type: EventType,
  sides: readonly (readonly [Side, readonly Party[]])[],
  rest: Partial<Draft> = {},
): Draft => {
  const draft = begin(scene, frame, type, sides, { status: statusOf(frame, true), ...rest });
  draft.place = placeOf(scene, frame);
  return draft;
};
