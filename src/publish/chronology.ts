/** A chronology as text: day by day, each event with who, where, when, what came of it, and its sources. */
import type { KaidanDocument, KaidanEvent } from '../record/index.js';
import { type Entry, entriesOf, type Source, type View } from './entry.js';
import { type Lang, WORDS } from './labels.js';
import { blank, columns, type Layout, type Line, layOut, line, type Part, padded } from './lines.js';
import { dayText } from './when.js';

/** The chronology of the events, oldest day first. */
export function chronology(
  documents: Iterable<KaidanDocument>,
  events: readonly KaidanEvent[],
  view: View,
  layout: Layout = {},
): string {
  const entries = entriesOf(documents, events, view);
  if (entries.length === 0) return `${WORDS.noEvents[view.lang]}\n`;
  return layOut(linesOf(entries, view.lang), layout);
}

function* linesOf(entries: readonly Entry[], lang: Lang): Generator<Line> {
  let day: string | null | undefined;
  for (const entry of entries) {
    if (day !== undefined) yield blank;
    if (entry.day !== day) {
      day = entry.day;
      yield line(0, [['heading', day === null ? WORDS.undated[lang] : dayText(day, lang)]]);
      yield blank;
    }
    yield* entryLines(entry, lang);
  }
}

const INDENT = 5;

function* entryLines(entry: Entry, lang: Lang): Generator<Line> {
  yield line(
    0,
    [
      ['dim', `${String(entry.number).padStart(3)}  `],
      ['title', entry.title],
      ...statusParts(entry.status),
      ...aside(entry, lang),
    ],
    INDENT,
  );
  for (const { flag, country, name, office, role } of entry.parties) {
    const parts: Part[] = [['plain', `${flag === '' ? '' : `${flag} `}${country}`]];
    if (name) parts.push(['plain', '  '], ['who', name]);
    if (office) parts.push(['plain', name ? (lang === 'ja' ? ' ' : ', ') : '  '], ['plain', office]);
    if (role) parts.push(['dim', lang === 'ja' ? `(${role})` : ` (${role})`]);
    yield line(INDENT, parts, INDENT + 3);
  }
  const field = fieldLines(lang);
  if (entry.places.length > 0) yield* field('place', [[['place', entry.places.join(' / ')]]]);
  if (entry.time) yield* field('time', [[['when', entry.time]]]);
  if (entry.ordinals.length > 0) yield* field('ordinal', [[['plain', entry.ordinals.join(' / ')]]]);
  yield* field(
    'agreement',
    entry.agreements.map(({ name, sources }) => [['agreement', name], ...numbers(sources, entry)]),
  );
  yield* field(
    'outcome',
    entry.outcomes.map(({ type, toward, status, words, sources }) => [
      ['outcome', type],
      ...(toward === '' ? [] : ([['outcome', `→${toward}`]] as const)),
      ...statusParts(status),
      ['plain', `  ${words}`],
      ...numbers(sources, entry),
    ]),
  );
  yield* field(
    'statement',
    entry.statements.map(({ speaker, quote, sources }) => [
      ['who', speaker],
      ['said', `「${quote}」`],
      ...numbers(sources, entry),
    ]),
  );
  yield* field(
    'difference',
    entry.differences.map((difference) => [['presumed', difference]]),
  );
  yield* field(
    'source',
    entry.sources.map((source) => sourceParts(source, entry, lang)),
  );
}

/** The lines of a field: its label before the first value, the same space before the others. */
function fieldLines(lang: Lang) {
  const width = Math.max(...FIELDS.map((name) => columns(WORDS[name][lang]))) + 2;
  return function* (name: (typeof FIELDS)[number], values: readonly (readonly Part[])[]): Generator<Line> {
    for (const [at, value] of values.entries()) {
      const head = padded(at === 0 ? WORDS[name][lang] : '', width);
      yield line(INDENT, [['label', head], ...value], INDENT + width);
    }
  };
}
const FIELDS = ['place', 'time', 'ordinal', 'agreement', 'outcome', 'statement', 'difference', 'source'] as const;

export const statusParts = (status: Entry['status']): Part[] =>
  status
    ? [
        ['plain', ' '],
        [status.code, `【${status.word}】`],
      ]
    : [];

function aside({ contexts, byPublication, day }: Entry, lang: Lang): Part[] {
  const notes = [
    ...(contexts.length > 0 ? [contexts.join(lang === 'ja' ? '・' : ', ')] : []),
    ...(byPublication && day ? [WORDS.byPublication[lang]] : []),
  ];
  return notes.length > 0 ? [['dim', `  ${notes.join(lang === 'ja' ? ' | ' : ' | ')}`]] : [];
}

/** Which sources tell it, where there are several and not all do. */
const numbers = (sources: readonly number[], entry: Entry): Part[] =>
  entry.sources.length > sources.length ? [['dim', ` ${sources.map((number) => `[${number}]`).join('')}`]] : [];

export function sourceParts(source: Source, entry: Pick<Entry, 'sources'>, lang: Lang): Part[] {
  const parts: Part[] = [];
  if (entry.sources.length > 1) parts.push(['dim', `[${source.number}] `]);
  parts.push(['plain', source.publisher]);
  if (source.date) parts.push(['plain', ' '], ['when', source.date]);
  if (source.url) parts.push(['plain', '  '], ['link', source.url]);
  else if (source.link) parts.push(['dim', `  ${WORDS.linkInText[lang]} `], ['link', source.link]);
  return parts;
}
