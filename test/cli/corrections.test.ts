import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { KaidanEvent, Report } from '../../src/record/index.js';
import { type Run, run } from './run.js';

const DOCUMENTS = [
  ['phone', '2021-11-24', '林外務大臣は24日、イギリスのトラス外相と約30分間、電話で会談しました。'],
  ['phone-too', '2021-11-24', '林外相は24日、トラス英外相と40分間、電話会談した。'],
  ['protest', '2022-02-01', '日本政府は1日、北朝鮮に抗議した。'],
  ['nothing', '2022-02-02', '両大臣は会見で写真に収まった。'],
].map(([id, published, text]) => JSON.stringify({ id, published, text, publisher: '例示通信', language: 'ja' }));

let folder: string;
let record: string;
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
});
beforeEach(async () => {
  record = join(folder, `${++files}.db`);
  expect((await run(['add', '--record', record], { stdin: DOCUMENTS.join('\n') })).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

const given = (command: string, ...rest: string[]): Promise<Run> =>
  run([...command.split(' '), '--record', record, ...rest], { env: { LANG: 'en_US.UTF-8', KAIDAN_WHO: 'Hanako' } });
const reportsOf = async (document: string): Promise<Report[]> =>
  (JSON.parse((await given('show', document, '--format', 'json')).out) as { reports: Report[] }).reports;
const reportOf = async (document: string): Promise<Report> => {
  const [report] = await reportsOf(document);
  if (!report) throw new Error(`no report of ${document}`);
  return report;
};
const corrected = async (id: string, ...rest: string[]): Promise<string> => {
  const { code, out, err } = await given('correct', id, '--why', 'read again', ...rest);
  expect([code, err]).toEqual([0, '']);
  return /undo (cor-[0-9a-f]{20})/.exec(out)?.[1] ?? '';
};

describe('correct', () => {
  test.each<[string, Partial<Report> | Record<string, unknown>]>([
    ['status=denied', { status: 'denied' }],
    ['mode=null', { mode: null }],
    ['contexts=military,cyber', { contexts: ['military', 'cyber'] }],
    ['date=2022', { date: expect.objectContaining({ value: '2022', basis: 'stated' }) }],
    ['date.start=18:00', { date: expect.objectContaining({ value: '2022-02-01', start: '18:00' }) }],
    ['date=null', { date: null }],
    ['place=北朝鮮', { place: { text: '北朝鮮', country: null, mention: { start: 8, end: 11, exact: '北朝鮮' } } }],
    ['ordinal={"count":2,"of":"protest","mention":"抗議"}', { ordinal: expect.objectContaining({ count: 2 }) }],
    [
      'participants=[{"country":"JPN","mention":"日本政府","person":{"name":"某"}}]',
      {
        participants: [
          {
            role: 'actor',
            country: 'JPN',
            office: null,
            person: { id: null, name: '某', nameEn: null },
            mention: { start: 0, end: 4, exact: '日本政府' },
          },
        ],
      },
    ],
  ])('a report: --set %s', async (setting, expected) => {
    const { id } = await reportOf('protest');
    await corrected(id, '--set', setting);
    expect(await reportOf('protest')).toMatchObject(expected);
  });

  test('the only report of an event, by the event', async () => {
    const { event } = await reportOf('protest');
    await corrected(event, '--set', 'status=denied', '--set', 'mode=allege');
    expect(await reportOf('protest')).toMatchObject({ status: 'denied', mode: 'allege' });
    await corrected(event, '--reject');
    expect(await reportsOf('protest')).toEqual([]);
  });

  test('which value an event shows', async () => {
    const { event } = await reportOf('phone');
    await corrected(event, '--set', 'duration=PT40M');
    const shown = JSON.parse((await given('show', event, '--format', 'json')).out) as { event: KaidanEvent };
    expect(shown.event.date?.duration).toBe('PT40M');
  });

  test('are shown with what they correct, each with who, when and why, and how to take it back', async () => {
    const [phone, other] = [await reportOf('phone'), await reportOf('protest')];
    const id = await corrected(phone.id, '--set', 'contexts=cyber');
    for (const shown of [phone.event, 'phone']) {
      const { out } = await given('show', shown, '--lang', 'en');
      expect(out).toMatch(
        new RegExp(`${id}  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  Hanako  change ${phone.id} contexts=`),
      );
      expect(out).toContain('read again');
      expect(out).toContain('kaidan corrections undo cor-…');
    }
    expect((await given('show', other.event)).out).not.toContain('Hanako');
    await given('corrections undo', id, '--why', 'not about that');
    expect((await given('show', phone.event, '--lang', 'en')).out).toContain('[taken back]');
    const { out } = await given('show', phone.event, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ corrections: [{ id, undone: true, overruledBy: null, who: 'Hanako' }] });
  });

  test('are shown with an event that was put together or added by hand, and shows what was chosen', async () => {
    const [phone, protest] = [await reportOf('phone'), await reportOf('protest')];
    const ids = [
      await corrected(phone.event, '--set', 'duration=PT40M'),
      await corrected(phone.event, '--merge', protest.event),
    ];
    const { out } = await given('show', protest.event, '--format', 'json');
    const { corrections } = JSON.parse(out) as { corrections: { id: string }[] };
    expect(corrections.map((each) => each.id)).toEqual(ids);
  });

  test('merges and splits events', async () => {
    const [phone, protest] = [await reportOf('phone'), await reportOf('protest')];
    await corrected(phone.event, '--merge', protest.event);
    expect((await reportOf('protest')).event).toBe(phone.event);
    await corrected(phone.event, '--split', protest.id);
    expect((await reportOf('protest')).event).not.toBe(phone.event);
  });

  test('adds a report', async () => {
    const file = join(folder, 'report.json');
    const date = { value: '2022-02-02', basis: 'publication' };
    writeFileSync(file, JSON.stringify({ type: 'CONSULT', date, evidence: ['写真に収まった'] }));
    await corrected('nothing', '--add', file);
    expect(await reportOf('nothing')).toMatchObject({
      type: 'CONSULT',
      status: 'reported',
      coder: 'Hanako',
      evidence: [{ start: 7, end: 14, exact: '写真に収まった' }],
    });
  });

  test.each<[string, string[], RegExp]>([
    ['nothing to do', ['protest-event'], /Give one of --set/],
    ['two things at once', ['protest-event', '--reject', '--set', 'status=denied'], /Give one of --set/],
    ['what is not there', ['evt-none', '--reject'], /There is no event or report evt-none/],
    ['a field that is none', ['protest-event', '--set', 'colour=red'], /colour of a report cannot be red/],
    ['a value that is none', ['protest-event', '--set', 'status=maybe'], /status of a report cannot be maybe/],
    ['no value', ['protest-event', '--set', 'status'], /set as a field and its value/],
    ['words that are not there', ['protest-event', '--set', 'place=月'], /words "月" are not in the document/],
    [
      'a value that no report gives',
      ['phone-event', '--set', 'duration=PT1H'],
      /Name the one that is wrong: rep-\w+ \(例示通信 2021-11-24\), rep-/,
    ],
    ['one of several reports', ['phone-event', '--reject'], /Several reports tell of/],
    ['a file that is not there', ['nothing', '--add', '/none.json'], /none\.json: there is no such file/],
  ])('refuses %s', async (_what, [id = '', ...rest], message) => {
    const event = /(.*)-event$/.exec(id)?.[1];
    const { code, err } = await given('correct', event ? (await reportOf(event)).event : id, '--why', 'x', ...rest);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test('wants to know why', async () => {
    expect((await given('correct', 'evt-x', '--reject')).err).toContain("'--why <reason>' not specified");
  });
});

describe('corrections', () => {
  test('are listed, with what holds', async () => {
    const none = await given('corrections list');
    expect([none.code, none.out]).toEqual([3, '']);
    const { id } = await reportOf('protest');
    const [first, second] = [
      await corrected(id, '--set', 'status=denied'),
      await corrected(id, '--set', 'status=presumed'),
    ];
    const { out } = await given('corrections list');
    expect(out).toMatch(
      new RegExp(`^${first} .* Hanako {2}change ${id} status=denied \\[${second} holds\\]\n {4}read again$`, 'm'),
    );
    const lines = (await given('corrections list', '--format', 'ndjson')).out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { id: first, overruledBy: second },
      { id: second, undone: false },
    ]);
  });

  test('are listed, with the newer versions in which they hold or wait', async () => {
    const version = (id: string, published: string, text: string): Promise<Run> => {
      const page = { publisher: '例示通信', language: 'ja', url: 'https://example.org/page' };
      return run(['add', '--record', record], { stdin: JSON.stringify({ id, published, text, ...page }) });
    };
    await version('first', '2022-03-01', '日本政府は1日、中国に抗議した。');
    const id = await corrected((await reportOf('first')).id, '--set', 'status=denied');
    await version('second', '2022-03-02', '続報。日本政府は1日、中国に抗議した。');
    expect(await reportOf('second')).toMatchObject({ status: 'denied' });
    expect((await given('show', 'second')).out).toContain(id);
    expect((await given('corrections list')).out).not.toContain('newer version');
    await version('third', '2022-03-03', '日本政府は1日、中国に強く申し入れた。');
    expect((await given('corrections list')).out).toContain('[not in the newer version third]');
    const [line = ''] = (await given('corrections list', '--format', 'ndjson')).out.split('\n');
    expect(JSON.parse(line)).toMatchObject({ id, document: 'first', waitsIn: ['third'] });
  });

  test('are taken back, once', async () => {
    const before = await reportOf('protest');
    const id = await corrected(before.id, '--set', 'status=denied');
    expect(await given('corrections undo', id, '--why', 'no')).toMatchObject({
      code: 0,
      out: `${id} is taken back.\n`,
    });
    expect(await reportOf('protest')).toEqual(before);
    expect((await given('corrections undo', id, '--why', 'no')).err).toContain('is taken back already');
    expect((await given('corrections list')).out).toContain('[taken back]');
  });

  test('of two people join', async () => {
    const { id } = await reportOf('protest');
    const other = join(folder, `${++files}.db`);
    await run(['add', '--record', other], { stdin: DOCUMENTS.join('\n') });
    await corrected(id, '--set', 'status=denied');
    const file = join(folder, 'mine.ndjson');
    await given('corrections export', '--out', file);
    const joined = await run(['corrections', 'import', '--record', other, file], { env: { LANG: 'en_US.UTF-8' } });
    expect(joined.out).toContain('0 documents, 0 reports and 1 corrections taken in');
    const theirs = await run(['show', '--record', other, 'protest', '--format', 'json']);
    expect(JSON.parse(theirs.out)).toMatchObject({ reports: [{ status: 'denied' }] });
  });

  test('are all that their import takes', async () => {
    const file = join(folder, 'whole-for-corrections.ndjson');
    await given('export', '--format', 'record', '--out', file);
    const { code, err } = await given('corrections import', file);
    expect(code).toBe(2);
    expect(err).toContain('it holds more than corrections. Give it to "kaidan import"');
  });

  test('hold when the record is read anew', async () => {
    const { id } = await reportOf('protest');
    await corrected(id, '--set', 'status=denied');
    expect((await given('reread')).out).toContain('0 changed');
    expect((await reportOf('protest')).status).toBe('denied');
  });
});

describe('a whole record', () => {
  test.each(['whole.ndjson', 'whole.ndjson.gz'])('goes through %s and is the same', async (name) => {
    await corrected((await reportOf('protest')).id, '--set', 'status=denied');
    const [file, copy] = [join(folder, name), join(folder, `copy-${name}`)];
    const fresh = join(folder, `${++files}.db`);
    expect(await given('export', '--format', 'record', '--out', file)).toEqual({ code: 0, out: '', err: '' });
    const taken = await run(['import', '--record', fresh, file], { env: { LANG: 'en_US.UTF-8' } });
    expect(taken.out).toMatch(
      /whole\.ndjson(\.gz)?, 4 documents, 3 reports and 1 corrections taken in\. 0 documents known already; 2 more events/,
    );
    await run(['export', '--record', fresh, '--format', 'record', '--out', copy]);
    expect(readFileSync(copy).equals(readFileSync(file))).toBe(true);
  });

  test('comes from a pipe', async () => {
    const { out } = await given('export', '--format', 'record');
    const fresh = join(folder, `${++files}.db`);
    expect((await run(['import', '--record', fresh], { stdin: out })).out).toContain('文書 4 件');
  });

  test.each<[string, Uint8Array, number, RegExp]>([
    [
      'another file',
      Buffer.from('a,b\n'),
      2,
      /file:1: this is not a record\. Give a file that "kaidan export --format record" wrote/,
    ],
    ['a torn archive', gzipSync('{"kaidan":"record","version":1}\n').subarray(0, 30), 2, /damaged or torn/],
    ['nothing', Buffer.from(''), 2, /torn/],
  ])('is not %s', async (_what, bytes, expected, message) => {
    const file = join(folder, 'file');
    writeFileSync(file, bytes);
    const { code, err } = await given('import', file);
    expect(code).toBe(expected);
    expect(err).toMatch(message);
  });

  test('takes no filters, and files that are there', async () => {
    expect((await given('export', '--format', 'record', '--country', 'JPN')).err).toContain(
      'hands out the whole record',
    );
    expect(await given('import', '/none.ndjson')).toMatchObject({ code: 3 });
  });
});
