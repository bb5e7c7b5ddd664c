/** A document that was found by its words. */
import { z } from 'zod';
import { partiesOf, plain, titleOf } from '../../publish/index.js';
import type { DocumentHit, RecordStore, Mark as Span } from '../../store/index.js';
import { to } from '../address.js';
import { DocumentHead, eventsOf, ListedEvent } from '../data.js';
import type { Frame } from '../frame.js';
import { Side } from './badges.js';
import { plainLines } from './marked-text.js';
import { segmentsOf } from './segments.js';
import { SourceName } from './source-name.js';

const Mark = z.object({ start: z.number().int(), end: z.number().int() });

export const Found = z.object({
  document: DocumentHead,
  titleMarks: z.array(Mark),
  /** The text around the words; `start` is where it stands in the document, marks count from there. */
  passages: z.array(z.object({ start: z.number().int(), text: z.string(), marks: z.array(Mark) })),
  events: z.array(ListedEvent),
});
export type Found = z.infer<typeof Found>;

/** Of a document that tells of many events, how many are named. */
const MOST_EVENTS = 3;

const eventsNamed = ({ events }: DocumentHit): readonly string[] => events.slice(0, MOST_EVENTS);

/** The events that are named under documents, by their ids. */
export async function namedEvents(
  hits: readonly DocumentHit[],
  store: RecordStore,
): Promise<ReadonlyMap<string, ListedEvent>> {
  const events = await eventsOf(hits.flatMap(eventsNamed), store);
  return new Map(events.map((listed) => [listed.event.id, listed]));
}

/** @param passages the parts of the text that are shown */
export function foundOf(hit: DocumentHit, passages: readonly Span[], events: ReadonlyMap<string, ListedEvent>): Found {
  const { document, marks } = hit;
  const { text, id, publisher, account, url, published, links, kind, language, title } = document;
  return {
    document: { id, publisher, account, url, published, links, kind, language, title },
    titleMarks: [...marks.title],
    passages: passages.map(({ start, end }) => ({
      start,
      text: text.slice(start, end),
      marks: marks.text
        .filter((mark) => mark.start >= start && mark.end <= end)
        .map((mark) => ({ start: mark.start - start, end: mark.end - start })),
    })),
    events: eventsNamed(hit).flatMap((each) => events.get(each) ?? []),
  };
}

export function FoundDocument({ found, frame }: { readonly found: Found; readonly frame: Frame }) {
  const { document, titleMarks, passages, events } = found;
  const { lang, names } = frame;
  const source = <SourceName document={document} frame={frame} />;
  return (
    <article class="found">
      <h2>
        <a href={frame.link(to.document(document.id))}>
          {document.title === null ? (
            source
          ) : (
            <span lang={document.language}>
              <Marked text={document.title} marks={titleMarks} />
            </span>
          )}
        </a>
      </h2>
      {document.title !== null && <p class="facts">{source}</p>}
      <p class="passage" lang={document.language}>
        {passages.map(({ start, text, marks }) => (
          <>
            {start > 0 && <span class="left-out">…</span>}
            <Marked text={text} marks={marks} />{' '}
          </>
        ))}
      </p>
      {events.length > 0 && (
        <ul class="facts">
          {events.map(({ event }) => (
            <li>
              <Side event={event} frame={frame} />
              <a href={frame.link(to.event(event.id))}>{titleOf(event, partiesOf(event.reports), names, lang)}</a>
              {event.date && <span class="published"> {plain(event.date.value)}</span>}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Marked({ text, marks }: { readonly text: string; readonly marks: Found['titleMarks'] }) {
  return (
    <>
      {segmentsOf(marks, 0, text.length).map(({ start, end, marks: over }) => {
        const words = plainLines(text.slice(start, end));
        return over.length > 0 ? <mark class="hit">{words}</mark> : words;
      })}
    </>
  );
}
