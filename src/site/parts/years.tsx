/** The years that a picture can be had of, as a line of links. An export has the picture of all years only. */
import type { Tally } from '../data.js';
import type { Frame } from '../frame.js';
import { label } from '../page.js';
import { Link } from './link.js';

const T = { years: label('年', 'Years'), all: label('すべて', 'All') } as const;

interface YearsProps {
  readonly years: readonly Pick<Tally, 'key'>[];
  readonly path: string;
  readonly frame: Frame;
}

export function Years({ years, path, frame }: YearsProps) {
  const { lang, here, live } = frame;
  if (!live || years.length < 2) return null;
  const chosen = here.query.get('from');
  return (
    <nav class="years" aria-label={T.years[lang]}>
      <ul>
        <li>
          <Link frame={frame} path={path} {...(chosen === null ? { 'aria-current': 'true' } : {})}>
            {T.all[lang]}
          </Link>
        </li>
        {years.map(({ key }) => (
          <li>
            <Link
              frame={frame}
              path={path}
              query={{ from: key, to: key }}
              {...(chosen === key ? { 'aria-current': 'true' } : {})}
            >
              {key}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
