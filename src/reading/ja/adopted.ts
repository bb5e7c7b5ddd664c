/** Texts that are adopted and speak for whoever adopts them: what a parliament resolves, what a council states. */
import { casesOf } from './cases.js';
import type { Frame } from './frames.js';
import type { Party } from './party.js';
import type { Scene } from './scene.js';
import { isOrganisation } from './sides.js';

const AT: ReadonlySet<string> = new Set(['で', 'において']);
const RESOLUTION = /決議案?[をがは]/;
/** …を非難する〔旨の議長声明を〕採択した: a resolution is voted for, a statement is what those who adopt it say. */
const STATEMENT = /(?:声明|談話)(?:案)?[をがは]/;
const PARLIAMENT: ReadonlySet<string> = new Set(['agency', 'parliament']);

/** 国連総会の会合で決議が採択された: who adopts a resolution stands with で, where nobody is its subject. */
export function adoptersAt(scene: Scene, { text, start, at, end, index }: Frame): Party[] {
  if (!RESOLUTION.test(text.slice(start, end))) return [];
  const phrases = scene.parts[index]?.phrases ?? [];
  const held = phrases.filter((phrase) => phrase.end <= at && AT.has(phrase.particle));
  return scene.cast.resolveAll(held.flatMap(({ mentions }) => mentions.filter((m) => m.kind !== 'person')));
}

/** Who says what an adopted text says, with the clauses that tell it; null where it is voted for and no more. */
export function saidByAdopting(scene: Scene, frame: Frame): { who: readonly Party[]; said: readonly Frame[] } | null {
  const said = frame.content.filter(({ row }) => row.kind === 'say' && row.type !== '');
  const [first] = said;
  if (!first) return null;
  const { who } = casesOf(frame, scene.cast);
  const named = who.length > 0 ? who : adoptersAt(scene, frame);
  const body = (party: Party): boolean => isOrganisation(scene, party.country);
  const states = named.some(body) && STATEMENT.test(frame.text.slice(first.end, frame.end)) && scene.open === null;
  const resolves = named.length > 0 && named.every((p) => !body(p) && p.body !== null && PARLIAMENT.has(p.body));
  return states || resolves ? { who: named, said } : null;
}
