import { describe, expect, it } from 'vitest';
import { labelRepairs } from '../../src/read/scan/labels.js';
import { quarterRepairs, withSoundLetters } from '../../src/read/scan/letters.js';
import { withSoundPhrases } from '../../src/read/scan/phrases.js';
import { normalise } from '../../src/vi/normalise.js';

/** What was read, line by line -> the lines with their labels put right. */
const LABELS: [string, string[], string[]][] = [
  ['H for II', ['I. MỤC ĐÍCH', 'H. NỘI DUNG', 'III. TỔ CHỨC'], ['I. MỤC ĐÍCH', 'II. NỘI DUNG', 'III. TỔ CHỨC']],
  ['IH for III at the end', ['I. MỘT', 'II. HAI', 'IH. BA'], ['I. MỘT', 'II. HAI', 'III. BA']],
  ['a lost stroke', ['II. HAI', 'II. BA', 'IV. BỐN'], ['II. HAI', 'III. BA', 'IV. BỐN']],
  ['L for the first', ['L. MỤC ĐÍCH', 'II. NỘI DUNG'], ['I. MỤC ĐÍCH', 'II. NỘI DUNG']],
  [
    'l for 1',
    ['I. MỤC ĐÍCH', 'l. Mục đích', '2. Yêu cầu', 'II. HAI'],
    ['I. MỤC ĐÍCH', '1. Mục đích', '2. Yêu cầu', 'II. HAI'],
  ],
  ['d for đ', ['1. Một', 'c) ba', 'd) bốn', 'd) năm', 'e) sáu'], ['1. Một', 'c) ba', 'd) bốn', 'đ) năm', 'e) sáu']],
  ['á for a', ['1. Một', 'á) một', 'b) hai'], ['1. Một', 'a) một', 'b) hai']],
  ['no stop', ['I. MỘT', 'H. HAI', 'IIL CHỈ TIÊU', 'IV. BỐN'], ['I. MỘT', 'II. HAI', 'III. CHỈ TIÊU', 'IV. BỐN']],
  ['a dash', ['- một', '~ hai', '« ba'], ['- một', '- hai', '- ba']],
  ['nothing alone', ['H. Nguyễn Văn A ký', '~ khoảng mười'], ['H. Nguyễn Văn A ký', '~ khoảng mười']],
  [
    'nothing in order',
    ['I. MỘT', '1. Một', '2. Hai', 'II. HAI', '1. Một'],
    ['I. MỘT', '1. Một', '2. Hai', 'II. HAI', '1. Một'],
  ],
  ['no years', ['1. Một', '2. Hai', '3. Ba'], ['1. Một', '2. Hai', '3. Ba']],
];

describe('labels of recognised lines', () => {
  it.each(LABELS)('%s', (_, read, right) => {
    const lines = [...read];
    for (const { line, length, label } of labelRepairs(read.map((text) => ({ text })))) {
      lines[line] = label + (lines[line] ?? '').slice(length);
    }
    expect(lines).toEqual(right);
  });
});

const PHRASES: [string, string][] = [
  ['KÉ HOẠCH', 'KẾ HOẠCH'],
  ['MỤC ĐÍCH, YÊU CẤU', 'MỤC ĐÍCH, YÊU CẦU'],
  ['theo tỉnh thần “người thật”', 'theo tinh thần “người thật”'],
  ['Uỷ ban nhân dân', 'Uỷ ban nhân dân'],
  ['Bổi dưỡng', 'Bồi dưỡng'],
  ['tỉnh Thanh Hóa', 'tỉnh Thanh Hóa'],
];

describe('fixed phrases', () => {
  it.each(PHRASES)('%s', (read, right) => {
    const { text, originals } = withSoundPhrases(normalise(read));
    expect(text).toBe(right);
    let printed = text;
    for (const o of [...originals].reverse()) printed = printed.slice(0, o.start) + o.text + printed.slice(o.end);
    expect(printed).toBe(read);
  });
});

const CAPITALS: [string, string][] = [
  ['của SỞ Tài chính', 'của Sở Tài chính'],
  ['SỞ TÀI CHÍNH', 'SỞ TÀI CHÍNH'],
  ['chuyển đổi sỐ', 'chuyển đổi số'],
  ['suy tôn Ở nơi công tác', 'suy tôn ở nơi công tác'],
  ['THCS, ThS, GDĐT', 'THCS, ThS, GDĐT'],
];

describe('capitals among small letters', () => {
  it.each(CAPITALS)('%s', (read, right) => {
    expect(withSoundLetters(normalise(read)).text).toBe(right);
  });
});

describe('quarters', () => {
  it.each([
    ['Từ quý IIL/2026', 'III'],
    ['Quý IHI/2027', undefined],
    ['Quý IH/2027', 'III'],
    ['Từ quý III2026 đến', '/'],
    ['Quý II//2026', '/'],
    ['Quý II/2026', undefined],
  ])('%s', (text, put) => {
    expect(quarterRepairs(text)[0]?.put).toBe(put);
  });
});
