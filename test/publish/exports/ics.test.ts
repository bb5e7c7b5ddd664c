import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../../src/linking/index.js';
import { bodyOf, headingOf } from '../../../src/publish/exports/body.js';
import { daysOf } from '../../../src/publish/exports/days.js';
import { carried } from '../../../src/publish/exports/text.js';
import { toldOf } from '../../../src/publish/exports/told.js';
import { instantAt } from '../../../src/publish/exports/zones.js';
import type { EventInFull, Report } from '../../../src/record/index.js';
import { document, on, report } from '../fixture.js';
import { hostileEvents } from './hostile.js';
import { english, japanese, textOf, told } from './written.js';

/** The entries as a reader has them, of a file whose lines are as RFC 5545 wants them. */
function entriesOf(text: string): ICAL.Component[] {
  expect(text.endsWith('\r\n')).toBe(true);
  for (const line of text.slice(0, -2).split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[^\P{Cc}\t]/u);
  }
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Asia/Tokyo');
  return calendar.getAllSubcomponents('vevent');
}
const value = (entry: ICAL.Component | undefined, name: string): string =>
  String(entry?.getFirstPropertyValue(name) ?? '');

/** One event on such a date, at such a place. */
function happened(date: Report['date'], place: string | null, country: string | null): EventInFull {
  const words = document('d', '会談した');
  const mention = { start: 0, end: 2, exact: '会談' };
  const reports = [report('evt', { date, place: place === null ? null : { text: place, country, mention } })];
  const [event] = eventsOf([{ document: words, reports }]);
  if (!event) throw new Error('no event');
  return { event, documents: [words] };
}

test('events as entries', async () => {
  const entries = entriesOf(await textOf('ics', told));
  expect(entries.map((entry) => value(entry, 'uid'))).toEqual(['evt-cancelled', 'evt-signing', 'evt-summit']);
  const [cancelled, signing, summit] = entries;
  expect(value(cancelled, 'status')).toBe('CANCELLED');
  expect(value(signing, 'summary')).toBe('日越 署名:衛生分野での協力に関する覚書');
  expect(value(signing, 'dtstart')).toBe('2021-11-23');
  expect(value(signing, 'dtend')).toBe('2021-11-24');
  expect(value(signing, 'dtstamp')).toBe('2021-11-23T11:15:00Z');
  expect(value(summit, 'location')).toBe('総理大臣官邸(日本)');
  expect(value(summit, 'dtstart')).toBe('2021-11-24T18:00:00');
  expect(summit?.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Asia/Tokyo');
  expect(value(summit, 'duration')).toBe('PT60M');
  expect(summit?.getFirstPropertyValue('geo')).toEqual([35.67, 139.74]);
  expect(value(summit, 'description')).toContain('日本 岸田文雄 総理大臣 (受け入れ側)\n場所：総理大臣官邸(日本)\n');
  expect(summit?.getFirstProperty('categories')?.getValues()).toEqual(['外交', '領土']);
});

test('in English', async () => {
  const [cancelled] = entriesOf(await textOf('ics', told, { view: english }));
  expect(value(cancelled, 'summary')).toMatch(/【cancelled】$/);
});

describe('when', () => {
  test.each([
    [
      'a call, in the time of the sources',
      on('2021-11-24', { start: '18:00' }),
      null,
      null,
      '2021-11-24T18:00:00 Asia/Tokyo',
      '',
    ],
    ['at a place', on('2021-07-01', { start: '10:00' }), 'パリ', 'FRA', '2021-07-01T08:00:00Z', ''],
    ['in winter', on('2021-12-01', { start: '10:00' }), 'パリ', 'FRA', '2021-12-01T09:00:00Z', ''],
    ['in a country of one zone', on('2021-12-01', { start: '10:00' }), 'どこか', 'IND', '2021-12-01T04:30:00Z', ''],
    ['in a zone that is not known', on('2021-12-01', { start: '10:00' }), 'どこか', 'USA', '2021-12-01T10:00:00', ''],
    ['a month', on('2021-09'), null, null, '2021-09-01', '2021-10-01'],
    ['a year', on('2021'), null, null, '2021-01-01', '2022-01-01'],
    ['no time of day', on('2021-11-24', { start: '25:00' }), null, null, '2021-11-24', '2021-11-25'],
  ])('%s', async (_, date, place, country, start, end) => {
    const [entry] = entriesOf(await textOf('ics', [happened(date, place, country)]));
    const zone = entry?.getFirstProperty('dtstart')?.getParameter('tzid');
    expect([`${value(entry, 'dtstart')}${zone ? ` ${zone}` : ''}`, value(entry, 'dtend')]).toEqual([start, end]);
  });

  test.each([[null], [on('2021-02-30')]])('no date, no entry', async (date) => {
    expect(entriesOf(await textOf('ics', [happened(date, null, null)]))).toEqual([]);
  });

  test.each([
    ['2021-03-14', '01:30', '2021-03-14T06:30:00.000Z'],
    ['2021-03-14', '03:30', '2021-03-14T07:30:00.000Z'],
    ['2021-11-07', '03:00', '2021-11-07T08:00:00.000Z'],
  ])('near a change of the clocks: %s %s', (day, time, instant) => {
    expect(instantAt(day, time, 'America/New_York').toISOString()).toBe(instant);
  });
});

test('whatever the words, they read back', async () => {
  await fc.assert(
    fc.asyncProperty(hostileEvents, async (events) => {
      const entries = entriesOf(await textOf('ics', events));
      const dated = events
        .map((event) => toldOf(event, japanese))
        .filter(({ event }) => daysOf(event.date?.value ?? ''));
      expect(entries.map((entry) => value(entry, 'uid'))).toEqual(dated.map(({ event }) => carried(event.id)));
      entries.forEach((entry, at) => {
        const shown = dated[at]?.entry;
        if (!shown) throw new Error('an entry too many');
        expect(value(entry, 'summary')).toBe(carried(headingOf(shown)));
        expect(value(entry, 'description')).toBe(carried(bodyOf(shown, 'ja')));
        expect(value(entry, 'location')).toBe(carried(shown.places.join(' / ')));
        const names = entry.getAllProperties().map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        expect(names.filter((name) => !KNOWN.has(name))).toEqual([]);
      });
    }),
  );
});
const KNOWN = new Set(
  'uid dtstamp dtstart dtend duration summary description location geo url categories status transp'.split(' '),
);
