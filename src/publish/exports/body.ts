/** An event as a few lines of plain text, for a feed reader or a calendar. */
import type { Entry } from '../entry.js';
import { type Lang, WORDS } from '../labels.js';

/** Who, where, when, what came of it, and the sources; a line each. */
export function bodyOf(entry: Entry, lang: Lang): string {
  const colon = lang === 'ja' ? '：' : ': ';
  const lines: string[] = [];
  const add = (label: keyof typeof WORDS, values: readonly string[]): void => {
    for (const value of values) lines.push(`${WORDS[label][lang]}${colon}${value}`);
  };
  for (const { country, name, office, role } of entry.parties)
    lines.push([country, name, office, role && `(${role})`].filter(Boolean).join(' '));
  add('place', entry.places);
  add('time', entry.time ? [entry.time] : []);
  if (entry.byPublication && entry.day !== null) lines.push(WORDS.byPublication[lang]);
  add('ordinal', entry.ordinals);
  add(
    'agreement',
    entry.agreements.map(({ name }) => name),
  );
  add(
    'outcome',
    entry.outcomes.map(
      ({ type, toward, status, words }) =>
        `${type}${toward === '' ? '' : `→${toward}`}${status ? ` 【${status.word}】` : ''} ${words}`,
    ),
  );
  add(
    'statement',
    entry.statements.map(({ speaker, quote }) => `${speaker}「${quote}」`),
  );
  add('difference', entry.differences);
  add(
    'source',
    entry.sources.map(({ publisher, date, url, link }) => [publisher, date, url ?? link].filter(Boolean).join(' ')),
  );
  return lines.join('\n');
}

/** The title, and how sure it is where it is not simply reported. */
export const headingOf = ({ title, status }: Entry): string => (status ? `${title} 【${status.word}】` : title);
