/** The days of a list's entries. Lists write the year once, above its days (`令和4年` … `5月1日`), or a day once, above its entries. */
import { findDate } from '../dates.js';

const YEAR = /(令和|平成)?\s?(元|\d{1,4})\s?年/;
const DAY = /(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?日/;

export class ListDates {
  private year: string | null = null;
  private above: string | null = null;

  constructor(private readonly looksAbove: boolean) {}

  /** The day of a line's entries: the line's own, or that of the nearest line above. */
  of(line: string): string | null {
    const plain = line.normalize('NFKC');
    this.year = YEAR.exec(plain)?.[0] ?? this.year;
    const own = findDate(plain)?.value ?? this.dayOfYear(plain);
    if (own !== null) this.above = own;
    return own ?? (this.looksAbove ? this.above : null);
  }

  private dayOfYear(line: string): string | null {
    const day = DAY.exec(line)?.[0];
    return day === undefined || this.year === null ? null : (findDate(`${this.year}${day}`)?.value ?? null);
  }
}
