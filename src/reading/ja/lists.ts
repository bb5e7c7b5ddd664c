/** Lists as reading keeps them: nearly always of no item, one or two, for sentences have few phrases, and clauses fewer. */

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

/** Takes an entry out of a list and puts what it has become at the end; `splice` would make a list of what it takes out. */
export function moveToEnd<Entry>(list: Entry[], at: number, entry: Entry): void {
  for (let i = at + 1; i < list.length; i++) list[i - 1] = list[i] as Entry;
  list[list.length - 1] = entry;
}
