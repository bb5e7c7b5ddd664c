/**
 * The three nouns of the program, each defined once: the schema checks values, its inferred type serves the code,
 * and its JSON Schema serves other programs.
 *
 * Offsets (`start`, `end`) count UTF-16 units of `document.text`, end exclusive; `text.slice(start, end) === exact`, always.
 */
import { z } from 'zod';
import { CONTEXTS, EVENT_TYPES, STATUSES } from './plover.js';

/** Words of a document: where they stand, and what they are. */
export const Span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0), exact: z.string() });
export type Span = z.infer<typeof Span>;

const EventType = z.enum(EVENT_TYPES);
const Status = z.enum(STATUSES);
const Country = z.string().regex(/^[A-Z][A-Z0-9-]{1,11}$/);

/** Where on a page a document was found, and the tags that the page's collector put beside it. */
export const FoundIn = z.object({
  page: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  tags: z.array(z.string()),
});
export type FoundIn = z.infer<typeof FoundIn>;

/** One text that somebody published at one time. Never changed once taken in. */
export const KaidanDocument = z.object({
  id: z.string().min(1),
  kind: z.enum(['post', 'release', 'article', 'page']),
  publisher: z.string(),
  account: z.string().nullable(),
  url: z.string().nullable(),
  /** ISO 8601 with the precision that the source gave: `2021-11-24` stays a day; a time carries its offset. Null where unknown. */
  published: z.string().nullable(),
  language: z.string(),
  title: z.string().nullable(),
  text: z.string(),
  links: z.array(z.string()),
  hashtags: z.array(z.string()),
  foundIn: FoundIn.nullable(),
});
export type KaidanDocument = z.infer<typeof KaidanDocument>;

/** When it happened. `value` is YYYY-MM-DD, YYYY-MM or YYYY; `start` a local HH:MM; `duration` ISO 8601. */
export const EventDate = z.object({
  value: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  basis: z.enum(['stated', 'publication']),
  start: z.string().nullable(),
  duration: z.string().nullable(),
  approximate: z.boolean(),
  mention: Span.nullable(),
});
export type EventDate = z.infer<typeof EventDate>;

export const Place = z.object({ text: z.string(), country: z.string().nullable(), mention: Span });
export type Place = z.infer<typeof Place>;

/** `id` is null where the name is not known to the program; `name` is then the name as written. */
export const Person = z.object({ id: z.string().nullable(), name: z.string(), nameEn: z.string().nullable() });
export type Person = z.infer<typeof Person>;

export const Participant = z.object({
  role: z.enum(['actor', 'recipient', 'witness', 'mediator']),
  country: Country,
  office: z.string().nullable(),
  person: Person.nullable(),
  mention: Span,
});
export type Participant = z.infer<typeof Participant>;

export const Outcome = z.object({ type: EventType, toward: z.array(Country), status: Status, evidence: Span });
export type Outcome = z.infer<typeof Outcome>;

export const Agreement = z.object({ name: z.string(), kind: z.string(), mention: Span });
export type Agreement = z.infer<typeof Agreement>;

/** Words inside quotation marks, and who said them (null where the text does not tell). */
export const Statement = z.object({ speaker: Person.nullable(), quote: z.string(), evidence: Span });
export type Statement = z.infer<typeof Statement>;

/** "3度目" of a meeting: the count that a source claims. */
export const Ordinal = z.object({ count: z.number().int().min(1), of: z.string(), mention: Span });
export type Ordinal = z.infer<typeof Ordinal>;

/** What one document says of one event. */
export const Report = z.object({
  id: z.string(),
  event: z.string(),
  coder: z.string(),
  type: EventType,
  mode: z.string().nullable(),
  contexts: z.array(z.enum(CONTEXTS)),
  date: EventDate.nullable(),
  place: Place.nullable(),
  participants: z.array(Participant),
  status: Status,
  ordinal: Ordinal.nullable(),
  outcomes: z.array(Outcome),
  agreements: z.array(Agreement),
  statements: z.array(Statement),
  evidence: z.array(Span),
});
export type Report = z.infer<typeof Report>;

/** A document with what was read from it: one line of NDJSON output. */
export const Reading = z.object({ document: KaidanDocument, reports: z.array(Report) });
export type Reading = z.infer<typeof Reading>;

/** The fields of an event that its reports may tell differently. */
export const DIFFERING = ['type', 'mode', 'status', 'date', 'start', 'duration', 'place', 'ordinal'] as const;

/**
 * Values that reports give differently, and which of them the event shows. It shows the `firmer` one (what was held goes before what was
 * planned, a date that is stated before one taken from the publication, a day before its month); among equals the one that `most`
 * reports give; else the one published `first`. What a person decided goes before all: `corrected`.
 */
export const Difference = z.object({
  field: z.enum(DIFFERING),
  shown: z.string(),
  why: z.enum(['firmer', 'most', 'first', 'corrected']),
  values: z.array(z.object({ value: z.string(), reports: z.array(z.string()) })),
});
export type Difference = z.infer<typeof Difference>;

/** A count that was claimed, held against the record: said to be the 3rd meeting; the record holds so many up to that day. */
export const Count = z.object({ said: z.number().int().min(1), held: z.number().int().min(0) });
export type Count = z.infer<typeof Count>;

/** The thing that happened, and the reports that tell of it, the one published first at the head. */
export const KaidanEvent = z.object({
  id: z.string(),
  type: EventType,
  mode: z.string().nullable(),
  contexts: z.array(z.enum(CONTEXTS)),
  date: EventDate.omit({ mention: true }).nullable(),
  place: Place.omit({ mention: true }).nullable(),
  status: Status,
  countries: z.array(Country),
  ordinal: Count.nullable(),
  differences: z.array(Difference),
  reports: z.array(Report.extend({ document: z.string() })),
});
export type KaidanEvent = z.infer<typeof KaidanEvent>;

/** An event with the documents that its reports stand in: all that is needed to show it. */
export interface EventInFull {
  readonly event: KaidanEvent;
  readonly documents: readonly KaidanDocument[];
}
