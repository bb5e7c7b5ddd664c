/** An event put into words: all that a page, a terminal or a file shows of it, safe to print and in the reader's language. */
import type { KaidanDocument, KaidanEvent, Participant, Person, Status } from '../record/index.js';
import { CONTEXTS, type Lang, modeLabel, ROLES, STATUSES, TYPES, WORDS } from './labels.js';
import type { Names } from './names.js';
import { plain, plainUrl } from './plain.js';
import { titleOf } from './title.js';
import { dayText, durationText, timeText } from './when.js';

export interface View {
  readonly lang: Lang;
  readonly names: Names;
}

export interface StatusWord {
  readonly code: Exclude<Status, 'reported'>;
  readonly word: string;
}

export interface Source {
  readonly number: number;
  readonly publisher: string;
  /** As far as the source gives it: a day, or a day and a time. */
  readonly date: string | null;
  /** Where the document stands; null where nobody told. */
  readonly url: string | null;
  /** An address that the document's own words give, where it has none itself. */
  readonly link: string | null;
}

/** A value, and the numbers of the sources that it was read from. */
interface Sourced {
  readonly sources: readonly number[];
}

export interface Party {
  readonly flag: string;
  readonly country: string;
  readonly name: string | null;
  readonly office: string | null;
  /** Null for an actor. */
  readonly role: string | null;
}

export interface Entry {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly type: string;
  readonly status: StatusWord | null;
  /** YYYY-MM-DD or less; null where no date is known. */
  readonly day: string | null;
  /** Whether the day is that of the publication, none being told. */
  readonly byPublication: boolean;
  readonly parties: readonly Party[];
  readonly places: readonly string[];
  readonly time: string | null;
  readonly ordinals: readonly string[];
  readonly outcomes: readonly (Sourced & {
    readonly type: string;
    readonly toward: string;
    readonly status: StatusWord | null;
    readonly words: string;
  })[];
  readonly agreements: readonly (Sourced & { readonly name: string })[];
  readonly statements: readonly (Sourced & { readonly speaker: string; readonly quote: string })[];
  readonly contexts: readonly string[];
  /** What the sources tell differently. */
  readonly differences: readonly string[];
  readonly sources: readonly Source[];
}

type Told = KaidanEvent['reports'][number];

/** What an entry shows of a document. */
type Shown = Pick<KaidanDocument, 'id' | 'publisher' | 'account' | 'url' | 'published' | 'links'>;

/** The entries of a chronology, in the order of the events. */
export function entriesOf(documents: Iterable<Shown>, events: readonly KaidanEvent[], view: View): Entry[] {
  const byId = new Map<string, Shown>();
  for (const document of documents) byId.set(document.id, document);
  return events.map((event, at) => entryOf(event, at + 1, byId, view));
}

function entryOf(event: KaidanEvent, number: number, byId: ReadonlyMap<string, Shown>, view: View): Entry {
  const { lang, names } = view;
  const day = event.date?.value ?? null;
  const told = event.reports
    .map((report) => ({ report, document: byId.get(report.document) }))
    .sort((a, b) => compare(a.document?.published ?? '', b.document?.published ?? ''));
  const reports = told.map(({ report }) => report);
  const sources = told.map(({ document }, at) => sourceOf(document, at + 1, lang));
  const parties = partiesOf(reports);
  const status = (code: Status): StatusWord | null =>
    code === 'reported' ? null : { code, word: STATUSES[code][lang] };
  const person = (who: Person | null): string => (who ? nameOf(who, lang) : WORDS.unknownSpeaker[lang]);
  return {
    id: event.id,
    number,
    title: titleOf(event, parties, names, lang),
    type: [TYPES[event.type][lang], ...(event.mode ? [plain(modeLabel(event.mode, lang))] : [])].join(
      lang === 'ja' ? '・' : ', ',
    ),
    status: status(event.status),
    day,
    byPublication: event.date?.basis === 'publication',
    parties: parties.map((party) => partyOf(party, event, day, view)),
    places: unique(reports.flatMap(({ place }) => (place ? [placeOf(place, view)] : []))),
    time: timeText(event.date, lang),
    ordinals: unique(reports.flatMap(({ ordinal }) => (ordinal ? [plain(ordinal.mention.exact)] : []))),
    outcomes: folded(reports, ({ outcomes }) =>
      outcomes.map((outcome) => ({
        type: TYPES[outcome.type][lang],
        toward: outcome.toward.map((code) => names.country(code)[lang]).join(lang === 'ja' ? '・' : ', '),
        status: status(outcome.status),
        words: plain(outcome.evidence.exact),
      })),
    ),
    agreements: folded(reports, ({ agreements }) => agreements.map(({ name }) => ({ name: plain(name) }))),
    statements: folded(reports, ({ statements }) =>
      statements.map(({ speaker, quote }) => ({ speaker: person(speaker), quote: plain(quote) })),
    ),
    contexts: event.contexts.map((context) => CONTEXTS[context][lang]),
    differences: differencesOf(reports, sources, lang),
    sources,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** What the reports give, each thing once, with the numbers of the sources that give it. */
function folded<T extends object>(reports: readonly Told[], give: (report: Told) => readonly T[]): (T & Sourced)[] {
  const seen = new Map<string, T & { sources: number[] }>();
  reports.forEach((report, at) => {
    for (const value of give(report)) {
      const key = JSON.stringify(value);
      const known = seen.get(key);
      if (!known) seen.set(key, { ...value, sources: [at + 1] });
      else if (!known.sources.includes(at + 1)) known.sources.push(at + 1);
    }
  });
  return [...seen.values()];
}

const nameOf = ({ name, nameEn }: Person, lang: Lang): string => plain((lang === 'en' ? nameEn : null) ?? name);

/** Whether two mentions of one country may be of one participant: the same person, or one of the two names nobody. */
export function sameParty(a: Participant, b: Participant): boolean {
  if (a.country !== b.country) return false;
  if (!a.person || !b.person) return !a.person && !b.person ? a.office === b.office : false;
  if (a.person.id !== null && b.person.id !== null) return a.person.id === b.person.id;
  return a.person.name.includes(b.person.name) || b.person.name.includes(a.person.name);
}

/** The participants that the reports name, each once, as the report that knows most of them does. */
export function partiesOf(reports: readonly Pick<Told, 'participants'>[]): Participant[] {
  const parties: Participant[] = [];
  for (const party of reports.flatMap(({ participants }) => participants)) {
    const at = parties.findIndex((known) => sameParty(known, party));
    const known = parties[at];
    if (!known) parties.push(party);
    else if (weight(party) > weight(known)) parties[at] = { ...party, role: known.role };
  }
  const named = new Set(parties.filter(({ person }) => person).map(({ country }) => country));
  return parties.filter(({ person, office, country }) => person !== null || office !== null || !named.has(country));
}

const weight = ({ person, office }: Participant): number => (person?.id ? 4 : person ? 2 : 0) + (office ? 1 : 0);

function partyOf(party: Participant, event: KaidanEvent, day: string | null, { lang, names }: View): Party {
  const country = names.country(party.country);
  const office = names.office(party, day);
  const role = party.role === 'recipient' && event.type === 'CONSULT' ? 'host' : party.role;
  return {
    flag: country.flag,
    country: country[lang],
    name: party.person ? nameOf(party.person, lang) : null,
    office: office ? plain(office[lang]) : null,
    role: role === 'actor' ? null : ROLES[role][lang],
  };
}

function placeOf(place: NonNullable<Told['place']>, { lang, names }: View): string {
  const text = plain(place.text);
  if (place.country === null) return text;
  const country = names.country(place.country)[lang];
  if (text.includes(country)) return text;
  return lang === 'ja' ? `${text}(${country})` : `${text} (${country})`;
}

function sourceOf(document: Shown | undefined, number: number, lang: Lang): Source {
  const publisher = plain(document?.publisher || document?.account || WORDS.unknownPublisher[lang]);
  const url = plainUrl(document?.url ?? null);
  const link = url === null ? (document?.links.map(plainUrl).find((found) => found !== null) ?? null) : null;
  return { number, publisher, date: document?.published ? publishedText(document.published) : null, url, link };
}

/** `2021-11-24T18:05:00+09:00` as 2021-11-24 18:05; midnight to the second is how sources write a day. */
export const publishedText = (published: string): string =>
  plain(published.replace(/T00:00:00(?:\.0+)?.*$/, '').replace(/T(\d{2}:\d{2}).*$/, ' $1'));

/** Values that the sources tell differently, and who tells which. */
function differencesOf(reports: readonly Told[], sources: readonly Source[], lang: Lang): string[] {
  const fields: [string, (report: Told) => string | null][] = [
    [WORDS.date[lang], ({ date }) => (date?.basis === 'stated' ? dayText(date.value, lang) : null)],
    [WORDS.start[lang], ({ date }) => (date?.start ? plain(date.start) : null)],
    [WORDS.duration[lang], ({ date }) => (date?.duration ? durationText(date.duration, lang) : null)],
    [WORDS.ordinal[lang], ({ ordinal }) => (ordinal ? String(ordinal.count) : null)],
    [WORDS.status[lang], ({ status }) => STATUSES[status][lang]],
  ];
  return fields.flatMap(([field, give]) => {
    const tellers = new Map<string, string[]>();
    reports.forEach((report, at) => {
      const value = give(report);
      const source = sources[at];
      if (value !== null && source) tellers.set(value, [...(tellers.get(value) ?? []), `[${source.number}]`]);
    });
    if (tellers.size < 2) return [];
    const values = [...tellers].map(([value, who]) => `${value} ${who.join('')}`);
    return [`${field}: ${values.join(' / ')}`];
  });
}
