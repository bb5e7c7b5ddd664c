/** Which report tells of which hand-coded event: the types agree, a country is shared, and the likest are paired first. */
import { countriesOf, partiesOf } from './parties.mjs';
import { isAccepted, samePassage } from './words.mjs';

/** How like a report is to an event, or null where it cannot be a report of it. */
export function likeness(text, event, report) {
  if (!isAccepted(event.type, report.type)) return null;
  const wanted = countriesOf(partiesOf(event));
  const found = countriesOf(report.participants ?? []);
  const common = [...wanted].filter((country) => found.has(country)).length;
  if (common === 0) return null;
  const countries = common / new Set([...wanted, ...found]).size;
  const date = isAccepted(event.date, report.date?.value) ? 0.5 : 0;
  const words = (report.evidence ?? []).some((span) => samePassage(text, event.trigger, span)) ? 1 : 0;
  return countries + date + words;
}

/** Pairs of positions, `[event, report]`; no event and no report stands in two. */
export function matchesOf(text, events, reports) {
  const candidates = events.flatMap((event, e) =>
    reports.flatMap((report, r) => {
      const score = likeness(text, event, report);
      return score === null ? [] : [{ e, r, score }];
    }),
  );
  const taken = { events: new Set(), reports: new Set() };
  const matches = [];
  for (const { e, r } of candidates.sort((a, b) => b.score - a.score)) {
    if (taken.events.has(e) || taken.reports.has(r)) continue;
    taken.events.add(e);
    taken.reports.add(r);
    matches.push([e, r]);
  }
  return matches;
}
