import { get, type IncomingMessage } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readingOf } from '../store/conformance.js';
import { listening, served } from './served.js';

/** What comes in, piece by piece, until `enough` of it is there. */
async function heard(response: IncomingMessage, enough: (text: string) => boolean): Promise<string> {
  let text = '';
  response.setEncoding('utf8');
  for await (const piece of response.iterator({ destroyOnReturn: false })) {
    text += piece;
    if (enough(text)) break;
  }
  return text;
}

async function connected(at: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = get(at, { headers, agent: false }, resolve).on('error', reject);
    onTestFinished(() => void request.destroy());
  });
  response.on('error', () => {});
  return response;
}

const NEWS = readingOf(['news', '2024-05-01', '日本政府は1日、北朝鮮に抗議した。']);
const MORE = readingOf(['more', '2024-06-01', '林外務大臣は1日、イギリスのトラス外相と電話で会談しました。']);
const data = (text: string) =>
  [...text.matchAll(/^data: (.*)$/gm)].map(([, json = '']) => JSON.parse(json) as { id: string; date: string });

describe('news', () => {
  test('reach all who wait, and the record is asked once for them', async () => {
    const { at, store } = await listening();
    const readers = await Promise.all(Array.from({ length: 8 }, () => connected(`${at}/changes`)));
    for (const reader of readers) await heard(reader, (text) => text.includes('retry: '));
    let asked = 0;
    const changes = store.changes.bind(store);
    store.changes = (after, limit) => {
      asked += 1;
      return changes(after, limit);
    };
    await store.add([NEWS]);
    for (const reader of readers) {
      const text = await heard(reader, (each) => each.includes('id: '));
      expect(data(text)).toMatchObject([{ date: '2024-05-01', title: { ja: '日本 抗議(北朝鮮)' } }]);
    }
    // Once for the news, and once to see that there are no more.
    expect(asked).toBeLessThanOrEqual(2);
  });

  test('go on where a reader was cut off', async () => {
    const { at, store } = await listening();
    const first = await connected(`${at}/changes`);
    await heard(first, (text) => text.includes('retry: '));
    await store.add([NEWS]);
    const [, place = ''] = /^id: (.*)$/m.exec(await heard(first, (text) => /^id: .*$/m.test(text))) ?? [];
    first.destroy();
    await store.add([MORE]);
    const again = await connected(`${at}/changes`, { 'Last-Event-ID': place });
    expect(data(await heard(again, (text) => text.includes('id: ')))).toMatchObject([{ date: '2024-06-01' }]);
  });

  test('end with the server', async () => {
    const { at, end } = await listening();
    const reader = await connected(`${at}/changes`);
    const all = heard(reader, () => false);
    await end();
    expect(await all).toMatch(/^retry: \d+\n\n/);
  });

  test('are given from no place that is none', async () => {
    const { ask } = await served();
    expect((await ask('/changes?after=!!')).status).toBe(400);
  });

  test('are waited for by so many at once', async () => {
    const { at } = await listening();
    const waiting = await Promise.all(Array.from({ length: 12 }, () => connected(`${at}/changes`)));
    expect(waiting.map(({ statusCode }) => statusCode)).toEqual(waiting.map(() => 200));
    expect((await connected(`${at}/changes`)).statusCode).toBe(503);
    waiting[0]?.destroy();
    for (let times = 0; times < 20; times++) await fetch(`${at}/changes`, { method: 'HEAD' });
    await expect.poll(async () => (await connected(`${at}/changes`)).statusCode).toBe(200);
  });
});
