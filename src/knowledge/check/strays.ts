/** Rows that are well written and tell of nobody: a term without its person, an end before its start, a code that no table has. */
import type { PeopleTables } from '../own.js';
import type { Finding } from './finding.js';
import { possibly } from './spans.js';

export function strays({ people, terms }: PeopleTables, codes: ReadonlySet<string>): Finding[] {
  const ids = new Set(people.map(({ id }) => id));
  const ofPeople = people
    .filter(({ country }) => !codes.has(country))
    .map(({ id, country }): Finding => {
      const words = `${id} is of ${country}, which no table has`;
      return { kind: 'stray', for: country, office: '', from: '', to: '', people: [id], words };
    });
  const ofTerms = terms.flatMap((term): Finding[] => {
    const { person, for: of, office, from, to } = term;
    const about = { kind: 'stray' as const, for: of, office, from, to, people: [person] };
    const reasons = [
      ids.has(person) ? '' : `no table of people has ${person}`,
      codes.has(of) ? '' : `no table has ${of}`,
      possibly(term).to < possibly(term).from ? 'the term ends before it begins' : '',
    ];
    return reasons.filter((words) => words !== '').map((words) => ({ ...about, words }));
  });
  return [...ofPeople, ...ofTerms];
}
