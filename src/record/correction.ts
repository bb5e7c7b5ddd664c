/**
 * Corrections: what people say against the reader, beside the record and never in place of it. A set of them has one meaning, whatever the
 * order in which they came, so two people's corrections join by putting them together; where they contradict each other the later holds.
 */
import { z } from 'zod';
import { DIFFERING, Report, Span } from './schema.js';

/** What a report says, apart from its names. */
export const Saying = Report.omit({ id: true, event: true, coder: true });
export type Saying = z.infer<typeof Saying>;

/** Values that take the place of those that were read. */
export const Amendment = Saying.partial();
export type Amendment = z.infer<typeof Amendment>;

/** A report, and what to know it by when reading anew has given it another id: its type, and the first words it was read from. */
export const ReportRef = z.object({
  document: z.string().min(1),
  report: z.string(),
  type: Report.shape.type,
  words: Span.omit({ exact: true }).nullable(),
});
export type ReportRef = z.infer<typeof ReportRef>;

/** Every report of one list is held against every one of the other: more would take long. */
const ReportRefs = z.array(ReportRef).max(1000);

const signed = {
  id: z.string(),
  /** UTC, to the millisecond, so that the order of the texts is that of the times. */
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  who: z.string().trim().min(1).max(200),
  why: z.string().trim().min(1).max(4000),
};
/** A report as the reader gave it, which stands with its correction when the reader gives it no more. */
const read = { document: z.string().min(1), report: Report };

export const Correction = z.discriminatedUnion('kind', [
  z.object({ ...signed, kind: z.literal('change'), ...read, set: Amendment }),
  z.object({ ...signed, kind: z.literal('reject'), ...read }),
  /** A report that the reader missed. */
  z.object({ ...signed, kind: z.literal('add'), document: z.string().min(1), report: Saying }),
  /** Which of the values that its reports give an event shows. */
  z.object({
    ...signed,
    kind: z.literal('show'),
    reports: ReportRefs,
    field: z.enum(DIFFERING),
    value: z.string(),
  }),
  /** Whether the reports of one list tell of the same event as those of the other. */
  z.object({
    ...signed,
    kind: z.literal('link'),
    together: z.boolean(),
    one: ReportRefs,
    other: ReportRefs,
  }),
  /** Takes a correction back, for good: who wants it again says it again. */
  z.object({ ...signed, kind: z.literal('undo'), of: z.string() }),
]);
export type Correction = z.infer<typeof Correction>;
export type CorrectionKind = Correction['kind'];
