/** The terms of an import: those that are known already, those that are new, those that have ended since. */
import { firstDay, lastDay } from '../days.js';
import { termKey } from '../own.js';
import type { TermRow } from '../rows.js';

/** Sources differ on the days of a change of office; by more than that it is another term. */
const SLACK_DAYS = 31;

const begin = (term: TermRow): number => (term.from ? firstDay(term.from) : Number.NEGATIVE_INFINITY);
const finish = (term: TermRow): number => (term.to ? lastDay(term.to) : Number.POSITIVE_INFINITY);
const officeKey = (term: TermRow): string => `${term.person} ${term.for} ${term.office}`;

export class TermsDraft {
  readonly #byOffice = new Map<string, TermRow[]>();
  readonly #rows: Map<string, TermRow>;
  readonly counts = { known: 0, new: 0, ended: 0 };

  /**
   * @param all every term that is known
   * @param imported the rows of earlier imports among them
   */
  constructor(all: readonly TermRow[], imported: readonly TermRow[]) {
    for (const term of all) this.#like(term).push(term);
    this.#rows = new Map(imported.map((term) => [termKey(term), term]));
  }

  take(term: TermRow): void {
    const known = this.#like(term);
    const lasting = term.to === '' ? -1 : known.findIndex((other) => other.to === '' && isSame(term, other));
    const before = known[lasting];
    if (before) {
      // It keeps its title and first day: by them it takes the place of the row that has no end.
      known[lasting] = this.#write({ ...before, to: term.to, source: term.source });
      this.counts.ended += 1;
    } else if (known.some((other) => isWithin(term, other) || (term.to === '' && isSame(term, other)))) {
      // Also where this row has no end and that one has: an end that is known is better.
      this.counts.known += 1;
    } else {
      known.push(this.#write(term));
      this.counts.new += 1;
    }
  }

  rows(): TermRow[] {
    return [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, term]) => term);
  }

  /** The known terms of the same person in the same office. */
  #like(term: TermRow): TermRow[] {
    const key = officeKey(term);
    const terms = this.#byOffice.get(key) ?? [];
    this.#byOffice.set(key, terms);
    return terms;
  }

  #write(term: TermRow): TermRow {
    this.#rows.set(termKey(term), term);
    return term;
  }
}

/** Terms that begin together are one and the same. Only of ministries somebody may hold several at once. */
const isSame = (term: TermRow, other: TermRow): boolean =>
  Math.abs(begin(term) - begin(other)) <= SLACK_DAYS &&
  begin(term) <= finish(other) &&
  begin(other) <= finish(term) &&
  (term.office !== 'minister' || term.title_en === other.title_en);

const isWithin = (term: TermRow, other: TermRow): boolean =>
  begin(other) - SLACK_DAYS <= begin(term) && finish(term) <= finish(other) + SLACK_DAYS;
