/** Tools about events. */
import { z } from 'zod';
import { partiesOf } from '../../publish/index.js';
import type { EventInFull } from '../../record/index.js';
import { KaidanDocument, KaidanEvent } from '../../record/schema.js';
import { After, FilterQuery, filterOf } from '../../site/filter.js';
import type { Surroundings } from '../../site/index.js';
import { QueryError } from '../../store/index.js';
import { Summary, summaryOf } from '../live/summary.js';
import { tool } from './tool.js';

const limit = (most: number, usual: number) =>
  z.number().int().min(1).max(most).default(usual).describe('how many at most');

const EventSummary = Summary.extend({
  mode: z.string().nullable(),
  persons: z.array(z.string()).describe('those who took part, in English where that name is known'),
  place: z.string().nullable(),
  reports: z.number().int().describe('how many documents tell of it'),
});

/** A document without its text. */
export const Source = KaidanDocument.omit({ text: true, links: true, hashtags: true, foundIn: true }).extend({
  characters: z.number().int().describe('the length of its text'),
});

export const sourceOf = ({ text, links: _, hashtags: __, foundIn: ___, ...rest }: KaidanDocument) => ({
  ...rest,
  characters: text.length,
});

function inShort({ event }: EventInFull, { names }: Surroundings): z.infer<typeof EventSummary> {
  const { mode, place, reports } = event;
  const persons = partiesOf(reports).flatMap(({ person }) => (person ? [person.nameEn ?? person.name] : []));
  return {
    ...summaryOf(event, names),
    mode,
    persons: [...new Set(persons)],
    place: place?.text ?? null,
    reports: reports.length,
  };
}

export const searchEvents = tool({
  name: 'search_events',
  title: 'Search events',
  about:
    'Diplomatic events of the record (meetings, calls, signings, protests, exercises …), coded by PLOVER, newest first. All filters have to fit.',
  input: FilterQuery.extend({
    ...After.shape,
    limit: limit(100, 20),
    order: z.enum(['newest', 'oldest']).default('newest'),
  }),
  output: z.object({
    events: z.array(EventSummary),
    next: z.string().nullable().describe('give it as `after` to go on; null where this is the last'),
  }),
  async answer({ after, limit, order, ...filter }, { record, surroundings }) {
    const { items, next } = await record.events({ ...filterOf(filter), order, limit, ...(after ? { after } : {}) });
    return { events: items.map((found) => inShort(found, surroundings)), next };
  },
});

export const getEvent = tool({
  name: 'get_event',
  title: 'One event in full',
  about:
    'All values of an event, each with the words of the documents that it was read from, what the reports tell differently, and the documents.',
  input: z.object({ id: z.string().max(200).describe('evt-…') }),
  output: z.object({ title: Summary.shape.title, event: KaidanEvent, documents: z.array(Source) }),
  async answer({ id }, { record, surroundings }) {
    const found = await record.event(id);
    if (!found) throw new QueryError(`There is no event ${id}. search_events finds events with their ids.`);
    const { event, documents } = found;
    return { title: summaryOf(event, surroundings.names).title, event, documents: documents.map(sourceOf) };
  },
});

export const listPairs = tool({
  name: 'list_pairs',
  title: 'Pairs of countries',
  about: 'Which countries have to do with each other, and how often; those with the most events first.',
  input: FilterQuery.extend({ limit: limit(500, 50) }),
  output: z.object({
    pairs: z.array(
      z.object({
        pair: z.string().describe('two codes, as in JPN-VNM'),
        events: z.number().int(),
        conflict: z.number().int().describe('how many of them are conflict'),
        uncertain: z.number().int().describe('how many are presumed, planned, cancelled or denied'),
      }),
    ),
  }),
  async answer({ limit, ...filter }, { record }) {
    const found = await record.count(filterOf(filter), 'pair', { limit });
    return { pairs: found.map(({ key, events, conflict, uncertain }) => ({ pair: key, events, conflict, uncertain })) };
  },
});
