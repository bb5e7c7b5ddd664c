/** Values of several reports that are one and the same said in other words, found by the characters that they share. */

/** For each thing that is said, which value of each list says it: its index, or null where the list has none. */
export type Aligned = readonly (number | null)[];

/**
 * Lays lists beside each other. The likest values come together first; of one list, two never do.
 * @param likeness how like two values are, 0 to 1
 * @param least the likeness from which they are the same
 * @returns each value of each list once, in the order in which the lists tell them
 */
export function align<T>(lists: readonly (readonly T[])[], likeness: (a: T, b: T) => number, least: number): Aligned[] {
  interface Value {
    readonly list: number;
    readonly at: number;
    group: Map<number, number>;
  }
  const values: (Value & { readonly value: T })[] = lists.flatMap((list, number) =>
    list.map((value, at) => ({ value, list: number, at, group: new Map([[number, at]]) })),
  );
  const pairs: { a: Value; b: Value; score: number }[] = [];
  for (const [i, a] of values.entries())
    for (const b of values.slice(i + 1)) {
      if (a.list === b.list) continue;
      const score = likeness(a.value, b.value);
      if (score >= least) pairs.push({ a, b, score });
    }
  const byPlace = new Map(values.map((value) => [`${value.list} ${value.at}`, value]));
  for (const { a, b } of pairs.sort((one, other) => other.score - one.score)) {
    if (a.group === b.group || [...b.group.keys()].some((list) => a.group.has(list))) continue;
    for (const [list, at] of b.group) {
      a.group.set(list, at);
      const moved = byPlace.get(`${list} ${at}`);
      if (moved) moved.group = a.group;
    }
  }
  return [...new Set(values.map(({ group }) => group))].map((group) => lists.map((_, list) => group.get(list) ?? null));
}

/** How many characters of a text are looked at. */
const LONGEST = 400;

/** Two neighbouring letters or digits each, all of a text. */
function neighbours(text: string): Neighbours {
  const known = knownTexts.get(text);
  if (known) return known;
  const letters = text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Map<string, number>();
  const all = Math.max(1, letters.length - 1);
  for (let at = 0; at < all; at += 1) {
    const pair = letters.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  if (knownTexts.size >= MOST_TEXTS) knownTexts.clear();
  knownTexts.set(text, { pairs, all });
  return { pairs, all };
}

interface Neighbours {
  readonly pairs: ReadonlyMap<string, number>;
  readonly all: number;
}
/** Each text is held against many others. */
const knownTexts = new Map<string, Neighbours>();
const MOST_TEXTS = 1000;

/** How many neighbouring letters two texts share: 1 for the same letters, 0 for none (Dice's coefficient). */
export function sameLetters(a: string, b: string): number {
  const one = neighbours(a);
  const other = neighbours(b);
  let shared = 0;
  for (const [pair, count] of one.pairs) shared += Math.min(count, other.pairs.get(pair) ?? 0);
  return (2 * shared) / (one.all + other.all);
}
