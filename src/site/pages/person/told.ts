/** The offices that somebody is told to have acted in, each with the first and the last day of which that is told. */
import { z } from 'zod';
import type { KaidanEvent, Person } from '../../../record/index.js';

export const OfficeTold = z.object({
  office: z.string(),
  country: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type OfficeTold = z.infer<typeof OfficeTold>;

/** The latest first. */
export function officesTold(events: readonly KaidanEvent[], isMeant: (person: Person) => boolean): OfficeTold[] {
  const told = new Map<string, OfficeTold>();
  for (const { date, reports } of events) {
    for (const { office, country, person } of reports.flatMap(({ participants }) => participants)) {
      if (office === null || !person || !isMeant(person)) continue;
      const key = JSON.stringify([office, country]);
      const known = told.get(key) ?? { office, country, from: null, to: null };
      told.set(key, date ? reaching(known, date.value) : known);
    }
  }
  return [...told.values()].sort((a, b) => ((a.to ?? '') > (b.to ?? '') ? -1 : 1));
}

const reaching = (told: OfficeTold, day: string): OfficeTold => ({
  ...told,
  from: told.from === null || day < told.from ? day : told.from,
  to: told.to === null || day > told.to ? day : told.to,
});
