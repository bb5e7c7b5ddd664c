import { createRequire } from 'node:module';
import { type IModelDatum, Model } from '@alephdata/followthemoney';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carried } from '../../../src/publish/exports/text.js';
import { hostileEvents } from './hostile.js';
import { textOf, told } from './written.js';

const model = new Model(
  createRequire(import.meta.url)('@alephdata/followthemoney/dist/defaultModel.json') as IModelDatum,
);

interface Entity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

/** The entities, each as the model of FollowTheMoney has it: its properties, and codes that its types know. */
function entitiesOf(text: string): Entity[] {
  const entities = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entity);
  for (const entity of entities) {
    const schema = model.getSchema(entity.schema);
    expect(entity.id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/);
    for (const name of schema.required ?? []) expect(entity.properties, entity.schema).toHaveProperty(name);
    for (const [name, values] of Object.entries(entity.properties)) {
      const property = schema.getProperty(name);
      const { type, stub } = property;
      expect(stub).toBeFalsy();
      expect(new Set(values).size).toBe(values.length);
      for (const value of values) {
        expect(value.trim()).not.toBe('');
        if (type.values.size > 0) expect([...type.values.keys()], `${name} ${value}`).toContain(value);
        if (type.name === 'date') expect(value).toMatch(/^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/);
        if (type.name === 'url') expect(value).toMatch(/^https?:/);
        if (type.name === 'entity') {
          const found = entities.find(({ id }) => id === value);
          expect(found && model.getSchema(found.schema).isA(property.getRange()), `${name} ${value}`).toBe(true);
        }
      }
    }
  }
  return entities;
}

test('events, persons, governments and articles', async () => {
  const entities = entitiesOf(await textOf('ftm', told));
  const named = (id: string) => entities.find((entity) => entity.id === id);
  expect(named('evt-summit')?.properties).toMatchObject({
    name: ['日越首脳会談'],
    date: ['2021-11-24'],
    country: ['vn', 'jp'],
    involved: ['person-vnm-pham-minh-chinh', 'government-vnm', 'person-jpn-fumio-kishida', 'government-jpn'],
    proof: ['d1', 'd2'],
    keywords: ['CONSULT', 'visit', 'diplomatic', 'territory'],
  });
  expect(named('person-jpn-fumio-kishida')).toEqual({
    id: 'person-jpn-fumio-kishida',
    schema: 'Person',
    properties: { name: ['岸田文雄', 'Fumio Kishida'], position: ['Prime Minister'], country: ['jp'] },
  });
  expect(named('government-jpn')?.properties).toEqual({ name: ['Japan'], alias: ['日本'], country: ['jp'] });
  expect(named('d3')?.properties).toMatchObject({
    publisher: ['例示新聞'],
    publishedAt: ['2021-11-23T20:15:00+09:00'],
    language: ['jpn'],
  });
  expect(entities.filter(({ id }) => id === 'government-jpn')).toHaveLength(1);
});

test('whatever the words, the model takes it', async () => {
  await fc.assert(
    fc.asyncProperty(hostileEvents, async (events) => {
      const entities = entitiesOf(await textOf('ftm', events));
      expect(entities.filter(({ schema }) => schema === 'Event')).toHaveLength(events.length);
      const texts = new Set(entities.flatMap(({ properties }) => properties.bodyText ?? []));
      // A document is written once, and one that says nothing has no text.
      const [first] = events.flatMap(({ documents }) => documents.map(({ text }) => carried(text)));
      if (first?.trim()) expect(texts).toContain(first);
      expect(JSON.stringify(entities)).not.toMatch(/\\u0000|\\ud[89a-f]/);
    }),
  );
});
