/** A chronology as Markdown, for a wiki, an issue or a note. */
import type { KaidanDocument, KaidanEvent } from '../record/index.js';
import { type Entry, entriesOf, type Source, type View } from './entry.js';
import { type Lang, WORDS } from './labels.js';
import { dayText } from './when.js';

/** The chronology of the events, oldest day first. */
export function markdown(documents: Iterable<KaidanDocument>, events: readonly KaidanEvent[], view: View): string {
  const entries = entriesOf(documents, events, view);
  if (entries.length === 0) return `${WORDS.noEvents[view.lang]}\n`;
  const blocks = markdownBlocks(view.lang);
  return `${entries.flatMap(blocks).join('\n\n')}\n`;
}

/** The blocks of one entry after another: its own, and before it the day's heading where a new day begins. */
export function markdownBlocks(lang: Lang): (entry: Entry) => string[] {
  let day: string | null | undefined;
  return (entry) => {
    const block = entryBlock(entry, lang);
    if (entry.day === day) return [block];
    day = entry.day;
    return [`## ${day === null ? WORDS.undated[lang] : escaped(dayText(day, lang))}`, block];
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '&': '&amp;', '@': '&#64;' };

/** A document's words may not become headings, links, images, HTML or mentions. They never begin a line. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~&@]/g, (char) => ENTITIES[char] ?? `\\${char}`);

function entryBlock(entry: Entry, lang: Lang): string {
  const status = entry.status ? ` 【${entry.status.word}】` : '';
  const lines = [`### ${escaped(entry.title)}${status}`, ''];
  const item = (label: keyof typeof WORDS, text: string): void => {
    lines.push(`- **${WORDS[label][lang]}** ${text}`);
  };
  for (const { flag, country, name, office, role } of entry.parties) {
    const who = [name ? `**${escaped(name)}**` : '', office ? escaped(office) : ''].filter(Boolean).join(' ');
    lines.push(`- ${[flag, escaped(country), who, role ? `(${role})` : ''].filter(Boolean).join(' ')}`);
  }
  if (entry.places.length > 0) item('place', entry.places.map(escaped).join(' / '));
  if (entry.time) item('time', escaped(entry.time));
  if (entry.byPublication) item('date', WORDS.byPublication[lang]);
  if (entry.ordinals.length > 0) item('ordinal', entry.ordinals.map(escaped).join(' / '));
  for (const { name, sources } of entry.agreements) item('agreement', `${escaped(name)}${numbers(sources, entry)}`);
  for (const { type, toward, status: certainty, words, sources } of entry.outcomes) {
    const head = `${type}${toward === '' ? '' : `→${escaped(toward)}`}${certainty ? ` 【${certainty.word}】` : ''}`;
    item('outcome', `${head}: ${escaped(words)}${numbers(sources, entry)}`);
  }
  for (const { speaker, quote, sources } of entry.statements)
    item('statement', `${escaped(speaker)}「${escaped(quote)}」${numbers(sources, entry)}`);
  for (const difference of entry.differences) item('difference', escaped(difference));
  if (entry.contexts.length > 0) item('contexts', entry.contexts.join(lang === 'ja' ? '・' : ', '));
  for (const source of entry.sources) item('source', sourceText(source, entry, lang));
  return lines.join('\n');
}

const numbers = (sources: readonly number[], entry: Entry): string =>
  entry.sources.length > sources.length ? ` ${sources.map((number) => `\\[${number}\\]`).join('')}` : '';

function sourceText(source: Source, entry: Entry, lang: Lang): string {
  const head = escaped([source.publisher, source.date].filter(Boolean).join(' '));
  const number = entry.sources.length > 1 ? `\\[${source.number}\\] ` : '';
  if (source.url) return `${number}[${head}](<${source.url}>)`;
  return `${number}${head}${source.link ? ` (${WORDS.linkInText[lang]}: <${source.link}>)` : ''}`;
}
