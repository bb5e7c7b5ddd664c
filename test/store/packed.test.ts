import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Packing, type Unpacked, unpacked } from '../../src/store/packed.js';
import { idOf, restored, storable, storedId } from '../../src/store/storable.js';

const { value } = fc.letrec<{ value: Unpacked }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.nat(),
    fc.constantFrom(0, 62, 0xd7de, 0xd7df, 0xf7de, 0xf7df, 0xffff, 0x10000, Number.MAX_SAFE_INTEGER),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 5 }),
  ),
}));

const packing = new Packing();

function packed(value: Unpacked): string {
  write(value);
  return packing.take();
}

function write(value: Unpacked): void {
  if (typeof value === 'number') packing.number(value);
  else if (typeof value === 'string') packing.text(value);
  else {
    packing.open();
    value.forEach(write);
    packing.close();
  }
}

it('lists come back as they were', () => {
  fc.assert(fc.property(value, (each) => void expect(unpacked(packed(each))).toEqual(each)));
});

it.each(['', '\x01', '\x01!', '\x03'])('a broken one is refused: %j', (text) =>
  expect(() => unpacked(text)).toThrow(/has no end/),
);

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\0', '\x1a', '\ud800', '\udc00', '0', 'a') }),
);

it('any text comes back as it was, and a database can keep it', () => {
  fc.assert(
    fc.property(text, (each) => {
      expect(restored(storable(each))).toBe(each);
      expect(storable(each)).not.toMatch(/[\0\p{Cs}]/u);
    }),
  );
});

it('any id comes back as it was', () => {
  const id = fc.oneof(text, fc.stringMatching(/^(?:doc|evt|rep)-[0-9a-f]{20}$/), fc.stringMatching(/^[de=][\w-]{14}$/));
  fc.assert(fc.property(id, (each) => void expect(idOf(storedId(each))).toBe(each)));
  expect(storedId('evt-0123456789abcdef0123')).toHaveLength(15);
});
