/** What two reports are compared by, and how alike they are. */
import { type Report, stableId } from '../record/index.js';

export interface LinkKey {
  /** Types that may tell of one event under different names share a family: an announced meeting and the meeting held. */
  readonly family: string;
  readonly countries: readonly string[];
  readonly persons: readonly string[];
  /** YYYY-MM-DD, YYYY-MM or YYYY; `? YYYY-MM`, the month of publication, where no date is told; null where neither is known. */
  readonly date: string | null;
  /** Whether the report states its date, or has it from the day of publication. */
  readonly stated: boolean;
  /** Agreements named. */
  readonly agreements: readonly string[];
  /** Talks below ministers say so (次官級協議): they are not the ministers' talks of the same day. */
  readonly level: string;
}

const familyOf = (report: Report): string => {
  if (report.type === 'CONSULT') return report.mode === 'phone' ? 'call' : 'meeting';
  if (report.type === 'AGREE' && report.status === 'planned') return 'meeting';
  return report.type;
};

const LEVEL = /次官級?(?:協議|会合|対話|会談)|(?:局長|課長|高官|実務者)級?(?:協議|会合|対話|会談)/;

/** @param published when the report's document was published: what tells of no day is held against its own month alone */
export function keyOf(report: Report, published: string | null): LinkKey {
  return {
    family: familyOf(report),
    countries: [...new Set(report.participants.map((p) => p.country))].sort(),
    persons: [...new Set(report.participants.flatMap((p) => (p.person?.id ? [p.person.id] : [])))].sort(),
    date: report.date?.value ?? (published && /^\d{4}-\d{2}/.test(published) ? `? ${published.slice(0, 7)}` : null),
    stated: report.date?.basis === 'stated',
    // Short hashes, for a slice of a text would keep the whole text in memory.
    agreements: [
      ...new Set(report.agreements.map((a) => stableId('', a.name.normalize('NFKC').replace(/[\s「」『』・]/g, '')))),
    ].sort(),
    level: report.type === 'CONSULT' ? (LEVEL.exec(report.evidence[0]?.exact ?? '')?.[0].slice(0, 2) ?? '') : '',
  };
}

/** A loop, for reports are compared by the million. */
function shared(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  for (const value of a) if (b.includes(value)) count++;
  return count;
}
const apart = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && shared(a, b) === 0;

const DAY = 864e5;
export const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);
export const isMonth = (date: string): boolean => /^\d{4}-\d{2}$/.test(date);

/** Whether one is a month and the other a day of it. */
const within = (a: string, b: string): boolean =>
  isMonth(a) ? isDay(b) && b.startsWith(a) : isMonth(b) && within(b, a);

/**
 * How alike two reports are, the same either way round; 0 where they do not tell of one event.
 * Those of the same countries may differ in how exactly they are dated; others have to share a person or an agreement and the day.
 */
export function likeness(a: LinkKey, b: LinkKey): number {
  if (a.family !== b.family || a.level !== b.level || a.date === null || b.date === null) return 0;
  const countries = shared(a.countries, b.countries);
  if (countries === 0) return 0;
  const all = a.countries.length + b.countries.length - countries;
  if (a.countries.length === 2 && b.countries.length === 2 && all > 2) return 0;
  // Named people on both sides, none of them the same: two meetings of one day.
  if (apart(a.persons, b.persons)) return 0;
  if (a.family === 'SUPPORT' && apart(a.agreements, b.agreements)) return 0;
  const people = shared(a.persons, b.persons);
  const named = shared(a.agreements, b.agreements);
  const sameDate = a.date === b.date;
  if (all > countries) {
    if (!sameDate || people + named === 0) return 0;
  } else if (!sameDate && !within(a.date, b.date)) {
    const days = isDay(a.date) && isDay(b.date) ? Math.abs(Date.parse(a.date) - Date.parse(b.date)) / DAY : Infinity;
    // What is published a day later was often held the day before; two days that are both stated are two days.
    // What is no day of the calendar is next to none.
    if (!(days <= 1) || people < 2 || (a.stated && b.stated)) return 0;
  }
  return countries / all + people + named + (sameDate ? 1 : 0);
}
