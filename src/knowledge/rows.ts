/** The columns of each knowledge table. The files stand in `data/`; `docs/knowledge.md` says how to extend them. */
import type { RowOf } from './table.js';

export const COUNTRIES = {
  code: 'code',
  name: 'text',
  name_en: 'text',
  forms: 'list',
  short: 'list',
  capital: 'optional',
  source: 'text',
} as const;
export type CountryRow = RowOf<typeof COUNTRIES>;

export const ORGANISATIONS = {
  code: 'code',
  name: 'text',
  name_en: 'text',
  forms: 'list',
  kind: 'text',
  members: 'list',
  source: 'text',
} as const;
export type OrganisationRow = RowOf<typeof ORGANISATIONS>;

/** Words that act for a country without naming it (海上自衛隊, クレムリン); without a country, for the one that a text is about. */
export const BODIES = { form: 'text', country: 'codeOrNone', kind: 'text', source: 'text' } as const;
export type BodyRow = RowOf<typeof BODIES>;

/** Words that make a body of the country before them (政府, 海軍, 外務省). */
export const BODY_HEADS = { form: 'text', kind: 'text', source: 'text' } as const;
export type BodyHeadRow = RowOf<typeof BODY_HEADS>;

export const PLACES = { form: 'text', country: 'codeOrNone', kind: 'text', source: 'text' } as const;
export type PlaceRow = RowOf<typeof PLACES>;

/** Titles as Japanese text writes them; `country` where only one country has it. */
export const OFFICES = {
  form: 'text',
  office: 'text',
  country: 'codeOrNone',
  name_en: 'text',
  source: 'text',
} as const;
export type OfficeRow = RowOf<typeof OFFICES>;

/** Words that may stand before the head of a title (外務, 投資, 第1, 担当). */
export const TITLE_PARTS = { form: 'text', source: 'text' } as const;

export const PEOPLE = {
  id: 'text',
  country: 'code',
  name: 'text',
  name_en: 'text',
  forms: 'list',
  source: 'text',
} as const;
export type PersonRow = RowOf<typeof PEOPLE>;

export const TERMS = {
  person: 'text',
  for: 'code',
  office: 'text',
  title_en: 'text',
  from: 'date',
  to: 'date',
  source: 'text',
} as const;
export type TermRow = RowOf<typeof TERMS>;

/** Which office a position of Wikidata is: an item's number, or its English label with `*` for any words; the first row that fits. */
export const POSITIONS = { position: 'text', office: 'optional', reason: 'text' } as const;
export type PositionRow = RowOf<typeof POSITIONS>;

/** Offices that only one person holds at a time, and the states where that is not so. */
export const SINGLE_OFFICES = { office: 'text', except: 'list', reason: 'text' } as const;
export type SingleOfficeRow = RowOf<typeof SINGLE_OFFICES>;

/** Offices that are to be held without a gap, of which states, since when. */
export const WATCHED_OFFICES = { office: 'text', for: 'list', since: 'date', reason: 'text' } as const;
export type WatchedOfficeRow = RowOf<typeof WATCHED_OFFICES>;

/** Times in which nobody held a watched office. */
export const VACANCIES = { office: 'text', for: 'code', from: 'date', to: 'date', source: 'text' } as const;
export type VacancyRow = RowOf<typeof VACANCIES>;

/** Where places lie that meetings are held at: degrees, and the IANA time zone. */
export const SPOTS = {
  name: 'text',
  forms: 'list',
  country: 'code',
  latitude: 'number',
  longitude: 'number',
  zone: 'text',
  source: 'text',
} as const;
export type SpotRow = RowOf<typeof SPOTS>;

/** The numbers of states in the Correlates of War project. */
export const COW = { country: 'code', number: 'text', source: 'text' } as const;

/** PLOVER's own weights; a row without a mode is for the type. */
export const PLOVER = { type: 'text', mode: 'optional', score: 'number', quad: 'text', source: 'text' } as const;
