/** One event: what is known of it, what each source says, and what came before and after between the same parties. */
import { z } from 'zod';
import { partiesOf, titleOf } from '../../publish/index.js';
import { KaidanDocument, KaidanEvent } from '../../record/schema.js';
import type { RecordStore } from '../../store/index.js';
import { comparisonOf, MOST_COMPARED, Row } from '../compare/rows.js';
import { ListedEvent, listed } from '../data.js';
import type { Frame } from '../frame.js';
import { label, type SitePage } from '../page.js';
import { type Column, Compared, type Source } from '../parts/compared.js';
import { EventHead } from '../parts/event-head.js';
import { EventList } from '../parts/event-list.js';
import { Further } from '../parts/further.js';
import { Readouts } from '../parts/readouts.js';

const T = {
  about: label('一つの出来事と、それぞれの出所が述べること', 'One event, and what each source says of it'),
  compared: label('出所ごとの記述', 'What each source says'),
  one: label('読み取られた言葉', 'The words it was read from'),
  texts: label('原文', 'The texts'),
  before: label('これより前', 'Before'),
  after: label('これより後', 'After'),
} as const;

const Event = z.object({
  event: KaidanEvent,
  documents: z.array(KaidanDocument),
  /** What the reports say, held against each other; a cell of a row for each of the event's first reports. */
  comparison: z.array(Row),
  /** Events between the same parties. */
  before: z.array(ListedEvent),
  after: z.array(ListedEvent),
});
type Event = z.infer<typeof Event>;

/** How many events are shown on either side. */
const AROUND = 5;

export const event: SitePage<Event> = {
  path: '/event/:id',
  schema: Event,
  about: T.about,
  async load(store, { params }) {
    const found = await store.event(params.id ?? '');
    if (!found) return null;
    const { event, documents } = found;
    const reports = event.reports.slice(0, MOST_COMPARED);
    const publishers = publishersOf(reports, documents);
    return {
      event,
      documents: [...documents],
      comparison: comparisonOf(event, reports, publishers),
      ...(await surroundingsOf(event, store)),
    };
  },
  title: (data, frame) => titleIn(data.event, frame),
  view: (data, frame) => <View data={data} frame={frame} />,
};

type Reports = KaidanEvent['reports'];

function publishersOf(reports: Reports, documents: readonly KaidanDocument[]): string[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return reports.map((report) => {
    const document = byId.get(report.document);
    return document?.publisher || document?.account || '';
  });
}

/** A column a publisher, in the order in which they first told of it. */
function columnsOf({ reports }: KaidanEvent, documents: readonly KaidanDocument[]): Column[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const first = reports.slice(0, MOST_COMPARED);
  const columns = new Map<string, Source[]>();
  for (const [number, publisher] of publishersOf(first, documents).entries()) {
    const report = first[number];
    const document = report && byId.get(report.document);
    if (document) columns.set(publisher, [...(columns.get(publisher) ?? []), { number, report, document }]);
  }
  return [...columns].map(([publisher, sources]) => ({ publisher, sources }));
}

const titleIn = (event: KaidanEvent, { names, lang }: Frame): string =>
  titleOf(event, partiesOf(event.reports), names, lang);

async function surroundingsOf(
  { id, countries, date }: KaidanEvent,
  store: RecordStore,
): Promise<Pick<Event, 'before' | 'after'>> {
  if (date === null || countries.length === 0) return { before: [], after: [] };
  const [before, after] = await Promise.all([
    store.events({ countries, to: date.value, order: 'newest', limit: AROUND + 1 }),
    // Those of the same day may come on both sides.
    store.events({ countries, from: date.value, order: 'oldest', limit: 2 * AROUND + 1 }),
  ]);
  const known = new Set([id]);
  const fresh = (items: typeof before.items): ListedEvent[] =>
    items
      .filter(({ event }) => !known.has(event.id))
      .slice(0, AROUND)
      .map(listed);
  const earlier = fresh(before.items);
  for (const { event } of earlier) known.add(event.id);
  return { before: earlier, after: fresh(after.items).reverse() };
}

function View({ data, frame }: { readonly data: Event; readonly frame: Frame }) {
  const { lang } = frame;
  const { event, comparison, before, after } = data;
  const columns = columnsOf(event, data.documents);
  return (
    <>
      <EventHead event={event} title={titleIn(event, frame)} frame={frame} />
      <h2>{T[columns.length > 1 ? 'compared' : 'one'][lang]}</h2>
      <Compared rows={comparison} columns={columns} frame={frame} />
      <Further event={event} documents={data.documents} frame={frame} />
      <h2>{T.texts[lang]}</h2>
      <Readouts rows={comparison} columns={columns} frame={frame} />
      {after.length > 0 && (
        <>
          <h2>{T.after[lang]}</h2>
          <EventList events={after} frame={frame} />
        </>
      )}
      {before.length > 0 && (
        <>
          <h2>{T.before[lang]}</h2>
          <EventList events={before} frame={frame} />
        </>
      )}
    </>
  );
}
