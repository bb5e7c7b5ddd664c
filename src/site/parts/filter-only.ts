/** The filters of an address, without the place in the list. */
export function filterOnly(query: URLSearchParams): Record<string, string[]> {
  const names = [...new Set(query.keys())].filter((name) => name !== 'after');
  return Object.fromEntries(names.map((name) => [name, query.getAll(name)]));
}
