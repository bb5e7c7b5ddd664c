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
