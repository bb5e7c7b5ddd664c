/** The tables of a pair's page: who met whom, and counts that were claimed held against the record. */
import { dayText, partiesOf, titleOf } from '../../../publish/index.js';
import { to } from '../../address.js';
import type { ListedEvent } from '../../data.js';
import type { Frame } from '../../frame.js';
import { label } from '../../page.js';
import { ordinalText } from '../../parts/badges.js';
import { PersonName } from '../../parts/parties.js';
import type { Met } from './met.js';

const T = {
  met: label('だれがだれと会ったか', 'Who met whom'),
  times: label('回', 'times'),
  last: label('最後に会った日', 'last met'),
  counts: label('何回目か', 'Which meeting it was'),
  countsLead: label(
    '報道や発表が言う回数と、この記録にある回数',
    'The count that sources claim, and the meetings that this record holds up to that day',
  ),
  said: label('言われた回数', 'said'),
  held: label('記録', 'held'),
  meeting: label('会談', 'meeting'),
  day: label('日', 'day'),
} as const;

interface MetProps {
  readonly met: readonly Met[];
  /** How many meetings were looked at; null for all. */
  readonly among: number | null;
  readonly frame: Frame;
  readonly heads: readonly [string, string];
}

export function MetTable({ met, among, frame, heads }: MetProps) {
  const { lang } = frame;
  if (met.length === 0) return null;
  return (
    <section>
      <h2>{T.met[lang]}</h2>
      <div class="wide">
        <table class="met">
          <thead>
            <tr>
              <th scope="col">{heads[0]}</th>
              <th scope="col">{heads[1]}</th>
              <th scope="col" class="number">
                {T.times[lang]}
              </th>
              <th scope="col">{T.last[lang]}</th>
            </tr>
          </thead>
          <tbody>
            {met.map(({ one, other, times, last }) => (
              <tr>
                <td>
                  <PersonName person={one} frame={frame} />
                </td>
                <td>
                  <PersonName person={other} frame={frame} />
                </td>
                <td class="number">{times}</td>
                <td>{last !== null && <time datetime={last}>{dayText(last, lang)}</time>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {among !== null && (
        <p class="faint">{lang === 'ja' ? `最近の会談${among}回から` : `Of the latest ${among} meetings`}</p>
      )}
    </section>
  );
}

export function CountTable({ counts, frame }: { readonly counts: readonly ListedEvent[]; readonly frame: Frame }) {
  const { lang, names } = frame;
  if (counts.length === 0) return null;
  return (
    <section>
      <h2>{T.counts[lang]}</h2>
      <p class="lead">{T.countsLead[lang]}</p>
      <div class="wide">
        <table class="counts">
          <thead>
            <tr>
              <th scope="col">{T.day[lang]}</th>
              <th scope="col">{T.meeting[lang]}</th>
              <th scope="col" class="number">
                {T.said[lang]}
              </th>
              <th scope="col" class="number">
                {T.held[lang]}
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ event }) => (
              <tr>
                <td>{event.date && <time datetime={event.date.value}>{dayText(event.date.value, lang)}</time>}</td>
                <td>
                  <a href={frame.link(to.event(event.id))}>{titleOf(event, partiesOf(event.reports), names, lang)}</a>
                </td>
                <td class="number">{event.ordinal && ordinalText(event.ordinal.said, lang)}</td>
                <td class="number">{event.ordinal?.held}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
