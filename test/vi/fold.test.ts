import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldBare, foldKeep } from '../../src/vi/fold.js';

const SAME: [string, string][] = [
  ['hoà bình', 'hòa bình'],
  ['uỷ ban', 'ủy ban'],
  ['Hàng năm', 'hằng năm'],
  ['Chiến sỹ thi đua', 'chiến sĩ thi đua'],
  ['Thi đua – Khen thưởng', 'Thi đua-Khen thưởng'],
  ['“Gia đình văn hóa”', '"Gia đình văn hóa"'],
];
const DIFFERENT: [string, string][] = [
  ['quý', 'qúy'],
  ['thú', 'thủ'],
  ['hàng hóa', 'hằng hóa'],
  ['ngoài', 'ngòai'],
];

describe('fold', () => {
  it.each(SAME)('%s = %s', (a, b) => expect(fold(a)).toBe(fold(b)));
  it.each(DIFFERENT)('%s is not %s', (a, b) => expect(fold(a)).not.toBe(fold(b)));
  it('drops diacritics on demand', () => expect(foldBare('KẾ HOẠCH')).toBe('ke hoach'));
  it('foldKeep keeps every offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (s) => foldKeep(s).length === s.length));
  });
});
