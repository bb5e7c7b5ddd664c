/**
 * Reports of one event share an event id. A report joins an event that is already known where kind, countries, day and people agree;
 * else it begins one, whose id is worked out from those alone, so that it is the same on any machine.
 */
import { type KaidanDocument, type Report, stableId } from '../record/index.js';

/** What two reports are compared by. */
interface Key {
  /** Types that may tell of one event under different names share a family: an announced meeting and the meeting held. */
  family: string;
  countries: readonly string[];
  persons: readonly string[];
  date: string | null;
  /** Agreements named, without marks. */
  agreements: readonly string[];
  /** Talks below ministers say so (次官級協議): they are not the ministers' talks of the same day. */
  level: string;
}

interface Known extends Key {
  id: string;
}

const familyOf = (report: Report): string => {
  if (report.type === 'CONSULT') return report.mode === 'phone' ? 'call' : 'meeting';
  if (report.type === 'AGREE' && report.status === 'planned') return 'meeting';
  return report.type;
};

const keyOf = (report: Report): Key => ({
  family: familyOf(report),
  countries: [...new Set(report.participants.map((p) => p.country))].sort(),
  persons: report.participants.flatMap((p) => (p.person?.id ? [p.person.id] : [])).sort(),
  date: report.date?.value ?? null,
  agreements: report.agreements.map((a) => a.name.normalize('NFKC').replace(/[\s「」『』・]/g, '')).sort(),
  level: report.type === 'CONSULT' ? (LEVEL.exec(report.evidence[0]?.exact ?? '')?.[0].slice(0, 2) ?? '') : '',
});

const LEVEL = /次官級?(?:協議|会合|対話|会談)|(?:局長|課長|高官|実務者)級?(?:協議|会合|対話|会談)/;

const overlap = (a: readonly string[], b: readonly string[]): number => a.filter((value) => b.includes(value)).length;

const DAY = 864e5;
const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a.length === 10 ? a : `${a}-01`) - Date.parse(b.length === 10 ? b : `${b}-01`)) / DAY;

/** Whether two dates may be of one day: equal, or one the month or year of the other. */
const sameTime = (a: string | null, b: string | null): boolean => a === null || b === null || a.startsWith(b) || b.startsWith(a);

/** How well a report fits an event, 0 where it does not. */
function fit(a: Key, b: Key): number {
  if (a.family !== b.family || a.level !== b.level) return 0;
  const shared = overlap(a.countries, b.countries);
  if (shared === 0) return 0;
  const all = new Set([...a.countries, ...b.countries]).size;
  const bilateral = a.countries.length <= 2 && b.countries.length <= 2;
  if (bilateral && a.countries.length === 2 && b.countries.length === 2 && shared < 2) return 0;
  if (!sameTime(a.date, b.date) && !(a.date && b.date && daysApart(a.date, b.date) <= 1 && overlap(a.persons, b.persons) >= 2)) return 0;
  const people = overlap(a.persons, b.persons);
  // Named people on both sides, none of them the same: two meetings of one day.
  if (a.persons.length > 0 && b.persons.length > 0 && people === 0) return 0;
  const named = overlap(a.agreements, b.agreements);
  if (a.agreements.length > 0 && b.agreements.length > 0 && named === 0 && a.family === 'SUPPORT') return 0;
  return shared / all + people + named + (a.date === b.date ? 1 : 0);
}

/** Links reports as they come. Holds one short key for each event, no text. */
export class Linker {
  readonly #ids = new Set<string>();
  /** Known events by family, country and date. */
  readonly #index = new Map<string, Known[]>();

  /** The same reports with the ids of the events that they tell of. */
  link(_document: KaidanDocument, reports: readonly Report[]): Report[] {
    const taken = new Set<string>();
    return reports.map((report) => {
      const key = keyOf(report);
      let best: Known | null = null;
      let bestFit = 0;
      for (const known of this.#candidates(key)) {
        if (taken.has(known.id)) continue;
        const score = fit(key, known);
        if (score > bestFit) {
          best = known;
          bestFit = score;
        }
      }
      const event = best ?? this.#begin(key);
      // One document tells of one event in one report.
      taken.add(event.id);
      return { ...report, event: event.id };
    });
  }

  #candidates(key: Key): Set<Known> {
    const found = new Set<Known>();
    for (const date of datesNear(key.date)) {
      for (const country of key.countries) {
        for (const known of this.#index.get(slotOf(key.family, country, date)) ?? []) found.add(known);
      }
    }
    return found;
  }

  #begin(key: Key): Known {
    let id = stableId('evt', key.family, key.countries.join(), key.date ?? '', key.persons.join(), key.agreements.join(), key.level);
    for (let n = 2; this.#ids.has(id); n++) id = stableId('evt', id, String(n));
    const known = { ...key, id };
    this.#ids.add(id);
    for (const country of key.countries) {
      const slot = slotOf(key.family, country, key.date ?? '');
      const list = this.#index.get(slot);
      if (list) list.push(known);
      else this.#index.set(slot, [known]);
    }
    return known;
  }
}

/** The dates under which an event is kept: its own, to the precision that it has. */
const slotOf = (family: string, country: string, date: string): string => `${family} ${country} ${date}`;

/** The dates under which a report looks for its event: its own, less precise ones, more precise ones, and the days beside it. */
function datesNear(date: string | null): string[] {
  if (date === null) return [''];
  const [year = '', month] = date.split('-');
  if (!month) return [date, ...Array.from({ length: 12 }, (_, m) => `${year}-${String(m + 1).padStart(2, '0')}`)];
  if (date.length === 7) return [date, year, ...Array.from({ length: 31 }, (_, d) => `${date}-${String(d + 1).padStart(2, '0')}`)];
  const beside = (days: number): string => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
  return [date, date.slice(0, 7), year, beside(-1), beside(1)];
}
