/**
 * FollowTheMoney entities, one a line, for Aleph and its kin. Events and articles are written as they come; persons and
 * governments, who come again and again, once at the end.
 */
import { type EventInFull, type KaidanDocument, type Participant, stableId } from '../../record/index.js';
import { twoLetters } from '../../record/states.js';
import { plainJson, plainUrl } from '../plain.js';
import { bodyOf } from './body.js';
import { daysOf, instantOf } from './days.js';
import type { Exporter, ExportView } from './format.js';
import { carried, carriedLine } from './text.js';
import { type Told, toldOf } from './told.js';

interface Entity {
  readonly id: string;
  readonly schema: 'Event' | 'Person' | 'PublicBody' | 'Article';
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Ids have letters, digits, points and hyphens there; one that has more is hashed. */
const idOf = (id: string): string =>
  /^[0-9A-Za-z](?:[0-9A-Za-z.-]{0,100}[0-9A-Za-z])?$/.test(id) ? id : stableId('ftm', id);

/** Three letters of ISO 639-2 in place of two; a language that the model may not know is left out. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ja: 'jpn',
  en: 'eng',
  zh: 'zho',
  ko: 'kor',
  fr: 'fra',
  ru: 'rus',
};

const countryOf = (code: string | null): string[] => {
  const letters = code === 'EUU' ? 'EU' : twoLetters(code ?? '');
  return letters ? [letters.toLowerCase()] : [];
};

/** A line; values are sets of texts, and an empty one is none. */
function line({ id, schema, properties }: Entity): string {
  const kept = Object.entries(properties).flatMap(([name, values]) => {
    const set = [...new Set(values.filter((value) => value.trim() !== ''))];
    return set.length > 0 ? [[name, set]] : [];
  });
  return `${plainJson({ id, schema, properties: Object.fromEntries(kept) })}\n`;
}

function articleOf(document: KaidanDocument): Entity {
  const { id, title, text, publisher, published, url, language } = document;
  return {
    id: idOf(id),
    schema: 'Article',
    properties: {
      fileName: [`${idOf(id)}.txt`],
      title: [carriedLine(title ?? '')],
      bodyText: [carried(text)],
      publisher: [carriedLine(publisher)],
      publishedAt: instantOf(published) && published ? [published] : [],
      sourceUrl: [plainUrl(url) ?? ''],
      language: [LANGUAGES[language] ?? ''],
    },
  };
}

const personId = ({ country, person }: Participant): string[] =>
  person && person.name.trim() !== ''
    ? [idOf(person.id === null ? stableId('person', country, person.name) : `person-${person.id}`)]
    : [];
const bodyId = (country: string): string => idOf(`government-${country.toLowerCase()}`);

function eventOf({ event, entry, parties, places, documents, urls }: Told, view: ExportView): Entity {
  return {
    id: idOf(event.id),
    schema: 'Event',
    properties: {
      name: [carriedLine(entry.title)],
      summary: [carried(bodyOf(entry, view.lang))],
      date: event.date && daysOf(event.date.value) ? [event.date.value] : [],
      location: places.map(({ text }) => carriedLine(text)),
      country: [...event.countries, ...places.map(({ country }) => country)].flatMap(countryOf),
      involved: parties.flatMap((party) => [...personId(party), bodyId(party.country)]),
      proof: documents.map(({ id }) => idOf(id)),
      publisher: documents.map(({ publisher }) => carriedLine(publisher)),
      sourceUrl: urls,
      keywords: [event.type, ...(event.mode ? [carriedLine(event.mode)] : []), ...event.contexts],
      notes: entry.status ? [entry.status.word] : [],
      recordId: [carriedLine(event.id)],
    },
  };
}

/** What is known of a person or a government after all their events. */
class Cast {
  readonly #known = new Map<string, { schema: Entity['schema']; properties: Record<string, Set<string>> }>();

  add(party: Participant, view: ExportView): void {
    const { country, office, person } = party;
    const { ja, en } = view.names.country(country);
    this.#learn('PublicBody', bodyId(country), { name: [en], alias: [ja], country: countryOf(country) });
    for (const id of personId(party)) {
      this.#learn('Person', id, {
        name: [person?.name ?? '', person?.nameEn ?? ''].map(carriedLine),
        position: [carriedLine(office ?? '')],
        country: countryOf(country),
      });
    }
  }

  #learn(schema: Entity['schema'], id: string, properties: Readonly<Record<string, readonly string[]>>): void {
    const known = this.#known.get(id) ?? { schema, properties: {} };
    this.#known.set(id, known);
    for (const [name, values] of Object.entries(properties)) {
      const set = (known.properties[name] ??= new Set());
      for (const value of values) set.add(value);
    }
  }

  *lines(): Generator<string> {
    for (const [id, { schema, properties }] of this.#known) {
      const lists = Object.entries(properties).map(([name, values]) => [name, [...values]]);
      yield line({ id, schema, properties: Object.fromEntries(lists) });
    }
  }
}

export const ftm: Exporter = async function* (events, view) {
  const cast = new Cast();
  const written = new Set<string>();
  for await (const item of events) yield* eventLines(item, view, cast, written);
  yield* cast.lines();
};

function* eventLines(item: EventInFull, view: ExportView, cast: Cast, written: Set<string>): Generator<string> {
  const told = toldOf(item, view);
  for (const document of told.documents) {
    if (written.has(document.id)) continue;
    written.add(document.id);
    yield line(articleOf(document));
  }
  for (const party of told.parties) cast.add(party, view);
  yield line(eventOf(told, view));
}
