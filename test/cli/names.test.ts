import { expect, it } from 'vitest';
import { namesFrom } from '../../src/cli/names.js';
import { shippedKnowledge } from '../../src/knowledge/index.js';
import type { Participant } from '../../src/record/index.js';

const { office } = namesFrom(shippedKnowledge());

const taking = (country: string, title: string, exact: string): Participant => ({
  role: 'actor',
  country,
  office: title,
  person: null,
  mention: { start: 0, end: exact.length, exact },
});

it.each([
  ['the words of the source', taking('USA', 'Secretary of Defense', '米国防長官'), '国防長官'],
  ['what its own country calls it', taking('USA', 'Secretary of State', ''), '国務長官'],
  ['what goes by that title', taking('JPN', 'Minister of Defense', ''), '防衛大臣'],
  ['the title, where no table has it', taking('JPN', 'Keeper of the Seals', ''), 'Keeper of the Seals'],
])('an office is called by %s', (_, party, name) => {
  expect(office(party, '2022-02-10')?.ja).toBe(name);
});
