/** What every engine of a record has to do. An engine's test calls this with a way to make an empty record. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf, linked } from '../../src/linking/index.js';
import { read } from '../../src/reading/index.js';
import type { KaidanDocument, Reading } from '../../src/record/schema.js';
import { KaidanEvent } from '../../src/record/schema.js';
import type { EventFilter, NamedBy, RecordStore } from '../../src/store/index.js';
import { japanese } from '../reading/ja/told.js';
import { access } from './access.js';
import { changing } from './changing.js';
import { corrections } from './corrections.js';
import { counting } from './counting.js';
import { following } from './following.js';
import { reread } from './reread.js';
import { versions } from './versions.js';

export type Post = readonly [id: string, published: string, text: string, rest?: Partial<KaidanDocument>];

export const readingOf = ([id, published, text, rest = {}]: Post): Reading => {
  const document = japanese(text, published, { id, url: `https://example.org/${id}`, ...rest });
  return { document, reports: read(document) };
};

const PHONE = '林外務大臣は24日、イギリスのトラス外相と約30分間、電話で会談しました。';
const POSTS: readonly Post[] = [
  ['held', '2021-11-23', '岸防衛大臣は23日、防衛省でザン・ベトナム国防大臣と会談しました。', { publisher: '例示省' }],
  ['held-too', '2021-11-24', 'ベトナムのファン・ヴァン・ザン国防大臣と岸信夫防衛大臣は23日、東京で会談した。'],
  ['phone', '2021-11-24', PHONE],
  ['phone-too', '2021-11-24', '林外相は24日、トラス英外相と40分間、電話会談した。'],
  ['signed', '2022-01-06', '岸田総理大臣とモリソン首相は6日、日豪円滑化協定に署名した。'],
  ['protest', '2022-02-01', '日本政府は1日、北朝鮮に抗議した。'],
  ['nothing', '2022-02-02', '会見の動画を公開しました。'],
];
const READINGS = POSTS.map(readingOf);
const EVENTS = eventsOf(linked(READINGS));
/** What a record of these must hold, whatever the order in which they came. */
const eventsById = (events: readonly KaidanEvent[]) =>
  [...events].sort((a, b) => (a.id < b.id ? -1 : 1)).map((event) => JSON.parse(JSON.stringify(event)) as KaidanEvent);

const NAMED: ReadonlyMap<string, readonly string[]> = new Map([
  ['ベトナム', ['VNM']],
  ['豪州', ['AUS']],
  ['australia', ['AUS']],
]);

/** Records are made with these, so that names are known. */
export const namedBy: NamedBy = (word) => ({
  countries: NAMED.get(word) ?? [],
  people: word === 'トラース' ? ['Elizabeth Truss'] : [],
});

/** @param again opens the record that was made last a second time, as another process would */
export function conformance(engine: string, make: () => Promise<RecordStore>, again: () => Promise<RecordStore>): void {
  describe(`a record in ${engine}`, () => {
    let record: RecordStore;
    beforeEach(async () => {
      record = await make();
    });
    afterEach(async () => {
      expect(await record.check()).toEqual([]);
      await record.close();
    });

    const found = async (filter: EventFilter): Promise<string[][]> => {
      const { items } = await record.events({ ...filter, order: 'oldest', limit: 100 });
      return items.map(({ documents }) => documents.map(({ id }) => id));
    };
    const everything = async (): Promise<KaidanEvent[]> => {
      const events: KaidanEvent[] = [];
      for await (const { event } of record.all({}, 'oldest')) events.push(event);
      return events;
    };

    following(() => record);
    access(() => record);
    counting(() => record, readingOf);
    changing(() => record, again, readingOf);

    describe('adding', () => {
      it('keeps documents, reports and events', async () => {
        expect(await record.add(READINGS)).toEqual({ documents: 7, known: 0, versions: 0, reports: 6, events: 4 });
        expect(await record.stats()).toEqual({ documents: 7, reports: 6, events: 4 });
      });

      it('passes over what it has', async () => {
        await record.add(READINGS.slice(0, 3));
        expect(await record.add(READINGS)).toMatchObject({ documents: 4, known: 3 });
        expect(await record.add([...READINGS, ...READINGS])).toMatchObject({ documents: 0, events: 0 });
        expect(await record.stats()).toMatchObject({ documents: 7, reports: 6 });
      });

      it('counts once what comes twice at once', async () => {
        expect(await record.add([...READINGS, ...READINGS])).toMatchObject({ documents: 7, known: 7, reports: 6 });
      });

      it('tells which documents it has', async () => {
        await record.add(READINGS.slice(0, 2));
        expect(await record.known(['held', 'phone', 'held-too', 'none'])).toEqual(new Set(['held', 'held-too']));
        expect(await record.known([])).toEqual(new Set());
      });

      it('keeps all or nothing', async () => {
        const [one, two] = READINGS;
        if (!one || !two) throw new Error('no readings');
        const [report] = two.reports;
        if (!report) throw new Error('no report');
        const wrong = { ...two, reports: [{ ...report, evidence: [{ start: 0, end: 1, exact: 'x' }] }] };
        await expect(record.add([one, wrong])).rejects.toThrow(/says that "x" stands at 0 of document held-too/);
        expect(await record.stats()).toEqual({ documents: 0, reports: 0, events: 0 });
        expect(await record.add(READINGS)).toMatchObject({ documents: 7 });
      });

      it('takes nothing as well', async () =>
        expect(await record.add([])).toEqual({ documents: 0, known: 0, versions: 0, reports: 0, events: 0 }));
    });

    describe('a document', () => {
      it('comes back as it was, with its reports and their events', async () => {
        await record.add(READINGS);
        for (const { document, reports } of READINGS) {
          const kept = await record.document(document.id);
          expect(kept?.document).toEqual(document);
          expect(kept?.reports.map((report) => ({ ...report, event: '' }))).toEqual(reports);
          expect(kept?.versions).toEqual([document.id]);
        }
        const kept = await record.document('held');
        expect(kept?.reports[0]?.event).toBe(EVENTS.find(({ reports }) => reports[0]?.document === 'held')?.id);
        expect(await record.document('none')).toBeNull();
      });

      it('is found by its reports, also by one that was added', async () => {
        await record.add(READINGS);
        for (const { document, reports } of READINGS)
          for (const { id } of reports) expect(await record.documentOfReport(id)).toBe(document.id);
        const [report] = READINGS[0]?.reports ?? [];
        if (!report) throw new Error('no report');
        const { id: _id, event: _event, coder: _coder, ...saying } = report;
        const signature = { at: '2026-11-23T10:00:00+09:00', who: '例示 花子', why: '読み落とし' };
        await record.correct({ ...signature, kind: 'add', document: 'held', report: saying });
        for (const { id } of (await record.document('held'))?.reports ?? [])
          expect(await record.documentOfReport(id)).toBe('held');
        expect(await record.documentOfReport('rep-none')).toBeNull();
      });

      it.each<[string, Partial<KaidanDocument>]>([
        ['NUL', { text: 'a\0b', title: '\0' }],
        ['half a surrogate pair', { text: 'x\ud800y\udc00', publisher: '\udfff' }],
        ['a substitute character', { text: '\x1a0000\x1a', url: 'https://example.org/\x1a' }],
        ['quotes and marks of other languages', { text: `'"\`;--\u202e\u{1f600}`, account: "'; drop table" }],
        ['nothing', { text: '', title: '', publisher: '', published: '', language: '' }],
        ['no address', { url: null, account: null, published: null }],
        ['everything', { links: ['a', 'b'], hashtags: ['c'], foundIn: { page: 'p', start: 1, end: 2, tags: ['EU'] } }],
        ['a strange date', { published: 'yesterday' }],
        ['a date long ago', { published: '0001-01-01' }],
        ['a date far ahead', { published: '9999-12-31' }],
      ])('with %s comes back as it was', async (_what, rest) => {
        const document = japanese('', '2021-11-24', { id: 'odd\0\ud800', ...rest });
        await record.add([{ document, reports: [] }]);
        expect((await record.document(document.id))?.document).toEqual(document);
        expect(await record.known([document.id])).toEqual(new Set([document.id]));
      });
    });

    describe('versions', () => {
      const first: Post = ['v1', '2021-11-24T10:00:00+09:00', PHONE, { url: 'https://example.org/v' }];
      const longer = PHONE.replace('30分', '40分');
      const second: Post = ['v2', '2021-11-24T12:00:00+09:00', longer, { url: 'https://example.org/v' }];

      it.each([
        ['first to last', [first, second]],
        ['last to first', [second, first]],
      ])('from %s: the one published last speaks, both are kept', async (_what, posts) => {
        const added = [];
        for (const post of posts) added.push(await record.add([readingOf(post)]));
        expect(added.map(({ versions }) => versions)).toEqual([0, 1]);
        const events = await everything();
        expect(events.map(({ reports }) => reports.map(({ document }) => document))).toEqual([['v2']]);
        expect(events[0]?.date?.duration).toBe('PT40M');
        const [old, recent] = [await record.document('v1'), await record.document('v2')];
        expect(old?.versions).toEqual(['v1', 'v2']);
        expect(recent?.versions).toEqual(['v1', 'v2']);
        expect(old?.reports.map(({ event }) => event)).toEqual(['']);
        expect(recent?.reports.map(({ event }) => event)).toEqual([events[0]?.id]);
      });

      it('that came at once', async () => {
        expect(await record.add([second, first].map(readingOf))).toMatchObject({
          documents: 2,
          versions: 2,
          events: 1,
        });
        expect((await everything()).map(({ reports }) => reports.map(({ document }) => document))).toEqual([['v2']]);
      });

      it('of other publishers are documents of their own', async () => {
        const other: Post = [second[0], second[1], second[2], { ...second[3], publisher: '見本通信' }];
        await record.add([readingOf(first)]);
        expect(await record.add([readingOf(other)])).toMatchObject({ versions: 0 });
        expect((await record.document('v1'))?.versions).toEqual(['v1']);
      });

      it('lead from an event that is told no more to the one told now', async () => {
        await record.add([readingOf(first)]);
        const [before] = await everything();
        await record.add([
          readingOf([second[0], second[1], PHONE.replace('24日', '23日'), { url: 'https://example.org/v' }]),
        ]);
        const [after] = await everything();
        expect(after?.date?.value).toBe('2021-11-23');
        expect(after?.id).not.toBe(before?.id);
        expect((await record.event(before?.id ?? ''))?.event.id).toBe(after?.id);
      });
    });

    describe('an event', () => {
      it('is what its reports tell, with its documents', async () => {
        await record.add(READINGS);
        for (const event of EVENTS) {
          KaidanEvent.parse(event);
          const kept = await record.event(event.id);
          expect(kept?.event).toEqual(event);
          expect(kept?.documents.map(({ id }) => id)).toEqual(event.reports.map(({ document }) => document));
        }
        expect(await record.event('evt-none')).toBeNull();
      });

      it('is the same in whatever order its documents come', async () => {
        for (const reading of READINGS.toReversed()) await record.add([reading]);
        expect(eventsById(await everything())).toEqual(eventsById(EVENTS));
      });

      it('keeps the ids that it had', async () => {
        const [, tooLate] = READINGS;
        if (!tooLate) throw new Error('no reading');
        const early = readingOf([
          'early',
          '2021-11-20',
          '岸防衛大臣は23日、ベトナムのザン国防大臣と東京で会談する予定です。',
        ]);
        await record.add([tooLate]);
        const [before] = await everything();
        const nameless = readingOf(['a', '2021-11-19', '日本とベトナムの防衛相は23日、会談する予定です。']);
        await record.add([early]);
        await record.add([nameless]);
        const [after, ...others] = await everything();
        expect(others).toEqual([]);
        expect(after?.id).not.toBe(before?.id);
        expect((await record.event(before?.id ?? ''))?.event).toEqual(after);
      });

      it('holds a claimed count against the record', async () => {
        const meeting = (id: string, day: number, which = ''): Post => [
          id,
          `2021-11-${day}`,
          `岸防衛大臣は${day}日、防衛省でベトナムのザン国防大臣と${which}会談を行った。`,
        ];
        const posts = [meeting('m1', 10), meeting('m2', 23, '3度目となる'), meeting('m3', 28)];
        await record.add(posts.map(readingOf));
        const { items } = await record.events({ order: 'oldest', limit: 9 });
        expect(items.map(({ event }) => event.ordinal)).toEqual([null, { said: 3, held: 2 }, null]);
      });
    });

    describe('events', () => {
      beforeEach(async () => void (await record.add(READINGS)));

      it.each<[string, EventFilter, string[][]]>([
        ['all', {}, [['held', 'held-too'], ['phone', 'phone-too'], ['signed'], ['protest']]],
        ['of a country', { countries: ['VNM'] }, [['held', 'held-too']]],
        ['of two countries', { countries: ['JPN', 'GBR'] }, [['phone', 'phone-too']]],
        ['of countries that did not meet', { countries: ['VNM', 'GBR'] }, []],
        ['of types', { types: ['SUPPORT', 'ACCUSE'] }, [['signed'], ['protest']]],
        ['of a mode', { modes: ['phone'] }, [['phone', 'phone-too']]],
        ['of a status', { statuses: ['planned'] }, []],
        ['of a person, by id', { persons: ['jpn-nobuo-kishi'] }, [['held', 'held-too']]],
        ['of a person, by name', { persons: ['岸信夫'] }, [['held', 'held-too']]],
        ['of a person, by a name in Latin', { persons: ['nobuo kishi'] }, [['held', 'held-too']]],
        ['of a publisher', { publishers: ['例示省'] }, [['held', 'held-too']]],
        ['at a place', { place: '東京' }, [['held', 'held-too']]],
        ['from a day', { from: '2022-01-06' }, [['signed'], ['protest']]],
        ['to a day', { to: '2021-11-23' }, [['held', 'held-too']]],
        [
          'of a month',
          { from: '2021-11', to: '2021-11' },
          [
            ['held', 'held-too'],
            ['phone', 'phone-too'],
          ],
        ],
        ['of a year', { from: '2022', to: '2022' }, [['signed'], ['protest']]],
        [
          'of several things at once',
          { countries: ['JPN'], types: ['CONSULT'], from: '2021-11-24' },
          [['phone', 'phone-too']],
        ],
      ])('%s', async (_what, filter, expected) => expect(await found(filter)).toEqual(expected));

      it('come a page at a time, either way', async () => {
        for (const order of ['newest', 'oldest'] as const) {
          const days: string[] = [];
          let after: string | undefined;
          do {
            const page = await record.events({ order, limit: 1, ...(after ? { after } : {}) });
            days.push(...page.items.map(({ event }) => event.date?.value ?? ''));
            after = page.next ?? undefined;
          } while (after !== undefined);
          const expected = ['2021-11-23', '2021-11-24', '2022-01-06', '2022-02-01'];
          expect(days).toEqual(order === 'oldest' ? expected : expected.toReversed());
        }
      });

      it.each([
        ['a limit of 0', { limit: 0 }, /A limit is a whole number/],
        ['half a limit', { limit: 1.5 }, /A limit is a whole number/],
        ['a date that is none', { from: 'yesterday' }, /A date is written 2021-11-24/],
        ['a month that is none', { to: '2021-13' }, /A date is written 2021-11-24/],
        ['a place to go on from that is none', { after: "' or 1" }, /is no place to go on from/],
      ])('refuse %s', async (_what, wrong, message) => {
        await expect(record.events({ order: 'newest', limit: 1, ...wrong })).rejects.toThrow(message);
      });
    });

    describe('search', () => {
      beforeEach(async () => {
        await record.add(READINGS);
        await record.add([
          readingOf([
            'wide',
            '2020-01-01',
            'ＮＡＴＯとｼﾝｶﾞﾎﾟｰﾙ、㈱例示。Advance notice, ad hoc.',
            { title: '会談の覚書' },
          ]),
          readingOf(['apart', '2020-01-02', '防衛省で会った。省内で衛星を見た。']),
        ]);
      });

      const ids = async (words: string, order: 'best' | 'newest' | 'oldest' = 'newest'): Promise<string[]> =>
        (await record.search({ words, order, limit: 100 })).items.map(({ document }) => document.id);

      it.each<[string, string, string[]]>([
        ['two characters', '覚書', ['wide']],
        ['one character at the end of a run', '豪', ['signed']],
        ['one character', '円', ['signed']],
        ['three', '防衛省', ['held', 'apart']],
        ['pairs that stand apart', '衛省内', []],
        ['several words', '電話 40分間', ['phone-too']],
        ['words with full-width spaces', '電話　トラス', ['phone-too', 'phone']],
        ['a phrase', '"電話で会談"', ['phone']],
        ['a phrase without its other quote', '"電話で会談', ['phone']],
        ['without a word', '電話 -"40分"', ['phone']],
        ['without two characters', '会談 -電話', ['held-too', 'held', 'wide']],
        ['half width', 'ｼﾝｶﾞﾎﾟｰﾙ', ['wide']],
        ['full width', 'シンガポール', ['wide']],
        ['small letters', 'nato', ['wide']],
        ['a whole word', 'ad', ['wide']],
        ['a part of a word', 'advan', []],
        ['what is folded', '(株)例示', ['wide']],
        ['a name in Latin', 'Truss', ['phone-too', 'phone']],
        ['a name in another spelling', 'トラース', ['phone-too', 'phone']],
        ['a name in another spelling, and a word', 'トラース 40分', ['phone-too']],
        ['not a name in another spelling', '電話 -トラース', ['phone-too', 'phone']],
        ['a full name in kana', 'エリザベス・トラス', ['phone-too', 'phone']],
        ['a name and a word', 'Truss 40分間', ['phone-too']],
        ['a country by its name', 'ベトナム', ['held-too', 'held']],
        ['a country by another name', '豪州', ['signed']],
        ['a country in English', 'Australia', ['signed']],
        ['what is not there', '不存在', []],
      ])('finds %s: %s', async (_what, words, expected) => {
        expect((await ids(words)).sort()).toEqual(expected.toSorted());
        expect((await ids(words, 'best')).sort()).toEqual(expected.toSorted());
      });

      it('keeps to the day of publication, either way', async () => {
        expect(await ids('会談')).toEqual(['phone-too', 'phone', 'held-too', 'held', 'wide']);
        expect(await ids('会談', 'oldest')).toEqual(['wide', 'held', 'held-too', 'phone', 'phone-too']);
      });

      it('puts first what has the words in its title', async () => expect((await ids('会談', 'best'))[0]).toBe('wide'));

      it('lists all documents by their day, a page at a time', async () => {
        const all: string[] = [];
        for (let after: string | undefined; ; ) {
          const page = await record.documentsByDay({ order: 'newest', limit: 2, ...(after ? { after } : {}) });
          all.push(...page.items.map(({ document }) => document.id));
          expect(page.items.every(({ marks }) => marks.text.length + marks.title.length === 0)).toBe(true);
          if (page.next === null) break;
          after = page.next;
        }
        expect(new Set(all).size).toBe((await record.stats()).documents);
        const oldest = await record.documentsByDay({ order: 'oldest', limit: 100 });
        expect(oldest.items.map(({ document }) => document.id)).toEqual(all.reverse());
      });

      it('gives events by their ids, in the order of these', async () => {
        const { items } = await record.events({ order: 'newest', limit: 3 });
        const ids = items.map(({ event }) => event.id).reverse();
        const found = await record.eventsById([...ids, 'evt-none', ids[0] ?? '']);
        expect(found.map(({ event }) => event.id)).toEqual(ids);
      });

      it('comes a page at a time', async () => {
        for (const order of ['best', 'newest', 'oldest'] as const) {
          const pages: string[] = [];
          let after: string | undefined;
          do {
            const page = await record.search({ words: '会談', order, limit: 2, ...(after ? { after } : {}) });
            pages.push(...page.items.map(({ document }) => document.id));
            after = page.next ?? undefined;
          } while (after !== undefined);
          expect(pages).toEqual(await ids('会談', order));
        }
      });

      it('marks the words, and names the events', async () => {
        const { items } = await record.search({ words: 'トラス 会談', order: 'oldest', limit: 1 });
        const [{ document, marks, events } = { document: null, marks: null, events: [] }] = items;
        expect(marks?.text.map(({ start, end }) => document?.text.slice(start, end))).toEqual(['トラス', '会談']);
        expect(events).toEqual([EVENTS.find(({ countries }) => countries.includes('GBR'))?.id]);
        const wide = await record.search({ words: '(株)例示 シンガポール nato', order: 'best', limit: 1 });
        const text = wide.items[0]?.document.text ?? '';
        expect(wide.items[0]?.marks.text.map(({ start, end }) => text.slice(start, end))).toEqual([
          'ＮＡＴＯ',
          'ｼﾝｶﾞﾎﾟｰﾙ',
          '㈱例示',
        ]);
      });

      it.each([
        ['nothing', ''],
        ['only spaces', ' \u3000'],
        ['no letters', '!?* "" -'],
        ['only what must not be there', '-会談'],
        ['too much', 'あ'.repeat(401)],
        ['too many words', 'a b c d e f g h i j k l m n o p q'],
      ])('refuses %s', async (_what, words) => {
        await expect(ids(words)).rejects.toThrow(/search|search for/);
      });

      it.each<[string, EventFilter, string[][]]>([
        ['words', { text: '電話' }, [['phone', 'phone-too']]],
        ['words of one of its documents', { text: '防衛省' }, [['held', 'held-too']]],
        ['words and filters', { text: '会談', countries: ['VNM'] }, [['held', 'held-too']]],
        ['words and filters that exclude each other', { text: '電話', countries: ['VNM'] }, []],
        ['words and dates', { text: '6日', from: '2022' }, [['signed']]],
      ])('finds events by %s', async (_what, filter, expected) => expect(await found(filter)).toEqual(expected));

      it.each(['衛星', '衛星網'])(
        'finds events by %s among many that have other words, a page at a time',
        async (text) => {
          const days = Array.from({ length: 28 * 4 }, (_, at) => [(at >> 2) + 1, 3 * (at % 4) + 1] as const);
          const posts = days.map(([day, month], at): Post => {
            const about = at % 5 === 0 ? '衛星網' : at % 5 === 1 ? '衛生と星網' : '漁業';
            const date = `2023-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
            return [`many-${at}`, date, `林外相は${day}日、トラス英外相と${about}について電話会談した。`];
          });
          await record.add(posts.map(readingOf));
          const told: string[] = [];
          for (let after: string | null | undefined; after !== null; ) {
            const page = await record.events({ text, order: 'oldest', limit: 9, ...(after ? { after } : {}) });
            told.push(...page.items.flatMap(({ event }) => event.reports.map(({ document }) => document)));
            after = page.next;
          }
          const published = new Map(posts.map(([id, date]) => [id, date]));
          expect(told.map((id) => published.get(id))).toEqual(told.map((id) => published.get(id)).sort());
          expect(told.sort()).toEqual(posts.flatMap(([id], at) => (at % 5 === 0 ? [id] : [])).sort());
        },
      );

      it('finds what was read anew by its new names', async () => {
        for await (const _ of reread(record, () => []));
        expect(await ids('Truss')).toEqual([]);
        for await (const _ of reread(record, read));
        expect((await ids('Truss')).sort()).toEqual(['phone', 'phone-too']);
      });

      it('takes any words that somebody may type', async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.oneof(
              fc.string({ unit: 'binary', maxLength: 60 }),
              fc
                .array(fc.constantFrom('"', '-', '*', 'AND', 'NEAR(', '会談', ' ', ':', '^', "'", '\0', '\ud800'), {
                  maxLength: 12,
                })
                .map((parts) => parts.join('')),
            ),
            async (words) => {
              const answer = await record.search({ words, order: 'best', limit: 5 }).catch((error: unknown) => error);
              if (answer instanceof Error) expect(answer.name).toBe('QueryError');
              else expect(answer).toMatchObject({ next: null });
            },
          ),
          { numRuns: 100 },
        );
      }, 30_000);
    });

    describe('reading anew', () => {
      it('changes nothing where the reader has not changed', async () => {
        await record.add(READINGS);
        const before = await everything();
        for await (const { documents, changes } of reread(record, read)) {
          expect(documents).toBe(7);
          expect(changes).toEqual([]);
        }
        expect(await everything()).toEqual(before);
      });

      it('ends as if the new reader had read from the start', async () => {
        await record.add(READINGS.map(({ document }) => ({ document, reports: [] })));
        expect(await everything()).toEqual([]);
        const changed: string[] = [];
        for await (const { changes } of reread(record, read)) changed.push(...changes.map(({ document }) => document));
        expect(changed.sort()).toEqual(['held', 'held-too', 'phone', 'phone-too', 'protest', 'signed']);
        expect(eventsById(await everything())).toEqual(eventsById(EVENTS));
        for await (const { changes } of reread(record, () => [])) {
          expect(changes.flatMap(({ before }) => before)).toHaveLength(6);
        }
        expect(await record.stats()).toEqual({ documents: 7, reports: 0, events: 0 });
      });

      it('goes on after a document', async () => {
        await record.add(READINGS);
        const slices = [];
        for await (const { documents, at } of reread(record, read, 'signed')) slices.push([documents, at]);
        expect(slices).toEqual([[2, 'nothing']]);
        await expect(reread(record, read, 'none')[Symbol.asyncIterator]().next()).rejects.toThrow(/no document none/);
      });
    });

    corrections(make, READINGS);
    versions(make);
  });
}
