/** The pages as the API has them: the data of each, and its events as files where it is a list. */
import { mediaTypeOf, PAGES, type SitePage } from '../../site/index.js';
import type { Examples } from './examples.js';
import { fieldsOf, type Json, nameOf, refTo, shapeOf } from './schemas.js';

const LISTS = ['csv', 'ics', 'atom'] as const;

/** `/pair/:pair` as the description writes it: `/pair/{pair}`. */
const templateOf = (path: string): string => (path === '/' ? '/index' : path).replace(/:(\w+)/g, '{$1}');

export function pagePaths(examples: Examples): Json {
  return Object.fromEntries(
    PAGES.flatMap((page) => {
      const template = templateOf(page.path);
      const parameters = [...pathParameters(page, examples), ...queryParameters(page, examples)];
      const data: [string, Json] = [`${template}.json`, { get: dataOf(page, parameters) }];
      const lists = LISTS.map((format): [string, Json] => [
        `${template}.${format}`,
        { get: listOf(page, format, parameters) },
      ]);
      return page.filter ? [data, ...lists] : [data];
    }),
  );
}

function dataOf({ path, about }: SitePage, parameters: readonly Json[]): Json {
  return {
    operationId: nameOf(path),
    summary: about.en,
    tags: ['pages'],
    parameters,
    responses: {
      200: { description: 'The data of the page', content: { 'application/json': { schema: refTo(shapeOf(path)) } } },
      ...refusals(path.includes(':') ? ['400', '404', '429'] : ['400', '429']),
    },
  };
}

function listOf({ path, about }: SitePage, format: (typeof LISTS)[number], parameters: readonly Json[]): Json {
  return {
    operationId: `${nameOf(path)}_${format}`,
    summary: `${about.en}, as ${format}`,
    tags: ['lists'],
    parameters: parameters.filter(({ name }) => name !== 'after'),
    responses: {
      200: {
        description: 'The events of the list',
        content: { [mediaTypeOf(format)]: { schema: { type: 'string' } } },
      },
      ...refusals(['400', '429', '503']),
    },
  };
}

/** Refusals, each described once for all. */
export const refusals = (statuses: readonly string[]): Json =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${status}` }]));

function pathParameters({ path }: SitePage, examples: Examples): Json[] {
  const given = examples.params(path);
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    ...exampleOf(given?.[name]),
  }));
}

function queryParameters({ query }: SitePage, examples: Examples): Json[] {
  if (!query) return [];
  return fieldsOf(query).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    ...(description === undefined ? {} : { description }),
    schema,
    ...exampleOf(examples.query(name)),
  }));
}

const exampleOf = (example: unknown): Json => (example === undefined ? {} : { example });
