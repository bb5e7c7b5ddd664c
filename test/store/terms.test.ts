import { describe, expect, it } from 'vitest';
import { Terms } from '../../src/store/terms.js';

describe('terms for a transaction', () => {
  it('know what came into the record by another hand after they began', () => {
    const trunk = new Terms();
    trunk.load([[1, 'JPN']]);
    const branch = trunk.branch();
    trunk.load([
      [2, 'VNM'],
      [3, 'GBR'],
    ]);
    expect([1, 2, 3].map((number) => branch.valueOf(number))).toEqual(['JPN', 'VNM', 'GBR']);
    expect(branch.numberOf('GBR')).toBe(3);
  });

  it('keep their own to themselves', () => {
    const trunk = new Terms();
    trunk.load([[1, 'JPN']]);
    const branch = trunk.branch();
    expect(branch.numberOf('VNM')).toBe(2);
    expect(branch.valueOf(2)).toBe('VNM');
    expect(() => trunk.valueOf(2)).toThrow('the record has no term 2');
    expect(branch.takeFresh()).toEqual([[2, 'VNM']]);
    expect(branch.takeFresh()).toEqual([]);
  });
});
