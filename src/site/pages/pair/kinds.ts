/** What two countries do with each other, in the kinds that their page shows over time. */
import type { EventType } from '../../../record/index.js';
import type { EventFilter, RecordStore } from '../../../store/index.js';
import type { Tally } from '../../data.js';
import { type Label, label } from '../../page.js';

interface Kind {
  readonly label: Label;
  readonly types: readonly EventType[];
  /** Only these modes, where it says so. */
  readonly modes?: readonly string[];
}

export const KINDS = {
  meeting: { label: label('会談', 'Meetings'), types: ['CONSULT'] },
  call: { label: label('電話', 'Calls'), types: ['CONSULT'], modes: ['phone'] },
  agreement: { label: label('合意・署名', 'Agreements'), types: ['AGREE', 'SUPPORT'] },
  cooperation: { label: label('協力・支援', 'Cooperation'), types: ['COOPERATE', 'AID', 'CONCEDE', 'RETREAT'] },
  request: { label: label('要請', 'Requests'), types: ['REQUEST'] },
  protest: { label: label('抗議・非難', 'Protests'), types: ['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST'] },
  pressure: { label: label('制裁・軍', 'Pressure'), types: ['SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'] },
} as const satisfies Readonly<Record<string, Kind>>;
export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

export const kindOf = (name: KindName): Kind => KINDS[name];

/** How many events there were of each kind, month by month. A call is a meeting to PLOVER; here it is a kind of its own. */
export async function countedKinds(store: RecordStore, filter: EventFilter): Promise<Record<KindName, Tally[]>> {
  const counts = await Promise.all(
    KIND_NAMES.map(async (name) => {
      const { types, modes } = kindOf(name);
      const months = await store.count({ ...filter, types, ...(modes ? { modes } : {}) }, 'month');
      return [name, [...months]] as const;
    }),
  );
  const kinds = Object.fromEntries(counts) as Record<KindName, Tally[]>;
  return { ...kinds, meeting: without(kinds.meeting, kinds.call) };
}

function without(all: readonly Tally[], some: readonly Tally[]): Tally[] {
  return all.flatMap((tally) => {
    const less = some.find(({ key }) => key === tally.key);
    if (!less) return [tally];
    const events = tally.events - less.events;
    const uncertain = tally.uncertain - less.uncertain;
    return events > 0 ? [{ ...tally, events, uncertain }] : [];
  });
}
