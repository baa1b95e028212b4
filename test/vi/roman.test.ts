import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { romanOf, romanValue } from '../../src/vi/roman.js';

describe('roman numbers', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [8, 'VIII'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [1994, 'MCMXCIV'],
  ])('%i is %s', (value, roman) => {
    expect(romanOf(value)).toBe(roman);
    expect(romanValue(roman)).toBe(value);
  });
  it('are read as they are written', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (value) => romanValue(romanOf(value)) === value)));
  it('end where they grow too long', () => expect([0, -1, 4000].map(romanOf)).toEqual(['0', '-1', '4000']));
});
