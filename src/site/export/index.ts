/** The site as files that any host can carry: the same pages, found by following their links from the chronology on. */
import { type Chunk, EXPORTS, LANGS } from '../../publish/index.js';
import type { RecordStore } from '../../store/index.js';
import type { Address } from '../address.js';
import { pageAt } from '../answer.js';
import { assets } from '../assets.js';
import type { Surroundings } from '../frame.js';
import { newest } from '../newest.js';
import { render, renderMessage } from '../render.js';
import { TEXTS } from '../texts.js';
import { fileOf } from './files.js';
import { exportFrame } from './frame.js';

export interface SiteFile {
  /** Its place in the folder: `event/evt-….html`. */
  readonly name: string;
  readonly chunks: AsyncIterable<Chunk> | Iterable<Chunk>;
}

/** All files of the site, one after the other. */
export async function* siteFiles(store: RecordStore, surroundings: Surroundings): AsyncGenerator<SiteFile> {
  for (const { name, text } of Object.values(assets())) yield { name: `assets/${name}`, chunks: [text] };
  yield* listFiles(store, surroundings);
  const start: Address = { lang: 'ja', path: '/', query: new URLSearchParams(), format: 'html' };
  const known = new Set([keyOf(start)]);
  const waiting = [start];
  const wanted = (page: Address): void => {
    const key = keyOf(page);
    if (known.has(key)) return;
    known.add(key);
    waiting.push(page);
  };
  for (let page = waiting.pop(); page; page = waiting.pop()) yield* pageFiles(page, store, surroundings, wanted);
}

/** Languages and formats of a page are written together, from one look into the record. */
const keyOf = ({ path, query }: Address): string => `${path}?${query.get('after') ?? ''}`;

async function* pageFiles(
  page: Address,
  store: RecordStore,
  surroundings: Surroundings,
  wanted: (page: Address) => void,
): AsyncGenerator<SiteFile> {
  const found = pageAt(page);
  const data = found && (await found.page.load(store, found.ask));
  if (data !== null) yield { name: fileOf({ ...page, format: 'json' }), chunks: [JSON.stringify(data)] };
  for (const lang of LANGS) {
    const here: Address = { ...page, lang, format: 'html' };
    const frame = exportFrame(here, surroundings, wanted);
    const html =
      found && data !== null
        ? render(found.page, data, frame)
        : renderMessage(TEXTS.notFoundTitle[lang], TEXTS.notFound[lang], frame);
    yield { name: fileOf(here), chunks: [html] };
  }
}

/** The newest events as a feed, a calendar and a table, in both languages. */
async function* listFiles(store: RecordStore, surroundings: Surroundings): AsyncGenerator<SiteFile> {
  for (const lang of LANGS) {
    for (const format of ['csv', 'ics', 'atom'] as const) {
      const write = await EXPORTS[format].load();
      const name = fileOf({ lang, path: '/', query: new URLSearchParams(), format });
      yield { name, chunks: write(newest(store, {}, format), { lang, ...surroundings }) };
    }
  }
}
