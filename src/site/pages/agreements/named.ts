/** The agreements that events name: each once, whoever tells of it. */
import { z } from 'zod';
import { KaidanEvent } from '../../../record/schema.js';
import type { EventFilter, Page, RecordStore } from '../../../store/index.js';

export const NamedAgreement = z.object({
  name: z.string(),
  kind: z.string(),
  event: z.string(),
  date: z.string().nullable(),
  status: KaidanEvent.shape.status,
  countries: z.array(z.string()),
});
export type NamedAgreement = z.infer<typeof NamedAgreement>;

/** Types under which something is signed, concluded, put into force or announced. */
export const SIGNINGS = ['SUPPORT', 'AGREE', 'AID', 'COOPERATE'] as const;

function agreementsOf({ id, date, status, countries, reports }: KaidanEvent): NamedAgreement[] {
  const named = new Map<string, NamedAgreement>();
  for (const { name, kind } of reports.flatMap(({ agreements }) => agreements)) {
    if (!named.has(name)) named.set(name, { name, kind, event: id, date: date?.value ?? null, status, countries });
  }
  return [...named.values()];
}

/** Events looked at in one go, at least. */
const SLICE = 16;
/** Events in a row may name nothing: so many slices are looked at before the reader is asked to go on. */
const MOST_SLICES = 4;

/** The newest agreements of a filter's events, about as many as are wanted; there may be fewer, and yet more to come. */
export async function newestAgreements(
  store: RecordStore,
  filter: EventFilter,
  wanted: number,
  after?: string,
): Promise<Page<NamedAgreement>> {
  const items: NamedAgreement[] = [];
  let next: string | null = after ?? null;
  for (let slice = 0; slice < MOST_SLICES; slice++) {
    const events = await store.events({
      types: SIGNINGS,
      ...filter,
      order: 'newest',
      limit: Math.max(SLICE, wanted),
      ...(next === null ? {} : { after: next }),
    });
    items.push(...events.items.flatMap(({ event }) => agreementsOf(event)));
    next = events.next;
    if (next === null || items.length >= wanted) break;
  }
  return { items, next };
}
