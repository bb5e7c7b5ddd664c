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

export interface Names {
  country(code: string): CountryName;
  /** The office that somebody took part as, on a day (YYYY-MM-DD or less, or null); null where none is told. */
  office(participant: Participant, day: string | null): OfficeName | null;
}

/** Codes and words as they stand in the record. */
export const bareNames: Names = {
  country: (code) => ({ ja: code, en: code, short: null, flag: '' }),
  office: ({ office }) => (office === null ? null : { ja: office, en: office, kind: null }),
};
