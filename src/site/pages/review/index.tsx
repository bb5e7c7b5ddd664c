/** What waits for a person's look, and what can be done about it. */
import { z } from 'zod';
import type { EventInFull } from '../../../record/index.js';
import { KaidanEvent } from '../../../record/schema.js';
import { writtenAddress } from '../../address.js';
import { ListedEvent, listed } from '../../data.js';
import { After, FilterQuery, filterFrom, queried } from '../../filter.js';
import { type Frame, queryWithout } from '../../frame.js';
import { label, type SitePage } from '../../page.js';
import { Link } from '../../parts/link.js';
import { Case, MOST_REPORTS } from './case.js';
import { DOUBT_NAMES, doubtsOf } from './doubts.js';
import { Excerpt, excerptOf } from './excerpt.js';
import { LastCorrection, LastCorrections, lastCorrections } from './last.js';
import { eventsNear, QUEUES, waiting } from './queue.js';

const T = {
  title: label('点検', 'Review'),
  about: label(
    '不確かなもの、食い違うもの、まだだれも見ていないもの',
    'What is uncertain, what differs, what nobody has looked at',
  ),
  uncertain: label('不確か', 'Uncertain'),
  conflicting: label('相違', 'Differing'),
  new: label('新着', 'New'),
  none: label('ここで待っているものはありません。', 'Nothing waits here.'),
  older: label('これより前', 'Earlier'),
  keys: label(
    '鍵盤では: j・k 次・前の出来事、c このとおり、e 訂正、r 退ける、s 別の出来事、m 同じ出来事、u 最近の訂正を取り消す、1–9 値を選ぶ、Enter 送る、Esc やめる',
    'Keys: j, k next and previous event; c as it is; e correct; r reject; s another event; m the same event; u take the latest correction back; 1–9 choose a value; Enter sends; Esc leaves',
  ),
  signIn: label('訂正するには名乗ってください', 'Sign in to correct'),
} as const;

const ReviewQuery = FilterQuery.extend(After.shape).extend({
  queue: z.enum(QUEUES).optional().describe('what waits: uncertain (without it), conflicting or new'),
});

const Review = z.object({
  queue: z.enum(QUEUES),
  waiting: z.array(
    ListedEvent.extend({
      doubts: z.array(z.enum(DOUBT_NAMES)),
      excerpts: z.array(Excerpt),
      near: z.array(KaidanEvent).describe('other events that may be this one'),
    }),
  ),
  next: z.string().nullable(),
  last: z.array(LastCorrection).describe('the corrections that were made last, the latest first'),
});

const PER_PAGE = 6;

export const review: SitePage<z.infer<typeof Review>> = {
  path: '/review',
  schema: Review,
  query: ReviewQuery,
  nav: T.title,
  answers: true,
  about: T.about,
  async load(store, { query }) {
    const { after, queue = 'uncertain' } = queried(ReviewQuery, query);
    const found = await waiting(store, queue, filterFrom(query), PER_PAGE, after);
    const cases = found.items.map(async (item) => ({
      ...listed(item),
      doubts: doubtsOf(item.event),
      excerpts: excerptsOf(item),
      near: await eventsNear(item.event, store),
    }));
    return { queue, waiting: await Promise.all(cases), next: found.next, last: await lastCorrections(store) };
  },
  title: (_, { lang }) => T.title[lang],
  view({ queue, waiting: cases, next, last }, frame) {
    const { lang, here, mayWrite } = frame;
    return (
      <>
        <h1>{T.title[lang]}</h1>
        <p class="lead">{T.about[lang]}</p>
        <Queues queue={queue} frame={frame} />
        {frame.live && !mayWrite && (
          <p>
            <a href={frame.link('/login', { next: writtenAddress(here) })}>{T.signIn[lang]}</a>
          </p>
        )}
        {mayWrite && <p class="keys faint">{T.keys[lang]}</p>}
        {cases.length === 0 && <p>{T.none[lang]}</p>}
        <div class="review">
          {cases.map((each) => (
            <Case waiting={each} frame={frame} />
          ))}
        </div>
        {next && (
          <p class="more">
            <Link frame={frame} path="/review" query={{ ...queryWithout(here.query, 'after'), after: next }}>
              {T.older[lang]}
            </Link>
          </p>
        )}
        <LastCorrections last={last} frame={frame} />
      </>
    );
  },
};

function excerptsOf({ event, documents }: EventInFull): Excerpt[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return event.reports.slice(0, MOST_REPORTS).flatMap((report) => {
    const document = byId.get(report.document);
    return document ? [excerptOf(report, document)] : [];
  });
}

function Queues({ queue, frame }: { readonly queue: (typeof QUEUES)[number]; readonly frame: Frame }) {
  const { lang } = frame;
  return (
    <nav class="years" aria-label={T.title[lang]}>
      <ul>
        {QUEUES.map((each) => (
          <li>
            <Link
              frame={frame}
              path="/review"
              query={{ queue: each }}
              {...(each === queue ? { 'aria-current': 'true' } : {})}
            >
              {T[each][lang]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
