/** All documents, the newest first: also those of which no event is told. */
import { z } from 'zod';
import { After, queried } from '../filter.js';
import { label, type SitePage } from '../page.js';
import { Found, FoundDocument, foundOf, namedEvents } from '../parts/found-document.js';
import { Link } from '../parts/link.js';
import { TEXTS } from '../texts.js';

const T = {
  title: label('文書の一覧', 'Documents'),
  about: label(
    '取り込んだ文書をすべて、新しいものから。出来事が読み取られなかったものも',
    'All documents, the newest first, also those that no event was read from',
  ),
  older: label('これより前', 'Earlier'),
} as const;

const Documents = z.object({ documents: z.array(Found), next: z.string().nullable() });

const PER_PAGE = 30;
/** Characters of a text that are shown. */
const BEGINNING = 120;

export const documents: SitePage<z.infer<typeof Documents>> = {
  path: '/documents',
  schema: Documents,
  query: After,
  about: T.about,
  async load(store, { query }) {
    const { after } = queried(After, query);
    const page = await store.documentsByDay({ order: 'newest', limit: PER_PAGE, ...(after ? { after } : {}) });
    const events = await namedEvents(page.items, store);
    const found = page.items.map((hit) =>
      foundOf(hit, [{ start: 0, end: Math.min(BEGINNING, hit.document.text.length) }], events),
    );
    return { documents: found, next: page.next };
  },
  title: (_, { lang }) => T.title[lang],
  view: ({ documents: found, next }, frame) => (
    <>
      <h1>{T.title[frame.lang]}</h1>
      <p class="lead">{T.about[frame.lang]}</p>
      {found.length === 0 && <p>{TEXTS.none[frame.lang]}</p>}
      {found.map((each) => (
        <FoundDocument found={each} frame={frame} />
      ))}
      {next && (
        <p class="more">
          <Link frame={frame} path="/documents" query={{ after: next }}>
            {T.older[frame.lang]}
          </Link>
        </p>
      )}
    </>
  ),
};
