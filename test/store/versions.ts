/** What every engine has to do with corrections of a document of which a newer version comes. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/reading/index.js';
import type { KaidanDocument, KaidanEvent, Reading, Report } from '../../src/record/schema.js';
import { type CorrectionWish, concerning, type Listed, type RecordStore } from '../../src/store/index.js';
import { japanese } from '../reading/ja/told.js';

const SIGNED = { at: '2026-11-23T10:00:00.000Z', who: '例示 花子', why: '原文と照らした' };
const readingOf = (id: string, published: string, text: string, rest: Partial<KaidanDocument> = {}): Reading => {
  const document = japanese(text, published, { id, url: `https://example.org/${id}`, ...rest });
  return { document, reports: read(document) };
};

const PAGE = { url: 'https://example.org/page' };
const SAID = '林外務大臣は24日、イギリスのトラス外相と約30分間、電話で会談しました。';

const first = readingOf('first', '2021-11-24T10:00:00+09:00', SAID, PAGE);
const edited = readingOf('edited', '2021-11-24T12:00:00+09:00', `【更新】\n${SAID}\n詳しい内容を加えました。`, PAGE);
const twice = readingOf('twice', '2021-11-24T13:00:00+09:00', `${SAID}\n${SAID}`, PAGE);
const rewritten = readingOf('rewritten', '2021-11-24T14:00:00+09:00', '両外相は電話で協議した。', PAGE);
const other = readingOf('other', '2021-11-24', '林外相は24日、トラス英外相と40分間、電話会談した。');
const protest = readingOf('protest', '2022-02-01', '日本政府は1日、北朝鮮に抗議した。');

const reportOf = ({ document, reports }: Reading): Report => {
  const [report] = reports;
  if (!report) throw new Error(`no report of ${document.id}`);
  return report;
};
const list = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

export function versions(make: () => Promise<RecordStore>): void {
  const withRecord = async (task: (record: RecordStore) => Promise<void>): Promise<void> => {
    const record = await make();
    await task(record);
    expect(await record.check()).toEqual([]);
    await record.close();
  };
  const reports = async (record: RecordStore, id: string) => (await record.document(id))?.reports ?? [];
  const eventOf = async (record: RecordStore, id: string): Promise<string> =>
    (await reports(record, id))[0]?.event ?? '';
  const waiting = async (record: RecordStore) => (await list(record.corrections())).map(({ waitsIn }) => waitsIn);
  const ofFirst = { ...SIGNED, document: 'first', report: reportOf(first).id };
  const denied: CorrectionWish = { ...ofFirst, kind: 'change', set: { status: 'denied' } };

  describe('a newer version of a corrected document', () => {
    it('has its change', () =>
      withRecord(async (record) => {
        await record.add([first]);
        const { id } = await record.correct(denied);
        await record.add([edited]);
        expect(await reports(record, 'edited')).toMatchObject([
          { id: reportOf(edited).id, status: 'denied', coder: `${reportOf(edited).coder} + 例示 花子` },
        ]);
        expect(await waiting(record)).toEqual([[]]);
        const event = (await record.event(await eventOf(record, 'edited')))?.event as KaidanEvent;
        expect(event.status).toBe('denied');
        const said = concerning(event, await record.correctionsOn(['edited']));
        expect(said).toMatchObject([{ correction: { id, document: 'first' }, now: { document: 'edited' } }]);
        await record.correct({ ...SIGNED, kind: 'undo', of: id });
        expect(await reports(record, 'edited')).toMatchObject([{ status: 'reported', coder: reportOf(edited).coder }]);
      }));

    it('has what was corrected after it came', () =>
      withRecord(async (record) => {
        await record.add([first, edited]);
        await record.correct(denied);
        expect(await reports(record, 'edited')).toMatchObject([{ status: 'denied' }]);
      }));

    it('has what was said before it and the older one came', () =>
      withRecord(async (record) => {
        const elsewhere = await make();
        await elsewhere.add([first]);
        const made = await elsewhere.correct(denied);
        await elsewhere.close();
        await record.join([made]);
        await record.add([edited]);
        expect(await reports(record, 'edited')).toMatchObject([{ status: 'reported' }]);
        await record.add([first]);
        expect(await reports(record, 'edited')).toMatchObject([{ status: 'denied' }]);
        expect((await record.event(await eventOf(record, 'edited')))?.event.status).toBe('denied');
      }));

    it('tells no more of what was rejected', () =>
      withRecord(async (record) => {
        await record.add([first]);
        await record.correct({ ...ofFirst, kind: 'reject' });
        await record.add([edited]);
        expect(await record.stats()).toMatchObject({ documents: 2, reports: 0, events: 0 });
      }));

    it('has a report that was added, and what was then corrected of it', () =>
      withRecord(async (record) => {
        const nothing = (reading: Reading): Reading => ({ ...reading, reports: [] });
        await record.add([nothing(first)]);
        const { id: _, event: __, coder: ___, ...report } = reportOf(first);
        await record.correct({ ...SIGNED, kind: 'add', document: 'first', report });
        const [added] = await reports(record, 'first');
        await record.correct({ ...denied, report: added?.id ?? '' });
        await record.add([nothing(edited)]);
        const [{ evidence }, ...others] = (await reports(record, 'edited')) as [Report];
        expect(others).toEqual([]);
        expect(evidence[0]?.exact).toBe(edited.document.text.slice(evidence[0]?.start, evidence[0]?.end));
        expect(await reports(record, 'edited')).toMatchObject([{ status: 'denied', type: 'CONSULT' }]);
      }));

    it('shows what the older was to show', () =>
      withRecord(async (record) => {
        await record.add([first, other]);
        const event = await eventOf(record, 'first');
        await record.correct({ ...SIGNED, kind: 'show', event, field: 'duration', value: 'PT40M' });
        await record.add([edited]);
        expect((await record.event(await eventOf(record, 'edited')))?.event).toMatchObject({
          date: { duration: 'PT40M' },
          differences: [{ field: 'duration', shown: 'PT40M', why: 'corrected' }],
        });
      }));

    it('belongs to what the older was put together with, and not to what it was parted from', () =>
      withRecord(async (record) => {
        await record.add([first, other, protest]);
        const event = await eventOf(record, 'first');
        await record.correct({ ...SIGNED, kind: 'split', event, report: reportOf(other).id });
        const [one, second] = [await eventOf(record, 'first'), await eventOf(record, 'protest')];
        await record.correct({ ...SIGNED, kind: 'merge', event: one, with: second });
        await record.add([edited]);
        expect(await eventOf(record, 'edited')).toBe(await eventOf(record, 'protest'));
        expect(await eventOf(record, 'edited')).not.toBe(await eventOf(record, 'other'));
        expect(await waiting(record)).toEqual([[], []]);
      }));

    it('does not have what its words do not decide; a still newer one may have it again', () =>
      withRecord(async (record) => {
        await record.add([first]);
        await record.correct(denied);
        for (const [reading, waits] of [
          [twice, ['twice']],
          [rewritten, ['rewritten']],
        ] as const) {
          await record.add([reading]);
          expect((await reports(record, reading.document.id)).map(({ status }) => status)).not.toContain('denied');
          expect(await waiting(record)).toEqual([waits]);
        }
        await record.add([{ ...edited, document: { ...edited.document, published: '2021-11-25' } }]);
        expect(await reports(record, 'edited')).toMatchObject([{ status: 'denied' }]);
        expect(await waiting(record)).toEqual([[]]);
      }));

    it('does not have what is said of another page', () =>
      withRecord(async (record) => {
        await record.add([first]);
        await record.correct(denied);
        const elsewhere = { ...edited.document, url: 'https://example.org/elsewhere' };
        await record.add([{ ...edited, document: elsewhere }]);
        expect(await reports(record, 'edited')).toMatchObject([{ status: 'reported' }]);
        expect(((await record.correctionsOn(['edited'])) as Listed[]).map(({ waitsIn }) => waitsIn)).toEqual([]);
      }));
  });
}
