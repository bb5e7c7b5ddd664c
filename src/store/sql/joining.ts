/** Corrections into the record, and what follows from them. */
import type { Correction, EventInFull } from '../../record/index.js';
import { type CorrectionWish, type Corrigible, checked, drafted, type Standing } from '../corrections/index.js';
import type { Added } from '../record-store.js';
import { add, type Incoming } from './adding.js';
import { asRead } from './correcting.js';
import { correctionsById, documentsOf, keep, standingById, standingOn } from './correction-rows.js';
import { documentsById } from './documents.js';
import { saidOfEach } from './inheriting.js';
import { documentKeys, laterThan, lineagesOf } from './lineages.js';
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
  await settle(work, touched);
  return fresh.length;
}

/** Documents into the record, and what was said of them over to the newer versions that it has. */
export async function arrive(work: Work, readings: readonly Incoming[]): Promise<Added> {
  const added = await add(work, readings);
  if (added.versions === 0) return added;
  const ids = new Set(readings.map(({ document }) => document.id));
  const said = (await standingOn(work, ids)).flatMap(({ correction }) => documentsOf(correction));
  const lineages = await lineagesOf(work, await documentKeys(work, said));
  await settle(
    work,
    said.flatMap((id) => (ids.has(id) ? laterThan(id, lineages) : [])),
  );
  return added;
}

/** Works out what follows from corrections of documents, for them and for their newer versions. */
async function settle(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const lineages = await lineagesOf(work, await documentKeys(work, ids));
  const documents = await documentsById(work, new Set(ids.flatMap((id) => [id, ...laterThan(id, lineages)])));
  if (documents.length === 0) return;
  await replace(work, await asRead(work, documents));
  const keys = documents.map(({ key }) => key);
  const members = (await membersByRow(work, await reportsOf(work, keys))).filter(({ event }) => event !== null);
  // Every event of these is written anew: it may show another value than it did.
  await relink(work, { members, heirs: new Map(members.map(({ event, row }) => [event ?? 0, row])), unwritten: [] });
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
  return read ? { ...read, standing: (await saidOfEach(work, [read])).get(id) ?? [] } : null;
}
