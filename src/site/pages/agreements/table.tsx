/** Agreements as a list: the day, the name, who signed. */
import { dayText, plain, STATUSES } from '../../../publish/index.js';
import { to } from '../../address.js';
import type { Frame } from '../../frame.js';
import { label } from '../../page.js';
import { Country } from '../../parts/country.js';
import type { NamedAgreement } from './named.js';

const T = {
  day: label('日', 'Day'),
  name: label('文書', 'Agreement'),
  parties: label('当事者', 'Parties'),
} as const;

export function AgreementTable({
  agreements,
  frame,
}: {
  readonly agreements: readonly NamedAgreement[];
  readonly frame: Frame;
}) {
  const { lang } = frame;
  return (
    <table class="agreements">
      <thead>
        <tr>
          <th scope="col">{T.day[lang]}</th>
          <th scope="col">{T.name[lang]}</th>
          <th scope="col">{T.parties[lang]}</th>
        </tr>
      </thead>
      <tbody>
        {agreements.map(({ name, event, date, status, countries }) => (
          <tr>
            <td>{date !== null && <time datetime={date}>{dayText(date, lang)}</time>}</td>
            <td>
              <a href={frame.link(to.event(event))}>{plain(name)}</a>
              {status !== 'reported' && <span class={`badge ${status}`}>{STATUSES[status][lang]}</span>}
            </td>
            <td>
              {countries.map((code) => (
                <>
                  <Country code={code} frame={frame} />{' '}
                </>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
