import { describe, expect, it } from 'vitest';
import { eventsOf, Linker } from '../../src/linking/index.js';
import { read } from '../../src/reading/index.js';
import type { KaidanDocument, Reading, Report } from '../../src/record/schema.js';
import { japanese } from '../reading/ja/told.js';

type Post = readonly [published: string, text: string];
const documents = (posts: readonly Post[]): KaidanDocument[] =>
  posts.map(([published, text], i) => japanese(text, published, { id: `doc-${i}`, url: `https://example.org/${i}` }));

function linked(...posts: Post[]): Reading[] {
  const linker = new Linker();
  return documents(posts).map((document) => ({ document, reports: linker.link(document, read(document)) }));
}
const ids = (readings: readonly Reading[]): string[][] =>
  readings.map(({ reports }) => reports.map((report) => report.event));
/** How many events the posts tell of; each post has to tell of one. */
function events(...posts: Post[]): number {
  const found = ids(linked(...posts));
  expect(found.map((each) => each.length)).toEqual(posts.map(() => 1));
  return new Set(found.flat()).size;
}

const HELD: Post = ['2021-11-23', '岸防衛大臣は23日、防衛省でザン・ベトナム国防大臣と会談しました。'];

describe('one event', () => {
  it.each<[string, Post, Post]>([
    [
      'two posts of one meeting',
      HELD,
      ['2021-11-24', 'ベトナムのファン・ヴァン・ザン国防大臣と岸信夫防衛大臣は23日、東京で会談した。'],
    ],
    ['a post that names nobody', HELD, ['2021-11-24', '日本とベトナムの防衛相は23日、会談しました。']],
    [
      'a meeting announced and then held',
      ['2021-11-20', '岸防衛大臣は23日、ザン・ベトナム国防大臣と会談する予定です。'],
      HELD,
    ],
    [
      'the same told in the other order',
      HELD,
      ['2021-11-20', '岸防衛大臣は23日、ザン・ベトナム国防大臣と会談する予定です。'],
    ],
    [
      'two durations of one call',
      ['2021-11-24', '林外務大臣は24日、イギリスのトラス外相と約30分間、電話で会談しました。'],
      ['2021-11-24', '林外相は24日、トラス英外相と電話会談した。会談は40分間だった。'],
    ],
    [
      'one signing',
      ['2022-01-06', '岸田総理大臣とモリソン首相は6日、日豪円滑化協定に署名した。'],
      ['2022-01-07', '日本とオーストラリアは6日、日豪円滑化協定に署名した。'],
    ],
  ])('%s', (_what, first, second) => expect(events(first, second)).toBe(1));
});

describe('two events', () => {
  it.each<[string, Post, Post]>([
    [
      'a call and a meeting of one day',
      ['2021-11-24', '林外務大臣は24日、イギリスのトラス外相と電話で会談しました。'],
      ['2021-11-24', '林外務大臣は24日、イギリスのトラス外相とリバプールで会談しました。'],
    ],
    [
      'meetings of other people on one day',
      HELD,
      ['2021-11-23', '槌道防衛審議官とチエン・ベトナム国防次官は23日、会談しました。'],
    ],
    [
      'meetings of the same people on other days',
      HELD,
      ['2021-09-13', '岸防衛大臣は12日、ザン・ベトナム国防大臣と会談しました。'],
    ],
    ['meetings with other countries', HELD, ['2021-11-23', '岸防衛大臣は23日、オースティン米国防長官と会談しました。']],
    [
      'talks of vice-ministers, whom nobody names, on the day of their ministers',
      HELD,
      ['2021-11-23', '23日、日越防衛次官級協議を行いました。'],
    ],
    ['a meeting and a protest', HELD, ['2021-11-23', '日本政府は23日、ベトナムに抗議した。']],
    [
      'signings of different instruments',
      ['2022-01-06', '日本とオーストラリアは6日、日豪円滑化協定に署名した。'],
      ['2022-01-06', '日本とオーストラリアは6日、「水素分野での協力に関する覚書」に署名した。'],
    ],
  ])('%s', (_what, first, second) => expect(events(first, second)).toBe(2));

  it('are kept apart in one document', () => {
    const [reports = []] = ids(
      linked(['2021-10-08', '岸田総理大臣は8日、中国の習近平国家主席、インドのモディ首相とそれぞれ電話で会談した。']),
    );
    expect(new Set(reports).size).toBe(2);
  });
});

describe('ids', () => {
  const posts: Post[] = [
    HELD,
    ['2021-11-24', '林外務大臣は24日、イギリスのトラス外相と電話で会談しました。'],
    ['2021-11-24', '日本とベトナムの防衛相は23日、会談しました。'],
  ];

  it('are the same on each run', () => expect(ids(linked(...posts))).toEqual(ids(linked(...posts))));

  it('are the same when a document is taken in twice', () => {
    const found = ids(linked(...posts, ...posts));
    expect(found.slice(posts.length)).toEqual(found.slice(0, posts.length));
  });

  it('do not hang on the words or the address of the document', () => {
    const linker = (url: string) =>
      new Linker().link(japanese(HELD[1], HELD[0], { url }), read(japanese(HELD[1], HELD[0], { id: url, url })))[0]
        ?.event;
    expect(linker('https://example.org/a')).toBe(linker('https://example.org/b'));
  });

  it('are the only thing that linking changes', () => {
    const document = japanese(HELD[1], HELD[0]);
    const reports = read(document);
    const without = ({ event, ...rest }: Report) => rest;
    expect(new Linker().link(document, reports).map(without)).toEqual(reports.map(without));
    expect(reports.map((report) => report.event)).toEqual(['']);
  });
});

describe('events', () => {
  it('keep their reports; what was held gives way to no plan', () => {
    const [event, ...others] = eventsOf(
      linked(['2021-11-20', '岸防衛大臣は23日、ザン・ベトナム国防大臣と会談する予定です。'], HELD),
    );
    expect(others).toEqual([]);
    expect(event).toMatchObject({ type: 'CONSULT', status: 'reported', date: { value: '2021-11-23' } });
    expect(event?.countries.toSorted()).toEqual(['JPN', 'VNM']);
    expect(event?.reports.map((report) => report.document)).toEqual(['doc-0', 'doc-1']);
  });

  it('keep a difference: both durations stay with their reports', () => {
    const [event] = eventsOf(
      linked(
        ['2021-11-24', '林外務大臣は24日、イギリスのトラス外相と約30分間、電話で会談しました。'],
        ['2021-11-24', '林外相は24日、トラス英外相と40分間、電話会談した。'],
      ),
    );
    expect(event?.reports.map((report) => report.date?.duration)).toEqual(['PT30M', 'PT40M']);
  });

  it('come oldest first', () => {
    const dates = eventsOf(linked(HELD, ['2021-11-24', '林外務大臣は18日、中国の王毅外相と電話で会談しました。'])).map(
      (event) => event.date?.value,
    );
    expect(dates).toEqual(['2021-11-18', '2021-11-23']);
  });

  it('are none where nothing was read', () => expect(eventsOf([])).toEqual([]));
});
