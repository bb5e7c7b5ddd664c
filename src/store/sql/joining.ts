/** Corrections into the record, and what follows from them. */
import type { Correction, EventInFull } from '../../record/index.js';
import { type CorrectionWish, type Corrigible, checked, drafted, type Standing } from '../corrections/index.js';
import { asRead } from './correcting.js';
import { correctionsById, documentsOf, keep, standingById, standingOn } from './correction-rows.js';
import { documentsById } from './documents.js';
import { eventInFull } from './looking.js';
import { membersByRow } from './members.js';
import { relink } from './relinking.js';
import { replace } from './rereading.js';
import { reportsOf, type Work } from './work.js';

/** @returns how many corrections the record did not have */
export async function join(work: Work, corrections: readonly Correction[]): Promise<number> {
  const fresh = await keep(work, corrections);
  const takenBack = fresh.flatMap((each) => (each.kind === 'undo' ? [each.of] : []));
  const touched = [...fresh, ...(await correctionsById(work, takenBack))].flatMap(documentsOf);
  const documents = await documentsById(work, new Set(touched));
  if (documents.length === 0) return fresh.length;
  await replace(work, await asRead(work, documents));
  const keys = documents.map(({ key }) => key);
  const members = (await membersByRow(work, await reportsOf(work, keys))).filter(({ event }) => event !== null);
  // Every event of these is written anew: it may show another value than it did.
  await relink(work, { members, heirs: new Map(members.map(({ event, row }) => [event ?? 0, row])), unwritten: [] });
  return fresh.length;
}

export async function correct(work: Work, wish: CorrectionWish): Promise<Correction> {
  const correction = await drafted(wish, {
    document: (id) => corrigible(work, id),
    event: (id): Promise<EventInFull | null> => eventInFull(work, id),
    correction: (id): Promise<Standing | null> => standingById(work, id),
  });
  await join(work, await checked([correction]));
  return correction;
}

async function corrigible(work: Work, id: string): Promise<Corrigible | null> {
  const [read] = await asRead(work, await documentsById(work, [id]));
  return read ? { ...read, standing: await standingOn(work, [id]) } : null;
}
