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
  /** Agreements named. */
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
  // Short hashes, for a slice of a text would keep the whole text in memory.
  agreements: report.agreements
    .map((a) => stableId('', a.name.normalize('NFKC').replace(/[\s「」『』・]/g, '')))
    .sort(),
  level: report.type === 'CONSULT' ? (LEVEL.exec(report.evidence[0]?.exact ?? '')?.[0].slice(0, 2) ?? '') : '',
});

const LEVEL = /次官級?(?:協議|会合|対話|会談)|(?:局長|課長|高官|実務者)級?(?:協議|会合|対話|会談)/;

const overlap = (a: readonly string[], b: readonly string[]): number => a.filter((value) => b.includes(value)).length;

const DAY = 864e5;
const daysApart = (a: string, b: string): number =>
  Math.abs(Date.parse(a.length === 10 ? a : `${a}-01`) - Date.parse(b.length === 10 ? b : `${b}-01`)) / DAY;

/** Whether two dates may be of one day: equal, or one the month or year of the other. */
const sameTime = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a.startsWith(b) || b.startsWith(a);

/** How well a report fits an event, 0 where it does not. */
function likeness(a: Key, b: Key): number {
  if (a.family !== b.family || a.level !== b.level) return 0;
  const shared = overlap(a.countries, b.countries);
  if (shared === 0) return 0;
  const all = new Set([...a.countries, ...b.countries]).size;
  const bilateral = a.countries.length <= 2 && b.countries.length <= 2;
  if (bilateral && a.countries.length === 2 && b.countries.length === 2 && shared < 2) return 0;
  if (
    !sameTime(a.date, b.date) &&
    !(a.date && b.date && daysApart(a.date, b.date) <= 1 && overlap(a.persons, b.persons) >= 2)
  )
    return 0;
  const people = overlap(a.persons, b.persons);
  // Named people on both sides, none of them the same: two meetings of one day.
  if (a.persons.length > 0 && b.persons.length > 0 && people === 0) return 0;
  const named = overlap(a.agreements, b.agreements);
  if (a.agreements.length > 0 && b.agreements.length > 0 && named === 0 && a.family === 'SUPPORT') return 0;
  return shared / all + people + named + (a.date === b.date ? 1 : 0);
}

/** How many dates of countries are held at most: a stream of any length is linked in bounded memory. */
const MOST_SLOTS = 50_000;

/**
 * Links reports as they come. Of what came long ago only the dates last met are held; an event told of again after that
 * has the same id all the same, as long as its countries, date and people are told alike.
 */
export class Linker {
  /** Known events by family, country and date, the one last met at the end. */
  readonly #index = new Map<string, Known[]>();

  /** The same reports with the ids of the events that they tell of. */
  link(_document: KaidanDocument, reports: readonly Report[]): Report[] {
    // One document tells of one event in one report.
    const taken = new Set<string>();
    return reports.map((report) => {
      const key = keyOf(report);
      const event = this.#find(key, taken) ?? this.#begin(key, taken);
      taken.add(event.id);
      return { ...report, event: event.id };
    });
  }

  #find(key: Key, taken: ReadonlySet<string>): Known | null {
    let best: Known | null = null;
    let bestFit = 0;
    for (const date of datesNear(key.date)) {
      for (const country of key.countries) {
        for (const known of this.#index.get(slotOf(key.family, country, date)) ?? []) {
          const score = taken.has(known.id) ? 0 : likeness(key, known);
          if (score > bestFit) {
            best = known;
            bestFit = score;
          }
        }
      }
    }
    return best;
  }

  #begin(key: Key, taken: ReadonlySet<string>): Known {
    let id = stableId(
      'evt',
      key.family,
      key.countries.join(),
      key.date ?? '',
      key.persons.join(),
      key.agreements.join(),
      key.level,
    );
    for (let n = 2; taken.has(id); n++) id = stableId('evt', id, String(n));
    const known = { ...key, id };
    for (const country of key.countries) this.#keep(slotOf(key.family, country, key.date ?? ''), known);
    return known;
  }

  #keep(slot: string, known: Known): void {
    const list = this.#index.get(slot) ?? [];
    list.push(known);
    this.#index.delete(slot);
    this.#index.set(slot, list);
    if (this.#index.size <= MOST_SLOTS) return;
    const oldest = this.#index.keys().next();
    if (!oldest.done) this.#index.delete(oldest.value);
  }
}

/** The dates under which an event is kept: its own, to the precision that it has. */
const slotOf = (family: string, country: string, date: string): string => `${family} ${country} ${date}`;

/** The dates under which a report looks for its event: its own, less precise ones, more precise ones, and the days beside it. */
function datesNear(date: string | null): string[] {
  if (date === null) return [''];
  const [year = '', month] = date.split('-');
  if (!month) return [date, ...Array.from({ length: 12 }, (_, m) => `${year}-${String(m + 1).padStart(2, '0')}`)];
  if (date.length === 7)
    return [date, year, ...Array.from({ length: 31 }, (_, d) => `${date}-${String(d + 1).padStart(2, '0')}`)];
  const beside = (days: number): string => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
  return [date, date.slice(0, 7), year, beside(-1), beside(1)];
}
