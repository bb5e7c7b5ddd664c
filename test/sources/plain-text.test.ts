import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from './read.js';

const MOFA = '— 外務省 (@MofaJapan_jp) 2022年5月2日';
const NEWS = '— 公共放送ニュース (@example_news) 2022年5月1日';
const HEADLINE = '日豪首脳が電話会談 #例 https://example.org/1';

async function texts(...lines: string[]): Promise<string[]> {
  return (await read(lines.join('\n'))).documents.map((document) => document.text);
}

describe('a page of posts', () => {
  it('gives a document a post, with what X prints of it', async () => {
    const page = `本日、会談を行いました。 #会談 https://example.org/a\n${MOFA}\n`;
    const { documents, complaints } = await read(page);
    expect(complaints).toEqual([]);
    expect(documents).toEqual([
      {
        id: expect.stringMatching(/^doc-/),
        kind: 'post',
        publisher: '外務省',
        account: '@MofaJapan_jp',
        url: null,
        published: '2022-05-02',
        language: 'ja',
        title: null,
        text: '本日、会談を行いました。 #会談 https://example.org/a',
        links: ['https://example.org/a'],
        hashtags: ['会談'],
        foundIn: { page: 'page.txt', start: 0, end: page.length - 1, tags: [] },
      },
    ]);
  });

  it('joins an article to its headline and keeps the tags of the collector apart', async () => {
    const { documents } = await read(
      `${HEADLINE}\n${NEWS}\n両首脳は会談しました。\n意見を交わしました。\n#豪州 #G7\n#QUAD\n`,
    );
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      kind: 'article',
      text: `${HEADLINE}\n両首脳は会談しました。\n意見を交わしました。`,
      hashtags: ['例'],
      foundIn: { tags: ['豪州', 'G7', 'QUAD'] },
    });
  });

  it('lets a post of several lines begin where the length rule admits', async () => {
    const post = '【日仏外相会談】\n本日、林大臣は会談しました。\n\n詳細はこちら\nhttps://example.org/2\n#日仏 #会談';
    expect(await texts('前の投稿です。', MOFA, post, MOFA)).toEqual(['前の投稿です。', post]);
  });

  it('gives what is too long for the post to the one before', async () => {
    const long = `${'会'.repeat(120)}。`;
    expect(await texts('投稿です。', MOFA, long, `${'談'.repeat(50)}。`, MOFA)).toEqual([
      `投稿です。\n${long}`,
      `${'談'.repeat(50)}。`,
    ]);
  });

  it('gives a quoted post’s link at the end of a post no weight, and other links theirs', async () => {
    const lines = ['日豪防衛相が電話で会談。', `${'共'.repeat(125)}。`];
    const whole = `${lines.join('\n')} https://t.co/a`;
    expect(await texts('前の投稿です。', MOFA, whole, MOFA)).toEqual(['前の投稿です。', whole]);
    const linked = `${lines[0]} https://t.co/b\n${lines[1]}`;
    expect(await texts('前の投稿です。', MOFA, linked, MOFA)).toHaveLength(2);
    expect((await texts('前の投稿です。', MOFA, linked, MOFA))[1]).toBe(lines[1]);
  });

  it('gives all prose below a post that closed with its picture to the next post, up to an empty line', async () => {
    const post = '訓練を実施しました。 pic.twitter.com/abc';
    const long = [`${'会'.repeat(120)}。`, `${'談'.repeat(120)}。`];
    expect(await texts(post, MOFA, ...long, MOFA)).toEqual([post, long.join('\n')]);
    expect(await texts(post, MOFA, long[0] ?? '', '', long[1] ?? '', MOFA)).toEqual([`${post}\n${long[0]}`, long[1]]);
  });

  it('ends a post whose attribution stands inside a line, and joins the words behind it', async () => {
    const { documents } = await read(
      `${HEADLINE} — 公共放送ニュース (@example_news) 2022年5月1日 両首脳は会談しました。 協力で一致しました。\n本日、自衛隊は共同訓練を実施しました。${MOFA}`,
    );
    expect(documents.map(({ text, account, published }) => [text, account, published])).toEqual([
      [`${HEADLINE}\n両首脳は会談しました。 協力で一致しました。`, '@example_news', '2022-05-01'],
      ['本日、自衛隊は共同訓練を実施しました。', '@MofaJapan_jp', '2022-05-02'],
    ]);
  });

  it('takes a long paragraph of a paying account whole', async () => {
    const long = `${'会'.repeat(400)}。`;
    expect(await texts('投稿です。', MOFA, long, '#会談', MOFA)).toEqual(['投稿です。', `${long}\n#会談`]);
  });

  it('does not reach over a media link', async () => {
    expect(await texts('一つ目です。', MOFA, '続きです。 pic.twitter.com/abc', '二つ目です。', MOFA)).toEqual([
      '一つ目です。\n続きです。 pic.twitter.com/abc',
      '二つ目です。',
    ]);
  });

  it('leaves the short end of an article to the headline that announced it', async () => {
    const second = '日仏外相が会談 安全保障で協力を確認 https://example.org/2';
    const article = ['両首脳は会談しました。', '意見を交わしました。'];
    expect(await texts(HEADLINE, NEWS, ...article, second, NEWS)).toEqual([[HEADLINE, ...article].join('\n'), second]);
    const post = [
      '【日仏外相会談】',
      '林大臣は、本日、フランスの外務大臣と会談しました。',
      '詳細はこちら https://example.org/3',
    ];
    expect(await texts(HEADLINE, NEWS, ...article, ...post, MOFA)).toEqual([
      [HEADLINE, ...article].join('\n'),
      post.join('\n'),
    ]);
  });

  it('reads a post whose attribution stands on its own last line', async () => {
    expect(await texts(`会談を行いました。 pic.twitter.com/abc${MOFA}`)).toEqual([
      '会談を行いました。 pic.twitter.com/abc',
    ]);
  });

  it('keeps sentences before the first post as a page, and headings not', async () => {
    const opening = `${'会談について集めました'.repeat(12)}。`;
    const { documents } = await read(`${opening}\n${'会'.repeat(100)}。\n${MOFA}`);
    expect(documents.map(({ kind, text }) => [kind, text])).toEqual([
      ['page', opening],
      ['post', `${'会'.repeat(100)}。`],
    ]);
  });

  it('complains about an impossible date with its line, and keeps the post', async () => {
    const { documents, complaints } = await read('会談しました。\n— 外務省 (@MofaJapan_jp) 2022年2月30日');
    expect(documents[0]).toMatchObject({ text: '会談しました。', published: null });
    expect(complaints).toEqual([
      { file: 'page.txt', line: 2, reason: expect.stringContaining('2022年2月30日'), advice: expect.any(String) },
    ]);
  });

  it('complains about an attribution with nothing above it', async () => {
    const { documents, complaints } = await read(`${MOFA}\n会談しました。\n${MOFA}`);
    expect(documents).toHaveLength(1);
    expect(complaints).toMatchObject([{ line: 1 }]);
  });
});

describe('a page without posts', () => {
  it('is one document, dated by its top', async () => {
    const { documents } = await read('日英外相電話会談\n令和3年11月24日\n本日、林大臣は会談しました。\n', {
      name: '/tmp/release.txt',
    });
    expect(documents).toMatchObject([
      {
        kind: 'page',
        publisher: 'release.txt',
        published: '2021-11-24',
        foundIn: { page: '/tmp/release.txt', start: 0 },
      },
    ]);
  });

  it('is from the host of its address', async () => {
    const { documents } = await read('会談しました。', { url: 'https://example.org/a' });
    expect(documents).toMatchObject([{ publisher: 'example.org', url: 'https://example.org/a', published: null }]);
  });
});

describe('the example', () => {
  it('gives six documents', async () => {
    const { documents, complaints } = await read(readFileSync('examples/collected-page.txt'));
    expect(complaints).toEqual([]);
    expect(documents.map(({ kind, publisher, published }) => `${published} ${kind} ${publisher}`)).toEqual([
      '2022-03-19 post 例示外務広報',
      '2022-03-19 post 例示外務広報',
      '2022-03-19 article 公共放送ニュース',
      '2022-11-17 article 公共放送ニュース',
      '2023-01-11 post 例示官邸広報',
      '2023-01-12 article 公共放送ニュース',
    ]);
  });
});

const SEED = '../shared/seed';
describe.runIf(existsSync(SEED))('the page it began with', () => {
  it('gives the eight documents of the gold', async () => {
    const page = readdirSync(SEED).find((name) => name.endsWith('.txt')) ?? '';
    const gold = readdirSync(`${SEED}/gold`)
      .sort()
      .map((name) => JSON.parse(readFileSync(`${SEED}/gold/${name}`, 'utf8')).document);
    const { documents, complaints } = await read(readFileSync(`${SEED}/${page}`));
    expect(complaints).toEqual([]);
    expect(documents).toHaveLength(8);
    for (const [index, document] of documents.entries()) {
      const { kind, publisher, account, language, published, text } = gold[index];
      expect(document).toMatchObject({ kind, publisher, account, language, published: published.slice(0, 10) });
      expect(document.text).toContain(text);
    }
    expect(documents.map((document) => document.foundIn?.tags)).toEqual([
      ...[[], [], [], [], []],
      ['東南アジア'],
      [],
      ['反中国', '対中露戦', '習近平伏魔殿体制=旧体制', 'EU'],
    ]);
  });
});
