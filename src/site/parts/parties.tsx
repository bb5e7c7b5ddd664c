/** Who took part: each country with those who acted for it. */
import { plain } from '../../publish/index.js';
import type { Participant, Person } from '../../record/index.js';
import { to } from '../address.js';
import type { Frame } from '../frame.js';
import { Country } from './country.js';

export function Parties({ parties, frame }: { readonly parties: readonly Participant[]; readonly frame: Frame }) {
  const countries = [...new Set(parties.map(({ country }) => country))];
  return (
    <p class="parties">
      {countries.map((code) => (
        <span>
          <Country code={code} frame={frame} />
          {parties.map(
            ({ country, person }) => country === code && person && <PersonName person={person} frame={frame} />,
          )}
        </span>
      ))}
    </p>
  );
}

export const personText = ({ name, nameEn }: Person, lang: Frame['lang']): string =>
  plain((lang === 'en' ? nameEn : null) ?? name);

/** A person's name, which leads to the person's page. */
export function PersonName({ person, frame }: { readonly person: Person; readonly frame: Frame }) {
  return (
    <a class="person" href={frame.link(to.person(person.id ?? person.name))}>
      {personText(person, frame.lang)}
    </a>
  );
}
