/**
 * The columns of the POLECAT data set, tab-separated: a row for each actor and recipient of an event, so that existing
 * analysis of dyads runs. What was called off or denied is left out: no column could say that it did not happen.
 */
import type { Participant } from '../../record/index.js';
import { twoLetters } from '../../record/states.js';
import { daysOf, instantOf } from './days.js';
import type { Exporter, ExportView } from './format.js';
import { carriedLine, harmless } from './text.js';
import { type Told, toldOf } from './told.js';

const sideColumns = (side: 'Actor' | 'Recipient'): string[] => [
  ...[`${side} Name`, `${side} Country`, `${side} COW`, `Primary ${side} Sector`, `${side} Sectors`, `${side} Title`],
  ...[`${side} Name Raw`, `Wikipedia ${side} ID`],
];

/** In the order that readers count them by. */
export const POLECAT_COLUMNS: readonly string[] = [
  ...['Event ID', 'Event Date', 'Event Type', 'Event Mode', 'Intensity', 'Quad Code', 'Contexts'],
  ...sideColumns('Actor'),
  ...sideColumns('Recipient'),
  ...['Placename', 'City', 'District', 'Province', 'Country', 'Latitude', 'Longitude', 'GeoNames ID', 'Raw Placename'],
  ...['Feature Type', 'Source', 'Publication Date', 'Story People', 'Story Organizations', 'Story Locations'],
  ...['Language', 'Version'],
];

/** PLOVER's codes of what is no country: the two bodies that have their own, and one for the rest. */
const BODIES: Readonly<Record<string, string>> = { UNO: 'UNO', EUU: 'EUR' };
const countryCode = (code: string): string => (twoLetters(code) ? code : (BODIES[code] ?? 'IGO'));

/** All who took part for one country. */
type Side = readonly [Participant, ...Participant[]];

const unique = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))];

/** Several values of a cell; a `;` inside a value would part it. */
const several = (values: readonly string[]): string =>
  unique(values.map((value) => value.replaceAll(';', ','))).join('; ');

function sidesOf(parties: readonly Participant[]): Side[] {
  const sides = new Map<string, [Participant, ...Participant[]]>();
  for (const party of parties) {
    const side = sides.get(party.country);
    if (side) side.push(party);
    else sides.set(party.country, [party]);
  }
  return [...sides.values()];
}

/** Who did it to whom: where no side is the recipient, each ordered pair of sides. */
function dyadsOf(parties: readonly Participant[]): [Side | null, Side | null][] {
  const inRole = (role: Participant['role']): Side[] => sidesOf(parties.filter((party) => party.role === role));
  const recipients = inRole('recipient');
  const doers = inRole('actor');
  const actors = doers.length > 0 || recipients.length > 0 ? doers : sidesOf(parties);
  if (actors.length > 0 && recipients.length > 0)
    return actors.flatMap((actor) => recipients.map((recipient): [Side, Side] => [actor, recipient]));
  if (recipients.length > 0) return recipients.map((recipient) => [null, recipient]);
  if (actors.length < 2) return [[actors[0] ?? null, null]];
  return actors.flatMap((actor) =>
    actors.filter((other) => other !== actor).map((other): [Side, Side] => [actor, other]),
  );
}

/** The military, where the office is one of the forces; any other known office is the government's. */
const sectorOf = (party: Participant, day: string | null, { names }: ExportView): string => {
  const kind = names.office(party, day)?.kind;
  if (!kind) return '';
  return /^(?:army|navy|air)-chief$|^chief-of-defence$|^commander$|^officer$/.test(kind) ? 'MIL' : 'GOV';
};

function sideCells(side: Side | null, day: string | null, view: ExportView): string[] {
  if (!side) return sideColumns('Actor').map(() => '');
  const { country } = side[0];
  const people = side.flatMap(({ person }) => (person ? [person.nameEn ?? person.name] : []));
  const sectors = unique(side.map((party) => sectorOf(party, day, view)));
  return [
    several(people) || view.names.country(country).en,
    countryCode(country),
    view.facts.cow(country) ?? '',
    sectors[0] ?? '',
    sectors.join('; '),
    several(side.flatMap(({ office }) => office ?? [])),
    several(side.map(({ mention }) => mention.exact)),
    '',
  ];
}

function* rowsOf({ event, parties, places, documents }: Told, view: ExportView): Generator<string[]> {
  const days = event.date ? daysOf(event.date.value) : null;
  const day = days && days.first === days.last ? days.first : '';
  const { score, quad } = view.facts.plover(event.type, event.mode);
  const place = places.find((told) => view.facts.spot(told)) ?? places[0];
  const spot = place ? view.facts.spot(place) : null;
  const published = documents.flatMap((document) => instantOf(document.published)?.slice(0, 10) ?? []).sort();
  const before = [event.id, day, event.type, event.mode ?? '', String(score), quad, several(event.contexts)];
  const after = [
    spot && place ? place.text : '',
    ...['', '', ''],
    place?.country ?? '',
    spot ? String(spot.latitude) : '',
    spot ? String(spot.longitude) : '',
    '',
    place?.text ?? '',
    '',
    several(documents.map(({ publisher }) => publisher)),
    published[0] ?? '',
    several(parties.flatMap(({ person }) => (person ? [person.nameEn ?? person.name] : []))),
    several(parties.flatMap(({ country }) => (twoLetters(country) ? [] : [view.names.country(country).en]))),
    several(places.map(({ text }) => text)),
    several(documents.map(({ language }) => language)),
    several(event.reports.map(({ coder }) => coder)),
  ];
  for (const [actor, recipient] of dyadsOf(parties))
    yield [...before, ...sideCells(actor, day || null, view), ...sideCells(recipient, day || null, view), ...after];
}

/** A number is the program's own; a text that begins like a formula is made harmless, one with `"` is quoted. */
function cellText(cell: string): string {
  if (/^-?\d+(?:\.\d+)?$/.test(cell)) return cell;
  const text = harmless(carriedLine(cell));
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
const line = (cells: readonly string[]): string => `${cells.map(cellText).join('\t')}\n`;

export const polecat: Exporter = async function* (events, view) {
  yield line(POLECAT_COLUMNS);
  for await (const item of events) {
    if (item.event.status === 'cancelled' || item.event.status === 'denied') continue;
    for (const row of rowsOf(toldOf(item, view), view)) yield line(row);
  }
};
