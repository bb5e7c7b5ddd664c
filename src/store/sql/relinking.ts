/** Works events out anew for the reports that a change touches, and for all that are connected with them; the rest stays as it is. */
import { byPublication, type Cluster, clustersOf, type LinkKey, likeness, slotsNear } from '../../linking/index.js';
import { indexOf } from '../days.js';
import { storedId } from '../storable.js';
import { decisionsOn, partnersOf } from './decisions.js';
import { eventIds, eventOfMembers, type NewReport, replaceEvents } from './event-rows.js';
import { type Comparable, comparablesByEvent, hold, inFull, keysOf, type Member } from './members.js';
import { among, insertRows, type Work } from './work.js';

export interface Touched {
  /** Reports that are new, or that lost others of their event. */
  readonly members: readonly (Comparable | Member)[];
  /** Events that lost reports, each with the report that may speak in its place. */
  readonly heirs: ReadonlyMap<number, number>;
  /** Reports that are not written yet: they are, with the events that they tell of. */
  readonly unwritten: readonly NewReport[];
}

/** @returns how many events are new or changed */
export async function relink(work: Work, { members, heirs, unwritten }: Touched): Promise<number> {
  const left = await comparablesByEvent(work, heirs.keys());
  const connected = await closure(work, [...left, ...members]);
  const old = await eventIds(work, new Set([...connected.flatMap(({ event }) => event ?? []), ...heirs.keys()]));
  const sizes = new Map<number, number>();
  for (const { event } of connected) if (event !== null) sizes.set(event, (sizes.get(event) ?? 0) + 1);

  const { links, decided } = await decisionsOn(work, connected);
  const clusters = clustersOf(connected, links);
  const kept = new Set<number>();
  const changed = clusters.filter(({ id, members: [first, ...others] }) => {
    const event = first?.event ?? null;
    const same =
      event !== null &&
      !heirs.has(event) &&
      old.get(event) === id &&
      sizes.get(event) === others.length + 1 &&
      others.every((other) => other.event === event);
    if (same) kept.add(event);
    return !same;
  });
  const gone = [...old].filter(([event]) => !kept.has(event));
  await rename(work, gone, clusters, heirs);
  const full = await inFull(
    work,
    changed.flatMap((cluster) => cluster.members),
  );
  const given = changed.map((cluster) => {
    const told = cluster.members.flatMap(({ row }) => full.get(row) ?? []);
    return { event: eventOfMembers({ id: cluster.id, members: told }, decided), members: told };
  });
  await replaceEvents(
    work,
    gone.map(([event]) => event),
    given,
    unwritten,
  );
  return changed.length;
}

/** The members and whatever is connected with them: alike, put together by people, or so far of one event. */
async function closure(work: Work, seeds: readonly Comparable[]): Promise<Comparable[]> {
  const taken = new Map(seeds.map((member) => [member.row, member]));
  const met = new Map<number, Met>();
  let frontier: readonly Comparable[] = [...taken.values()];
  while (frontier.length > 0) {
    await hold(work, frontier);
    const events = new Set<number>();
    for (const { row, event } of await alike(work, frontier, taken, met)) if (!taken.has(row)) events.add(event);
    for (const { row, event } of await partnersOf(work, frontier)) {
      if (event !== null && !taken.has(row)) events.add(event);
    }
    const next = events.size > 0 ? await comparablesByEvent(work, events) : [];
    frontier = next.filter(({ row }) => !taken.has(row));
    for (const member of frontier) taken.set(member.row, member);
  }
  return [...taken.values()];
}

/** A report of the record that shares a slot with one that is to be linked. */
interface Met {
  readonly row: number;
  readonly event: number;
  readonly key: LinkKey;
}

/**
 * The reports that are like one of these.
 * @param known those that were met before; it grows
 */
async function alike(
  work: Work,
  members: readonly Comparable[],
  taken: ReadonlyMap<number, Comparable>,
  known: Map<number, Met>,
): Promise<Met[]> {
  const near = members.map(({ key }) => slotsNear(key));
  const rows = await work.db
    .selectFrom('slots')
    .selectAll()
    .where(among(work, 'slot', new Set(near.flat())))
    .execute();
  const others = rows.filter(({ report }) => !taken.has(report));
  if (others.length === 0) return [];
  await meet(work, new Set(others.flatMap(({ report }) => (known.has(report) ? [] : [report]))), known);
  const lookers = new Map<number, Comparable[]>(others.map(({ slot }) => [slot, []]));
  members.forEach((member, at) => near[at]?.forEach((slot) => lookers.get(slot)?.push(member)));
  const found = new Map<number, Met>();
  for (const { slot, report } of others) {
    const met = found.has(report) ? undefined : known.get(report);
    if (met && lookers.get(slot)?.some(({ key }) => likeness(key, met.key) > 0)) found.set(report, met);
  }
  return [...found.values()];
}

async function meet(work: Work, rows: ReadonlySet<number>, known: Map<number, Met>): Promise<void> {
  if (rows.size === 0) return;
  const reports = await work.db
    .selectFrom('reports')
    .select(['key as row', 'event', 'link'])
    .where(work.engine.reportsAmong([...rows]))
    .execute();
  const keys = await keysOf(work, reports);
  for (const { row, event } of reports) {
    const key = keys.get(row);
    if (key && event !== null) known.set(row, { row, event, key });
  }
}

/** An id that an event had leads to the event that its first report tells of now, or the report that stands in its place. */
async function rename(
  work: Work,
  gone: readonly (readonly [event: number, id: string])[],
  clusters: readonly Cluster<Comparable>[],
  heirs: Touched['heirs'],
): Promise<void> {
  const live = new Set(clusters.map(({ id }) => id));
  const vanished = gone.filter(([, id]) => !live.has(id));
  const { db } = work;
  if (clusters.length > 0)
    await db
      .deleteFrom('aliases')
      .where(among(work, 'id', [...live].map(storedId)))
      .execute();
  if (vanished.length === 0) return;
  const byEvent = new Map<number, Comparable>();
  const byRow = new Map<number, string>();
  for (const { id, members } of clusters) {
    for (const member of members) {
      byRow.set(member.row, id);
      const first = member.event === null ? undefined : byEvent.get(member.event);
      if (member.event !== null && (!first || byPublication(member, first) < 0)) byEvent.set(member.event, member);
    }
  }
  const aliases = vanished.flatMap(([event, id]): [string, string][] => {
    const heir = byEvent.get(event)?.row ?? heirs.get(event) ?? 0;
    const target = byRow.get(heir) ?? byRow.get(heir - indexOf(heir));
    return target === undefined ? [] : [[storedId(id), storedId(target)]];
  });
  const renamed = new Set(aliases.map(([id]) => id));
  const lost = vanished.map(([, id]) => storedId(id)).filter((id) => !renamed.has(id));
  if (lost.length > 0)
    await db
      .deleteFrom('aliases')
      .where(among(work, 'event', lost))
      .execute();
  // What led to an id that is gone leads on to where that leads now.
  const targets = new Map(aliases);
  const led = await db
    .selectFrom('aliases')
    .selectAll()
    .where(among(work, 'event', targets.keys()))
    .execute();
  if (led.length > 0)
    await db
      .deleteFrom('aliases')
      .where(
        among(
          work,
          'id',
          led.map(({ id }) => id),
        ),
      )
      .execute();
  const further = led.map(({ id, event }): [string, string] => [id, targets.get(event) ?? event]);
  await insertRows(work, 'aliases', ['id', 'event'], [...further, ...aliases]);
}
