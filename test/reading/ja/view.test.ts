import { describe, expect, it } from 'vitest';
import { shippedKnowledge } from '../../../src/knowledge/index.js';
import { compileTables } from '../../../src/reading/ja/tables.js';
import { viewOf } from '../../../src/reading/ja/view.js';
import { placeInText, placeInView, spanOf } from '../../../src/reading/ja/view-places.js';
import { foldWidths } from '../../../src/reading/ja/widths.js';

const tables = compileTables(shippedKnowledge());
const view = (text: string): string => viewOf(text, tables).text;

describe('widths', () => {
  it.each([
    ['１１月２３日（火）、ＡＳＥＡＮ', '11月23日(火)、ASEAN'],
    ['外相，会談｡', '外相、会談。'],
    ['｢協力｣', '「協力」'],
    ['岸　防衛大臣', '岸 防衛大臣'],
    ['9時〜10時', '9時~10時'],
    ['ジャン゠マチュー', 'ジャン=マチュー'],
    ['本20日,大臣は,1,500人', '本20日、大臣は、1,500人'],
  ])('%s', (text, folded) => {
    expect(foldWidths(text)).toBe(folded);
    expect(foldWidths(text)).toHaveLength(text.length);
  });
});

describe('what only decorates is not seen', () => {
  it.each([
    ['#岸防衛大臣 は、#防衛省 において', '岸防衛大臣は、防衛省において'],
    ['＃岸防衛大臣　は', '岸防衛大臣は'],
    ['護衛艦 #いかづち を視察', '護衛艦いかづちを視察'],
    ['金健（キム・ゴン）本部長', '金健本部長'],
    ['（外側（内側）も）会談した', '会談した'],
    ['中国（北京）に出張した', '中国の北京に出張した'],
    ['中国（政府）と北京（首都）に、宮古島（沖縄県）に', '中国と北京に、宮古島に'],
    ['会談\u200bし\ufeffた', '会談した'],
    ['会談\u202eした\u202c', '会談した'],
    ['会\u0000談した', '会談した'],
    ['会談しました🇯🇵🇻🇳', '会談しました。'],
    ['会談しました✨ 次へ', '会談しました。 次へ'],
    ['アラブ首長国連邦🇦🇪の大臣', 'アラブ首長国連邦の大臣'],
  ])('%s', (text, seen) => expect(view(text)).toBe(seen));

  it('leaves links out', () => {
    expect(view('会談した。https://example.org/a?b=1 詳細')).not.toMatch(/example|http/);
    expect(view('会談した。pic.twitter.com/AbC123')).not.toContain('twitter');
  });

  it('keeps a parenthesis that nobody closes', () => {
    expect(view('外相（会談した。\n次の行）')).toBe('外相(会談した。\n次の行)');
  });

  it('keeps line ends', () => expect(view('一行目\n二行目')).toBe('一行目\n二行目'));
});

describe('every place in the view knows its place in the text', () => {
  const text = '🇯🇵１１月２３日(火)、#岸防衛大臣 は、金健（キム・ゴン）氏と会談👍 した。';
  const seen = viewOf(text, tables);

  it('one by one, in order, with one for the end', () => {
    const places = Array.from({ length: seen.text.length + 1 }, (_, at) => placeInText(seen, at));
    expect(places.at(-1)).toBe(text.length);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(places.map((place) => placeInView(seen, place))).toEqual(places.map((_, at) => at));
  });

  it.each(['岸防衛大臣', '金健', '11月23日'])('%s', (word) => {
    const start = seen.text.indexOf(word);
    const span = spanOf(text, seen, start, start + word.length);
    expect(foldWidths(span.exact)).toBe(word);
    expect(text.slice(span.start, span.end)).toBe(span.exact);
    expect(placeInView(seen, span.start)).toBe(start);
  });

  it('a stretch over a parenthesis has its words too', () => {
    const start = seen.text.indexOf('金健氏');
    expect(spanOf(text, seen, start, start + 3).exact).toBe('金健（キム・ゴン）氏');
  });

  it('an empty stretch is empty', () => expect(spanOf(text, seen, 3, 3).exact).toBe(''));

  it('no text has an empty view', () => expect(viewOf('', tables).text).toBe(''));
});
