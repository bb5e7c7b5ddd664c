/** From the bytes of every format to the events that it tells of. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/index.js';
import { FORMATS } from './every-format.js';

describe('every format', () => {
  it.each(Object.keys(FORMATS))('is read to the events that it tells of: %s', async (name) => {
    const { events, complaints } = await readPage(FORMATS[name] ?? '', { name });
    expect(complaints).toEqual([]);
    expect(events).toMatchObject([
      { type: 'CONSULT', date: { value: '2023-01-11' }, countries: expect.arrayContaining(['GBR', 'JPN']) },
    ]);
  });

  it('of the examples', async () => {
    const dates = async (name: string) =>
      (await readPage(readFileSync(`examples/${name}`), { name })).events.map(
        ({ type, date }) => `${type} ${date?.value}`,
      );
    expect(await dates('feed.xml')).toEqual(['CONSULT 2022-03-19', 'CONSULT 2023-01-11', 'SUPPORT 2023-01-11']);
    expect(await dates('mastodon.json')).toContain('CONSULT 2022-03-19');
  });
});
