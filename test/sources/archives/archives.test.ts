import { gzipSync } from 'node:zlib';
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { read } from '../read.js';

const page = (text: string) => `<html lang="ja"><body><p>2022年5月1日</p><p>${text.repeat(20)}</p></body></html>`;
const files = {
  'a/日本.html': page('日英首脳が会談しました。'),
  'a/日本_files/style.html': page('飾りです。'),
  'a/picture.png': '\x89PNG',
  'b.txt': '日仏外相が会談しました。',
};
const asBytes = (held: Record<string, string | Uint8Array>) =>
  Object.fromEntries(
    Object.entries(held).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
  );
const zip = (held: Record<string, string | Uint8Array>, level: 0 | 6 = 6) => zipSync(asBytes(held), { level });

/** A zip as programs write it into a pipe: the lengths stand behind the entries. */
function pipedZip(held: Record<string, string | Uint8Array>, isStored: boolean): Uint8Array {
  const parts: Uint8Array[] = [];
  const out = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [name, bytes] of Object.entries(asBytes(held))) {
    const entry = isStored ? new ZipPassThrough(name) : new ZipDeflate(name);
    out.add(entry);
    entry.push(bytes, true);
  }
  out.end();
  return Buffer.concat(parts);
}

const tar = (held: Record<string, string>) =>
  packTar(Object.entries(asBytes(held)).map(([name, body]) => ({ header: { name, size: body.length }, body })));

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const texts = async (...given: Parameters<typeof read>) =>
  (await read(...given)).documents.map(({ text }) => text.split('\n').at(-1)?.slice(0, 12));

describe('an archive', () => {
  const both = ['日英首脳が会談しました。', '日仏外相が会談しました。'];
  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['zip', () => zip(files)],
    ['zip, stored', () => zip(files, 0)],
    ['zip, piped', () => pipedZip(files, false)],
    ['zip, piped and stored', () => pipedZip(files, true)],
    ['zip in a zip', () => zip({ 'inner.zip': zip(files) })],
    ['zip, stored and piped, in a zip, stored and piped', () => pipedZip({ 'inner.zip': pipedZip(files, true) }, true)],
    ['tar', () => tar(files)],
    [
      'tar with long names',
      () => tar({ [`${'長い名前/'.repeat(30)}a.html`]: files['a/日本.html'], 'b.txt': files['b.txt'] }),
    ],
    ['tar.gz', async () => gzipSync(await tar(files))],
  ])('is read as the files in it, in pieces of any size: %s', async (_, make) => {
    const bytes = await make();
    expect(await texts(bytes)).toEqual(both);
    for (const size of [1, 100, 4096]) expect(await texts(pieces(bytes, size))).toEqual(both);
  });

  it('names the file that a document was found in', async () => {
    const { documents, complaints } = await read(zip({ 'a/b.txt': '会談しました。', 'empty.txt': '' }), {
      name: 'all.zip',
    });
    expect(documents).toMatchObject([{ publisher: 'b.txt', foundIn: { page: 'all.zip#/a/b.txt' } }]);
    expect(complaints).toMatchObject([{ file: 'all.zip#/empty.txt', reason: 'there is no text in it' }]);
  });

  it('has names from a Japanese Windows', async () => {
    const name = Buffer.from('93fa967b2e747874', 'hex').toString('latin1');
    const bytes = Buffer.from(zip({ [name.replace(/[^\x20-\x7e]/g, '_')]: '会談' }));
    const from = Buffer.from(name.replace(/[^\x20-\x7e]/g, '_'));
    bytes.set(Buffer.from(name, 'latin1'), bytes.indexOf(from));
    expect((await read(bytes, { name: 'a.zip' })).documents[0]?.foundIn?.page).toBe('a.zip#/日本.txt');
  });

  it.each<[string, (whole: Buffer) => Buffer]>([
    ['that is cut off', (whole) => whole.subarray(0, whole.length - 800)],
    [
      'with a damaged entry',
      (whole) => {
        const at = whole.indexOf('two.html') + 20;
        return Buffer.concat([whole.subarray(0, at), Buffer.alloc(30, 0xff), whole.subarray(at + 30)]);
      },
    ],
  ])('loses no good file to one %s', async (_, damage) => {
    const held = Object.fromEntries(['one', 'two', 'six'].map((name) => [`${name}.html`, page(`${name}の会談。`)]));
    for (const whole of [Buffer.from(zip(held)), Buffer.from(pipedZip(held, false))]) {
      const { documents, complaints } = await read(damage(whole), { name: 'a.zip' });
      expect(documents.map(({ publisher }) => publisher)).toContain('one.html');
      if (_ === 'with a damaged entry') {
        expect(documents.map(({ publisher }) => publisher)).toContain('six.html');
        expect(complaints.some(({ file, reason }) => file === 'a.zip#/two.html' && /damaged/.test(reason))).toBe(true);
      }
    }
  });

  it.each([
    ['an office document', zip({ '[Content_Types].xml': '<a/>', 'word/document.xml': '<b/>' }), /office/],
    [
      'an encrypted entry',
      (() => {
        const bytes = Buffer.from(zip({ 'a.txt': '会談' }));
        bytes[6] = 1;
        return bytes;
      })(),
      /encrypted/,
    ],
    [
      'too deep',
      [1, 2, 3, 4, 5, 6, 7].reduce<Uint8Array>((inner) => zip({ 'a.zip': inner }), zip({ 'a.txt': '会談' })),
      /packed in more than 6/,
    ],
    ['a bomb', gzipSync(gzipSync(Buffer.alloc(300_000_000))), /unpacks to more than 200 times/],
    [
      'many small bombs',
      zip(Object.fromEntries(Array.from({ length: 6 }, (__, n) => [`${n}.gz`, gzipSync(Buffer.alloc(60_000_000))]))),
      /unpacks to more than 200 times/,
    ],
  ])('is refused: %s', async (_, bytes, reason) => {
    const { documents, complaints } = await read(bytes);
    expect(documents).toEqual([]);
    expect(complaints.map((complaint) => complaint.reason).join()).toMatch(reason);
  });
});

describe('gzip', () => {
  it('is read under the name of what is packed; members follow each other', async () => {
    const bytes = Buffer.concat([gzipSync('会談'), gzipSync('しました。')]);
    const { documents } = await read(bytes, { name: 'page.txt.gz' });
    expect(documents).toMatchObject([{ text: '会談しました。', publisher: 'page.txt' }]);
  });

  it('that breaks off is read as far as it goes', async () => {
    const { documents, complaints } = await read(gzipSync(`会談しました。${Math.E}`.repeat(9999)).subarray(0, -20), {
      name: 'a.txt.gz',
    });
    expect(documents[0]?.text.startsWith('会談しました。')).toBe(true);
    expect(complaints.map(({ reason }) => reason)).toEqual(['the packed data breaks off']);
  });
});

describe("an account's archive", () => {
  const tweet = (id: string, text: string, answers?: string) => ({
    tweet: {
      id_str: id,
      created_at: `Wed Nov 24 10:0${id}:00 +0000 2021`,
      full_text: text,
      in_reply_to_status_id_str: answers,
    },
  });
  const part = (number: number, ...tweets: object[]) => `window.YTD.tweets.part${number} = ${JSON.stringify(tweets)}`;
  const account =
    'window.YTD.account.part0 = [ { "account": { "username": "example_mofa", "accountDisplayName": "例示外務広報" } } ]';
  const held = {
    'Your archive.html': page('見る'),
    'data/tweets.js': part(0, tweet('1', '会談しました。')),
    'data/tweets-part1.js': part(1, tweet('2', '合意しました。', '1')),
    'data/direct-messages.js': 'window.YTD.direct_messages.part0 = [ { "text": "内々の話" } ]',
    'data/README.txt': '説明',
    'data/account.js': account,
  };
  const outbox = JSON.stringify({
    orderedItems: [
      {
        type: 'Create',
        object: {
          id: 'https://s.example.org/1',
          type: 'Note',
          attributedTo: 'https://s.example.org/users/mofa',
          to: 'as:Public',
          content: '<p>会談</p>',
          published: '2021-11-24T10:00:00Z',
        },
      },
    ],
  });
  const actor = JSON.stringify({ type: 'Person', preferredUsername: 'mofa', name: '例示外務広報' });

  it('of X: threads over its parts, the name from beside them, nothing else', async () => {
    const { documents, complaints } = await read(zip(held), { name: 'x.zip' });
    expect(documents.filter(({ kind }) => kind === 'post')).toMatchObject([
      {
        publisher: '例示外務広報',
        account: '@example_mofa',
        text: '会談しました。\n\n合意しました。',
        url: 'https://x.com/example_mofa/status/1',
      },
    ]);
    expect(documents.filter(({ kind }) => kind !== 'post')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  describe('of X, with long posts', () => {
    const long = `日英両外相は会談し、${'緊密な連携を確認しました。'.repeat(20)}詳しくは https://t.co/b を。`;
    const whole = long.replace('https://t.co/b', 'https://example.org/b');
    const note = (text: string, second = '00') => ({
      noteTweet: {
        noteTweetId: '900',
        createdAt: `2021-11-24T10:01:${second}.000Z`,
        core: { text, urls: [{ shortUrl: 'https://t.co/b', expandedUrl: 'https://example.org/b' }] },
      },
    });
    const notes = (...items: object[]) => `window.YTD.note_tweet.part0 = ${JSON.stringify(items, null, 1)}`;
    const cut = tweet('1', `${long.slice(0, 130)}… https://t.co/self`);
    it.each<[string, object, string, string | null]>([
      ['the whole text stands beside', cut, notes(note('別の話です。'), note(long)), whole],
      ['an answer', tweet('1', `@other @third ${long.slice(0, 130)}…`, '0'), notes(note(long)), whole],
      ['posted in another second', cut, notes(note(long, '01')), null],
      ['that begins otherwise', cut, notes(note(`なお、${long}`)), null],
      ['a short post', tweet('1', '会談しました。'), notes(note('会談しました。')), '会談しました。'],
      ['none', cut, notes(), null],
    ])('%s', async (_, post, file, text) => {
      const files = { ...held, 'data/tweets.js': part(0, post), 'data/note-tweet.js': file };
      const { documents, complaints } = await read(zip(files), { name: 'x.zip' });
      const found = documents.find(({ url }) => url?.endsWith('/status/1'))?.text.split('\n\n')[0];
      expect(complaints).toEqual([]);
      expect(found).toBe(text ?? `${long.slice(0, 130)}… https://t.co/self`);
    });

    it('a broken file of them is told, and what is whole in it is found', async () => {
      const file = notes(note(long), note('別の話です。')).slice(0, -30);
      const files = { ...held, 'data/tweets.js': part(0, cut), 'data/note-tweet.js': file };
      const { documents, complaints } = await read(zip(files), { name: 'x.zip' });
      expect(documents[0]?.text).toContain(whole);
      expect(complaints).toMatchObject([{ file: 'x.zip#/data/note-tweet.js', reason: 'the JSON is broken' }]);
    });
  });

  it('of Mastodon', async () => {
    const bytes = gzipSync(
      await tar({
        'likes.json': '{"orderedItems":["https://s.example.org/2"]}',
        'outbox.json': outbox,
        'actor.json': actor,
      }),
    );
    const { documents, complaints } = await read(bytes, { name: 'archive.tar.gz' });
    expect([documents, complaints]).toMatchObject([
      [{ publisher: '例示外務広報', account: '@mofa@s.example.org', text: '会談' }],
      [],
    ]);
  });
});
