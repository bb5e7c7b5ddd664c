import { describe, expect, it } from 'vitest';
import { KaidanDocument } from '../../../src/record/schema.js';
import { read } from '../read.js';

const tweet = (id: string, full_text: string, more: object = {}) => ({
  tweet: { id_str: id, created_at: 'Wed Nov 24 18:05:00 +0000 2021', full_text, ...more },
});
const archive = (...tweets: object[]) => `window.YTD.tweets.part0 = ${JSON.stringify(tweets, null, 2)}`;

const API = {
  data: [
    {
      id: '10',
      author_id: '1',
      created_at: '2021-11-24T10:05:00.000Z',
      text: '会談しました。&amp; https://t.co/a https://t.co/pic',
      entities: {
        urls: [
          { url: 'https://t.co/a', expanded_url: 'https://example.org/a' },
          { url: 'https://t.co/pic', expanded_url: 'https://x.com/e/status/10/photo/1', display_url: 'pic.x.com/z' },
        ],
      },
      referenced_tweets: [{ type: 'quoted', id: '9' }],
    },
    {
      id: '11',
      author_id: '1',
      created_at: '2021-11-24T10:06:00.000Z',
      text: 'RT @other: 長い…',
      referenced_tweets: [{ type: 'retweeted', id: '8' }],
    },
    {
      id: '12',
      author_id: '1',
      created_at: '2021-11-24T10:07:00.000Z',
      text: 'RT @gone: 残り',
      referenced_tweets: [{ type: 'retweeted', id: '7' }],
    },
  ],
  includes: {
    users: [
      { id: '1', name: '例示外務広報', username: 'example_mofa' },
      { id: '2', name: '例示防衛広報', username: 'example_mod' },
    ],
    tweets: [
      { id: '9', author_id: '2', created_at: '2021-11-23T00:00:00.000Z', text: '引用された投稿です。' },
      { id: '8', author_id: '2', created_at: '2021-11-22T00:00:00.000Z', text: '長い投稿の全文です。' },
    ],
  },
};

const account = {
  id: '1',
  username: 'example',
  acct: 'example',
  display_name: '例示広報',
  url: 'https://social.example.org/@example',
};
const status = (id: string, content: string, more: object = {}) => ({
  id,
  created_at: '2021-11-24T10:05:00.000Z',
  visibility: 'public',
  url: `https://social.example.org/@example/${id}`,
  content,
  account,
  ...more,
});
const OUTBOX = {
  '@context': 'https://www.w3.org/ns/activitystreams',
  type: 'OrderedCollection',
  orderedItems: [
    note('1', '<p>会談しました。</p>', ['https://www.w3.org/ns/activitystreams#Public']),
    note('2', '<p>あなただけに。</p>', ['https://social.example.org/users/friend']),
    { type: 'Announce', object: 'https://social.example.org/users/other/statuses/3' },
    { type: 'Create', object: {} },
  ],
};
function note(id: string, content: string, to: string[]) {
  const object = {
    id: `https://social.example.org/users/example/statuses/${id}`,
    type: 'Note',
    attributedTo: 'https://social.example.org/users/example',
    published: '2021-11-24T10:05:00Z',
    to,
    content,
  };
  return { type: 'Create', object };
}

const author = { did: 'did:plc:a', handle: 'mofa.example.org', displayName: '例示外務広報' };
const other = { did: 'did:plc:b', handle: 'mod.example.org', displayName: '例示防衛広報' };
const view = (key: string, text: string, by = author, more: object = {}, record: object = {}) => ({
  post: {
    uri: `at://${by.did}/app.bsky.feed.post/${key}`,
    author: by,
    record: { $type: 'app.bsky.feed.post', text, createdAt: '2021-11-24T10:05:00.000Z', ...record },
    ...more,
  },
});

describe('posts of a service', () => {
  it('X API: links spelt out, a quote beside its post, a repost as the words of who wrote them', async () => {
    const { documents, complaints } = await read(JSON.stringify(API), { name: 'posts.json' });
    expect(complaints).toEqual([]);
    expect(
      documents.map(({ publisher, account, published, text, url, foundIn }) => [
        publisher,
        account,
        published,
        text,
        url,
        foundIn?.page,
      ]),
    ).toEqual([
      [
        '例示防衛広報',
        '@example_mod',
        '2021-11-22T09:00:00+09:00',
        '長い投稿の全文です。',
        'https://x.com/example_mod/status/8',
        'https://x.com/example_mofa/status/11',
      ],
      [
        '例示防衛広報',
        '@example_mod',
        '2021-11-23T09:00:00+09:00',
        '引用された投稿です。',
        'https://x.com/example_mod/status/9',
        'https://x.com/example_mofa/status/10',
      ],
      [
        '例示外務広報',
        '@example_mofa',
        '2021-11-24T19:05:00+09:00',
        '会談しました。& https://example.org/a',
        'https://x.com/example_mofa/status/10',
        'posts.json',
      ],
      ['@gone', '@gone', null, '残り', null, 'https://x.com/example_mofa/status/12'],
    ]);
    for (const document of documents) expect(KaidanDocument.parse(document)).toEqual(document);
  });

  it('X archive: the loose file', async () => {
    const { documents } = await read(
      archive(tweet('1', '会談しました。', { entities: { hashtags: [] } }), tweet('2', 'RT @example_mod: 演習です。')),
      { name: 'data/tweets.js' },
    );
    expect(documents).toMatchObject([
      {
        publisher: 'tweets.js',
        published: '2021-11-25T03:05:00+09:00',
        text: '会談しました。',
        url: 'https://x.com/i/web/status/1',
      },
      { publisher: '@example_mod', published: null, text: '演習です。' },
    ]);
  });

  it('Mastodon: statuses of the API, public ones', async () => {
    const reblog = status('9', '<p>元の投稿</p>', {
      account: { ...account, id: '2', acct: 'other@example.com', display_name: '例示防衛広報' },
    });
    const statuses = [
      status(
        '1',
        '<p>会談しました。<br>合意しました。</p><p><a href="https://example.org/a"><span class="invisible">https://</span><span>example.org/a</span></a></p>',
      ),
      status('2', '<p>内々の話</p>', { visibility: 'private' }),
      status('3', '', { reblog }),
      status('4', '<p>本文</p>', { spoiler_text: '注意' }),
      { id: 5 },
    ];
    const { documents, complaints } = await read(JSON.stringify(statuses));
    expect(documents.map(({ publisher, account: by, text, foundIn }) => [publisher, by, text, foundIn?.page])).toEqual([
      ['例示広報', '@example@social.example.org', '会談しました。\n合意しました。\nhttps://example.org/a', 'page.txt'],
      ['例示広報', '@example@social.example.org', '注意\n本文', 'page.txt'],
      ['例示防衛広報', '@other@example.com', '元の投稿', 'https://social.example.org/@example/3'],
    ]);
    expect(complaints.map(({ reason }) => reason)).toEqual(['item 5 of Mastodon is not a post']);
  });

  it('Mastodon: the outbox of an archive, public posts alone', async () => {
    const { documents, complaints } = await read(JSON.stringify(OUTBOX, null, 2), { name: 'outbox.json' });
    expect(documents).toMatchObject([
      { text: '会談しました。', account: '@example@social.example.org', published: '2021-11-24T19:05:00+09:00' },
    ]);
    expect(complaints.map(({ reason }) => reason)).toEqual(['item 4 of Mastodon archive is not a post']);
  });

  it('Bluesky: quotes, reposts, links', async () => {
    const quote = {
      record: {
        uri: `at://${other.did}/app.bsky.feed.post/q`,
        author: other,
        value: { text: '引用', createdAt: '2021-11-23T00:00:00Z' },
      },
    };
    const feed = [
      view(
        'a',
        '会談しました。 example.org/…',
        author,
        { embed: quote },
        { facets: [{ features: [{ uri: 'https://example.org/a' }] }] },
      ),
      { ...view('b', '元の投稿', other), reason: { by: author } },
    ];
    const { documents } = await read(JSON.stringify({ feed, cursor: '1' }));
    expect(
      documents.map(({ publisher, account: by, text, url, links, foundIn }) => [
        publisher,
        by,
        text,
        url,
        links,
        foundIn?.page,
      ]),
    ).toEqual([
      [
        '例示防衛広報',
        '@mod.example.org',
        '引用',
        'https://bsky.app/profile/mod.example.org/post/q',
        [],
        'https://bsky.app/profile/mofa.example.org/post/a',
      ],
      [
        '例示外務広報',
        '@mofa.example.org',
        '会談しました。 example.org/…',
        'https://bsky.app/profile/mofa.example.org/post/a',
        ['https://example.org/a'],
        'page.txt',
      ],
      [
        '例示防衛広報',
        '@mod.example.org',
        '元の投稿',
        'https://bsky.app/profile/mod.example.org/post/b',
        [],
        'https://bsky.app/profile/mofa.example.org',
      ],
    ]);
  });

  it('Bluesky: a thread, however deep, reads in order', async () => {
    const link = (key: string, before: string | null, minute: number) =>
      view(
        key,
        `${key}つ目`,
        author,
        {},
        {
          createdAt: `2021-11-24T10:0${minute}:00Z`,
          ...(before === null ? {} : { reply: { parent: { uri: `at://${author.did}/app.bsky.feed.post/${before}` } } }),
        },
      );
    const thread = { ...link('1', null, 0), replies: [{ ...link('2', '1', 1), replies: [link('3', '2', 2)] }] };
    expect((await read(JSON.stringify({ thread }))).documents.map(({ text }) => text)).toEqual([
      '1つ目\n\n2つ目\n\n3つ目',
    ]);
  });

  it('answers one a line are read as they come', async () => {
    const page = (id: string) => JSON.stringify({ ...API, data: [{ ...API.data[0], id }] });
    const { documents } = await read(`${page('1')}\n${page('2')}\n`, { name: 'pages.jsonl' });
    expect(documents.map(({ url }) => url?.slice(-1))).toEqual(['9', '1', '9', '2']);
  });
});

describe('a thread', () => {
  const at = (minute: number) => `Wed Nov 24 10:${String(minute).padStart(2, '0')}:00 +0000 2021`;
  const threaded = async (...posts: [id: string, minute: number, answers: string | null][]) =>
    (
      await read(
        archive(
          ...posts.map(([id, minute, answers]) =>
            tweet(id, id, { created_at: at(minute), in_reply_to_status_id_str: answers }),
          ),
        ),
      )
    ).documents.map(({ text }) => text);

  it.each<[string, Parameters<typeof threaded>, string[]]>([
    [
      'is joined in order, whatever the order of the file',
      [
        ['3', 2, '2'],
        ['1', 0, null],
        ['2', 1, '1'],
      ],
      ['1\n\n2\n\n3'],
    ],
    [
      'of one second goes by ids',
      [
        ['10', 0, '9'],
        ['9', 0, null],
      ],
      ['9\n\n10'],
    ],
    [
      'goes on with its first answer alone',
      [
        ['1', 0, null],
        ['2', 1, '1'],
        ['3', 2, '1'],
      ],
      ['1\n\n2', '3'],
    ],
    ['does not know the post that it answers', [['2', 1, '1']], ['2']],
    [
      'that goes in a circle ends',
      [
        ['1', 1, '2'],
        ['2', 1, '1'],
      ],
      ['1\n\n2'],
    ],
  ])('%s', async (_, posts, texts) => {
    expect(await threaded(...posts)).toEqual(texts);
  });

  it('ends where more than an hour passes', async () => {
    const late = tweet('2', '二', { created_at: 'Wed Nov 24 11:30:01 +0000 2021', in_reply_to_status_id_str: '1' });
    const { documents } = await read(archive(tweet('1', '一', { created_at: 'Wed Nov 24 10:30:00 +0000 2021' }), late));
    expect(documents.map(({ text }) => text)).toEqual(['一', '二']);
  });
});

describe('JSON that is broken', () => {
  const posts = ['一', '二', '三'].map((text, index) => tweet(String(index + 1), text));
  const pretty = archive(...posts);
  const dense = `window.YTD.tweet.part0 = ${JSON.stringify(posts)}`;
  it.each([
    ['cut off', pretty.slice(0, -40), ['一', '二']],
    ['a quotation mark missing', pretty.replace('"二"', '"二'), ['一', '三']],
    ['a bracket missing', dense.replace('"二"}}', '"二"}'), ['一', '三']],
    ['a bracket too many', dense.replace('"二"}}', '"二"}}}'), ['一', '二', '三']],
    ['a quotation mark missing, all on one line', dense.replace('"二"', '"二'), ['一', '三']],
  ])('costs the post that is broken alone: %s', async (_, text, left) => {
    const { documents, complaints } = await read(text);
    expect(documents.map((document) => document.text)).toEqual(left);
    expect(complaints.map(({ reason }) => reason)).toEqual(['the JSON is broken']);
  });

  it('reads lists of documents, whole or not', async () => {
    const list = JSON.stringify([{ text: '一' }, { text: '二' }]);
    expect((await read(list)).documents.map(({ text }) => text)).toEqual(['一', '二']);
    expect((await read(list.slice(0, -4))).documents.map(({ text }) => text)).toEqual(['一']);
  });

  it('however deep, does not end the program', async () => {
    for (const deep of [`{"a":${'['.repeat(200_000)}`, `{"data":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`]) {
      expect((await read(`[{},${'['.repeat(200_000)}${deep}`)).documents).toEqual([]);
      expect((await read(deep)).documents).toEqual([]);
    }
  });

  it('of many items takes its time in proportion', async () => {
    const time = async (count: number) => {
      const users = Array.from({ length: count }, (_, id) => ({ id: `${id}`, name: `${id}`, username: `u${id}` }));
      const data = users.map(({ id }) => ({ id, author_id: id, text: '会談', created_at: '2021-11-24T10:05:00Z' }));
      const text = JSON.stringify({ data, includes: { users } });
      const start = performance.now();
      expect((await read(text)).documents.length).toBe(count);
      return performance.now() - start;
    };
    await time(1000);
    const short = Math.min(await time(2000), await time(2000));
    // Eight times as many: eight times as long; the square would be 64.
    expect(await time(16_000)).toBeLessThan(short * 24 + 150);
  });
});
