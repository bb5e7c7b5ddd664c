/** The newest events of a page, and the way to all of them. */
import type { ListedEvent } from '../data.js';
import type { Frame, Query } from '../frame.js';
import { label } from '../page.js';
import { EventList } from './event-list.js';
import { Link } from './link.js';

const T = {
  newest: label('新しい出来事', 'Newest events'),
  all: label('年表ですべて見る', 'All in the chronology'),
} as const;

interface Props {
  readonly events: readonly ListedEvent[];
  readonly frame: Frame;
  /** What the chronology is asked for, to list them all. */
  readonly query: Query;
}

export function Newest({ events, frame, query }: Props) {
  if (events.length === 0) return null;
  return (
    <section>
      <h2>{T.newest[frame.lang]}</h2>
      <EventList events={events} frame={frame} />
      {frame.live && (
        <p class="more">
          <Link frame={frame} path="/" query={query}>
            {T.all[frame.lang]}
          </Link>
        </p>
      )}
    </section>
  );
}
