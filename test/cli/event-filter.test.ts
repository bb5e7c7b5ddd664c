import { expect, it } from 'vitest';
import { filterOf } from '../../src/cli/event-filter.js';

it.each([
  ['セルゲイ・ラヴロフ', 'rus-sergey-lavrov'],
  ['セルゲイ・ラブロフ', 'rus-sergey-lavrov'],
  // Every event has the Latin name beside the id.
  ['Sergey Lavrov', 'Sergey Lavrov'],
  ['rus-sergey-lavrov', 'rus-sergey-lavrov'],
  ['架空太郎', '架空太郎'],
])('of people, %s is %s, however a text spells it', (asked, person) => {
  expect(filterOf({ person: [asked] }).persons).toEqual([person]);
});
