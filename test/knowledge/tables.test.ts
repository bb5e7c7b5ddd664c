import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  BODIES,
  BODY_HEADS,
  COUNTRIES,
  COW,
  loadKnowledge,
  OFFICES,
  ORGANISATIONS,
  PEOPLE,
  PLACES,
  PLOVER,
  POSITIONS,
  parseTable,
  SINGLE_OFFICES,
  SPOTS,
  TERMS,
  TITLE_PARTS,
  VACANCIES,
  WATCHED_OFFICES,
} from '../../src/knowledge/index.js';
import type { Columns, RowOf } from '../../src/knowledge/table.js';

const DATA = new URL('../../src/knowledge/data/', import.meta.url);
const FILES = readdirSync(DATA).filter((name) => name.endsWith('.csv'));
const KINDS: Readonly<Record<string, Columns>> = {
  countries: COUNTRIES,
  organisations: ORGANISATIONS,
  bodies: BODIES,
  'body-heads': BODY_HEADS,
  places: PLACES,
  offices: OFFICES,
  'title-parts': TITLE_PARTS,
  people: PEOPLE,
  terms: TERMS,
  positions: POSITIONS,
  'single-offices': SINGLE_OFFICES,
  'watched-offices': WATCHED_OFFICES,
  vacancies: VACANCIES,
  spots: SPOTS,
  cow: COW,
  plover: PLOVER,
};
const kindOf = (file: string): string => file.replace(/\.csv$/, '').replace(/^(people|terms)-.+$/, '$1');
const load = <C extends Columns>(file: string, columns: C): RowOf<C>[] =>
  parseTable(readFileSync(new URL(file, DATA), 'utf8'), file, columns);
const all = <C extends Columns>(kind: string, columns: C): RowOf<C>[] =>
  FILES.filter((file) => kindOf(file) === kind).flatMap((file) => load(file, columns));

const countries = all('countries', COUNTRIES);
const organisations = all('organisations', ORGANISATIONS);
const people = all('people', PEOPLE);
const terms = all('terms', TERMS);
const codes = new Set([...countries, ...organisations].map((row) => row.code));

/** Values that stand more than once, each once. */
const twice = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i)),
];
/** A day as a number that compares like the day; a month or a year without its day counts as its first or last. */
const edge = (date: string, last: boolean): string =>
  (date + (last ? '-99-99' : '-00-00').slice(date.length - 4)).slice(0, 10);

describe('the shipped tables', () => {
  it('load together', () => {
    const knowledge = loadKnowledge();
    expect(knowledge.countries.length).toBeGreaterThan(190);
    expect(knowledge.people.size).toBeGreaterThan(4000);
  });

  it.each(FILES)('%s is known, has rows, and a source or a reason in each', (file) => {
    const columns = KINDS[kindOf(file)];
    expect(columns).toBeDefined();
    const rows = load(file, columns as Columns);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.source ?? row.reason, JSON.stringify(row)).toMatch(/\S{2}/);
  });
});

describe('countries and organisations', () => {
  it('have one row a code', () => expect(twice([...countries, ...organisations].map((row) => row.code))).toEqual([]));

  it('claim no form that another has', () => {
    const forms = [
      ...countries.map((c) => [c.name, ...c.forms, ...c.short]),
      ...organisations.map((o) => [o.name, ...o.forms]),
    ];
    expect(twice(forms.flatMap((own) => [...new Set(own)]))).toEqual([]);
  });

  it('have members that are countries', () => {
    const known = new Set(countries.map((row) => row.code));
    expect(organisations.flatMap((row) => row.members.filter((code) => !known.has(code)))).toEqual([]);
  });

  it('own every body, place, office, person and term', () => {
    const owners = [
      ...all('bodies', BODIES),
      ...all('places', PLACES),
      ...all('offices', OFFICES),
      ...people,
      ...terms.map((row) => ({ country: row.for })),
    ].map((row) => row.country);
    expect([...new Set(owners)].filter((code) => code !== '' && !codes.has(code))).toEqual([]);
  });
});

describe('people', () => {
  it('have one id each; an id in several files is the same person', () => {
    const persons = new Set(people.map((row) => `${row.id} ${row.country} ${row.name_en}`));
    expect(twice([...persons].map((person) => person.split(' ')[0] ?? ''))).toEqual([]);
    for (const file of FILES.filter((name) => kindOf(name) === 'people'))
      expect(twice(load(file, PEOPLE).map((row) => row.id)), file).toEqual([]);
  });

  it('are there for every term', () => {
    const known = new Set(people.map((row) => row.id));
    expect([...new Set(terms.map((row) => row.person))].filter((id) => !known.has(id))).toEqual([]);
  });

  it('leave no office before they take it', () => {
    const reversed = terms.filter((row) => row.from && row.to && edge(row.from, false) > edge(row.to, true));
    expect(reversed).toEqual([]);
  });
});
