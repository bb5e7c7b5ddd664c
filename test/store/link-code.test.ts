import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkCode, linkKeyIn } from '../../src/store/link-code.js';
import { Terms } from '../../src/store/terms.js';

const text = fc.string({ unit: 'binary' });

it('what a report is compared by comes back as it was, whatever it is called', () => {
  const key = fc.record({
    family: text,
    countries: fc.array(text, { maxLength: 3 }),
    persons: fc.array(text, { maxLength: 3 }),
    date: fc.option(text.filter((each) => each !== '')),
    stated: fc.boolean(),
    agreements: fc.array(text, { maxLength: 2 }),
    level: text,
  });
  fc.assert(
    fc.property(key, (each) => {
      const terms = new Terms();
      expect(linkKeyIn(linkCode(each, terms), terms)).toEqual(each);
    }),
  );
});
