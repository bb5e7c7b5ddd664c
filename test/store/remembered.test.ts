import { expect, it } from 'vitest';
import { remembered } from '../../src/store/remembered.js';

it('an answer is worked out once, and is right when others were forgotten for it', () => {
  const asked: string[] = [];
  const lengthOf = remembered((text) => {
    asked.push(text);
    return text === '' ? null : text.length;
  });
  expect([lengthOf(''), lengthOf('会談'), lengthOf(''), lengthOf('会談')]).toEqual([null, 2, null, 2]);
  expect(asked).toEqual(['', '会談']);
  const numbers = Array.from({ length: 25_000 }, (_, at) => String(at));
  expect(numbers.filter((each) => lengthOf(each) !== each.length)).toEqual([]);
  expect(lengthOf('会談')).toBe(2);
  const long = '会'.repeat(101);
  asked.length = 0;
  expect([lengthOf(long), lengthOf(long)]).toEqual([101, 101]);
  expect(asked).toEqual([long, long]);
});
