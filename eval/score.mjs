/** Scores what was read against what was coded by hand. docs/accuracy.md says what each figure means. */
import { falseEvidence } from './scoring/evidence.mjs';
import { compareFields } from './scoring/fields.mjs';
import { linkingFigure } from './scoring/linking.mjs';
import { matchesOf } from './scoring/matching.mjs';
import { countriesOf, partiesOf } from './scoring/parties.mjs';
import { Sheet } from './scoring/sheet.mjs';
import { accepted } from './scoring/words.mjs';

/**
 * @param coded hand-coded documents, `{ id, document, events }`
 * @param readings what was read of each, `{ document: { id }, reports }`, in any order
 */
export function score(coded, readings) {
  const reportsOf = new Map(readings.map(({ document, reports }) => [document.id, reports ?? []]));
  const sheet = new Sheet();
  const evidence = { count: 0, false: 0 };
  const placements = [];
  for (const entry of coded) {
    const reports = reportsOf.get(entry.id) ?? [];
    const spans = falseEvidence(entry.document.text, reports);
    evidence.count += spans.count;
    evidence.false += spans.false.length;
    for (const span of spans.false) sheet.differ(entry.id, 'evidence', span.exact);
    placements.push(...scoreDocument(entry, reports, sheet));
  }
  return {
    documents: coded.length,
    missing: coded.filter(({ id }) => !reportsOf.has(id)).length,
    figures: sheet.counts.figures(),
    types: sheet.types.figures(),
    linking: linkingFigure(placements),
    evidence,
    differences: sheet.differences,
  };
}

/** Writes one document on the sheet; gives back under which event id each coded event was put. */
function scoreDocument({ id, document, events }, reports, sheet) {
  const matches = matchesOf(document.text, events, reports);
  const reportOf = new Map(matches.map(([e, r]) => [e, reports[r]]));
  const matched = new Set(matches.map(([, r]) => r));
  for (const [e, event] of events.entries()) countEvent(id, event, reportOf.get(e), sheet);
  for (const [r, report] of reports.entries()) if (!matched.has(r)) countExtra(id, report, sheet);
  return matches.flatMap(([e, r]) => {
    const event = events[e];
    const report = reports[r];
    compareFields(document.text, event, report, sheet.pair(id, event.trigger));
    return event.key && report.event ? [{ key: event.key, id: report.event }] : [];
  });
}

/** An optional event costs nothing when it is missing, and nothing when it is found. */
function countEvent(document, event, report, sheet) {
  if (event.optional) return;
  const type = report?.type ?? accepted(event.type)[0];
  const found = report ? 1 : 0;
  sheet.counts.add('events', found, found, 1);
  sheet.types.add(type, found, found, 1);
  if (!report) sheet.differ(document, 'missed', event.trigger, summary(type, partiesOf(event), event.date));
}

function countExtra(document, report, sheet) {
  sheet.counts.add('events', 0, 1, 0);
  sheet.types.add(report.type, 0, 1, 0);
  const words = (report.evidence ?? []).map(({ exact }) => exact).join(' … ');
  sheet.differ(document, 'extra', words, null, summary(report.type, report.participants ?? [], report.date?.value));
}

const summary = (type, parties, date) => [type, [...countriesOf(parties)].join('-'), accepted(date)[0]].join(' ');
