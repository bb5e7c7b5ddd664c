/** What was signed, concluded or put into force, the newest first. */
import { z } from 'zod';
import { After, FilterQuery, filterFrom, queried } from '../../filter.js';
import { queryWithout } from '../../frame.js';
import { label, type SitePage } from '../../page.js';
import { Link } from '../../parts/link.js';
import { AgreementList } from './list.js';
import { NamedAgreement, newestAgreements, SIGNINGS } from './named.js';

const T = {
  title: label('文書', 'Agreements'),
  about: label('署名・合意された文書、新しいものから', 'What was signed and agreed, the newest first'),
  none: label('この範囲に文書はありません。', 'No agreements here.'),
  older: label('これより前', 'Earlier'),
} as const;

const Agreements = z.object({ agreements: z.array(NamedAgreement), next: z.string().nullable() });

const PER_PAGE = 40;

export const agreements: SitePage<z.infer<typeof Agreements>> = {
  path: '/agreements',
  schema: Agreements,
  query: FilterQuery.extend(After.shape),
  nav: T.title,
  about: T.about,
  filter: ({ query }) => ({ types: SIGNINGS, ...filterFrom(query) }),
  async load(store, { query }) {
    const { after } = queried(After, query);
    const { items, next } = await newestAgreements(store, filterFrom(query), PER_PAGE, after);
    return { agreements: [...items], next };
  },
  title: (_, { lang }) => T.title[lang],
  view: ({ agreements: named, next }, frame) => (
    <>
      <h1>{T.title[frame.lang]}</h1>
      {named.length === 0 ? <p>{T.none[frame.lang]}</p> : <AgreementList agreements={named} frame={frame} />}
      {next && (
        <p class="more">
          <Link frame={frame} path="/agreements" query={{ ...queryWithout(frame.here.query, 'after'), after: next }}>
            {T.older[frame.lang]}
          </Link>
        </p>
      )}
    </>
  ),
};
