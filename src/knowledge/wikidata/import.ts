/** Rows of Wikidata to rows of the user's own tables: people and terms that were not known. */
import type { PeopleTables } from '../own.js';
import type { CountryRow, PositionRow, TermRow } from '../rows.js';
import { datesIn } from './dates.js';
import { namesIn } from './names.js';
import { PeopleDraft, type Subject } from './people-draft.js';
import { positionRow } from './positions.js';
import type { ResultRow } from './result.js';
import { TermsDraft } from './terms-draft.js';

/** What is known before an import. */
export interface Known {
  /** Everybody: shipped, the user's own, and of earlier imports. */
  readonly all: PeopleTables;
  /** What earlier imports wrote. */
  readonly imported: PeopleTables;
  readonly positions: readonly PositionRow[];
  readonly countries: readonly CountryRow[];
}

export interface Imported {
  /** What earlier imports wrote and what this one adds. */
  readonly tables: PeopleTables;
  readonly counts: {
    readonly newPeople: number;
    readonly newTerms: number;
    readonly endedTerms: number;
    readonly knownTerms: number;
  };
  /** Why rows were passed over, the commonest reason first. */
  readonly passedOver: readonly { readonly reason: string; readonly rows: number }[];
}

/** Adds the rows of a result to what is known. Pure: the order of the rows makes no difference. */
export function importRows(rows: readonly ResultRow[], known: Known): Imported {
  const people = new PeopleDraft(known.all.people, known.imported.people);
  const terms = new TermsDraft(known.all.terms, known.imported.terms);
  const passed = new Map<string, number>();
  for (const row of inOrder(rows)) {
    const found = termIn(row, known);
    if ('fault' in found) passed.set(found.fault, (passed.get(found.fault) ?? 0) + 1);
    else terms.take({ person: people.idOf(found.subject), ...found.term });
  }
  const { new: newTerms, ended: endedTerms, known: knownTerms } = terms.counts;
  return {
    tables: { people: people.rows(), terms: terms.rows() },
    counts: { newPeople: people.added, newTerms, endedTerms, knownTerms },
    passedOver: [...passed]
      .map(([reason, count]) => ({ reason, rows: count }))
      .sort((a, b) => b.rows - a.rows || (a.reason < b.reason ? -1 : 1)),
  };
}

/** Rows in an order of their own. Of two terms that begin together, the one with an end comes first: it is the better known. */
function inOrder(rows: readonly ResultRow[]): ResultRow[] {
  const keyed = rows.map((row) => ({
    row,
    key: [row.country, row.person, row.start, row.end || '~', ...Object.values(row)].join(' '),
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}

const itemIn = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

type Found = { readonly subject: Subject; readonly term: Omit<TermRow, 'person'> } | { readonly fault: string };

/** Who held what in a row, or why it tells nothing that the tables could hold. */
function termIn(row: ResultRow, { countries, positions }: Known): Found {
  const country = countries.find(({ code }) => code === row.country);
  if (!country) return { fault: `the country ${row.country} is not in countries.csv` };
  const item = itemIn(row.position);
  const position = positionRow(item, row.position_en, positions);
  if (!position) return { fault: `no row of positions.csv fits "${row.position_en}" (${item})` };
  if (position.office === '') return { fault: `"${row.position_en}" (${item}) is left out: ${position.reason}` };
  const dates = datesIn(row);
  if ('fault' in dates) return dates;
  const names = namesIn(row);
  if (!names) return { fault: 'there is no Japanese or no Latin name' };
  const source = row.person;
  return {
    subject: { ...names, item: itemIn(row.person), country: row.country, source },
    term: { for: row.country, office: position.office, title_en: titleOf(row.position_en, country), ...dates, source },
  };
}

/** `Prime Minister of Japan` is `Prime Minister` in the shipped terms, `United States Secretary of State` is `Secretary of State`. */
function titleOf(label: string, { name_en, forms }: CountryRow): string {
  const names = [name_en, ...forms];
  const title = without(
    label,
    names.flatMap((name) => [` of the ${name}`, ` of ${name}`]),
    names.map((name) => `${name} `),
  );
  return title.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
}

/** A label without the first of the endings that it has, and the first of the beginnings; never nothing. */
function without(label: string, endings: readonly string[], beginnings: readonly string[]): string {
  const ending = endings.find((words) => label.endsWith(words) && label.length > words.length) ?? '';
  const beginning = beginnings.find((words) => label.startsWith(words) && label.length > words.length + ending.length);
  return label.slice(beginning?.length ?? 0, label.length - ending.length);
}
