/** How much happened over time: cooperation upwards, conflict downwards from one line. A column leads to its events. */
import type { Lang } from '../../publish/index.js';
import { amountText, numberText } from './amount.js';
import { Marked } from './marked.js';
import { inPeriods, type Monthly, type Period, periodsOf, periodText, startsOf } from './periods.js';

export interface ColumnsProps {
  readonly months: readonly Monthly[];
  readonly lang: Lang;
  readonly label: string;
  /** What is drawn upwards and what downwards is called. */
  readonly words: { readonly cooperation: string; readonly conflict: string };
  /** Where the events of a period are listed; null where nothing lists them. */
  readonly to: (period: Period) => string | null;
}

const WIDTH = 720;
const NAMES = 76;
const TALL = 150;
const MOST_PERIODS = 60;

export function Columns({ months, lang, label, words, to }: ColumnsProps) {
  const periods = periodsOf(
    months.map(({ key }) => key),
    MOST_PERIODS,
  );
  const amounts = inPeriods(months, periods);
  const up = Math.max(0, ...amounts.map(({ events, conflict }) => events - conflict));
  const down = Math.max(0, ...amounts.map(({ conflict }) => conflict));
  const unit = TALL / Math.max(1, up + down);
  const line = 16 + up * unit;
  const height = line + down * unit + (down > 0 ? 16 : 0);
  const step = (WIDTH - NAMES) / Math.max(1, periods.length);
  const width = round(Math.min(48, step * 0.8));
  const few = periods.length <= 24;
  return (
    <div class="wide late">
      <svg class="columns" viewBox={`0 0 ${WIDTH} ${round(height + 22)}`} role="group" aria-label={label}>
        <text class="name" x={NAMES - 10} y={round(line - 6)}>
          {words.cooperation}
        </text>
        {down > 0 && (
          <text class="name" x={NAMES - 10} y={round(line + 14)}>
            {words.conflict}
          </text>
        )}
        {periods.map((period, at) => {
          const amount = amounts[at];
          if (!amount || amount.events === 0) return null;
          const x = round(NAMES + (at + 0.5) * step - width / 2);
          const [above, below] = [amount.events - amount.conflict, amount.conflict];
          const said = `${periodText(period, lang)} ${amountText(amount, lang)}`;
          return (
            <Marked said={said} href={to(period)}>
              <path class="hit" d={`M${x} 0h${width}V${round(height)}h-${width}z`} />
              {above > 0 && (
                <path class="co4" d={`M${x} ${round(line)}v-${round(above * unit)}h${width}V${round(line)}z`} />
              )}
              {below > 0 && (
                <path class="cf4" d={`M${x} ${round(line)}v${round(below * unit)}h${width}V${round(line)}z`} />
              )}
              {few && above > 0 && (
                <text x={round(x + width / 2)} y={round(line - above * unit - 4)}>
                  {numberText(above)}
                </text>
              )}
              {few && below > 0 && (
                <text x={round(x + width / 2)} y={round(line + below * unit + 12)}>
                  {numberText(below)}
                </text>
              )}
            </Marked>
          );
        })}
        <path class="axis" d={`M${NAMES} ${round(line)}H${WIDTH}`} />
        {startsOf(periods).map(({ at, year }) => (
          <text class="year" x={round(NAMES + (at + 0.5) * step)} y={round(height + 16)}>
            {year}
          </text>
        ))}
      </svg>
    </div>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
