/** Pairs each wanted item with the first found item that is the same and not yet taken. */
export function pairsOf(wanted, found, same) {
  const free = new Set(found.keys());
  return wanted.flatMap((item) => {
    for (const at of free) {
      if (!same(item, found[at])) continue;
      free.delete(at);
      return [[item, found[at]]];
    }
    return [];
  });
}

/** The values that stand in both lists, each as a pair. */
export const commonPairs = (wanted, found) => wanted.filter((item) => found.includes(item)).map((item) => [item, item]);
