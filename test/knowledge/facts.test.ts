import { describe, expect, it } from 'vitest';
import { shippedFacts } from '../../src/knowledge/facts.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { COW, PLOVER, SPOTS } from '../../src/knowledge/rows.js';
import { readTable } from '../../src/knowledge/table.js';
import { EVENT_TYPES } from '../../src/record/index.js';

const facts = shippedFacts();
const at = (text: string, country: string | null) => ({ text, country, mention: { start: 0, end: 0, exact: '' } });
const table = (name: string): URL => new URL(`../../src/knowledge/data/${name}`, import.meta.url);

describe('where a place lies', () => {
  it.each([
    ['東京', 'JPN', '東京'],
    ['ニューヨーク', null, 'ニューヨーク'],
    ['東京都内', 'JPN', '東京'],
    ['リヤド郊外', 'SAU', 'リヤド'],
    ['東京・元赤坂の迎賓館', 'JPN', '迎賓館赤坂離宮'],
    ['米国・サンフランシスコ', 'USA', 'サンフランシスコ'],
    ['国連本部', 'USA', '国連本部'],
    // A name inside another name is another place, and a name in another country as well.
    ['東京電力福島第一原発', 'JPN', undefined],
    ['ワシントン', 'JPN', undefined],
    ['南シナ海', null, undefined],
    ['', null, undefined],
  ])('%s (%s): %s', (text, country, name) => {
    expect(facts.spot(at(text, country))?.name).toBe(name);
  });

  it('on the globe, in a time zone that there is', () => {
    for (const { name, latitude, longitude, zone } of readTable(table('spots.csv'), SPOTS)) {
      expect(Math.abs(latitude), name).toBeLessThan(90);
      expect(Math.abs(longitude), name).toBeLessThanOrEqual(180);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone }), name).not.toThrow();
    }
  });

  it('every country has its capital', () => {
    const without = loadKnowledge().countries.filter(({ code, capital }) => {
      const [first = ''] = capital.split('|');
      return first !== '' && !facts.spot(at(first, code));
    });
    expect(without.map(({ code }) => code)).toEqual([]);
  });
});

describe('the time zone of a place', () => {
  it.each([
    ['ロサンゼルス', 'USA', 'America/Los_Angeles'],
    ['どこかの町', 'FRA', 'Europe/Paris'],
    ['どこかの町', 'USA', null],
    ['公海', null, null],
  ])('%s (%s): %s', (text, country, zone) => {
    expect(facts.zone(at(text, country))).toBe(zone);
  });
});

describe('codes of others', () => {
  it('a state has a number, what is none has not', () => {
    expect(facts.cow('JPN')).toBe('740');
    expect(facts.cow('HKG')).toBeNull();
    expect(facts.cow('ASEAN')).toBeNull();
  });

  it('no number stands for two', () => {
    const rows = readTable(table('cow.csv'), COW);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
    expect(new Set(rows.map(({ country }) => country)).size).toBe(rows.length);
  });

  it('PLOVER weighs every type, by its mode where it has one', () => {
    for (const type of EVENT_TYPES) expect(facts.plover(type, null).quad).toMatch(/^(VERBAL|MATERIAL) CO/);
    expect(facts.plover('CONSULT', 'visit')).toEqual({ score: 4, quad: 'VERBAL COOPERATION' });
    expect(facts.plover('CONSULT', 'of no table')).toEqual({ score: 2.5, quad: 'VERBAL COOPERATION' });
    expect(facts.plover('SANCTION', null)).toEqual({ score: -6, quad: 'MATERIAL CONFLICT' });
  });

  it('a type has one quad, and one row a mode', () => {
    const rows = readTable(table('plover.csv'), PLOVER);
    expect(new Set(rows.map(({ type, quad }) => `${type} ${quad}`)).size).toBe(EVENT_TYPES.length);
    expect(new Set(rows.map(({ type, mode }) => `${type} ${mode}`)).size).toBe(rows.length);
  });
});
