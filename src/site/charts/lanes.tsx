/** What happened over time, a lane for each kind of thing: a circle for a period, as large as there were events. */
import type { Lang } from '../../publish/index.js';
import { type Amount, amountText, mostOf, numberText, shadeOf } from './amount.js';
import { Marked } from './marked.js';
import { inPeriods, type Monthly, type Period, periodsOf, periodText, startsOf } from './periods.js';

export interface Lane {
  readonly name: string;
  readonly months: readonly Monthly[];
  /** Where the events of this kind and period are listed; null where nothing lists them. */
  readonly to: (period: Period) => string | null;
}

export interface LanesProps {
  readonly lanes: readonly Lane[];
  readonly lang: Lang;
  readonly label: string;
}

const WIDTH = 720;
const NAMES = 96;
/** Half a circle may stand out at the right. */
const RIM = 16;
const ROW = 36;
const LARGEST = 15;
/** More circles than these would be no larger than dots. */
const MOST_PERIODS = 72;

export function Lanes({ lanes, lang, label }: LanesProps) {
  const periods = periodsOf(
    lanes.flatMap(({ months }) => months.map(({ key }) => key)),
    MOST_PERIODS,
  );
  const step = (WIDTH - NAMES - RIM) / Math.max(1, periods.length);
  const rows = lanes.map((lane) => inPeriods(lane.months, periods));
  const most = mostOf(rows.flat());
  // A single event is still seen, and two neighbours may overlap a little.
  const largest = Math.min(LARGEST, Math.max(5, step * 0.9));
  const radius = ({ events }: Amount): number => Math.max(3, largest * Math.sqrt(events / Math.max(1, most)));
  const height = lanes.length * ROW;
  const years = startsOf(periods);
  return (
    <div class="wide">
      <svg class="lanes" viewBox={`0 0 ${WIDTH} ${height + 24}`} role="group" aria-label={label}>
        {years.map(({ at, year }) => (
          <g class="year">
            <path d={`M${round(NAMES + at * step)} 0v${height}`} />
            <text x={round(NAMES + at * step)} y={height + 16}>
              {year}
            </text>
          </g>
        ))}
        {lanes.map((lane, row) => (
          <g class="lane">
            <path d={`M${NAMES} ${row * ROW + ROW / 2}H${WIDTH}`} />
            <text x={NAMES - 16} y={row * ROW + ROW / 2 + 4}>
              {lane.name}
            </text>
            {rows[row]?.map((amount, at) => {
              const period = periods[at];
              if (amount.events === 0 || !period) return null;
              const [x, y, r] = [round(NAMES + (at + 0.5) * step), row * ROW + ROW / 2, round(radius(amount))];
              const said = `${periodText(period, lang)} ${lane.name} ${amountText(amount, lang)}`;
              return (
                <Marked said={said} href={lane.to(period)}>
                  <circle class={shadeOf(amount, most)} cx={x} cy={y} r={r} />
                  {r > 8 && amount.events > 1 && (
                    <text x={x} y={y + 4}>
                      {numberText(amount.events)}
                    </text>
                  )}
                </Marked>
              );
            })}
          </g>
        ))}
      </svg>
    </div>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
