/** What people decide about events, beside what the reports say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf, type Decision, linkablesOf } from '../../src/linking/index.js';
import { readings } from './readings.js';

type Linkable = ReturnType<typeof linkablesOf>[number];
const linkables = readings.map((all) => all.flatMap(({ document, reports }) => linkablesOf(document, reports)));
const shape = (items: readonly Linkable[], decisions: readonly Decision<Linkable>[]): string[] =>
  clustersOf(items, decisions)
    .map(({ id, members }) => `${id}: ${members.map(({ report }) => report.id).join(' ')}`)
    .sort();

const decided = linkables.chain((items) =>
  fc.record({
    items: fc.constant(items),
    shuffled: fc.shuffledSubarray(items, { minLength: items.length }),
    decisions: fc.array(
      fc.record({
        together: fc.boolean(),
        one: fc.subarray(items, { maxLength: Math.min(3, items.length) }),
        other: fc.subarray(items, { maxLength: Math.min(3, items.length) }),
      }),
      { maxLength: 4 },
    ),
  }),
);

describe('decisions', () => {
  it('hold whatever the order of the reports', () => {
    fc.assert(
      fc.property(decided, ({ items, shuffled, decisions }) => {
        expect(shape(shuffled, decisions)).toEqual(shape(items, decisions));
      }),
    );
  });

  it('keep apart what is to be apart, and put together what nothing keeps apart', () => {
    fc.assert(
      fc.property(decided, ({ items, decisions }) => {
        const clusterOf = new Map(
          clustersOf(items, decisions).flatMap(({ id, members }) => members.map((each) => [each, id])),
        );
        const last = new Map<string, { a: Linkable; b: Linkable; together: boolean }>();
        for (const { one, other, together } of decisions) {
          for (const a of one) {
            for (const b of other) {
              const [first, second] = [a.report.id, b.report.id].sort();
              if (a !== b) last.set(`${first} ${second}`, { a, b, together });
            }
          }
        }
        const pairs = [...last.values()];
        for (const { a, b, together } of pairs) {
          if (!together) expect(clusterOf.get(a)).not.toBe(clusterOf.get(b));
          else if (pairs.every((pair) => pair.together)) expect(clusterOf.get(a)).toBe(clusterOf.get(b));
        }
      }),
    );
  });

  it('take all of an event along when they put it together with another', () => {
    fc.assert(
      fc.property(linkables, (items) => {
        const [one, other] = clustersOf(items);
        const [a, b] = [one?.members.at(0), other?.members.at(-1)];
        if (!a || !b || !one || !other) return;
        const joined = clustersOf(items, [{ together: true, one: [a], other: [b] }]).find(({ members }) =>
          members.includes(a),
        );
        expect(new Set(joined?.members)).toEqual(new Set([...one.members, ...other.members]));
      }),
    );
  });
});
