/** What this folder has to be told about countries and offices, which it does not know itself. */
import type { Participant } from '../record/index.js';
import type { Label } from './labels.js';

export interface CountryName extends Label {
  /** The one letter that headlines use (日, 越); null where there is none. */
  readonly short: string | null;
  /** An emoji, or nothing. */
  readonly flag: string;
}

export interface OfficeName extends Label {
  /** The kind of office (`foreign-minister`), whatever a country calls it; null where it is not known. */
  readonly kind: string | null;
}

/** An office that somebody held, for a country or an organisation. */
export interface TermName extends Label {
  readonly country: string;
  /** First and last day (YYYY-MM-DD); null where it is not known, or not over. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface Names {
  country(code: string): CountryName;
  /** The office that somebody took part as, on a day (YYYY-MM-DD or less, or null); null where none is told. */
  office(participant: Participant, day: string | null): OfficeName | null;
  /** The offices of a person (by id), the latest first; none where the person is not known. */
  terms(person: string): readonly TermName[];
}

/** Codes and words as they stand in the record. */
export const bareNames: Names = {
  country: (code) => ({ ja: code, en: code, short: null, flag: '' }),
  office: ({ office }) => (office === null ? null : { ja: office, en: office, kind: null }),
  terms: () => [],
};
