/** The reports of an event held against each other: a row a thing that is said, and who says it. */
import { z } from 'zod';
import { sameParty } from '../../publish/index.js';
import type { KaidanEvent, Outcome, Participant, Report } from '../../record/index.js';
import { Span } from '../../record/schema.js';
import { type Aligned, align, sameLetters } from './align.js';

/** How many reports of an event are held against each other. */
export const MOST_COMPARED = 12;

export const ROW_KINDS = [
  'event',
  'date',
  'start',
  'duration',
  'place',
  'ordinal',
  'party',
  'outcome',
  'agreement',
  'statement',
] as const;

/** `at` is which of the report's values it is, where it has several of the kind; `words` where it stands in no words is null. */
export const Cell = z.object({ at: z.number().int(), words: Span.nullable() });
export type Cell = z.infer<typeof Cell>;

export const Row = z.object({
  kind: z.enum(ROW_KINDS),
  /** Which publishers say it: all, some of them, one alone; or each something else. */
  told: z.enum(['all', 'some', 'one', 'differing']),
  /** One a report, in the order of the event's reports. */
  cells: z.array(Cell.nullable()),
});
export type Row = z.infer<typeof Row>;

type Told = KaidanEvent['reports'][number];
type Cells = readonly (Cell | null)[];

/** A row before it is known who says it. */
interface Draft {
  readonly kind: Row['kind'];
  readonly cells: Cells;
  readonly differing: boolean;
}

/**
 * The rows of an event.
 * @param reports those of its reports that are held against each other
 * @param publishers who published each of them
 */
export function comparisonOf(
  event: Pick<KaidanEvent, 'differences'>,
  reports: readonly Told[],
  publishers: readonly string[],
): Row[] {
  const differing = new Set<string>(event.differences.map(({ field }) => field));
  const drafts = [
    ...SINGLE.map(({ kind, fields, give }) => ({
      kind,
      cells: reports.map(give),
      differing: fields.some((field) => differing.has(field)),
    })),
    ...partyRows(reports),
    ...outcomeRows(reports),
    ...namedRows('agreement', reports, ({ agreements }) =>
      agreements.map(({ name, mention }) => ({ name, words: mention })),
    ),
    ...namedRows('statement', reports, ({ statements }) =>
      statements.map(({ quote, evidence }) => ({ name: quote, words: evidence })),
    ),
  ];
  const all = new Set(publishers).size;
  return drafts
    .filter(({ cells }) => cells.some(Boolean))
    .map(({ kind, cells, differing: differs }) => {
      const tellers = new Set(publishers.filter((_, at) => cells[at])).size;
      const several = cells.filter(Boolean).length > 1;
      return {
        kind,
        told: differs && several ? 'differing' : tellers === all ? 'all' : tellers === 1 ? 'one' : 'some',
        cells: [...cells],
      };
    });
}

/** What a report says once, and the event's fields in which such a thing may differ. */
const SINGLE: readonly {
  readonly kind: Row['kind'];
  readonly fields: readonly string[];
  readonly give: (report: Report) => Cell | null;
}[] = [
  {
    kind: 'event',
    fields: ['type', 'mode', 'status'],
    give: ({ evidence: [words = null] }) => ({ at: 0, words }),
  },
  { kind: 'date', fields: ['date'], give: ({ date }) => date && { at: 0, words: date.mention } },
  { kind: 'start', fields: ['start'], give: ({ date }) => (date?.start ? { at: 0, words: date.mention } : null) },
  {
    kind: 'duration',
    fields: ['duration'],
    give: ({ date }) => (date?.duration ? { at: 0, words: date.mention } : null),
  },
  { kind: 'place', fields: ['place'], give: ({ place }) => place && { at: 0, words: place.mention } },
  { kind: 'ordinal', fields: ['ordinal'], give: ({ ordinal }) => ordinal && { at: 0, words: ordinal.mention } },
];

/** How many values of a kind are taken from a report: each is held against each. */
const MOST = 30;
/** From which likeness on two reports say the same. */
const SAME = { party: 0.5, outcome: 0.3, named: 0.5 } as const;

function partyRows(reports: readonly Report[]): Draft[] {
  const lists = reports.map(({ participants }) => participants.slice(0, MOST));
  return align(lists, likeParty, SAME.party).map((aligned) => ({
    kind: 'party',
    cells: cellsOf(aligned, lists, ({ mention }) => mention),
    differing: false,
  }));
}

/** A country without anybody named may be any of those who act for it. */
function likeParty(a: Participant, b: Participant): number {
  if (sameParty(a, b)) return 1;
  return a.country === b.country && (a.person === null || b.person === null) ? SAME.party : 0;
}

function outcomeRows(reports: readonly Report[]): Draft[] {
  const lists = reports.map(({ outcomes }) => outcomes.slice(0, MOST));
  return align(lists, likeOutcome, SAME.outcome).map((aligned) => {
    const statuses = aligned.flatMap((at, list) => (at === null ? [] : [lists[list]?.[at]?.status]));
    return {
      kind: 'outcome',
      cells: cellsOf(aligned, lists, ({ evidence }) => evidence),
      differing: new Set(statuses).size > 1,
    };
  });
}

/** Words alike are the same outcome, all the more where they are coded alike. */
function likeOutcome(a: Outcome, b: Outcome): number {
  const alike = sameLetters(a.evidence.exact, b.evidence.exact);
  return a.type === b.type ? Math.min(1, alike * 1.25) : alike * 0.75;
}

function namedRows(
  kind: Row['kind'],
  reports: readonly Report[],
  give: (report: Report) => readonly { readonly name: string; readonly words: Span }[],
): Draft[] {
  const lists = reports.map((report) => give(report).slice(0, MOST));
  return align(lists, (a, b) => sameLetters(a.name, b.name), SAME.named).map((aligned) => ({
    kind,
    cells: cellsOf(aligned, lists, ({ words }) => words),
    differing: false,
  }));
}

const cellsOf = <T>(aligned: Aligned, lists: readonly (readonly T[])[], words: (value: T) => Span): Cells =>
  aligned.map((at, list) => {
    const value = at === null ? undefined : lists[list]?.[at];
    return at === null || value === undefined ? null : { at, words: words(value) };
  });
