/** What two countries do with each other, in the kinds that their page shows over time. */
import type { EventType } from '../../../record/index.js';
import type { EventFilter, JointTally, RecordStore } from '../../../store/index.js';
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

/** What two countries did month by month, of any kind and of each. */
export interface ByMonth {
  readonly months: Tally[];
  readonly kinds: Record<KindName, Tally[]>;
}

/** A call is a meeting to PLOVER; here it is a kind of its own. */
export async function countedByMonth(store: RecordStore, filter: EventFilter): Promise<ByMonth> {
  const counted = await store.countJointly(filter, ['month', 'type', 'mode']);
  const calls = counted.filter((tally) => isOf(KINDS.call, tally));
  const others = counted.filter((tally) => !isOf(KINDS.call, tally));
  const kinds = KIND_NAMES.map((name) => {
    const some = name === 'call' ? calls : others.filter((tally) => isOf(kindOf(name), tally));
    return [name, byMonth(some)] as const;
  });
  return { months: byMonth(counted), kinds: Object.fromEntries(kinds) as Record<KindName, Tally[]> };
}

function isOf({ types, modes }: Kind, { keys: [, type, mode] }: JointTally): boolean {
  return types.some((one) => one === type) && (modes === undefined || modes.some((one) => one === mode));
}

function byMonth(counted: readonly JointTally[]): Tally[] {
  const months = new Map<string, Tally>();
  for (const { keys, events, conflict, uncertain } of counted) {
    const [key] = keys;
    if (key === null || key === undefined) continue;
    const sum = months.get(key) ?? { key, label: key, labelEn: null, events: 0, conflict: 0, uncertain: 0 };
    sum.events += events;
    sum.conflict += conflict;
    sum.uncertain += uncertain;
    months.set(key, sum);
  }
  return [...months.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
