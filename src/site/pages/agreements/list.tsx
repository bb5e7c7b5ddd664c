/** Agreements as a list: the day, the name, who signed. */
import { plain, STATUSES, WORDS } from '../../../publish/index.js';
import { to } from '../../address.js';
import type { Frame } from '../../frame.js';
import { bareDay } from '../../parts/bare-day.js';
import { Country } from '../../parts/country.js';
import type { NamedAgreement } from './named.js';

interface Props {
  readonly agreements: readonly NamedAgreement[];
  readonly frame: Frame;
}

export function AgreementList({ agreements, frame }: Props) {
  const { lang } = frame;
  return (
    <ol class="agreements">
      {agreements.map(({ name, event, date, status, countries }) => (
        <li>
          <span class="span">
            {date === null ? WORDS.undated[lang] : <time datetime={date}>{bareDay(date, lang)}</time>}
          </span>
          <div>
            <a href={frame.link(to.event(event))}>{plain(name)}</a>
            {status !== 'reported' && <span class={`badge ${status}`}>{STATUSES[status][lang]}</span>}
            <p>
              {countries.map((code) => (
                <Country code={code} frame={frame} />
              ))}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
