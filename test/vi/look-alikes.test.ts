import { describe, expect, it } from 'vitest';
import { lookAlike } from '../../src/vi/look-alikes.js';

describe('a word that differs in its marks alone, in the same place', () => {
  it.each([
    ['Bằng khen cấp tỉnh trở lên', 'Bằng khen cấp tính trở lên', 'tính'],
    ['ít nhất 02 lần được khen', 'ít nhất 02 Iần được khen', 'iần'],
    ['92% người lao động hài lòng', '92% người lao đông hài lòng', 'đông'],
    ['gửi Phòng Tổ chức cán bộ Sở', 'gửi Phòng Tổ chức cán bô Sở', 'bô'],
    ['Bằng khen cấp tỉnh trở lên', 'Bằng khen cấp xã trở lên', null],
    ['ít nhất ba lần', 'ít nhất bà lần', null],
    ['đạt từ 85% trở lên', 'đạt mức tư vấn', null],
    ['Bằng khen cấp tỉnh', 'Bằng khen cấp tỉnh', null],
  ])('%s | %s: %s', (parent, child, expected) => expect(lookAlike(parent, child)).toBe(expected));
});
