import { describe, expect, it } from 'vitest';
import { labelOf, ownLabel, sectionOf } from '../../src/vi/places.js';

describe('labelOf', () => {
  it.each([
    ['II. ĐỐI TƯỢNG, TIÊU CHÍ', 'II'],
    ['I.MỤC ĐÍCH', 'I'],
    ['3. Tiêu chí cụ thể', '3'],
    ['2.1. Tiêu chí chung', '2.1'],
    ['3.2 Đối với cá nhân', '3.2'],
    ['3 năm liên tục', null],
    ['a) Đối với tập thể', 'a'],
    ['đ) Đối với doanh nghiệp', 'đ'],
    ['**IV. LỘ TRÌNH**', 'IV'],
    ['PHẦN II. NỘI DUNG', 'II'],
    ['PHỤ LỤC 1', 'Phụ lục 1'],
    ['Mục III. Nhiệm vụ', 'III'],
    ['Điều 5. Tổ chức thực hiện', '5'],
    ['(2) Cá nhân', '2'],
    ['Phụ lục II. Chỉ tiêu giao', 'Phụ lục II'],
    ['(Kèm theo Kế hoạch số 46/KH-UBND)', 'Phụ lục'],
    ['PHỤ LỤC', 'Phụ lục'],
    ['BIỂU GIAO CHỈ TIÊU', 'Phụ lục'],
    ['Bảng phân công như sau', null],
    ['* Đối với lãnh đạo:', null],
    ['Cá nhân', null],
    ['Chỉ tiêu', null],
    ['- Đối với tập thể', null],
    ['05 năm thực hiện', null],
  ])('%s -> %s', (heading, label) => expect(labelOf(heading)).toBe(label));
});

describe('ownLabel', () => {
  it.each([
    ['1.', '1'],
    ['a)', 'a'],
    ['a', 'a'],
    ['3.1', '3.1'],
    ['I.', 'I'],
    ['1 -', '1'],
    ['-', null],
    ['+', null],
    ['*', null],
  ])('%s -> %s', (label, expected) => expect(ownLabel(label)).toBe(expected));
});

describe('sectionOf', () => {
  it.each([
    [['II', '3', 'a'], 'mục II.3.a'],
    [['II', '3', '3.1'], 'mục II.3.1'],
    [['II', null, '2', '2'], 'mục II.2'],
    [['Phụ lục 1'], 'Phụ lục 1'],
    [['Phụ lục 1', 'II'], 'Phụ lục 1, mục II'],
    [['V', 'Phụ lục', 'II', '1'], 'Phụ lục, mục II.1'],
    [[null], ''],
    [[], ''],
  ])('%j -> %s', (labels, expected) => expect(sectionOf(labels)).toBe(expected));
});
