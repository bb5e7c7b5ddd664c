import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsOf, keyOf, likeness, linked, slotsNear, slotsOf } from '../../src/linking/index.js';
import type { Reading, Report } from '../../src/record/index.js';
import { readings, report, reportOf } from './readings.js';

/** Which reports tell of which event. */
const told = (all: readonly Reading[]): Record<string, string> =>
  Object.fromEntries(all.flatMap(({ reports }) => reports.map(({ id, event }) => [id, event])).sort());

describe('events of a set of reports', () => {
  it('are the same in whatever order the documents come', () => {
    fc.assert(
      fc.property(
        readings.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => void expect(told(linked(shuffled))).toEqual(told(linked(all))),
      ),
    );
  });

  it('are never told twice by one document', () => {
    fc.assert(
      fc.property(readings, (all) => {
        for (const { reports } of linked(all))
          expect(new Set(reports.map(({ event }) => event)).size).toBe(reports.length);
      }),
    );
  });

  it('hold only reports that are alike, each with each', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const published = new Map(all.map(({ document }) => [document.id, document.published]));
        for (const { reports } of eventsOf(linked(all))) {
          const keys = reports.map((each) => keyOf(each, published.get(each.document) ?? null));
          keys.forEach((a, i) => {
            for (const b of keys.slice(0, i)) expect(likeness(a, b)).toBeGreaterThan(0);
          });
        }
      }),
    );
  });

  it('change nothing else, and count a document that comes twice once', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const twice = linked([...all, ...all]);
        expect(told(twice.slice(all.length))).toEqual(told(linked(all)));
        const without = ({ event, ...rest }: Report) => rest;
        expect(twice.slice(0, all.length).map(({ reports }) => reports.map(without))).toEqual(
          all.map(({ reports }) => reports.map(without)),
        );
      }),
    );
  });
});

describe('likeness', () => {
  const pair = fc
    .tuple(report, report)
    .map(([a, b]) => [keyOf(reportOf(a, 'a'), '2021-11-23'), keyOf(reportOf(b, 'b'), '2021-11-24')] as const);

  it('is the same either way round', () => {
    fc.assert(fc.property(pair, ([a, b]) => void expect(likeness(a, b)).toBe(likeness(b, a))));
  });

  it('is never missed: what is alike meets in a slot', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const meet = slotsNear(a).some((near) => slotsOf(b).includes(near));
        if (likeness(a, b) > 0) expect(meet).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
