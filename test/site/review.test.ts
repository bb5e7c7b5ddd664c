import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/index.js';
import type { KaidanEvent, Reading, Report } from '../../src/record/index.js';
import { doubtsOf, isSeen, openDifferences } from '../../src/site/pages/review/doubts.js';
import { excerptOf } from '../../src/site/pages/review/excerpt.js';
import { japanese } from '../reading/ja/told.js';
import { served, tokenFor } from '../server/served.js';
import { readingOf } from '../store/conformance.js';
import { exampleReadings, htmlAt, recordOf } from './record.js';

const told = (more: Partial<Report> = {}): KaidanEvent['reports'][number] => ({
  id: 'rep-1',
  event: 'evt-1',
  document: 'doc-1',
  coder: 'kaidan 0.1.0 ja',
  type: 'CONSULT',
  mode: null,
  contexts: [],
  date: null,
  place: null,
  participants: [],
  status: 'reported',
  ordinal: null,
  outcomes: [],
  agreements: [],
  statements: [],
  evidence: [],
  ...more,
});
const DATE = { value: '2021-11-24', basis: 'stated', start: null, duration: null, approximate: false } as const;
const event = (more: Partial<KaidanEvent> = {}): KaidanEvent => ({
  id: 'evt-1',
  type: 'CONSULT',
  mode: null,
  contexts: [],
  date: DATE,
  place: null,
  status: 'reported',
  countries: ['JPN', 'VNM'],
  ordinal: null,
  differences: [],
  reports: [told()],
  ...more,
});
const somebody = (id: string | null) =>
  told({
    participants: [
      {
        role: 'actor',
        country: 'VNM',
        office: null,
        person: { id, name: 'ザン', nameEn: null },
        mention: { start: 0, end: 2, exact: 'ザン' },
      },
    ],
  });

test.each([
  ['what is certain', event(), []],
  ['what is presumed', event({ status: 'presumed' }), ['presumed']],
  ['what is planned', event({ status: 'planned' }), []],
  ['no date', event({ date: null }), ['undated']],
  ['the day of the publication', event({ date: { ...DATE, basis: 'publication' } }), ['published']],
  ['somebody who is known', event({ reports: [somebody('vnm-phan-van-giang')] }), []],
  ['somebody who is not', event({ reports: [somebody(null)] }), ['unnamed']],
])('%s', (_, of, doubts) => {
  expect(doubtsOf(of)).toEqual(doubts);
});

test('a difference that a person decided is open no more', () => {
  const difference = { field: 'start', shown: '18:00', values: [] } as const;
  const differences = [
    { ...difference, values: [], why: 'corrected' as const },
    { ...difference, values: [], why: 'most' as const },
  ];
  expect(openDifferences(event({ differences }))).toEqual([differences[1]]);
});

test('an event is seen when every report of it is', () => {
  const seen = told({ coder: 'kaidan 0.1.0 ja + 例示 花子' });
  expect(isSeen(event({ reports: [seen] }))).toBe(true);
  expect(isSeen(event({ reports: [seen, told()] }))).toBe(false);
});

test('an excerpt is the sentence, with its words marked', () => {
  const text = '前の文。岸防衛大臣はザン国防大臣と会談した。次の文。';
  const start = text.indexOf('会談した');
  expect(excerptOf({ id: 'rep-1', evidence: [{ start, end: start + 4, exact: '会談した' }] }, { text })).toEqual({
    report: 'rep-1',
    text: '岸防衛大臣はザン国防大臣と会談した。',
    words: [{ start: 13, end: 17 }],
  });
});

test('any words of any text are in their excerpt, which is never long', () => {
  const anyText = fc.string({ unit: fc.constantFrom('会', '。', '談', '\n', 'A', '😀'), minLength: 1, maxLength: 900 });
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(500), (text, at, length) => {
      const start = at % text.length;
      const end = Math.min(text.length, start + length + 1);
      const exact = text.slice(start, end);
      const excerpt = excerptOf({ id: 'r', evidence: [{ start, end, exact }] }, { text });
      expect(text).toContain(excerpt.text);
      expect(excerpt.text.length).toBeLessThanOrEqual(600);
      const [words] = excerpt.words;
      expect(exact.startsWith(excerpt.text.slice(words?.start, words?.end))).toBe(true);
      expect(words?.end).toBeGreaterThan(words?.start ?? 0);
    }),
  );
});

test('who may not correct sees what waits, and the way to sign in', async () => {
  const store = await recordOf(await exampleReadings());
  const html = (await htmlAt(store, '/en/review?queue=new')) ?? '';
  expect(html).toContain('class="case"');
  expect(html).not.toContain('<form');
  expect(html).toContain('login?next=%2Fen%2Freview%3Fqueue%3Dnew');
});

test('a correction that does not hold for a newer version says so', async () => {
  const version = (id: string, published: string, text: string): Reading => {
    const document = japanese(text, published, { id, url: 'https://example.org/page' });
    return { document, reports: read(document) };
  };
  const first = version('first', '2022-03-01', '日本政府は1日、中国に抗議した。');
  const store = await recordOf([first, version('second', '2022-03-02', '続報。日本政府は1日、中国に抗議した。')]);
  const report = first.reports[0]?.id ?? '';
  const said = { kind: 'change', document: 'first', report, set: { status: 'denied' } } as const;
  await store.correct({ ...said, who: '例示 花子', why: '後に否定', at: '2022-03-04T00:00:00.000Z' });
  const newer = 'the newer version, for which it does not hold';
  expect(await htmlAt(store, '/en/review')).not.toContain(newer);
  await store.add([version('third', '2022-03-03', '日本政府は1日、中国に強く申し入れた。')]);
  expect(await htmlAt(store, '/en/review')).toContain(`<a href="document/third">${newer}</a>`);
});

/** What of a page's elements is asked here. */
interface Element {
  readonly id: string;
  getAttribute(name: string): string | null;
  closest(selector: string): Element | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): readonly Element[];
  getElementById(id: string): Element | null;
}

/** Somebody who reviews, without a script: looks at a page, fills in a form, presses a button. */
async function reviewing(path: string, readings?: readonly Reading[]) {
  const server = await served(readings ? { record: await recordOf(readings) } : {});
  const token = await tokenFor(server.store, '例示 花子');
  const headers = { Cookie: `kaidan=${token}`, Accept: 'text/html' };
  const look = async (at = path): Promise<Element> =>
    parseHTML(await (await server.ask(at, { headers })).text()).document;
  async function press(button: Element, fields: Record<string, string>): Promise<Response> {
    const form = button.closest('form');
    const body = new URLSearchParams();
    for (const input of form?.querySelectorAll('input, select') ?? []) {
      const name = input.getAttribute('name') ?? '';
      const first = input.querySelector('option')?.getAttribute('value');
      body.append(name, fields[name] ?? input.getAttribute('value') ?? first ?? '');
    }
    const name = button.getAttribute('name');
    if (name) body.append(name, button.getAttribute('value') ?? '');
    const action = new URL(form?.getAttribute('action') ?? '', `http://localhost${path}`).pathname;
    return server.ask(action, {
      method: 'POST',
      body: body.toString(),
      headers: { ...headers, Origin: 'http://localhost', 'Content-Type': 'application/x-www-form-urlencoded' },
    });
  }
  const made = async () => {
    const found = [];
    for await (const { correction } of server.store.corrections()) found.push(correction);
    return found;
  };
  return { ...server, look, press, made };
}

/** The first case that has such a button, and the button. */
function found(page: Element, selector: string) {
  for (const one of page.querySelectorAll('.case')) {
    const button = one.querySelector(selector);
    if (button) return { id: one.id, button };
  }
  throw new Error(`no case has ${selector}`);
}

describe('the review, by forms alone', () => {
  test.each(['/review?queue=new', '/en/review?queue=new'])('%s: what is confirmed waits no more', async (path) => {
    const { look, press, made, faults, store } = await reviewing(path);
    const page = await look();
    const single = [...page.querySelectorAll('.case')].find((one) => one.querySelectorAll('.told').length === 1);
    const button = single?.querySelector('button[value="confirm"]');
    if (!single || !button) throw new Error('no event of one report waits');
    const answer = await press(button, { why: '本文のとおり' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path]);
    expect(await made()).toMatchObject([{ kind: 'change', who: '例示 花子', why: '本文のとおり' }]);
    const kept = await store.event(single.id);
    expect(kept?.event.reports[0]?.coder).toContain('例示 花子');
    expect((await look()).getElementById(single.id)).toBeNull();
    expect(faults).toEqual([]);
  });

  test('what is corrected says so', async () => {
    const { look, press, store } = await reviewing('/review?queue=new');
    const { id, button } = found(await look(), '.case:not(:has(.told + .told)) details button');
    const before = await store.event(id);
    await press(button, { why: '前日のこと', 'set.date': '2001-02-03', 'set.status': 'presumed' });
    const report = before?.event.reports[0];
    const { reports = [] } = (await store.document(report?.document ?? '')) ?? {};
    expect(reports.find((each) => each.id === report?.id)).toMatchObject({
      status: 'presumed',
      date: { value: '2001-02-03' },
    });
  });

  test('what is no event is gone', async () => {
    const { look, press, store, made } = await reviewing('/review?queue=new');
    const { button } = found(await look(), 'button[value="reject"]');
    const { events } = await store.stats();
    await press(button, { why: '過去の会談の説明' });
    expect(await made()).toMatchObject([{ kind: 'reject' }]);
    expect((await store.stats()).events).toBeLessThanOrEqual(events);
  });

  test('a report of another event is parted, and joined again', async () => {
    const { look, press, store, made } = await reviewing('/review?queue=new');
    const { id, button } = found(await look(), 'button[value="split"]');
    const { events } = await store.stats();
    await press(button, { why: '別の会談' });
    expect((await store.stats()).events).toBe(events + 1);
    const again = (await look()).getElementById(id)?.querySelector('button[data-key="m"]');
    if (!again) throw new Error('the parted event is not offered');
    await press(again, { why: '見間違い' });
    expect((await store.stats()).events).toBe(events);
    expect((await made()).map((each) => each.kind === 'link' && each.together)).toEqual([false, true]);
  });

  test('of differing values one is shown', async () => {
    const { look, press, made } = await reviewing('/review?queue=conflicting', [
      readingOf(['phone', '2021-11-24', '林外務大臣は24日、イギリスのトラス外相と約30分間、電話で会談しました。']),
      readingOf(['phone-too', '2021-11-24', '林外相は24日、トラス英外相と40分間、電話会談した。']),
    ]);
    const page = await look();
    const { button } = found(page, 'button[data-key="2"]');
    const waiting = page.querySelectorAll('.differing').length;
    await press(button, { why: '省の発表' });
    expect(await made()).toMatchObject([{ kind: 'show', value: button.getAttribute('value') }]);
    expect((await look()).querySelectorAll('.differing')).toHaveLength(waiting - 1);
  });

  test('nothing is kept without a reason', async () => {
    const { look, press, made } = await reviewing('/review?queue=new');
    const { button } = found(await look(), 'button[value="confirm"]');
    expect((await press(button, { why: ' ' })).status).toBe(400);
    expect(await made()).toEqual([]);
  });
});
