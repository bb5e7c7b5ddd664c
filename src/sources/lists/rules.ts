/** Which pages are lists, and which of their links lead to what they list: data (`data/list-pages.json`), a few lines for each list. */
import { readFileSync } from 'node:fs';

export interface ListRule {
  readonly id: string;
  readonly publisher: string;
  /** Where the list stands; its pages for earlier months stand below it. */
  readonly address: string;
  /** Paths of the pages that it lists; `*` is for anything. */
  readonly links: readonly string[];
  /** Where an entry's day stands: in the line of its link, or there or in the nearest line above that has one. */
  readonly dates: 'line' | 'above';
  /** Why the list is here, and whether it was checked. */
  readonly reason: string;
}

let shipped: readonly ListRule[] | null = null;

/** The lists that come with the program. */
export function listRules(): readonly ListRule[] {
  shipped ??= JSON.parse(readFileSync(new URL('../data/list-pages.json', import.meta.url), 'utf8')) as ListRule[];
  return shipped;
}

/** The rule for a page, or null: it is the list itself, under whatever name, not a page that the list leads to. */
export function ruleFor(address: string, rules: readonly ListRule[] = listRules()): ListRule | null {
  if (!URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  const place = `${origin}${pathname}`;
  const rule = rules.find((candidate) => place.startsWith(candidate.address));
  return rule && !isListed(pathname, rule) ? rule : null;
}

/** Whether a path is that of a page which the list leads to. */
export function isListed(path: string, { links }: ListRule): boolean {
  return links.some((pattern) => fits(path, pattern));
}

/** `*` is for anything; each part is looked for behind the one before it. */
function fits(path: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return path === first;
  if (!path.startsWith(first) || !path.endsWith(last)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = path.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= path.length - last.length;
}
