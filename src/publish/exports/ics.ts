/** iCalendar (RFC 5545): an event with a date is an entry; one without cannot stand in a calendar. */
import { bodyOf, headingOf } from './body.js';
import { dayAfter, daysOf, instantOf, latest, minutesOf } from './days.js';
import type { Exporter, ExportView } from './format.js';
import { carried } from './text.js';
import { type Told, toldOf } from './told.js';
import { instantAt } from './zones.js';

const MAX_OCTETS = 75;

/** Lines longer than 75 octets go on after a line end and a space; no character is cut. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const char of line) {
    const length = Buffer.byteLength(char);
    if (octets + length > MAX_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += char;
    octets += length;
  }
  return `${text}\r\n`;
}

const escaped = (text: string): string =>
  carried(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
const digits = (iso: string): string => iso.replace(/[-:]|\.\d+/g, '');
const utc = (instant: string | Date): string => `${digits(new Date(instant).toISOString())}`;

const STATUS = {
  reported: 'CONFIRMED',
  presumed: 'TENTATIVE',
  planned: 'TENTATIVE',
  cancelled: 'CANCELLED',
  denied: 'CANCELLED',
} as const;

/** Where no place is told, as of a call, the time is that of the sources, which are Japanese. */
const HOME = 'Asia/Tokyo';

/** Its rule has not changed in living memory. A calendar has to hold something: this it always does. */
const HOME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${HOME}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A time of day: in Japan by its own zone, elsewhere as the instant, and as the local time where the zone is not known. */
function startLine(day: string, time: string, zone: string | null): string {
  const local = `${digits(day)}T${digits(time)}00`;
  if (zone === HOME) return `DTSTART;TZID=${HOME}:${local}`;
  return `DTSTART:${zone ? utc(instantAt(day, time, zone)) : local}`;
}

/** When it is: at a time of day where one is told, or else all day. */
function timeLines({ event, places }: Told, view: ExportView): string[] | null {
  const { date } = event;
  const days = date ? daysOf(date.value) : null;
  if (!date || !days) return null;
  if (days.first === days.last && date.start && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(date.start)) {
    const [place] = places;
    const zone = place ? view.facts.zone(place) : HOME;
    const minutes = date.duration ? minutesOf(date.duration) : null;
    return [startLine(days.first, date.start, zone), ...(minutes ? [`DURATION:PT${minutes}M`] : [])];
  }
  return [`DTSTART;VALUE=DATE:${digits(days.first)}`, `DTEND;VALUE=DATE:${digits(dayAfter(days.last))}`];
}

function entryLines(told: Told, view: ExportView): string[] {
  const { event, entry, places, documents, urls } = told;
  const time = timeLines(told, view);
  if (!time) return [];
  const [spot] = places.flatMap((place) => view.facts.spot(place) ?? []);
  const published = latest(documents.flatMap((document) => instantOf(document.published) ?? []));
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.id)}`,
    // When the entry was made: nobody's clock is asked, so it is as old as what it was read from.
    `DTSTAMP:${utc(published ?? '1970-01-01T00:00:00Z')}`,
    ...time,
    `SUMMARY:${escaped(headingOf(entry))}`,
    `DESCRIPTION:${escaped(bodyOf(entry, view.lang))}`,
    ...(entry.places.length > 0 ? [`LOCATION:${escaped(entry.places.join(' / '))}`] : []),
    ...(spot ? [`GEO:${spot.latitude};${spot.longitude}`] : []),
    ...(urls[0] ? [`URL:${urls[0]}`] : []),
    ...(entry.contexts.length > 0 ? [`CATEGORIES:${entry.contexts.map(escaped).join(',')}`] : []),
    `STATUS:${STATUS[event.status]}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const lines = (all: readonly string[]): string => all.map(folded).join('');

export const ics: Exporter = async function* (events, view) {
  yield lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//kaidan//kaidan//EN', 'CALSCALE:GREGORIAN', ...HOME_ZONE]);
  for await (const event of events) {
    const entry = entryLines(toldOf(event, view), view);
    if (entry.length > 0) yield lines(entry);
  }
  yield lines(['END:VCALENDAR']);
};
