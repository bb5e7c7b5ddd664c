/** What is told of an event that is new or has changed: enough to name it, and where to find the rest. */
import { z } from 'zod';
import { type Names, partiesOf, titleOf } from '../../publish/index.js';
import { KaidanEvent } from '../../record/schema.js';

export const Summary = KaidanEvent.pick({ id: true, type: true, status: true, countries: true }).extend({
  date: z.string().nullable(),
  title: z.object({ ja: z.string(), en: z.string() }),
});
export type Summary = z.infer<typeof Summary>;

export function summaryOf(event: KaidanEvent, names: Names): Summary {
  const { id, type, status, countries, date } = event;
  const parties = partiesOf(event.reports);
  const title = { ja: titleOf(event, parties, names, 'ja'), en: titleOf(event, parties, names, 'en') };
  return { id, type, status, countries, date: date?.value ?? null, title };
}
