/** Documents that have some words, with the words marked and the events that they tell of. */
import { z } from 'zod';
import { passagesOf } from '../compare/passages.js';
import { After, queried } from '../filter.js';
import { type Frame, queryWithout } from '../frame.js';
import { label, type SitePage } from '../page.js';
import { Found, FoundDocument, foundOf, namedEvents } from '../parts/found-document.js';
import { Link } from '../parts/link.js';

const T = {
  title: label('検索', 'Search'),
  about: label('文書を言葉で探す', 'Documents by their words'),
  words: label('探す言葉', 'words'),
  search: label('探す', 'Search'),
  hint: label(
    '二文字から探せます。すべての語を含む文書が出ます。"…" で囲むとその並びのまま、-語 でその語のないもの。',
    'Two characters are enough; all words have to be there. "Words in quotes" stand as they are; -word must not be there.',
  ),
  none: label('そのような文書はありません。', 'No document has that.'),
  more: label('続き', 'More'),
  order: label('並び', 'order'),
} as const;

const ORDERS = {
  best: label('よく合う順', 'best first'),
  newest: label('新しい順', 'newest first'),
  oldest: label('古い順', 'oldest first'),
} as const;

const SearchQuery = After.extend({
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('words, all of which have to be there; "in quotes" as they are; -not'),
  order: z.enum(['best', 'newest', 'oldest']).optional().describe('best first, or by the day of publication'),
});

const Search = z.object({ words: z.string(), hits: z.array(Found), next: z.string().nullable() });
type Search = z.infer<typeof Search>;

const PER_PAGE = 20;
const PASSAGES = { whole: 160, most: 320 };
const MOST_PASSAGES = 3;

export const search: SitePage<Search> = {
  path: '/search',
  schema: Search,
  query: SearchQuery,
  nav: T.title,
  answers: true,
  about: T.about,
  async load(store, { query }) {
    const { q: words = '', order = 'best', after } = queried(SearchQuery, query);
    if (words === '') return { words, hits: [], next: null };
    const page = await store.search({ words, order, limit: PER_PAGE, ...(after ? { after } : {}) });
    const events = await namedEvents(page.items, store);
    const hits = page.items.map((hit) => {
      const passages = passagesOf(hit.document.text, hit.marks.text, PASSAGES).slice(0, MOST_PASSAGES);
      return foundOf(hit, passages, events);
    });
    return { words, hits, next: page.next };
  },
  title: ({ words }, { lang }) => (words === '' ? T.title[lang] : `${T.title[lang]}: ${words}`),
  view: (data, frame) => <View data={data} frame={frame} />,
};

function View({ data: { words, hits, next }, frame }: { readonly data: Search; readonly frame: Frame }) {
  const { lang, here } = frame;
  return (
    <>
      <h1>{T.title[lang]}</h1>
      <Form words={words} frame={frame} />
      {words !== '' && hits.length === 0 && <p>{T.none[lang]}</p>}
      {hits.map((found) => (
        <FoundDocument found={found} frame={frame} />
      ))}
      {next && (
        <p class="more">
          <Link frame={frame} path={here.path} query={{ ...queryWithout(here.query, 'after'), after: next }}>
            {T.more[lang]}
          </Link>
        </p>
      )}
    </>
  );
}

function Form({ words, frame: { lang, here } }: { readonly words: string; readonly frame: Frame }) {
  const chosen = here.query.get('order');
  return (
    <form method="get" role="search">
      <label class="wide">
        <span>{T.words[lang]}</span>
        <input type="search" name="q" value={words} maxlength={200} aria-describedby="hint" autofocus={words === ''} />
      </label>
      <label>
        <span>{T.order[lang]}</span>
        <select name="order">
          {Object.entries(ORDERS).map(([order, name]) => (
            <option value={order} selected={order === chosen}>
              {name[lang]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{T.search[lang]}</button>
      <p id="hint" class="faint wide">
        {T.hint[lang]}
      </p>
    </form>
  );
}
