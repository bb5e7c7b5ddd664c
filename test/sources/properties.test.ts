import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KaidanDocument } from '../../src/record/schema.js';
import { cleanText } from '../../src/sources/index.js';
import { read } from './read.js';

const PAGES = ['collected-page.txt', 'collected-page.html', 'article.html', 'documents.ndjson'].map((name) =>
  readFileSync(`examples/${name}`, 'utf8'),
);
const PIECES = [
  '\0',
  '\u200b',
  '\u202e',
  '\ufeff',
  '「',
  '」』',
  '"',
  '<',
  '</',
  '<blockquote class="twitter-tweet">',
  '</p>',
  '&mdash;',
  '\n\n\n',
];
const LINES = [
  '\n— 外務省 (@MofaJapan_jp) 2022年13月40日\n',
  '\n— a (@b) May 1, 2022',
  '(@',
  '#a#b\n',
  'https://',
  'pic.twitter.com/',
  '{"',
  '\ud800',
  '\r\n',
];

/** A page that was cut, torn and sewn up again. */
const mutated = fc
  .tuple(
    fc.constantFrom(...PAGES),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(30),
        fc.oneof(fc.constantFrom(...PIECES, ...LINES), fc.string({ unit: 'binary' })),
      ),
      { maxLength: 8 },
    ),
    fc.double({ min: 0.2, max: 1, noNaN: true }),
  )
  .map(([page, edits, length]) => {
    let text = page;
    for (const [place, removed, piece] of edits) {
      const at = Math.floor(place * text.length);
      text = text.slice(0, at) + piece + text.slice(at + removed);
    }
    return text.slice(0, Math.ceil(length * text.length));
  });

const settings = { seed: 20211124, numRuns: 250 };

describe('whatever a page holds', () => {
  it('is read without a fault, into documents that are documents and stand on the page', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (page) => {
        const { documents, complaints } = await read(page);
        const cleaned = cleanText(page);
        for (const document of documents) {
          expect(KaidanDocument.parse(document)).toEqual(document);
          expect(document.text.trim()).not.toBe('');
          if (document.foundIn === null) continue;
          const { start, end } = document.foundIn;
          expect(0 <= start && start < end && end <= cleaned.length).toBe(true);
        }
        const lines = page.split(/\r\n|[\n\r\u2028\u2029\f\u0085]/).length;
        for (const { line, reason, advice } of complaints) {
          expect(line === null || (line >= 1 && line <= lines)).toBe(true);
          expect(reason !== '' && advice !== '').toBe(true);
        }
      }),
      settings,
    );
  });

  it('as plain text: each line of a document stands, in order, between its offsets; documents do not overlap', async () => {
    const plain = mutated.filter((page) => !/<|^\s*\{/.test(page));
    await fc.assert(
      fc.asyncProperty(plain, async (page) => {
        const cleaned = cleanText(page);
        let last = 0;
        for (const { text, foundIn } of (await read(page)).documents) {
          const { start, end } = foundIn ?? { start: -1, end: -1 };
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
          let at = start;
          for (const line of text.split('\n')) {
            const found = cleaned.indexOf(line, at);
            expect(found >= at && found + line.length <= end).toBe(true);
            at = found + line.length;
          }
        }
      }),
      settings,
    );
  });

  it('bytes of any kind are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const { documents, complaints } = await read(bytes);
        expect(documents.length + complaints.length).toBeGreaterThan(0);
      }),
      settings,
    );
  });
});

describe('time', () => {
  const half = 150_000;
  const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const pages: [string, (length: number) => string][] = [
    ['posts', (length) => fill(PAGES[0] ?? '', length)],
    ['embeds', (length) => `<html>${fill(PAGES[1] ?? '', length)}`],
    ['a line', (length) => fill('会談', length)],
    ['empty lines', (length) => `会談${fill('\n', length)}— a (@b) 2022年5月1日`],
    ['impossible dates', (length) => fill('会談\n— a (@b) 2022年13月1日\n', length)],
    ['quotation marks', (length) => fill('。」', length)],
    ['attribution beginnings', (length) => fill('— a (@b) ', length)],
    ['tags', (length) => fill('#a', length)],
    ['unclosed elements', (length) => `<html>${fill('<div><b>a</i>', length)}`],
    ['angle brackets', (length) => `<html>${fill('<', length)}`],
  ];

  it.each(pages)('grows with the length and no faster: %s', async (_, page) => {
    const time = async (length: number) => {
      const text = page(length);
      const start = performance.now();
      await read(text);
      return performance.now() - start;
    };
    await time(half);
    const short = Math.min(await time(half), await time(half));
    const long = Math.min(await time(half * 4), await time(half * 4));
    // Four times the page: four times the time; sixteen times would be the square. The constant is for a busy machine.
    expect(long).toBeLessThan(short * 10 + 150);
  });
});
