/** Answers kept; when there are so many, all are forgotten. */
const MOST = 10_000;

/** The same function, which remembers what it gave: codes, names and days come again and again. */
export function remembered<T>(give: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const given = give(text);
    if (known.size >= MOST) known.clear();
    known.set(text, given);
    return given;
  };
}
