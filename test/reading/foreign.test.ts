import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutForeign } from '../../src/reading/foreign.js';
import { passedOver, read } from '../../src/reading/index.js';
import type { KaidanDocument } from '../../src/record/index.js';

const document = (text: string, language = 'ja'): KaidanDocument => ({
  id: 'd',
  kind: 'post',
  publisher: '例示外務省',
  account: null,
  url: null,
  published: '2021-11-24',
  language,
  title: null,
  text,
  links: [],
  hashtags: [],
  foundIn: null,
});

const ENGLISH = [
  'Defense Minister Kishi held talks with his counterpart Phan Van Giang on November 23.',
  'Japan and the U.S. signed an agreement in Washington, D.C. on 3 May 2022. China protested at once.',
  'The UK and France sent ships to the South China Sea!',
];
const JAPANESE = [
  '11月23日、岸防衛大臣は、防衛省において、ザン・ベトナム国防大臣と日越防衛相会談を行いました。',
  '岸田総理大臣は24日、ジョンソン首相と電話会談を行い、両首脳は「連携を続ける」ことを確認しました。',
  '政府は中国に抗議した。',
];
const MIXED = JAPANESE.flatMap((ja) => ENGLISH.map((en) => [ja, en] as const));

/** What was read, without where it stands. */
const told = (text: string): string =>
  JSON.stringify(read(document(text)), (key, value) => (['start', 'end', 'id'].includes(key) ? undefined : value));

/** Every span in a value whose words are not those of the text. */
function wrongSpans(value: unknown, text: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const { start, end, exact } = value as { start?: number; end?: number; exact?: string };
  if (exact !== undefined) return text.slice(start, end) === exact ? [] : [value];
  return Object.values(value).flatMap((part) => wrongSpans(part, text));
}

describe('a text in two languages is read for its Japanese part', () => {
  test.each(MIXED)('%s / %s', (ja, en) => {
    const alone = told(ja);
    expect(alone).not.toBe('[]');
    for (const text of [`${en}\n${ja}`, `${en} ${ja}`, `${ja}\n${en}`, `${ja} ${en}`, `${en}\n\n${ja}\n${en}\n`])
      expect(told(text), text).toBe(alone);
  });

  test('every value still points at its words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ENGLISH, ...JAPANESE, '\n', '「', '」', ' '), { maxLength: 12 }),
        (parts) => {
          const text = parts.join('');
          expect(wrongSpans(read(document(text)), text)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what is blanked', () => {
  test.each([
    ['a sentence on its own line', 'The two ministers held talks.\n会談した。', /^ {29}\n会談した。$/],
    ['a sentence before a Japanese one', '会談した。 They met again in May. 再会した。', /^会談した。 {24}再会した。$/],
    ['a line without a full stop', 'Minister for Foreign Affairs of Japan\n会談した。', /^ {37}\n会談した。$/],
  ])('%s', (_what, text, blanked) => expect(withoutForeign(text)).toMatch(blanked));

  test.each([
    ['an address', '会談した。\npic.twitter.com/One-Two-Three-Four-Five'],
    ['a name', 'G7 Foreign Ministers\n会談した。'],
    ['a term within a sentence', '両首脳は Free and Open Indo-Pacific の実現を確認した。'],
    ['a beginning that goes on in Japanese', 'Japan and the Republic of Korea の外相が会談した。'],
    ['words that are quoted', '大臣は「協力する。\nWe will work together on this.\n」と述べた。'],
    ['Japanese', '岸田総理大臣は24日、ジョンソン首相と電話会談を行いました。'],
  ])('not %s', (_what, text) => expect(withoutForeign(text)).toBe(text));

  test('nothing else changes, and no offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const blanked = withoutForeign(text);
        expect(blanked.length).toBe(text.length);
        expect(text.split('').filter((_, i) => blanked[i] !== text[i] && blanked[i] !== ' ')).toEqual([]);
      }),
    );
  });
});

describe('a text in another language is passed over with its reason', () => {
  test.each([
    ['en', 'English'],
    ['zh', 'Chinese'],
    ['pt-BR', 'Brazilian Portuguese'],
    ['und', 'a language that is not known'],
    ['no such code', 'a language that is not known'],
    ['', 'a language that is not known'],
  ])('%s', (language, name) => {
    const foreign = document('The ministers met.', language);
    expect(read(foreign)).toEqual([]);
    expect(passedOver(foreign)?.reason).toBe(`document d is passed over: ${name}; kaidan reads Japanese`);
  });

  test.each([
    ['Japanese', document('会談した。')],
    ['without a word', document('😀 12345', 'und')],
  ])('but not one that is %s', (_what, read) => expect(passedOver(read)).toBeNull());
});
