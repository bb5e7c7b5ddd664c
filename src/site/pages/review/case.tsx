/** One event that waits: why, what each report says in whose words, and what can be done. */
import { partiesOf, plain, titleOf } from '../../../publish/index.js';
import type { KaidanEvent } from '../../../record/index.js';
import { to } from '../../address.js';
import type { ListedEvent } from '../../data.js';
import type { Frame } from '../../frame.js';
import { Badges, Side } from '../../parts/badges.js';
import { Day } from '../../parts/day.js';
import { Parties } from '../../parts/parties.js';
import { segmentsOf } from '../../parts/segments.js';
import { SourceName } from '../../parts/source-name.js';
import { typeText } from '../../parts/values.js';
import { DOUBTS, type Doubt, openDifferences } from './doubts.js';
import { DifferenceForm, MergeForm } from './event-forms.js';
import type { Excerpt } from './excerpt.js';
import { ReportForms } from './report-forms.js';

export interface Waiting extends ListedEvent {
  readonly doubts: readonly Doubt[];
  readonly excerpts: readonly Excerpt[];
  /** Other events that may be this one. */
  readonly near: readonly KaidanEvent[];
}

/** More reports of one event than these are looked at on its own page. */
export const MOST_REPORTS = 6;

export function Case({ waiting, frame }: { readonly waiting: Waiting; readonly frame: Frame }) {
  const { lang, names, mayWrite } = frame;
  const { event, documents, doubts, excerpts, near } = waiting;
  const byId = new Map(documents.map((document) => [document.id, document]));
  return (
    <article class="case" id={event.id} tabindex={-1}>
      <header>
        {event.date && (
          <p class="dayline">
            <Day value={event.date.value} frame={frame} />
          </p>
        )}
        <h2>
          <Side event={event} frame={frame} />
          <a href={frame.link(to.event(event.id))}>{titleOf(event, partiesOf(event.reports), names, lang)}</a>
          <Badges event={event} frame={frame} />
        </h2>
        {doubts.length > 0 && (
          <ul class="doubts">
            {doubts.map((doubt) => (
              <li>{DOUBTS[doubt][lang]}</li>
            ))}
          </ul>
        )}
      </header>
      {mayWrite &&
        openDifferences(event).map((difference) => (
          <DifferenceForm event={event.id} difference={difference} frame={frame} />
        ))}
      {event.reports.slice(0, MOST_REPORTS).map((report) => {
        const document = byId.get(report.document);
        const excerpt = excerpts.find((each) => each.report === report.id);
        return (
          <section class="told">
            <h3>
              {document ? (
                <a href={frame.link(to.document(document.id))}>
                  <SourceName document={document} frame={frame} />
                </a>
              ) : (
                report.document
              )}
              <span class="badge">{typeText(report, lang)}</span>
            </h3>
            {excerpt && (
              <blockquote lang="ja">
                {segmentsOf(excerpt.words, 0, excerpt.text.length).map(({ start, end, marks }) => {
                  const words = plain(excerpt.text.slice(start, end));
                  return marks.length > 0 ? <mark>{words}</mark> : words;
                })}
              </blockquote>
            )}
            <Parties parties={partiesOf([report])} frame={frame} />
            {mayWrite && <ReportForms event={event} report={report} frame={frame} />}
          </section>
        );
      })}
      {mayWrite && <MergeForm event={event} near={near} frame={frame} />}
    </article>
  );
}
