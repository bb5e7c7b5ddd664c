/** The reports of a document as people corrected them: a function of what was read and of the set of corrections. */
import { type Correction, type Report, stableId } from '../../record/index.js';
import { standsIn } from './false-words.js';
import { type Meant, meantBy, sameId, sameWords, sameWordsAndType } from './same-report.js';

/** A correction, and whether it was taken back. */
export interface Standing {
  readonly correction: Correction;
  readonly undone: boolean;
}

/** A correction as it is listed, with what became of it where newer versions of its documents came. */
export interface Listed extends Standing {
  /** The same with the words of the versions that speak now, where it holds for them. */
  readonly now: Correction;
  /** The versions that speak now for which it does not hold: its words do not stand there, or not once. */
  readonly waitsIn: readonly string[];
}

/** The order in which corrections hold: the later ones go before the earlier. */
export const byTime = (a: Pick<Correction, 'at' | 'id'>, b: Pick<Correction, 'at' | 'id'>): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** The id of a report that was added by hand. */
export const addedId = ({ id }: Pick<Correction, 'id'>): string => stableId('rep', id);

type Aimed = Extract<Correction, { kind: 'change' | 'reject' }>;

interface Row {
  readonly report: Report;
  aims: Aimed[];
}

/**
 * @param read the document's reports as they were read
 * @param standing all corrections of the document, in the order in which they hold
 */
export function corrected(text: string, read: readonly Report[], standing: readonly Standing[]): Report[] {
  const active = standing.flatMap(({ correction, undone }) =>
    undone || !standsIn(correction, text) ? [] : [correction],
  );
  const added = active.flatMap((each) =>
    each.kind === 'add' ? [{ ...each.report, id: addedId(each), event: '', coder: each.who }] : [],
  );
  const rows = [...read, ...added].map((report): Row => ({ report, aims: [] }));
  const aims = active.filter((each) => each.kind === 'change' || each.kind === 'reject');
  aim(rows, aims, new Set(standing.map(({ correction }) => addedId(correction))));
  return rows.flatMap(({ report, aims: own }) => {
    const last = own.at(-1);
    if (!last) return [report];
    if (last.kind === 'reject') return [];
    const changes = own.flatMap((each) => (each.kind === 'change' ? [each] : []));
    const values = changes.map(({ set }) =>
      Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)),
    );
    const coder = [report.coder, ...new Set(changes.map(({ who }) => who))].join(' + ');
    return [Object.assign({}, report, ...values, { coder }) as Report];
  });
}

/** Gives each row the corrections that are aimed at it. A changed report that is read no more gets a row of its own. */
function aim(rows: Row[], aims: readonly Aimed[], byHand: ReadonlySet<string>): void {
  const targets = new Map<string, Row>();
  const look = (each: Aimed, same: (report: Report, meant: Meant) => boolean, among: readonly Row[] = rows): void => {
    if (targets.has(each.report.id)) return;
    const [row, ...others] = among.filter(({ report }) => same(report, meantBy(each.report)));
    if (row && others.length === 0) targets.set(each.report.id, row);
  };
  for (const each of aims) look(each, sameId);
  for (const each of aims) look(each, sameWordsAndType);
  const claimed = new Set(targets.values());
  const free = rows.filter((row) => !claimed.has(row));
  // What was rejected was that type; another reading of the words was not.
  for (const each of aims) if (each.kind === 'change') look(each, sameWords, free);
  for (const each of aims) {
    if (targets.has(each.report.id) || each.kind === 'reject' || byHand.has(each.report.id)) continue;
    look(each, sameWordsAndType);
    if (targets.has(each.report.id)) continue;
    const row: Row = { report: { ...each.report, event: '' }, aims: [] };
    rows.push(row);
    targets.set(each.report.id, row);
  }
  for (const each of aims) targets.get(each.report.id)?.aims.push(each);
}
