import { describe, expect, test } from 'vitest';
import { plain, plainJson, plainUrl } from '../../src/publish/index.js';

describe('plain text', () => {
  test.each([
    ['ordinary', '会談しました。🇯🇵👨‍👩‍👧', '会談しました。🇯🇵👨‍👩‍👧'],
    ['an escape sequence', '\x1b[31m赤\x1b[0m', '␛[31m赤␛[0m'],
    ['a title sequence', '\x1b]0;x\x07', '␛]0;x␇'],
    ['an eight-bit control', 'a\x9b31mb', 'a\ufffd31mb'],
    ['delete', 'a\x7fb', 'a␡b'],
    ['line breaks and tabs', 'a\r\nb\nc\td\re\u2028f', 'a b c d e f'],
    ['a turned direction', 'a\u202eb\u2066c', 'a\ufffdb\ufffdc'],
    ['half a surrogate', 'a\ud800b', 'a\ufffdb'],
  ])('%s', (_name, text, expected) => expect(plain(text)).toBe(expected));
});

test('JSON keeps its meaning and loses its control characters', () => {
  const value = { text: 'a\x1b[0m\x9bb\u202ec\x7f' };
  const written = plainJson(value);
  expect(written).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(JSON.parse(written)).toEqual(value);
});

describe('addresses', () => {
  test.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['http://example.org/会談', 'http://example.org/%E4%BC%9A%E8%AB%87'],
    ['https://example.org/a)b>c', 'https://example.org/a%29b%3Ec'],
    ['https://example.org/\x1b[0m', 'https://example.org/%1B[0m'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['https://', null],
    [null, null],
  ])('%s', (url, expected) => expect(plainUrl(url)).toBe(expected));
});
