/** Answers kept; when there are so many, all are forgotten. */
const MOST = 10_000;
/** Longer texts seldom come again, and would take much room. */
const LONGEST = 100;

/** The same function, which remembers what it gave: codes, names and days come again and again. */
export function remembered<T>(give: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (text.length > LONGEST) return give(text);
    const own = copyOf(text);
    const given = give(own);
    if (known.size >= MOST) known.clear();
    known.set(own, given);
    return given;
  };
}

/** A slice of a document's text would keep all of it in memory. */
const copyOf = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
