/** Names with a bar each, as a table: who cannot see the bars reads the numbers in the same place. */
import type { Child } from 'hono/jsx';
import type { Lang } from '../../publish/index.js';
import { type Amount, mostOf, numberText } from './amount.js';

export interface Bar extends Amount {
  readonly name: Child;
  readonly href: string | null;
}

export interface BarsProps {
  readonly bars: readonly Bar[];
  readonly lang: Lang;
  /** What the names are, above them. */
  readonly of: string;
}

export function Bars({ bars, lang, of }: BarsProps) {
  const most = Math.max(1, mostOf(bars));
  return (
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col" class="number">
            {lang === 'ja' ? '件' : 'events'}
          </th>
          <td />
          <td class="notes" />
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, href, events, conflict, uncertain }) => (
          <tr>
            <th scope="row">{href === null ? name : <a href={href}>{name}</a>}</th>
            <td class="number">{numberText(events)}</td>
            <td class="bar">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <path class="co4" d={`M0 0H${part(events - conflict, most)}V10H0z`} />
                <path
                  class="cf4"
                  d={`M${part(events - conflict, most)} 0H${part(events, most)}V10H${part(events - conflict, most)}z`}
                />
              </svg>
            </td>
            <td class="notes">{notesText(conflict, uncertain, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const part = (value: number, most: number): number => Math.round((1000 * value) / most) / 10;

function notesText(conflict: number, uncertain: number, lang: Lang): string {
  const parts = [
    ...(conflict > 0 ? [lang === 'ja' ? `対立${numberText(conflict)}` : `${numberText(conflict)} conflict`] : []),
    ...(uncertain > 0 ? [lang === 'ja' ? `不確か${numberText(uncertain)}` : `${numberText(uncertain)} uncertain`] : []),
  ];
  return parts.join(lang === 'ja' ? '、' : ', ');
}
