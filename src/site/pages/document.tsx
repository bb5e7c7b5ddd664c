/** One document: the text as it was published, what was read from it, and where it was found. */
import { z } from 'zod';
import { partiesOf, plain, publishedText, titleOf, WORDS } from '../../publish/index.js';
import { KaidanDocument, Report } from '../../record/schema.js';
import { to } from '../address.js';
import { comparisonOf, Row } from '../compare/rows.js';
import { eventsOf, ListedEvent } from '../data.js';
import type { Frame } from '../frame.js';
import { label, type SitePage } from '../page.js';
import { Badges, Side } from '../parts/badges.js';
import { Compared, marksOf } from '../parts/compared.js';
import { DocumentFacts } from '../parts/document-facts.js';
import { MarkedText } from '../parts/marked-text.js';

const T = {
  about: label('公表された文章と、そこから読み取られたこと', 'A text as it was published, and what was read from it'),
  text: label('本文', 'The text'),
  read: label('読み取られたこと', 'What was read from it'),
  nothing: label('この文書から読み取られた出来事はありません。', 'No event was read from this document.'),
  spokenFor: label('新しい版があり、この版は数えられていません。', 'A newer version speaks in the place of this one.'),
  rest: label('以下省略。全文はデータにあります。', 'The rest is left out here; the data hold it.'),
} as const;

const Coded = z.object({
  report: Report,
  /** The words of each value. */
  rows: z.array(Row),
});

const DocumentPage = z.object({
  document: KaidanDocument,
  /** All versions under the same address, oldest first. */
  versions: z.array(z.string()),
  coded: z.array(Coded),
  events: z.array(ListedEvent),
});
type DocumentPage = z.infer<typeof DocumentPage>;

/** More than this no page can show. */
const MOST_REPORTS = 30;
const MOST_CHARACTERS = 12_000;

export const document: SitePage<DocumentPage> = {
  path: '/document/:id',
  schema: DocumentPage,
  about: T.about,
  async load(store, { params }) {
    const found = await store.document(params.id ?? '');
    if (!found) return null;
    const reports = found.reports.slice(0, MOST_REPORTS);
    const ids = new Set(reports.map(({ event }) => event).filter((id) => id !== ''));
    return {
      document: found.document,
      versions: [...found.versions],
      coded: reports.map((report) => ({
        report,
        rows: comparisonOf({ differences: [] }, [{ ...report, document: found.document.id }], ['']),
      })),
      events: await eventsOf([...ids], store),
    };
  },
  title: ({ document }, { lang }) => headOf(document, lang),
  view: (data, frame) => <View data={data} frame={frame} />,
};

const headOf = ({ title, publisher, account, published }: KaidanDocument, lang: Frame['lang']): string =>
  title === null
    ? [
        plain(publisher || account || WORDS.unknownPublisher[lang]),
        ...(published ? [publishedText(published)] : []),
      ].join(' ')
    : plain(title);

function View({ data, frame }: { readonly data: DocumentPage; readonly frame: Frame }) {
  const { lang } = frame;
  const { document, coded } = data;
  const { text, language } = document;
  // Rows are counted through, so that each has a number of its own on the page.
  const starts = coded.map((_, at) => coded.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0));
  const marks = coded.flatMap(({ rows }, at) => marksOf(rows, 0, starts[at]));
  const end = Math.min(text.length, MOST_CHARACTERS);
  return (
    <>
      <h1 {...(document.title === null ? {} : { lang: language })}>{headOf(document, lang)}</h1>
      <DocumentFacts document={document} versions={data.versions} frame={frame} />
      <div class="document">
        <section class="readout">
          <h2>{T.text[lang]}</h2>
          <blockquote lang={language}>
            {end > 0 && <MarkedText text={text} passage={{ start: 0, end }} marks={marks} />}
          </blockquote>
          {end < text.length && <p class="faint">{T.rest[lang]}</p>}
        </section>
        <section>
          <h2>{T.read[lang]}</h2>
          {coded.length === 0 && <p>{T.nothing[lang]}</p>}
          {coded.map(({ report, rows }, at) => (
            <article class="coded">
              <EventTitle listed={data.events.find(({ event }) => event.id === report.event)} frame={frame} />
              <Compared
                rows={rows}
                from={starts[at] ?? 0}
                columns={[
                  { publisher: '', sources: [{ number: 0, report: { ...report, document: document.id }, document }] },
                ]}
                frame={frame}
              />
            </article>
          ))}
        </section>
      </div>
    </>
  );
}

function EventTitle({ listed, frame }: { readonly listed: ListedEvent | undefined; readonly frame: Frame }) {
  if (!listed) return <p class="faint">{T.spokenFor[frame.lang]}</p>;
  const { event } = listed;
  return (
    <h3>
      <Side event={event} frame={frame} />
      <a href={frame.link(to.event(event.id))}>{titleOf(event, partiesOf(event.reports), frame.names, frame.lang)}</a>
      <Badges event={event} frame={frame} />
    </h3>
  );
}
