/** Looking into JSON of unknown shape. */

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands under a path of names; undefined where the path breaks off. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const name of path) {
    // Own fields alone: JSON may name `constructor`.
    if (!isFields(here) || !Object.hasOwn(here, name)) return undefined;
    here = here[name];
  }
  return here;
}

/** A string that is not empty, or null. */
export function stringAt(value: unknown, ...path: readonly string[]): string | null {
  const found = at(value, ...path);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** The elements of a list, or none where there is no list. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** A web address, or null for what is none. */
export function addressAt(value: unknown, ...path: readonly string[]): string | null {
  const found = stringAt(value, ...path);
  return found !== null && /^https?:\/\//i.test(found) && URL.canParse(found) ? found : null;
}
