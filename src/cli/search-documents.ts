/** Documents of a record that have some words, with the words marked. */
import { type Line, layOut, line, type Part, plain, plainJson, WORDS } from '../publish/index.js';
import type { Lang } from '../publish/labels.js';
import type { DocumentHit, Mark, RecordStore, SearchQuery } from '../store/index.js';
import { EXIT } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { withRecord } from './record.js';
import type { Colour } from './surroundings.js';
import { type Shown, shownAs } from './view.js';

export interface SearchOptions {
  record?: string;
  order: SearchQuery['order'];
  limit: number;
  format: 'table' | 'ndjson' | 'json';
  lang?: Lang;
  color: Colour;
}

export function searchDocuments(words: string, options: SearchOptions, io: Io, out: Output): Promise<number> {
  return withRecord(options.record, io, async (record, name) => {
    const shown = shownAs(options, io);
    const { format } = options;
    let count = 0;
    if (format === 'json') await out.write('[');
    for await (const hit of limited(record, words, options)) {
      if (format === 'json') await out.write(`${count > 0 ? ',' : ''}\n${plainJson(hit)}`);
      else await out.write(format === 'ndjson' ? `${plainJson(hit)}\n` : entry(hit, shown));
      count += 1;
    }
    if (format === 'json') await out.write('\n]\n');
    if (count > 0) return EXIT.ok;
    tell(io, `${name}: no document has that. Try fewer words.`);
    return EXIT.nothing;
  });
}

/** As many as are wanted, page after page. */
async function* limited(
  record: RecordStore,
  words: string,
  { order, limit }: SearchOptions,
): AsyncGenerator<DocumentHit> {
  let left = limit;
  let after: string | null = null;
  do {
    const query: SearchQuery = { words, order, limit: left, ...(after === null ? {} : { after }) };
    const page = await record.search(query);
    yield* page.items;
    left -= page.items.length;
    after = page.next;
  } while (after !== null && left > 0);
}

/** Who published it and when, its words around the first hits, and its ids. */
function entry({ document, marks, events }: DocumentHit, { view, layout }: Shown): string {
  const marked: Marked = layout.paint ? painted : bracketed;
  const head: Part[] = [
    ['when', plain(document.published?.slice(0, 'YYYY-MM-DD'.length) ?? '–')],
    ['plain', `  ${plain(document.publisher || document.account || WORDS.unknownPublisher[view.lang])}`],
    ['dim', `  ${plain(document.id)}`],
  ];
  const lines: Line[] = [line(0, head, 2)];
  if (document.title !== null && document.title !== '') lines.push(line(2, marked(document.title, marks.title)));
  lines.push(line(2, marked(...around(document.text, marks.text))));
  if (events.length > 0) lines.push(line(2, [['event', `→ ${events.map(plain).join('  ')}`]]));
  return layOut(lines, layout);
}

type Marked = (text: string, marks: readonly Mark[]) => Part[];

const parts = (text: string, marks: readonly Mark[], mark: (words: string) => Part): Part[] => {
  const ends = [0, ...marks.map(({ end }) => end)];
  return [
    ...marks.flatMap(({ start, end }, at): Part[] => [
      ['plain', plain(text.slice(ends[at], start))],
      mark(plain(text.slice(start, end))),
    ]),
    ['plain', plain(text.slice(ends.at(-1)))],
  ];
};
const painted: Marked = (text, marks) => parts(text, marks, (words) => ['title', words]);
const bracketed: Marked = (text, marks) => parts(text, marks, (words) => ['plain', `«${words}»`]);

const BEFORE = 30;
const SHOWN = 160;

/** The part of a text in which the first marks stand. */
function around(text: string, marks: readonly Mark[]): [text: string, marks: Mark[]] {
  const begin = Math.max(0, (marks[0]?.start ?? 0) - BEFORE);
  const end = Math.min(text.length, begin + SHOWN);
  const cut = `${begin > 0 ? '…' : ''}${text.slice(begin, end)}${end < text.length ? '…' : ''}`;
  const shift = (begin > 0 ? 1 : 0) - begin;
  const within = marks.filter((mark) => mark.end <= end);
  return [cut, within.map((mark) => ({ start: mark.start + shift, end: mark.end + shift }))];
}
