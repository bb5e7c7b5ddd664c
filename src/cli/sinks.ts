/** What becomes of the readings of a run. A format is one function here and one line in `SINKS`. */
import { eventsOf, Linker, linked } from '../linking/index.js';
import { chronology, explanation, type Layout, markdown, plainJson, type View } from '../publish/index.js';
import type { KaidanEvent, Reading } from '../record/index.js';
import type { Output } from './io.js';

export interface Sink {
  /** Takes a reading whose reports are not linked yet: how they can be hangs on whether all of them are at hand. */
  take(reading: Reading): Promise<void> | void;
  end(): Promise<void>;
}

interface Wish {
  /** Asked for only where it is needed: JSON needs no names of countries. */
  readonly view: () => View;
  readonly layout: Layout;
  readonly explain: boolean;
}

type MakeSink = (out: Output, wish: Wish) => Sink;

/** Writes each reading as it comes and keeps none. */
const lines: MakeSink = (out) => {
  const linker = new Linker();
  return {
    take: ({ document, reports }) =>
      out.write(`${plainJson({ document, reports: linker.link(document, reports) } satisfies Reading)}\n`),
    end: async () => {},
  };
};

/** Keeps the readings, each document once, and writes when all are there. */
const collected =
  (write: (readings: Reading[], events: KaidanEvent[], out: Output, wish: Wish) => Promise<void>): MakeSink =>
  (out, wish) => {
    const readings = new Map<string, Reading>();
    return {
      take: (reading) => {
        if (!readings.has(reading.document.id)) readings.set(reading.document.id, reading);
      },
      end: () => {
        const all = linked([...readings.values()]);
        return write(all, eventsOf(all), out, wish);
      },
    };
  };

const text = collected(async (readings, events, out, { view, layout, explain }) => {
  const documents = readings.map(({ document }) => document);
  await out.write(
    explain ? explanation(readings, events, view(), layout) : chronology(documents, events, view(), layout),
  );
});

const mark = collected((readings, events, out, { view }) =>
  out.write(
    markdown(
      readings.map(({ document }) => document),
      events,
      view(),
    ),
  ),
);

/** One object, written an element a line, so that no string holds all of it. */
const json = collected(async (readings, events, out) => {
  await out.write('{"documents":[');
  for (const [at, { document }] of readings.entries()) await out.write(`${at > 0 ? ',' : ''}\n${plainJson(document)}`);
  await out.write('\n],"events":[');
  for (const [at, event] of events.entries()) await out.write(`${at > 0 ? ',' : ''}\n${plainJson(event)}`);
  await out.write('\n]}\n');
});

export const SINKS = { text, json, ndjson: lines, markdown: mark } as const;
