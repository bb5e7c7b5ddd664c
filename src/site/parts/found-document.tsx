/** A document that was found by its words. */
import { z } from 'zod';
import { partiesOf, plain, titleOf } from '../../publish/index.js';
import { to } from '../address.js';
import { DocumentHead, ListedEvent } from '../data.js';
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
