/** The filters that live in the address: the same names as on the command line. */
import { z } from 'zod';
import { CONTEXTS, EVENT_TYPES, STATUSES } from '../record/index.js';
import { type EventFilter, QueryError } from '../store/index.js';
import { type Label, label } from './page.js';

/** A day, a month or a year. */
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const words = z.string().trim().max(200);
const list = <T extends z.ZodType>(each: T) => z.array(each).max(10);

export const FilterQuery = z.object({
  country: list(words).optional().describe('codes of countries that take part, all of them'),
  person: list(words).optional().describe('ids or names of persons who take part, all of them'),
  type: list(z.enum(EVENT_TYPES)).optional().describe('types of PLOVER, any of them'),
  mode: list(words).optional().describe('modes, any of them'),
  context: list(z.enum(CONTEXTS)).optional().describe('subjects, any of them'),
  status: list(z.enum(STATUSES)).optional().describe('how sure it is, any of them'),
  publisher: list(words).optional().describe('publishers or accounts, any of them'),
  place: words.optional().describe('a place as it is written, or the code of its country'),
  from: z.string().regex(DATE).optional().describe('the first day, month or year'),
  to: z.string().regex(DATE).optional().describe('the last day, month or year'),
  text: words.optional().describe('words in a document that tells of it'),
});
export type FilterQuery = z.infer<typeof FilterQuery>;

export type FilterName = keyof FilterQuery;

/** What each filter is called. */
export const FILTERS: Readonly<Record<FilterName, Label>> = {
  text: label('語', 'words'),
  country: label('国', 'country'),
  type: label('種類', 'kind'),
  mode: label('形', 'mode'),
  context: label('分野', 'subject'),
  status: label('確かさ', 'status'),
  person: label('人', 'person'),
  publisher: label('発信者', 'publisher'),
  place: label('場所', 'where'),
  from: label('初日', 'from'),
  to: label('終日', 'to'),
};

export const isFilter = (name: string): name is FilterName => Object.hasOwn(FILTERS, name);

/** Where the next part of a list begins: the `next` of the part before. */
export const After = z.object({ after: z.string().max(200).optional().describe('the `next` of the part before') });

/**
 * The values of a query by a schema. A field of a form that was left empty does not count.
 * @throws QueryError where a value is none that the schema knows
 */
export function queried<T>(
  schema: z.ZodType<T> & { readonly shape: Readonly<Record<string, z.ZodType>> },
  query: URLSearchParams,
): T {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const given = query.getAll(name).filter((value) => value.trim() !== '');
    const several = field instanceof z.ZodOptional && field.unwrap() instanceof z.ZodArray;
    if (given.length > 0) values[name] = several ? given : given[0];
  }
  const { data, error } = schema.safeParse(values);
  if (!error) return data;
  const [name = ''] = error.issues[0]?.path ?? [];
  throw new QueryError(`${String(name)}=${query.getAll(String(name)).join()}: ${error.issues[0]?.message}`);
}

/** @throws QueryError where a value is none that there is */
export const filterFrom = (query: URLSearchParams): EventFilter => filterOf(queried(FilterQuery, query));

export function filterOf(asked: FilterQuery): EventFilter {
  const { country, person, type, mode, context, status, publisher, place, from, to, text } = asked;
  return {
    ...(country ? { countries: country } : {}),
    ...(person ? { persons: person } : {}),
    ...(type ? { types: type } : {}),
    ...(mode ? { modes: mode } : {}),
    ...(context ? { contexts: context } : {}),
    ...(status ? { statuses: status } : {}),
    ...(publisher ? { publishers: publisher } : {}),
    ...(place ? { place } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(text ? { text } : {}),
  };
}
