/** What the user's surroundings ask for: language, colour, width. */
import { styleText } from 'node:util';
import type { Lang } from '../publish/labels.js';
import type { Paint, Style } from '../publish/lines.js';
import type { Io } from './io.js';

/** The language of the first locale that is set; Japanese where none is, English where it is neither. */
export function languageOf(env: Io['env']): Lang {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  if (locale === '' || /^(?:C|POSIX)(?:\.|$)/i.test(locale)) return 'ja';
  return /^ja(?:_|\.|-|$)/i.test(locale) ? 'ja' : 'en';
}

export const COLOURS = ['auto', 'always', 'never'] as const;
export type Colour = (typeof COLOURS)[number];

/** Whether to paint: the option first, then FORCE_COLOR, NO_COLOR and TERM, then whether a terminal is there. */
export function wantsColour(option: Colour, { env, stdout }: Io): boolean {
  if (option !== 'auto') return option === 'always';
  if (env.FORCE_COLOR !== undefined) return !/^(?:0|false)$/.test(env.FORCE_COLOR);
  if (env.NO_COLOR) return false;
  return stdout.isTTY === true && env.TERM !== 'dumb';
}

/** The columns to fold at: those of the terminal, or of COLUMNS where it is handed on; nothing in a plain pipe. */
export function widthOf({ env, stdout }: Io): number | undefined {
  const columns = stdout.isTTY ? stdout.columns : Number(env.COLUMNS);
  return columns && Number.isInteger(columns) && columns > 0 ? columns : undefined;
}

type Formats = Parameters<typeof styleText>[0];

const FORMATS: Readonly<Record<Exclude<Style, 'plain'>, Formats>> = {
  heading: ['bold', 'underline'],
  title: ['bold', 'cyan'],
  label: 'gray',
  dim: 'gray',
  who: 'bold',
  place: 'yellow',
  when: 'yellow',
  outcome: 'green',
  agreement: 'magenta',
  said: 'italic',
  event: 'cyan',
  presumed: 'yellow',
  planned: 'blue',
  cancelled: 'red',
  denied: 'red',
  link: ['underline', 'gray'],
};

export const paint: Paint = (style, text) =>
  style === 'plain' ? text : styleText(FORMATS[style], text, { validateStream: false });
