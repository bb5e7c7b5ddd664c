/** The addresses of the site: the language before the path, the format behind it, the filters after a question mark. */
import { EXPORTS, type Lang } from '../publish/index.js';

/** What a page can be had as. An export names its pages `.html`, and the server knows them under that name too. */
export const FORMATS = ['html', 'json', 'csv', 'ics', 'atom'] as const;
export type Format = (typeof FORMATS)[number];

export interface Address {
  readonly lang: Lang;
  /** `/` or `/event/evt-…`, its parts written as `to` writes them. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly format: Format;
}

const ENGLISH = /^\/en(?=\/|$)/;
const ENDING = new RegExp(`^(.*)\\.(${FORMATS.join('|')})$`);

/** What an address (`/en/event/evt-….json?…`) asks for. */
export function addressOf(pathname: string, query: URLSearchParams): Address {
  const lang = ENGLISH.test(pathname) ? 'en' : 'ja';
  const bare = pathname.replace(ENGLISH, '') || '/';
  const [, before = bare, format = 'html'] = ENDING.exec(bare) ?? [];
  const path = before === '/index' ? '/' : before;
  return { lang, path, query, format: FORMATS.find((known) => known === format) ?? 'html' };
}

/** The address as it is written. Data are the same in every language, so they have one address. */
export function writtenAddress({ lang, path, query, format }: Address): string {
  const before = lang === 'en' && format !== 'json' ? '/en' : '';
  const name = format === 'html' ? path : `${path === '/' ? '/index' : path}.${format}`;
  return `${before}${name}${query.size > 0 ? `?${query}` : ''}`;
}

export const mediaTypeOf = (format: Exclude<Format, 'html' | 'json'>): string => EXPORTS[format].mediaType;

/** An id or a name as a part of a path. Dots are written as numbers, so that no name ends like a format. */
const part = (name: string): string => encodeURIComponent(name).replaceAll('.', '%2E');

/** Where things are to be found. */
export const to = {
  /** A year (2021) or a month (2021-11) of the chronology. */
  period: (period: string): string => `/in/${part(period)}`,
  event: (id: string): string => `/event/${part(id)}`,
  document: (id: string): string => `/document/${part(id)}`,
  country: (code: string): string => `/country/${part(code)}`,
  /** In whatever order the two are given, the address is one. */
  pair: (one: string, other: string): string => `/pair/${part([one, other].sort().join('-'))}`,
  /** By id, or by the name as it is written. */
  person: (id: string): string => `/person/${part(id)}`,
} as const;

/** What a path holds in the places that a pattern (`/pair/:pair`) names; null where it does not fit. */
export function paramsOf(pattern: string, path: string): Record<string, string> | null {
  const names = pattern.split('/');
  const parts = path.split('/');
  if (names.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [at, name] of names.entries()) {
    const found = parts[at] ?? '';
    if (!name.startsWith(':')) {
      if (name !== found) return null;
      continue;
    }
    const value = decoded(found);
    if (!value) return null;
    params[name.slice(1)] = value;
  }
  return params;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
