/** Works events out anew for the reports that a change touches, and for all that are connected with them; the rest stays as it is. */
import { sql } from 'kysely';
import {
  byPublication,
  type Cluster,
  clustersOf,
  eventOf,
  likeness,
  seriesOf,
  slotsNear,
} from '../../linking/index.js';
import { type KaidanEvent, stableId } from '../../record/index.js';
import { countedOf } from '../counting/index.js';
import { indexOf } from '../days.js';
import { facetsOf } from '../facets.js';
import { idOf, storedId } from '../storable.js';
import { type DecidedBy, decisionsOn, partnersOf } from './decisions.js';
import { type Member, membersByEvent, membersByRow } from './members.js';
import { changeNumbers, tally, untally } from './tallying.js';
import { insertRows, listed, newKeys, type Work } from './work.js';

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
  const old = await idsOf(work, new Set([...connected.flatMap(({ event }) => event ?? []), ...heirs.keys()]));
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
  await remove(
    work,
    gone.map(([event]) => event),
  );
  await write(work, changed, decided);
  await rename(work, gone, clusters, heirs);
  return changed.length;
}

/** The members and whatever is connected with them: alike, put together by people, or so far of one event. */
async function closure(work: Work, seeds: readonly Member[]): Promise<Member[]> {
  const known = new Map(seeds.map((member) => [member.row, member]));
  const taken = new Map(known);
  let frontier: readonly Member[] = [...taken.values()];
  while (frontier.length > 0) {
    const lookers = new Map<number, Member[]>();
    for (const member of frontier) {
      for (const slot of new Set(slotsNear(member.key))) {
        const list = lookers.get(slot);
        if (list) list.push(member);
        else lookers.set(slot, [member]);
      }
    }
    const met = await work.db.selectFrom('slots').selectAll().where('slot', 'in', listed(lookers.keys())).execute();
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

async function idsOf({ db }: Work, events: ReadonlySet<number>): Promise<Map<number, string>> {
  if (events.size === 0) return new Map();
  const rows = await db.selectFrom('events').select(['key', 'id']).where('key', 'in', listed(events)).execute();
  return new Map(rows.map(({ key, id }) => [key, idOf(id)]));
}

async function remove(work: Work, events: readonly number[]): Promise<void> {
  if (events.length === 0) return;
  const { db } = work;
  const rows = await db.deleteFrom('events').where('key', 'in', listed(events)).returning('traits').execute();
  await untally(
    work,
    rows.flatMap(({ traits }) => traits ?? []),
  );
  await db.deleteFrom('facets').where('rowid', 'in', listed(events)).execute();
}

/** What the members of a cluster tell together. */
export const eventOfMembers = (
  { id, members }: Pick<Cluster<Member>, 'id' | 'members'>,
  decided: DecidedBy,
): KaidanEvent =>
  eventOf(
    id,
    members.map(({ report, document }) => ({ ...report, event: id, document })),
    decided(members),
  );

/** The number of a series of meetings. */
export function seriesNumber(event: KaidanEvent): number | null {
  const series = seriesOf(event);
  return series === null ? null : Number.parseInt(stableId('', series).slice(1, 14), 16);
}

async function write(work: Work, clusters: readonly Cluster<Member>[], decided: DecidedBy): Promise<void> {
  if (clusters.length === 0) return;
  const events = clusters.map((cluster) => ({ cluster, event: eventOfMembers(cluster, decided) }));
  const keys = await newKeys(
    work,
    'events',
    events.map(({ event }) => event.date?.value ?? null),
  );
  const rows = events
    .map(({ cluster, event }, at) => ({
      key: keys[at] ?? 0,
      cluster,
      event,
      sources: cluster.members.map(({ source }) => source),
    }))
    .sort((a, b) => a.key - b.key);
  const traits = await tally(
    work,
    rows.map(({ event, sources }) => countedOf(event, sources)),
  );
  const changes = await changeNumbers(work, rows.length);
  await insertRows(
    work,
    'events',
    ['key', 'id', 'series', 'change', 'traits'],
    rows.map(({ key, event }, at) => [
      key,
      storedId(event.id),
      seriesNumber(event),
      changes[at] ?? null,
      traits[at] ?? null,
    ]),
  );
  await insertRows(
    work,
    'facets',
    ['rowid', 'tokens'],
    rows.map(({ key, event, sources }) => [key, facetsOf(event, sources).join(' ')]),
  );
  const told = rows.flatMap(({ key, cluster }) => cluster.members.map(({ row }) => [row, key] as const));
  await setEvents(work, told);
}

/** Which event each report tells of. */
export async function setEvents(
  { db }: Work,
  told: readonly (readonly [report: number, event: number | null])[],
): Promise<void> {
  await sql`update reports set event = value->>1 from json_each(${JSON.stringify(told)}) where reports.key = value->>0`.execute(
    db,
  );
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
      .where('id', 'in', listed([...live].map(storedId)))
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
  if (lost.length > 0) await db.deleteFrom('aliases').where('event', 'in', listed(lost)).execute();
  for (const [id = '', target = ''] of aliases) {
    await db.updateTable('aliases').set({ event: target }).where('event', '=', id).execute();
  }
  await insertRows(work, 'aliases', ['id', 'event'], aliases);
}
