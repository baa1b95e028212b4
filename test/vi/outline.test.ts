import { describe, expect, it } from 'vitest';
import { markerOf } from '../../src/vi/outline.js';

const MARKED: [string, string, string, number | null][] = [
  ['I. MỤC ĐÍCH', 'roman', 'I.', 1],
  ['III THỜI GIAN', 'roman', 'III', 3],
  ['PHẦN II. NỘI DUNG', 'part', 'PHẦN II.', 2],
  ['Phần thứ nhất: MỤC TIÊU', 'part', 'Phần thứ nhất:', 1],
  ['A. YÊU CẦU', 'upper', 'A.', 1],
  ['1. Mục đích', 'decimal', '1.', 1],
  ['1/ Mục đích', 'decimal', '1/', 1],
  ['2.1. Đối với tập thể', 'dotted2', '2.1.', 1],
  ['3.2.1 Gương cá nhân', 'dotted3', '3.2.1', 1],
  ['a) Tập thể', 'letter', 'a)', 1],
  ['Đ) Nâng cao', 'letter', 'Đ)', 5],
  ['đ) Nâng cao', 'letter', 'đ)', 5],
  ['(2) Quý IV/2021', 'paren', '(2)', 2],
  ['- Có 03 năm', 'dash', '-', null],
  ['+ Gương mẫu', 'plus', '+', null],
  ['* Cá nhân', 'star', '*', null],
  ['• Điểm', 'dot', '•', null],
  ['Điều 3. Tổ chức', 'article', 'Điều 3.', 3],
];
const PLAIN = [
  'V/v hoàn thiện',
  '10/8/2021 gửi',
  '2021. Năm',
  '-5 độ',
  'Trong quý III',
  '90% tập thể',
  '15.09.2022 08:58',
  'Lưu: VT',
];

describe('markerOf', () => {
  it.each(MARKED)('%s', (line, kind, label, ordinal) => expect(markerOf(line)).toMatchObject({ kind, label, ordinal }));
  it.each(PLAIN.map((p) => [p]))('no label in "%s"', (line) => expect(markerOf(line)).toBeNull());
});
