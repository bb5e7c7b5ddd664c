import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PAGES } from '../../src/site/index.js';
import { recordOf } from '../site/record.js';
import { type Served, served, tokenFor } from './served.js';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly example?: string | readonly string[];
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
  readonly requestBody?: {
    readonly content: {
      readonly 'application/json': { readonly examples: Record<string, { readonly value: unknown }> };
    };
  };
}
interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
  readonly components: { readonly schemas: object };
}

const descriptionOf = async ({ ask }: Served) => (await (await ask('/openapi.json')).json()) as Description;

/** Why a value is not of a schema of the description; null where it is. */
function wrong({ components }: Description, schema: object, value: unknown): string | null {
  const whole = JSON.stringify({ ...schema, $defs: components.schemas }).replaceAll(
    '#/components/schemas/',
    '#/$defs/',
  );
  const { error } = z.fromJSONSchema(JSON.parse(whole)).safeParse(value);
  return error ? z.prettifyError(error) : null;
}

/** The address of an operation with its own examples: alone, and with each parameter of its query. */
function addresses(template: string, { parameters = [] }: Operation): string[] {
  let path = template;
  for (const each of parameters.filter((every) => every.in === 'path')) {
    expect([template, each.name, each.example]).toEqual([template, each.name, expect.any(String)]);
    path = path.replace(`{${each.name}}`, encodeURIComponent(String(each.example)).replaceAll('.', '%2E'));
  }
  const queries = parameters.flatMap(({ in: place, name, example }) =>
    place === 'query' && example !== undefined
      ? [new URLSearchParams([example].flat().map((value): [string, string] => [name, value])).toString()]
      : [],
  );
  return [path, ...queries.map((query) => `${path}?${query}`)];
}

describe('the description of the API', () => {
  test('is OpenAPI 3.1', async () => {
    const validator = new Validator();
    const found = await validator.validate({ ...(await descriptionOf(await served())) });
    expect([found.errors, validator.version]).toEqual([undefined, '3.1']);
  });

  test('is so for an empty record', async () => {
    const server = await served({ record: await recordOf([]) });
    expect(await new Validator().validate({ ...(await descriptionOf(server)) })).toMatchObject({ valid: true });
  });

  test('has every page', async () => {
    const { paths } = await descriptionOf(await served());
    const operations = Object.values(paths).flatMap(({ get, post }) => [get, post].flatMap((each) => each ?? []));
    expect(Object.keys(paths).filter((path) => path.endsWith('.json') && path !== '/openapi.json')).toHaveLength(
      PAGES.length,
    );
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  test('tells a wrong answer from a right one', async () => {
    const description = await descriptionOf(await served());
    const wrongOf = (value: unknown) => wrong(description, { $ref: '#/components/schemas/Page_chronology' }, value);
    expect([wrongOf({ events: [1] }), wrongOf(null), wrongOf({})]).not.toContain(null);
  });

  test('gives examples that are answered as it says', async () => {
    const server = await served();
    const description = await descriptionOf(server);
    let asked = 0;
    for (const [template, { get }] of Object.entries(description.paths)) {
      if (!get || template === '/changes') continue;
      for (const address of addresses(template, get)) {
        const answer = await server.ask(address);
        const [type = '', { schema = {} } = {}] = Object.entries(get.responses[200]?.content ?? {})[0] ?? [];
        expect([address, answer.status]).toEqual([address, 200]);
        expect(answer.headers.get('content-type')?.split(';')[0]).toBe(type.split(';')[0]);
        const body = type === 'application/json' ? await answer.json() : await answer.text();
        expect([address, wrong(description, schema, body)]).toEqual([address, null]);
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(Object.keys(description.paths).length);
    expect(server.faults).toEqual([]);
  });

  test('gives examples of corrections that are taken', async () => {
    const server = await served();
    const description = await descriptionOf(server);
    const { requestBody, responses } = description.paths['/corrections']?.post ?? {};
    const headers = {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${await tokenFor(server.store, '例示 花子')}`,
    };
    const examples = Object.values(requestBody?.content['application/json'].examples ?? {});
    expect(examples.length).toBeGreaterThan(1);
    for (const { value } of examples) {
      expect(wrong(description, { $ref: '#/components/schemas/CorrectionRequest' }, value)).toBeNull();
      const answer = await server.ask('/corrections', { method: 'POST', headers, body: JSON.stringify(value) });
      expect([value, answer.status]).toEqual([value, 201]);
      const schema = responses?.[201]?.content?.['application/json']?.schema ?? {};
      expect(wrong(description, schema, await answer.json())).toBeNull();
    }
  });

  test('tells refusals as they are', async () => {
    const server = await served();
    const description = await descriptionOf(server);
    for (const path of ['/index.json?from=x', '/event/none.json', '/corrections']) {
      const answer = await server.ask(path, path === '/corrections' ? { method: 'POST' } : {});
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(wrong(description, { $ref: '#/components/schemas/Problem' }, await answer.json())).toBeNull();
    }
  });
});
