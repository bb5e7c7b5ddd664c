/** The names that `src/publish` asks for, from the knowledge tables. */
import { iso31661Alpha3ToAlpha2 } from 'iso-3166/1-a3-to-1-a2.js';
import { dateOf } from '../knowledge/days.js';
import type { Knowledge } from '../knowledge/index.js';
import type { CountryName, Names, OfficeName, TermName } from '../publish/names.js';
import type { Participant } from '../record/index.js';

/** Codes that have a flag and no place in ISO 3166-1. */
const OTHER_FLAGS: Readonly<Record<string, string>> = { EUU: 'EU', UNO: 'UN', XKX: 'XK' };

/** Two letters as the pair of regional indicators that fonts draw as a flag. */
function flagOf(code: string): string {
  const letters = iso31661Alpha3ToAlpha2[code] ?? OTHER_FLAGS[code] ?? '';
  return [...letters].map((letter) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 65)).join('');
}

/** What countries and offices are called, as the tables have it; a code that they do not have is its own name. */
export function namesFrom({ countries, organisations, offices, people }: Knowledge): Names {
  const named = new Map<string, CountryName>();
  for (const { code, name, name_en } of organisations)
    named.set(code, { ja: name, en: name_en, short: null, flag: flagOf(code) });
  for (const { code, name, name_en, short } of countries)
    named.set(code, { ja: name, en: name_en, short: short[0] ?? null, flag: flagOf(code) });
  // Longer titles first: 国防大臣 before 大臣.
  const forms = [...offices].sort((a, b) => b.form.length - a.form.length);
  const kinds = new Map(offices.map(({ name_en, office }) => [name_en, office]));

  /** The kind of the office that a known person held under that title. */
  function kindOf({ person, country, office }: Participant, day: string | null): string | null {
    if (person?.id) {
      const found = people.find({ name: person.name, office: null, country, date: day })?.person;
      const term =
        found?.id === person.id
          ? found.terms.find(({ title, for: of }) => title === office && of === country)
          : undefined;
      if (term) return term.office;
    }
    return (office === null ? undefined : kinds.get(office)) ?? null;
  }

  function office(party: Participant, day: string | null): OfficeName | null {
    if (party.office === null) return null;
    const kind = kindOf(party, day);
    // In Japanese the title stands as the source writes it; where it does not, as that kind of office is called.
    const written = forms.find(({ form }) => party.mention.exact.endsWith(form))?.form;
    return { ja: written ?? usual(kind, party.country, party.office) ?? party.office, en: party.office, kind };
  }

  /** What a kind of office is called in Japanese: in that country, else under that title, else anywhere. */
  function usual(kind: string | null, country: string, title: string): string | undefined {
    const alike = offices.filter((row) => row.office === kind && (row.country === country || row.country === ''));
    const own = alike.find((row) => row.country === country) ?? alike.find((row) => row.name_en === title) ?? alike[0];
    return own?.form;
  }

  const terms = (id: string): TermName[] =>
    [...(people.byId(id)?.terms ?? [])]
      .sort((a, b) => b.from - a.from)
      .map(({ office, for: country, title, from, to }) => ({
        ja: usual(office, country, title) ?? title,
        en: title,
        country,
        from: dateOf(from) || null,
        to: dateOf(to) || null,
      }));

  return {
    country: (code) => named.get(code) ?? { ja: code, en: code, short: null, flag: flagOf(code) },
    office,
    terms,
  };
}
