/** What people decided about events: which reports belong together, and which value is shown. */
import type { Decided } from '../../linking/index.js';
import type { Correction, ReportRef } from '../../record/index.js';
import { meantAmong } from '../corrections/index.js';
import { documentKeyOf } from '../days.js';
import { storedId } from '../storable.js';
import { documentsOf } from './correction-rows.js';
import { saidOf, withNewer } from './inheriting.js';
import { type Comparable, inFull, type Member, membersByRow, type Teller } from './members.js';
import { among, reportsOf, type Work } from './work.js';

/** The values that an event of those members is to show. */
export type DecidedBy = (members: readonly Pick<Teller, 'row'>[]) => Decided;

interface Decisions<T> {
  readonly links: readonly { readonly together: boolean; readonly one: readonly T[]; readonly other: readonly T[] }[];
  readonly decided: DecidedBy;
}

export async function decisionsOn<T extends Comparable | Teller>(
  work: Work,
  members: readonly T[],
): Promise<Decisions<T>> {
  const corrections = await activeOn(work, members);
  if (corrections.length === 0) return { links: [], decided: () => ({}) };
  const spokenOf = new Set(corrections.flatMap(documentsOf));
  const full = await inFull(
    work,
    members.filter(({ document }) => spokenOf.has(document)),
  );
  const items = new Map(members.map((member) => [member.row, member]));
  const find = finder([...full.values()]);
  const meant = (refs: readonly ReportRef[]): T[] => find(refs).flatMap(({ row }) => items.get(row) ?? []);
  const links = corrections.flatMap((each) =>
    each.kind === 'link' ? [{ together: each.together, one: meant(each.one), other: meant(each.other) }] : [],
  );
  const shown = corrections.flatMap((each) => {
    if (each.kind !== 'show') return [];
    const rows = new Set(meant(each.reports).map(({ row }) => row));
    return [{ rows, value: { [each.field]: each.value } satisfies Decided }];
  });
  const decided: DecidedBy = (of) =>
    Object.assign({}, ...shown.flatMap((each) => (of.some(({ row }) => each.rows.has(row)) ? [each.value] : [])));
  return { links, decided };
}

/** The reports of the record that people put together with these. */
export async function partnersOf(work: Work, members: readonly Comparable[]): Promise<Member[]> {
  const links = (await activeOn(work, members)).flatMap((each) =>
    each.kind === 'link' && each.together ? [each] : [],
  );
  if (links.length === 0) return [];
  const refs = links.flatMap(({ one, other }) => [...one, ...other]);
  const ids = new Set(refs.map(({ document }) => storedId(document)));
  const keys = await work.engine.keysOf(work.db, 'documents', [...ids]);
  const rows = await work.db
    .selectFrom('documents')
    .select('key')
    .where(among(work, 'key', keys.values()))
    .where('superseded', '=', 0)
    .execute();
  const found = await membersByRow(
    work,
    await reportsOf(
      work,
      rows.map(({ key }) => key),
    ),
  );
  return finder(found)(refs);
}

async function activeOn(work: Work, members: readonly Pick<Teller, 'row' | 'document'>[]): Promise<Correction[]> {
  const said = await saidOf(
    work,
    members.map(({ row, document }) => ({ key: documentKeyOf(row), id: document })),
  );
  return withNewer(
    work,
    said.flatMap(({ correction, undone }) =>
      !undone && (correction.kind === 'link' || correction.kind === 'show') ? [correction] : [],
    ),
  );
}

/** Finds the members that are meant. */
function finder<T extends Teller>(members: readonly T[]): (refs: readonly ReportRef[]) => T[] {
  const byDocument = new Map<string, T[]>();
  for (const member of members) byDocument.set(member.document, [...(byDocument.get(member.document) ?? []), member]);
  return (refs) => [
    ...new Set(
      refs.flatMap((ref) => meantAmong(byDocument.get(ref.document) ?? [], ({ report }) => report, ref) ?? []),
    ),
  ];
}
