/** Lists that nearly always have no item, one or two: sentences have few phrases, and clauses fewer. */

/** The empty list. One for all: nothing is ever pushed onto it. */
export const NONE: never[] = [];

/**
 * A list with one more item, in place of the list given, which nobody else may hold. The short ones are made to measure: one that
 * grows by itself gets room for seventeen items with the first.
 */
export function added<Item>(list: readonly Item[], item: Item): readonly Item[] {
  if (list.length === 0) return [item];
  if (list.length === 1) return [list[0] as Item, item];
  (list as Item[]).push(item);
  return list;
}
