import { describe, expect, it } from 'vitest';
import { datesIn, recurrenceOf } from '../../../src/vi/dates/index.js';
import { foldKeep } from '../../../src/vi/fold.js';

/** text -> "from..to", with "<" for strictly before, "≤" for by, "@" the hour. */
const show = (text: string): string[] =>
  datesIn(foldKeep(text)).map(
    (d) =>
      `${d.bound === 'before' ? '<' : d.bound === 'by' ? '≤' : ''}${d.from === d.to ? d.from : `${d.from}..${d.to}`}${d.time ? `@${d.time}` : ''}`,
  );

const CASES: [string, string[]][] = [
  ['ngày 25/3/2021', ['2021-03-25']],
  ['ngày 24 tháng 3 năm 2021', ['2021-03-24']],
  ['15.09.2022', ['2022-09-15']],
  ['gửi trước ngày 10/8/2021', ['<2021-08-10']],
  ['chậm nhất vào 17 giờ ngày 25/6/2021', ['≤2021-06-25@17:00']],
  ['chậm nhất ngày 15 tháng 7 năm 2021', ['≤2021-07-15']],
  ['trước 17 giờ ngày 15/5/2026', ['≤2026-05-15@17:00']],
  ['xong đến hết ngày 30/6/2026', ['≤2026-06-30']],
  ['từ ngày 01/7 đến 15/7/2021', ['2021-07-01..2021-07-15']],
  ['trong tháng 8 năm 2021', ['2021-08-01..2021-08-31']],
  ['tháng 2/2024', ['2024-02-01..2024-02-29']],
  ['Quý III/2021', ['2021-07-01..2021-09-30']],
  ['quý 1/2026', ['2026-01-01..2026-03-31']],
  ['06 tháng đầu năm 2023', ['2023-01-01..2023-06-30']],
  ['6 tháng cuối năm 2023', ['2023-07-01..2023-12-31']],
  ['Từ quý III/2026 đến hết năm 2027', ['2026-07-01..2027-12-31']],
  ['Từ tháng 9/2021 đến tháng 12/2022', ['2021-09-01..2022-12-31']],
  ['từ quý I đến quý III/2020', ['2020-01-01..2020-09-30']],
  ['giai đoạn 2021 – 2025', ['2021-01-01..2025-12-31']],
  ['năm 2022', ['2022-01-01..2022-12-31']],
  ['cuối năm 2023', ['2023-10-01..2023-12-31']],
  ['(11/6/1948 - 11/6/2023)', ['2023-06-11']],
  ['trước ngày 10/6 và trước ngày 05/12 hằng năm', ['<--06-10', '<--12-05']],
  ['nhiệm kỳ 2020 - 2025', []],
  ['năm học 2026 - 2027', []],
  ['tỷ lệ 3/4 số phiếu', []],
  ['ngày 31/02/2021', []],
  ['thường xuyên, theo quy định', []],
];

const RECURRING: [string, string | null][] = [
  ['Mỗi quý báo cáo tiến độ; riêng số liệu nhập hằng tháng', 'quarterly'],
  ['Gửi bản đăng ký; hằng tháng báo cáo', 'monthly'],
  ['báo cáo định kỳ 06 tháng', 'half-yearly'],
  ['mỗi năm hai kỳ, gửi báo cáo', 'half-yearly'],
  ['06 tháng một lần', 'half-yearly'],
  ['hàng năm', 'yearly'],
  ['định kỳ hằng quý, trước ngày 20 của tháng cuối quý', 'quarterly'],
  ['mỗi tháng', 'monthly'],
  ['biểu dương vào dịp tổng kết công tác năm', 'yearly'],
  ['khen thưởng khi tổng kết phong trào thi đua cuối năm', 'yearly'],
  ['biểu dương dịp tổng kết năm 2028', null],
  ['trong năm 2022', null],
  ['06 tháng đầu năm 2023', null],
];

describe('dates', () => {
  it.each(CASES)('%s', (text, expected) => expect(show(text)).toEqual(expected));
  it.each(RECURRING)('how often: %s', (text, expected) => expect(recurrenceOf(foldKeep(text))).toBe(expected));
});
