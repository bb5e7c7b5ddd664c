/** Events over time, as columns, with what they add up to in words. */
import { Columns, eventsText, type Monthly, numberText } from '../charts/index.js';
import type { Tally } from '../data.js';
import type { Frame, Query } from '../frame.js';
import { label } from '../page.js';
import { listedAt } from './listed-at.js';

const T = {
  over: label('時とともに', 'Over time'),
  cooperation: label('協調', 'together'),
  conflict: label('対立', 'against'),
} as const;

interface Props {
  readonly months: readonly Monthly[];
  readonly frame: Frame;
  readonly query: Query;
}

export function Activity({ months, frame, query }: Props) {
  const { lang } = frame;
  if (months.length === 0) return null;
  return (
    <section class="activity">
      <h2>{T.over[lang]}</h2>
      <Columns
        months={months}
        lang={lang}
        label={T.over[lang]}
        words={{ cooperation: T.cooperation[lang], conflict: T.conflict[lang] }}
        to={({ from, to }) => listedAt(frame, { ...query, from, to })}
      />
    </section>
  );
}

/** 1951年から2023年まで32件、うち対立2件; 32 events from 1951 to 2023, 2 of them of conflict. */
export function Extent({ tallies, frame: { lang } }: { readonly tallies: readonly Tally[]; readonly frame: Frame }) {
  const events = tallies.reduce((sum, tally) => sum + tally.events, 0);
  const conflict = tallies.reduce((sum, tally) => sum + tally.conflict, 0);
  const [first, last] = [tallies[0]?.key.slice(0, 4), tallies.at(-1)?.key.slice(0, 4)];
  if (first === undefined || last === undefined) return null;
  if (lang === 'ja') {
    const span = first === last ? `${first}年に` : `${first}年から${last}年まで`;
    return (
      <p class="lead">
        {span}
        {eventsText(events, lang)}
        {conflict > 0 && `、うち対立${numberText(conflict)}件`}
      </p>
    );
  }
  return (
    <p class="lead">
      {eventsText(events, lang)} {first === last ? `in ${first}` : `from ${first} to ${last}`}
      {conflict > 0 && `, ${numberText(conflict)} of them of conflict`}
    </p>
  );
}
