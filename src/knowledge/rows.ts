/** What a row of each knowledge table looks like. The files stand in `data/`; `docs/knowledge.md` says how to extend them. */
import { z } from 'zod';
import { splitCell } from './table.js';

const list = z.string().transform(splitCell);
const code = z.string().regex(/^[A-Z][A-Z0-9-]{1,11}$/, 'a country or organisation code is needed');
const codeOrNone = z.string().regex(/^([A-Z][A-Z0-9-]{1,11})?$/, 'a country code or nothing is needed');
const day = z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD');
const text = z.string().min(1, 'must not be empty');

export const CountryRow = z.object({ code, name: text, name_en: text, forms: list, short: list, capital: z.string(), source: text });
export type CountryRow = z.infer<typeof CountryRow>;

export const OrganisationRow = z.object({ code, name: text, name_en: text, forms: list, kind: text, members: list, source: text });
export type OrganisationRow = z.infer<typeof OrganisationRow>;

/** A word that acts for a country without naming it (海上自衛隊, クレムリン). */
export const BodyRow = z.object({ form: text, country: codeOrNone, kind: text, source: text });
export type BodyRow = z.infer<typeof BodyRow>;

/** A word that makes a body of the country before it (政府, 海軍, 外務省). */
export const BodyHeadRow = z.object({ form: text, kind: text, source: text });
export type BodyHeadRow = z.infer<typeof BodyHeadRow>;

export const PlaceRow = z.object({ form: text, country: codeOrNone, kind: text, source: text });
export type PlaceRow = z.infer<typeof PlaceRow>;

/** A title as Japanese text writes it; `country` where only one country has it. */
export const OfficeRow = z.object({ form: text, office: text, country: codeOrNone, name_en: text, source: text });
export type OfficeRow = z.infer<typeof OfficeRow>;

/** A word that may stand before the head of a title (外務, 投資, 第1, 担当). */
export const TitlePartRow = z.object({ form: text, source: text });

export const PersonRow = z.object({ id: text, country: code, name: text, name_en: text, forms: list, source: text });
export type PersonRow = z.infer<typeof PersonRow>;

export const TermRow = z.object({ person: text, for: code, office: text, title_en: text, from: day, to: day, source: text });
export type TermRow = z.infer<typeof TermRow>;
