/** The countries that a text has told of so far. */
import { moveToEnd } from './lists.js';

/** Whose names are written in kanji too; a bare 報道官 is rather theirs than Japan's. */
const IN_KANJI: ReadonlySet<string> = new Set(['CHN', 'TWN', 'KOR', 'PRK', 'HKG']);
export const writesInKanji = (code: string): boolean => IN_KANJI.has(code);

export class CountriesTold {
  /** In the order of their last mention. */
  readonly #codes: string[] = [];

  note(country: string): void {
    const codes = this.#codes;
    if (codes[codes.length - 1] === country) return;
    const at = codes.indexOf(country);
    if (at < 0) codes.push(country);
    else moveToEnd(codes, at, country);
  }

  /** The one that was mentioned last, other than this. */
  lastBut(country: string): string | null {
    const codes = this.#codes;
    for (let i = codes.length - 1; i >= 0; i--) if (codes[i] !== country) return codes[i] as string;
    return null;
  }

  /** The last one whose names are written in kanji, as Japan's are. */
  lastInKanji(): string | null {
    return this.#codes.findLast(writesInKanji) ?? null;
  }
}
