/** Where the record comes from: who published what it holds, and the sources that are followed. */
import { z } from 'zod';
import { SOURCE_KINDS } from '../../store/index.js';
import { numberText } from '../charts/index.js';
import { Tally } from '../data.js';
import type { Frame } from '../frame.js';
import { label, type SitePage } from '../page.js';
import { FollowedTable } from '../parts/followed.js';
import { FilterBars } from '../parts/tally-bars.js';

const T = {
  title: label('出所', 'Sources'),
  about: label('発信者と、追っている情報源', 'Who published, and the sources that are followed'),
  publishers: label('発信者', 'Publishers'),
  followed: label('追っている情報源', 'Followed'),
  documents: label('文書をすべて見る', 'All documents'),
  none: label('追っている情報源はありません。', 'No source is followed.'),
} as const;

/** A source that is followed, and how it is. */
const Followed = z.object({
  name: z.string(),
  kind: z.enum(SOURCE_KINDS),
  address: z.string(),
  succeeded: z.string().nullable(),
  failed: z.string().nullable(),
  reason: z.string().nullable(),
  failures: z.number().int(),
  due: z.string().nullable(),
  brought: z.object({ documents: z.number().int(), reports: z.number().int(), events: z.number().int() }),
});

const Sources = z.object({
  stats: z.object({ documents: z.number().int(), reports: z.number().int(), events: z.number().int() }),
  publishers: z.array(Tally),
  followed: z.array(Followed),
});
type Sources = z.infer<typeof Sources>;

/** Publishers that are named. */
const MOST = 60;

export const sources: SitePage<Sources> = {
  path: '/sources',
  schema: Sources,
  nav: T.title,
  about: T.about,
  async load(store) {
    const [{ documents, reports, events }, publishers, followed] = await Promise.all([
      store.stats(),
      store.count({}, 'publisher', { limit: MOST }),
      store.following.list(),
    ]);
    return {
      stats: { documents, reports, events },
      publishers: [...publishers],
      followed: followed.map(({ name, kind, address, succeeded, failed, reason, failures, due, brought }) => ({
        name,
        kind,
        address,
        succeeded,
        failed,
        reason,
        failures,
        due,
        brought: { ...brought },
      })),
    };
  },
  title: (_, { lang }) => T.title[lang],
  view: (data, frame) => <View data={data} frame={frame} />,
};

function View({ data: { stats, publishers, followed }, frame }: { readonly data: Sources; readonly frame: Frame }) {
  const { lang } = frame;
  return (
    <>
      <h1>{T.title[lang]}</h1>
      <p class="lead">{statsText(stats, lang)}</p>
      <p>
        <a href={frame.link('/documents')}>{T.documents[lang]}</a>
      </p>
      <h2>{T.publishers[lang]}</h2>
      <FilterBars tallies={publishers} frame={frame} of={T.publishers} by="publisher" query={{}} />
      <h2>{T.followed[lang]}</h2>
      {followed.length === 0 ? <p>{T.none[lang]}</p> : <FollowedTable followed={followed} frame={frame} />}
    </>
  );
}

function statsText({ documents, reports, events }: Sources['stats'], lang: Frame['lang']): string {
  const [d, r, e] = [documents, reports, events].map(numberText);
  return lang === 'ja'
    ? `文書${d}件から読み取られた${r}件の記述が、${e}件の出来事を伝えています。`
    : `${d} documents, in which ${r} reports were read, tell of ${e} events.`;
}
