/** What every engine has to do with corrections and with whole records. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/reading/index.js';
import type { KaidanDocument, KaidanEvent, Reading, Report } from '../../src/record/schema.js';
import {
  backupText,
  type CorrectionWish,
  overruledAmong,
  type RecordLine,
  type RecordStore,
  recordLines,
  type Standing,
} from '../../src/store/index.js';
import { readings as inventedReadings, versionedReadings } from '../linking/readings.js';
import { reread } from './reread.js';

const SIGNED = { at: '2026-11-23T10:00:00.000Z', who: '例示 花子', why: '原文と照らした' };
const later = (minutes: number) => new Date(Date.parse(SIGNED.at) + minutes * 60_000).toISOString();

const eventsOf = async (record: RecordStore): Promise<KaidanEvent[]> => {
  const events: KaidanEvent[] = [];
  for await (const { event } of record.all({}, 'oldest')) events.push(event);
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
};
const list = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};
const rereadAll = async (record: RecordStore, reader: (document: KaidanDocument) => Report[]): Promise<void> => {
  for await (const _ of reread(record, reader));
};
const bytesOf = async function* (text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const part of text) yield Buffer.from(part);
};

export function corrections(make: () => Promise<RecordStore>, READINGS: readonly Reading[]): void {
  const withRecord = async (task: (record: RecordStore) => Promise<void>): Promise<void> => {
    const record = await make();
    await task(record);
    expect(await record.check()).toEqual([]);
    await record.close();
  };
  const reportOf = (document: string): Report => {
    const found = READINGS.find((reading) => reading.document.id === document)?.reports[0];
    if (!found) throw new Error(`no report of ${document}`);
    return found;
  };
  const eventOf = async (record: RecordStore, document: string): Promise<string> =>
    (await record.document(document))?.reports[0]?.event ?? '';
  const change = (
    document: string,
    set: Extract<CorrectionWish, { kind: 'change' }>['set'],
    minutes = 0,
  ): CorrectionWish => ({
    ...SIGNED,
    at: later(minutes),
    kind: 'change',
    document,
    report: reportOf(document).id,
    set,
  });

  describe('corrections', () => {
    it('change a value, are told of in the coder, and are taken back', () =>
      withRecord(async (record) => {
        await record.add(READINGS);
        const before = await eventsOf(record);
        const { id } = await record.correct(change('protest', { status: 'denied' }));
        const [changed] = (await record.document('protest'))?.reports ?? [];
        expect(changed).toMatchObject({ status: 'denied', coder: `${reportOf('protest').coder} + 例示 花子` });
        expect((await record.events({ statuses: ['denied'], order: 'newest', limit: 9 })).items).toHaveLength(1);
        await record.correct({ ...SIGNED, at: later(1), kind: 'undo', of: id });
        expect(await eventsOf(record)).toEqual(before);
        const kept = (await list(record.corrections())).map(({ correction, undone }) => [correction.kind, undone]);
        expect(kept).toEqual([
          ['change', true],
          ['undo', false],
        ]);
        const last = async (limit: number) =>
          (await record.lastCorrections(limit)).map(({ correction, undone }) => [correction.kind, undone]);
        expect(await last(9)).toEqual([...kept].reverse());
        expect(await last(1)).toEqual([['undo', false]]);
      }));

    it('move an event to its right day, and its old id leads there', () =>
      withRecord(async (record) => {
        await record.add(READINGS);
        const before = await eventOf(record, 'signed');
        const { date } = reportOf('signed');
        await record.correct(change('signed', { date: date && { ...date, value: '2022-01-07' } }));
        const after = await record.event(before);
        expect(after?.event.date?.value).toBe('2022-01-07');
        expect(after?.event.id).not.toBe(before);
        const found = await record.events({ from: '2022-01-07', to: '2022-01-07', order: 'newest', limit: 9 });
        expect(found.items.map(({ event }) => event.id)).toEqual([after?.event.id]);
      }));

    it('hold when the document is read anew', () =>
      withRecord(async (record) => {
        await record.add(READINGS);
        await record.correct(change('protest', { status: 'denied' }));
        await record.correct({ ...SIGNED, kind: 'reject', document: 'phone', report: reportOf('phone').id });
        const corrected = await eventsOf(record);
        await rereadAll(record, read);
        expect(await eventsOf(record)).toEqual(corrected);
        // The same words under another id.
        await rereadAll(record, (document) => read(document).map((report) => ({ ...report, id: `${report.id}x` })));
        expect((await record.document('protest'))?.reports).toMatchObject([
          { status: 'denied', id: `${reportOf('protest').id}x` },
        ]);
        expect((await record.document('phone'))?.reports).toEqual([]);
        // Not read at all any more.
        await rereadAll(record, () => []);
        expect((await eventsOf(record)).map(({ status }) => status)).toEqual(['denied']);
        await rereadAll(record, read);
        expect(await eventsOf(record)).toEqual(corrected);
      }));

    it('reject a report, and the event that only it told', () =>
      withRecord(async (record) => {
        await record.add(READINGS);
        const event = await eventOf(record, 'protest');
        await record.correct({ ...SIGNED, kind: 'reject', document: 'protest', report: reportOf('protest').id });
        expect(await record.event(event)).toBeNull();
        expect(await record.stats()).toMatchObject({ reports: 5, events: 3 });
      }));

    it('add a report that the reader missed; it can be corrected and rejected like others', () =>
      withRecord(async (record) => {
        await record.add(READINGS);
        const { id: _, event: __, coder: ___, ...saying } = reportOf('phone');
        const text = READINGS.find(({ document }) => document.id === 'nothing')?.document.text ?? '';
        const words = { start: 0, end: 2, exact: text.slice(0, 2) };
        const report = {
          ...saying,
          date: {
            value: '2022-02-02',
            basis: 'publication',
            start: null,
            duration: null,
            approximate: false,
            mention: null,
          } as const,
          participants: saying.participants.map((each) => ({ ...each, mention: words })),
          outcomes: [],
          agreements: [],
          statements: [],
          ordinal: null,
          place: null,
          evidence: [words],
        };
        await record.correct({ ...SIGNED, kind: 'add', document: 'nothing', report });
        const [added] = (await record.document('nothing'))?.reports ?? [];
        expect(added).toMatchObject({ ...report, coder: '例示 花子' });
        await record.correct({
          ...SIGNED,
          kind: 'change',
          document: 'nothing',
          report: added?.id ?? '',
          set: { mode: 'visit' },
        });
        expect((await record.document('nothing'))?.reports).toMatchObject([{ mode: 'visit' }]);
        await record.correct({ ...SIGNED, at: later(1), kind: 'reject', document: 'nothing', report: added?.id ?? '' });
        expect((await record.document('nothing'))?.reports).toEqual([]);
      }));

    it('choose which value an event shows', () =>
      withRecord(async (record) => {
        await record.add(READINGS);
        const id = await eventOf(record, 'phone');
        await record.correct({ ...SIGNED, kind: 'show', event: id, field: 'duration', value: 'PT40M' });
        const shown = await record.event(id);
        expect(shown?.event.date?.duration).toBe('PT40M');
        expect(shown?.event.differences).toMatchObject([{ field: 'duration', shown: 'PT40M', why: 'corrected' }]);
        await record.correct({ ...SIGNED, at: later(1), kind: 'show', event: id, field: 'duration', value: 'PT30M' });
        expect((await record.event(id))?.event.date?.duration).toBe('PT30M');
      }));

    it('choose the day of an event, which is found there from then on', () =>
      withRecord(async (record) => {
        await record.add(READINGS);
        const { date } = reportOf('held-too');
        await record.correct(change('held-too', { date: date && { ...date, value: '2021-11-20' } }));
        const other = await eventOf(record, 'held-too');
        await record.correct({ ...SIGNED, kind: 'merge', event: await eventOf(record, 'held'), with: other });
        const event = await eventOf(record, 'held');
        const onThe20th = async () => (await record.events({ to: '2021-11-20', order: 'newest', limit: 9 })).items;
        expect(await onThe20th()).toEqual([]);
        const { id } = await record.correct({ ...SIGNED, kind: 'show', event, field: 'date', value: '2021-11-20' });
        expect((await onThe20th()).map((found) => found.event.id)).toEqual([event]);
        await record.correct({ ...SIGNED, kind: 'undo', of: id });
        expect(await onThe20th()).toEqual([]);
      }));

    it('merge events, and part them again', () =>
      withRecord(async (record) => {
        await record.add(READINGS);
        const [one, other] = [await eventOf(record, 'signed'), await eventOf(record, 'protest')];
        await record.correct({ ...SIGNED, kind: 'merge', event: one, with: other });
        const merged = await record.event(one);
        expect(merged?.event.reports.map(({ document }) => document)).toEqual(['signed', 'protest']);
        expect((await record.event(other))?.event.id).toBe(merged?.event.id);
        // Whatever comes later and is like one of them comes to both.
        await rereadAll(record, read);
        expect(await record.event(one)).toEqual(merged);
        await record.correct({ ...SIGNED, at: later(1), kind: 'split', event: one, report: reportOf('protest').id });
        expect((await record.event(one))?.event.reports.map(({ document }) => document)).toEqual(['signed']);
      }));

    it('split a report off, whatever is added after', () =>
      withRecord(async (record) => {
        const [first, ...rest] = READINGS;
        if (!first) throw new Error('no readings');
        await record.add(READINGS.slice(0, 2));
        const event = await eventOf(record, 'held');
        await record.correct({ ...SIGNED, kind: 'split', event, report: reportOf('held-too').id });
        await record.add(rest);
        expect(await eventOf(record, 'held')).not.toBe(await eventOf(record, 'held-too'));
      }));

    it('of documents that are not there wait for them', () =>
      withRecord(async (record) => {
        const elsewhere = await make();
        await elsewhere.add(READINGS);
        await elsewhere.correct(change('protest', { status: 'denied' }));
        await elsewhere.correct({
          ...SIGNED,
          kind: 'merge',
          event: await eventOf(elsewhere, 'signed'),
          with: await eventOf(elsewhere, 'protest'),
        });
        const made = (await list(elsewhere.corrections())).map(({ correction }) => correction);
        expect(await record.join(made)).toBe(2);
        expect(await record.join(made)).toBe(0);
        for (const reading of READINGS.toReversed()) await record.add([reading]);
        expect(await eventsOf(record)).toEqual(await eventsOf(elsewhere));
        await elsewhere.close();
      }));

    it('that contradict each other are kept; the later holds', () =>
      withRecord(async (record) => {
        await record.add(READINGS);
        await record.correct(change('protest', { status: 'denied' }, 5));
        await record.correct({ ...change('protest', { status: 'presumed', mode: 'disapprove' }, 3), who: '例示 太郎' });
        expect((await record.document('protest'))?.reports).toMatchObject([{ status: 'denied', mode: 'disapprove' }]);
        const all = await list(record.corrections());
        expect(all.map(({ correction }) => correction.who)).toEqual(['例示 太郎', '例示 花子']);
        expect([...overruledAmong(all)]).toEqual([[all[0]?.correction.id, all[1]?.correction.id]]);
      }));

    it.each<[string, (record: RecordStore) => Promise<CorrectionWish>, RegExp]>([
      [
        'a document that is not there',
        async () => ({ ...SIGNED, kind: 'reject', document: 'none', report: 'x' }),
        /no document none/,
      ],
      [
        'a report that is not there',
        async () => ({ ...SIGNED, kind: 'reject', document: 'phone', report: 'x' }),
        /no report x/,
      ],
      ['nothing to change', async () => change('phone', {}), /nothing to change/],
      [
        'words that do not stand there',
        async () => change('phone', { evidence: [{ start: 0, end: 1, exact: 'x' }] }),
        /words "x" do not stand there/,
      ],
      [
        'a value that is none',
        async () => change('phone', { status: 'so so' as 'denied' }),
        /This is no correction: .*status/,
      ],
      [
        'a value that no report gives',
        async (record) => ({
          ...SIGNED,
          kind: 'show',
          event: await eventOf(record, 'phone'),
          field: 'duration',
          value: 'PT1H',
        }),
        /its reports give PT30M, PT40M/,
      ],
      [
        'an event with itself',
        async (record) => ({
          ...SIGNED,
          kind: 'merge',
          event: await eventOf(record, 'phone'),
          with: await eventOf(record, 'phone-too'),
        }),
        /one event already/,
      ],
      [
        'the only report of an event',
        async (record) => ({
          ...SIGNED,
          kind: 'split',
          event: await eventOf(record, 'protest'),
          report: reportOf('protest').id,
        }),
        /no other report/,
      ],
      [
        'what is not there to be taken back',
        async () => ({ ...SIGNED, kind: 'undo', of: 'cor-none' }),
        /no correction cor-none/,
      ],
      ['nobody', async () => ({ ...change('phone', { mode: null }), who: ' ' }), /says who corrects, and why/],
      ['no time', async () => ({ ...change('phone', { mode: null }), at: 'now' }), /A time is written/],
    ])('refuse %s', (_what, wish, message) =>
      withRecord(async (record) => {
        await record.add(READINGS);
        await expect(record.correct(await wish(record))).rejects.toThrow(message);
        expect(await list(record.corrections())).toEqual([]);
      }),
    );

    it('refuse what was forged', () =>
      withRecord(async (record) => {
        await record.add(READINGS);
        const made = await record.correct(change('protest', { status: 'denied' }));
        await expect(record.join([{ ...made, who: 'somebody else' }])).rejects.toThrow(/does not say what it said/);
      }));

    it('mean the same in whatever order they, documents and readings come, and nothing once all are taken back', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(inventedReadings, versionedReadings),
          fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(5)), { maxLength: 8 }),
          fc.infiniteStream(fc.nat()),
          async (readings, wishes, numbers) => {
            const next = (below: number): number => (below === 0 ? 0 : Number(numbers.next().value) % below);
            const [one, plain] = [await make(), await make()];
            const readers = new Map(readings.map(({ document, reports }) => [document.id, reports]));
            const reader = ({ id }: KaidanDocument): Report[] => readers.get(id) ?? [];
            // Added one by one, with corrections and readings between.
            const left = [...readings];
            for (const [minutes, which, kind] of [...wishes, ...readings.map(() => [0, 0, 9] as const)]) {
              const reading = kind === 9 || next(2) === 0 ? left.splice(next(left.length), 1) : [];
              await one.add(reading);
              if (next(4) === 0) await rereadAll(one, () => []);
              if (next(4) === 0) await rereadAll(one, reader);
              const wish = kind === 9 ? null : await wished(one, kind, which, minutes);
              if (wish)
                await one.correct(wish).catch((error: unknown) => expect(error).toMatchObject({ name: 'QueryError' }));
            }
            await rereadAll(one, reader);
            const made = (await list(one.corrections())).map(({ correction }) => correction);
            for (const each of [...made].sort(() => next(3) - 1)) await plain.join([each]);
            await plain.add(readings);
            expect(await eventsOf(plain)).toEqual(await eventsOf(one));

            const bare = await make();
            await bare.add(readings);
            for (const { correction, undone } of await list(one.corrections())) {
              if (!undone && correction.kind !== 'undo')
                await one.correct({ ...SIGNED, kind: 'undo', of: correction.id });
            }
            expect(await eventsOf(one)).toEqual(await eventsOf(bare));
            for (const record of [one, plain, bare]) {
              expect(await record.check()).toEqual([]);
              await record.close();
            }
          },
        ),
        { numRuns: 40 },
      );
    }, 120_000);

    /** Some correction of what the record holds now; null where it holds nothing of the kind. */
    async function wished(
      record: RecordStore,
      kind: number,
      which: number,
      minutes: number,
    ): Promise<CorrectionWish | null> {
      const events = await eventsOf(record);
      const signature = { ...SIGNED, at: later(minutes % 10) };
      const event = events[which % events.length];
      const other = events[(which >> 4) % events.length];
      const told = event?.reports[(which >> 8) % event.reports.length];
      if (!event || !other || !told) return null;
      const { document, id: report } = told;
      const known: Standing[] = await list(record.corrections());
      switch (kind) {
        case 0:
          return { ...signature, kind: 'change', document, report, set: { status: which % 2 ? 'denied' : 'planned' } };
        case 1:
          return { ...signature, kind: 'reject', document, report };
        case 2:
          return { ...signature, kind: 'merge', event: event.id, with: other.id };
        case 3:
          return { ...signature, kind: 'split', event: event.id, report };
        case 4: {
          const [difference] = event.differences;
          const value = difference?.values[which % difference.values.length]?.value;
          return difference && value !== undefined
            ? { ...signature, kind: 'show', event: event.id, field: difference.field, value }
            : null;
        }
        default: {
          const of = known[which % known.length]?.correction.id;
          return of === undefined ? null : { ...signature, kind: 'undo', of };
        }
      }
    }
  });

  describe('a whole record', () => {
    const text = async (record: RecordStore): Promise<string> => (await list(backupText(record.lines()))).join('');
    const filled = async (): Promise<RecordStore> => {
      const record = await make();
      // Late ones first, so that events have had other ids.
      for (const reading of READINGS.toReversed()) await record.add([reading]);
      const { id } = await record.correct(change('protest', { status: 'denied' }));
      const [event, other] = [await eventOf(record, 'signed'), await eventOf(record, 'protest')];
      await record.correct({ ...SIGNED, kind: 'merge', event, with: other });
      await record.correct({ ...SIGNED, kind: 'undo', of: id });
      await record.following.add({
        address: 'https://example.org/feed',
        kind: 'feed',
        name: '例示',
        language: 'ja',
        every: null,
        links: [],
      });
      const odd = READINGS[0]?.document;
      if (!odd) throw new Error('no document');
      await record.add([
        { document: { ...odd, id: 'odd\0', url: null, text: 'x\ud800\x1a\u2028\r\n"', published: null }, reports: [] },
      ]);
      return record;
    };

    it('comes back from its file to the byte, and is the same record', () =>
      withRecord(async (record) => {
        const original = await filled();
        const written = await text(original);
        const back = recordLines(bytesOf(backupText(original.lines())), 'file');
        expect(await record.takeIn(back)).toMatchObject({ documents: 8, known: 0, corrections: 3, sources: 1 });
        expect(await text(record)).toBe(written);
        expect(await eventsOf(record)).toEqual(await eventsOf(original));
        for (const alias of written.matchAll(/"alias":"([^"]+)"/g)) {
          const id = alias[1] ?? '';
          expect((await record.event(id))?.event.id).toBe((await original.event(id))?.event.id);
        }
        expect(written).toContain('"alias"');
        await original.close();
      }));

    it('joins one that holds something already', () =>
      withRecord(async (record) => {
        const original = await filled();
        await record.add(READINGS.slice(0, 3));
        expect(await record.takeIn(original.lines())).toMatchObject({ documents: 5, known: 3, corrections: 3 });
        expect(await eventsOf(record)).toEqual(await eventsOf(original));
        expect(await record.takeIn(original.lines())).toEqual({
          documents: 0,
          known: 8,
          versions: 0,
          reports: 0,
          events: 0,
          corrections: 0,
          sources: 0,
          aliases: 0,
        });
        await original.close();
      }));

    it.each<[string, (file: string) => string, RegExp]>([
      ['is torn', (file) => file.slice(0, -20), /its end is missing|damaged/],
      ['lacks a line', (file) => file.split('\n').toSpliced(2, 1).join('\n'), /lines are missing/],
      ['goes on after its end', (file) => `${file}{}\n`, /more after the end/],
      ['has a damaged line', (file) => file.replace('"document":{', '"document":{{'), /:\d+: the line is damaged/],
      [
        'is of a newer version',
        (file) => file.replace('"version":1', '"version":2'),
        /of version 2; this program knows 1/,
      ],
      ['is something else', () => 'a,b\n1,2\n', /this is not a record/],
      ['is empty', () => '', /torn/],
      [
        'has words that do not stand there',
        (file) => file.replace(/"exact":"[^"]+"/, '"exact":"x"'),
        /says that "x" stands|does not say what it said/,
      ],
    ])('that %s is refused, and nothing of it taken in', (_what, harm, message) =>
      withRecord(async (record) => {
        const original = await filled();
        const harmed = harm(await text(original));
        const bytes = (async function* () {
          yield Buffer.from(harmed);
        })();
        await expect(record.takeIn(recordLines(bytes, 'file'))).rejects.toThrow(message);
        expect(await record.stats()).toEqual({ documents: 0, reports: 0, events: 0 });
        expect(await list(record.corrections())).toEqual([]);
        await original.close();
      }),
    );

    it('of invented readings comes back to the byte', async () => {
      await fc.assert(
        fc.asyncProperty(inventedReadings, fc.integer({ min: 1, max: 4 }), async (readings, batch) => {
          const [original, copy] = [await make(), await make()];
          for (let at = 0; at < readings.length; at += batch) await original.add(readings.slice(at, at + batch));
          const lines: RecordLine[] = await list(original.lines());
          await copy.takeIn(lines);
          expect(await list(copy.lines())).toEqual(lines);
          await original.close();
          await copy.close();
        }),
        { numRuns: 40 },
      );
    }, 60_000);
  });
}
