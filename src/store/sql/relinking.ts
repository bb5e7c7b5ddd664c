/** Works events out anew for the reports that a change touches, and for all that are connected with them; the rest stays as it is. */
import { byPublication, type Cluster, clustersOf, likeness, slotsNear } from '../../linking/index.js';
import { indexOf } from '../days.js';
import { storedId } from '../storable.js';
import { decisionsOn, partnersOf } from './decisions.js';
import { eventIds, eventOfMembers, replaceEvents } from './event-rows.js';
import { hold, type Member, membersByEvent, membersByRow } from './members.js';
import { among, insertRows, type Work } from './work.js';

export interface Touched {
  /** Reports that are new, or that lost others of their event. */
  readonly members: readonly Member[];
  /** Events that lost reports, each with the report that may speak in its place. */
  readonly heirs: ReadonlyMap<number, number>;
}

/** @returns how many events are new or changed */
export async function relink(work: Work, { members, heirs }: Touched): Promise<number> {
  const left = await membersByEvent(work, heirs.keys());
  const connected = await closure(work, [...members, ...left]);
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
  const given = changed.map(({ id, members }) => ({ event: eventOfMembers({ id, members }, decided), members }));
  await replaceEvents(
    work,
    gone.map(([event]) => event),
    given,
  );
  return changed.length;
}

/** The members and whatever is connected with them: alike, put together by people, or so far of one event. */
async function closure(work: Work, seeds: readonly Member[]): Promise<Member[]> {
  const known = new Map(seeds.map((member) => [member.row, member]));
  const taken = new Map(known);
  let frontier: readonly Member[] = [...taken.values()];
  while (frontier.length > 0) {
    await hold(work, frontier);
    const lookers = new Map<number, Member[]>();
    for (const member of frontier) {
      for (const slot of new Set(slotsNear(member.key))) {
        const list = lookers.get(slot);
        if (list) list.push(member);
        else lookers.set(slot, [member]);
      }
    }
    const met = await work.db
      .selectFrom('slots')
      .selectAll()
      .where(among(work, 'slot', lookers.keys()))
      .execute();
    const strange = new Set(met.flatMap(({ report }) => (known.has(report) ? [] : [report])));
    if (strange.size > 0) for (const member of await membersByRow(work, strange)) known.set(member.row, member);
    const next = new Map<number, Member>();
    for (const { slot, report } of met) {
      const found = taken.has(report) || next.has(report) ? undefined : known.get(report);
      if (found && lookers.get(slot)?.some(({ key }) => likeness(key, found.key) > 0)) next.set(report, found);
    }
    for (const member of await partnersOf(work, frontier, known)) {
      if (!taken.has(member.row)) next.set(member.row, known.get(member.row) ?? member);
    }
    const events = new Set([...next.values()].flatMap(({ event }) => event ?? []));
    if (events.size > 0) {
      for (const member of await membersByEvent(work, events)) {
        if (!taken.has(member.row)) next.set(member.row, known.get(member.row) ?? member);
      }
    }
    for (const member of next.values()) {
      taken.set(member.row, member);
      known.set(member.row, member);
    }
    frontier = [...next.values()];
  }
  return [...taken.values()];
}

/** An id that an event had leads to the event that its first report tells of now, or the report that stands in its place. */
async function rename(
  work: Work,
  gone: readonly (readonly [event: number, id: string])[],
  clusters: readonly Cluster<Member>[],
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
  const byEvent = new Map<number, Member>();
  const byRow = new Map<number, string>();
  for (const { id, members } of clusters) {
    for (const member of members) {
      byRow.set(member.row, id);
      const first = member.event === null ? undefined : byEvent.get(member.event);
      if (member.event !== null && (!first || byPublication(member, first) < 0)) byEvent.set(member.event, member);
    }
  }
  const aliases = vanished.flatMap(([event, id]) => {
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
  for (const [id = '', target = ''] of aliases) {
    await db.updateTable('aliases').set({ event: target }).where('event', '=', id).execute();
  }
  await insertRows(work, 'aliases', ['id', 'event'], aliases);
}
