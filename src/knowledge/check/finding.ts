/** Something in the tables of people and terms that a person should look at. */
export interface Finding {
  /**
   * `overlap`: two hold an office that one holds at a time. `gap`: nobody holds an office that should be held.
   * `clash`: one written form fits several, and neither country, office nor day decides. `stray`: a row that tells of nobody.
   */
  readonly kind: 'overlap' | 'gap' | 'clash' | 'stray';
  /** The country or organisation. */
  readonly for: string;
  readonly office: string;
  /** The first and the last day, YYYY-MM-DD; empty where there is none. */
  readonly from: string;
  readonly to: string;
  /** Ids of the people that it is about. */
  readonly people: readonly string[];
  /** What was found, in words. */
  readonly words: string;
}
