/** Somebody's offices over time: as the tables of offices have them, else as the record tells them. */
import { plain } from '../../../publish/index.js';
import type { Person } from '../../../record/index.js';
import type { Frame } from '../../frame.js';
import { label } from '../../page.js';
import { bareDay } from '../../parts/bare-day.js';
import { Country } from '../../parts/country.js';
import type { OfficeTold } from './told.js';

const T = {
  offices: label('職', 'Offices'),
  told: label('記録に出てくる職', 'Offices as the record tells them'),
  until: label('まで', 'until'),
  from: label('から', 'from'),
} as const;

interface Props {
  readonly person: Person;
  readonly told: readonly OfficeTold[];
  readonly frame: Frame;
}

export function Offices({ person, told, frame }: Props) {
  const { lang, names } = frame;
  const terms = person.id === null ? [] : names.terms(person.id);
  const rows = terms.length > 0 ? terms.map((term) => ({ ...term, office: term[lang] })) : told;
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{(terms.length > 0 ? T.offices : T.told)[lang]}</h2>
      <ul class="offices">
        {rows.map(({ office, country, from, to }) => (
          <li>
            <span class="span">{spanText(from, to, lang)}</span>
            <span>
              <Country code={country} frame={frame} /> {plain(office)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function spanText(from: string | null, to: string | null, lang: Frame['lang']): string {
  const day = (value: string): string => bareDay(value, lang);
  if (from === to) return from === null ? '' : day(from);
  if (from === null) return lang === 'ja' ? `${day(to ?? '')}${T.until.ja}` : `${T.until.en} ${day(to ?? '')}`;
  if (to === null) return lang === 'ja' ? `${day(from)}${T.from.ja}` : `${T.from.en} ${day(from)}`;
  return `${day(from)} – ${day(to)}`;
}
