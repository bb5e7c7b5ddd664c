import { describe, expect, test } from 'vitest';
import type { Correction } from '../../src/record/index.js';
import type { RecordStore } from '../../src/store/index.js';
import { anEvent, served, tokenFor } from './served.js';

const all = async (store: RecordStore): Promise<Correction[]> => {
  const found: Correction[] = [];
  for await (const { correction } of store.corrections()) found.push(correction);
  return found;
};
const bearer = (token: string) => ({ Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' });
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields).toString() });
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const OWN = { ...FORM, Origin: 'http://localhost' };

describe('a correction by a program', () => {
  const sent = async (body: (of: Awaited<ReturnType<typeof anEvent>>) => unknown) => {
    const { ask, store, faults } = await served();
    const found = await anEvent(store);
    const headers = bearer(await tokenFor(store, '例示 花子'));
    const answer = await ask('/corrections', { method: 'POST', headers, body: JSON.stringify(body(found)) });
    expect(faults).toEqual([]);
    return { answer, store, ask, headers, ...found };
  };

  test('is signed by the name of the token, whatever is sent', async () => {
    const { answer, store, report } = await sent(({ report: { id, document } }) => ({
      kind: 'reject',
      document,
      report: id,
      why: '過去の会談の説明',
      who: '他人',
      at: '1999-01-01T00:00:00Z',
    }));
    expect(answer.status).toBe(201);
    const [made] = await all(store);
    expect(made).toEqual(await answer.json());
    expect(made).toMatchObject({ kind: 'reject', who: '例示 花子', why: '過去の会談の説明' });
    expect(made?.at).not.toContain('1999');
    const { reports = [] } = (await store.document(report.document)) ?? {};
    expect(reports.some(({ id }) => id === report.id)).toBe(false);
  });

  test('can be taken back', async () => {
    const { answer, ask, store, headers } = await sent(({ report: { id, document } }) => ({
      kind: 'change',
      document,
      report: id,
      set: { status: 'presumed' },
      why: '推定',
    }));
    const { id } = (await answer.json()) as Correction;
    const undo = { method: 'POST', headers, body: JSON.stringify({ kind: 'undo', of: id, why: '見間違い' }) };
    expect((await ask('/corrections', undo)).status).toBe(201);
    expect((await ask('/corrections', undo)).status).toBe(400);
    expect(await all(store)).toHaveLength(2);
  });

  test.each([
    ['no kind', { why: 'x' }],
    ['no reason', { kind: 'undo', of: 'cor-1' }],
    ['a reason of spaces', { kind: 'undo', of: 'cor-1', why: '  ' }],
    ['an event that is not there', { kind: 'merge', event: 'evt-1', with: 'evt-2', why: 'x' }],
    ['a field that no report has', { kind: 'change', document: 'd', report: 'r', set: { other: 1 }, why: 'x' }],
    ['no object', 'text'],
  ])('with %s is refused', async (_, body) => {
    const { answer, store } = await sent(() => body);
    expect(answer.status).toBe(400);
    expect(await all(store)).toEqual([]);
  });
});

describe('a correction by a form', () => {
  const signedIn = async () => {
    const server = await served();
    const token = await tokenFor(server.store, '例示 花子');
    const entered = await server.ask('/login', { ...form({ token: ` ${token} `, next: '/review?a=1' }), headers: OWN });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/review?a=1']);
    const cookie = entered.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^kaidan=kaidan_[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/);
    return { ...server, ...(await anEvent(server.store)), cookie: { Cookie: cookie.split(';')[0] ?? '' } };
  };

  test('is kept, and leads back', async () => {
    const { ask, store, report, cookie } = await signedIn();
    const { body } = form({
      kind: 'change',
      document: report.document,
      report: report.id,
      why: '省の発表',
      next: '/en/review',
    });
    const set = ['status=presumed', 'date=2021-11-20'].map((each) => `&set=${encodeURIComponent(each)}`).join('');
    const answer = await ask('/corrections', { method: 'POST', body: body + set, headers: { ...OWN, ...cookie } });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/review']);
    expect(await all(store)).toMatchObject([
      { kind: 'change', who: '例示 花子', set: { status: 'presumed', date: { value: '2021-11-20' } } },
    ]);
  });

  test('adds a report in its own words', async () => {
    const { ask, store, report, cookie } = await signedIn();
    const words = report.evidence[0]?.exact ?? '';
    const fields = {
      kind: 'add',
      document: report.document,
      why: '読み落とし',
      report: JSON.stringify({ type: 'AGREE', evidence: [words] }),
    };
    expect((await ask('/corrections', { ...form(fields), headers: { ...OWN, ...cookie } })).status).toBe(303);
    expect(await all(store)).toMatchObject([{ kind: 'add', report: { type: 'AGREE', evidence: [{ exact: words }] } }]);
  });

  test('without a token leads to signing in, and keeps nothing', async () => {
    const { ask, store, event, report } = await signedIn();
    const fields = { kind: 'split', event: event.id, report: report.id, why: 'x', next: '/review' };
    const answer = await ask('/corrections', { ...form(fields), headers: OWN });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login?next=%2Freview']);
    expect(await all(store)).toEqual([]);
  });

  test.each([
    ['another site', { Origin: 'https://evil.example' }],
    ['another port', { Origin: 'http://localhost:8080' }],
    ['an unknown origin', { Origin: 'null' }],
    ['another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://localhost' }],
    ['a subdomain', { 'Sec-Fetch-Site': 'same-site' }],
  ])('from %s gets nowhere', async (_, from) => {
    const { ask, store, event, report, cookie } = await signedIn();
    const fields = { kind: 'split', event: event.id, report: report.id, why: 'x' };
    expect((await ask('/corrections', { ...form(fields), headers: { ...FORM, ...cookie, ...from } })).status).toBe(403);
    expect(await all(store)).toEqual([]);
  });

  test('whose sender does not say where it comes from has no use of a cookie', async () => {
    const { ask, store, event, report, cookie } = await signedIn();
    const fields = { kind: 'split', event: event.id, report: report.id, why: 'x' };
    const answer = await ask('/corrections', { ...form(fields), headers: { ...FORM, ...cookie } });
    expect(answer.headers.get('location')).toContain('/login');
    expect(await all(store)).toEqual([]);
  });

  test('stops with the token, and with signing out', async () => {
    const { ask, store, event, report, cookie } = await signedIn();
    const left = await ask('/logout', { method: 'POST', headers: { ...OWN, ...cookie } });
    expect(left.headers.get('set-cookie')).toMatch(/^kaidan=; Max-Age=0; Path=\/$/);
    await store.access.revoke('例示 花子');
    const fields = { kind: 'split', event: event.id, report: report.id, why: 'x' };
    const answer = await ask('/corrections', { ...form(fields), headers: { ...OWN, ...cookie } });
    expect(answer.headers.get('location')).toContain('/login');
  });

  test('with a wrong token is refused in words', async () => {
    const { ask } = await served();
    const answer = await ask('/en/login', { ...form({ token: 'kaidan_other' }), headers: OWN });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null]);
    expect(await answer.text()).toContain('role="alert"');
  });

  test('behind a proxy has its cookie sent in the clear to nobody', async () => {
    const { ask, store } = await served({ reach: { origin: new URL('https://talks.example.org'), loopback: true } });
    const fields = form({ token: await tokenFor(store, '例示 花子') });
    const headers = { ...FORM, Host: 'talks.example.org', Origin: 'https://talks.example.org' };
    expect((await ask('/login', { ...fields, headers })).headers.get('set-cookie')).toContain('; Secure');
  });
});
