import { ANY_YEAR, isDate, iso, isYear, type Reading, type Recogniser, within, yearless } from './types.js';

/** Dates of which something was left out: a blank day, a missing year, a month by itself. */

const GAP = '[\\s.…_]';

const monthOf = (year: string, month: string): Omit<Reading, 'grain'> | null => {
  const [y, m] = [Number(year), Number(month)];
  return isDate(y, m, 1) ? { ...within(y, [m, 1], [m, 31]), confidence: 'partial' } : null;
};

/** "ngày      tháng 01 năm 2021", "ngày …/8/2021": the month, and a day that nobody filled in. */
const blankDay: Recogniser = {
  id: 'blank-day',
  hint: ['ngày'],
  pattern: new RegExp(
    `ngày${GAP}*(?:tháng\\s*(\\d{1,2})\\s*(?:,?\\s*năm\\s*|/\\s*)(\\d{4})|/\\s*(\\d{1,2})\\s*/\\s*(\\d{4}))(?!\\d)`,
    'u',
  ),
  read: (m) => {
    const month = monthOf(m[2] ?? m[4] ?? '', m[1] ?? m[3] ?? '');
    return month && { grain: 'month', ...month, blank: ['day'] };
  },
};

/** "ngày … tháng … năm 2026", "ngày …/…/2026", "ngày … tháng … năm …"; the words alone ("ngày, tháng, năm") are none. */
const blankMonth: Recogniser = {
  id: 'blank-month',
  hint: ['ngày'],
  pattern: new RegExp(
    `ngày(${GAP}+)(?:tháng(${GAP}+)(?:năm\\s*(\\d{4}|(?:20)?[.…_]+))?|/${GAP}*/\\s*(\\d{4}))(?!\\d)|ngày${GAP}*/${GAP}*/\\s*(\\d{4})(?!\\d)`,
    'u',
  ),
  read: (m) => {
    const year = m[3] ?? m[4] ?? m[5];
    const printed = year !== undefined && /^\d{4}$/u.test(year);
    const gaps = `${m[1] ?? ''}|${m[2] ?? ''}`;
    if (!printed) {
      if (!/[.…_]|\s{2}/u.test(gaps)) return null;
      const blank: Reading['blank'] = year === undefined ? ['day', 'month'] : ['day', 'month', 'year'];
      return { grain: 'none', from: '', to: '', confidence: 'partial', blank };
    }
    const y = Number(year);
    return isYear(y)
      ? { grain: 'year', ...within(y, [1, 1], [12, 31]), confidence: 'partial', blank: ['day', 'month'] }
      : null;
  },
};

const FRACTION = '(?!\\s*(?:số|tổng|thời|trở lên|phiếu|thành viên|đại biểu|đảng viên|diện tích|nội dung|chỉ tiêu))';

/** "trước 15/6", "từ 01/7 đến …", "15/6 và 15/12": a day without its word, only where something says that it is one. */
const shortDay: Recogniser = {
  id: 'short-day',
  hint: ['/'],
  pattern: new RegExp(
    `(?=\\d{1,2}/)(?:(?<=(?:trước|chậm nhất|muộn nhất|đến|hết|sau|chậm nhất là|cuối)\\s{1,3})|(?<=từ\\s{1,3})(?=\\d{1,2}/\\d{1,2}\\s*(?:đến|tới|-))|(?<=\\d/\\d{1,2}(?:\\s{1,3}(?:và|hoặc)|,)\\s{0,3})|(?<=năm\\s{1,3})(?=\\d{1,2}/\\d{1,2}$)|^)(\\d{1,2})/(\\d{1,2})(?![\\d/.]*\\d)${FRACTION}`,
    'u',
  ),
  read: (m) => {
    const [d, mo] = [Number(m[1]), Number(m[2])];
    if (!isDate(ANY_YEAR, mo, d)) return null;
    const day = yearless(iso(ANY_YEAR, mo, d));
    return { grain: 'month-day', from: day, to: day };
  },
};

/** "Tháng 10" without a year; "6 tháng" is a length and "tháng 10 năm 2026" has one. */
const bareMonth: Recogniser = {
  id: 'bare-month',
  hint: ['tháng'],
  pattern:
    /(?=tháng)(?<!(?:\d|sáu|ba|chín|một|hai|mỗi|hằng)\s{1,3})tháng\s+(\d{1,2})(?!\s*[/.-]\s*\d|\d|\s*,?\s*năm\s+\d)/u,
  read: (m) => {
    const n = Number(m[1]);
    return n >= 1 && n <= 12 ? { grain: 'month', ...within(null, [n, 1], [n, 31]), confidence: 'partial' } : null;
  },
};

/** "10/2026", as cells of tables write it. */
const numericMonth: Recogniser = {
  id: 'numeric-month',
  hint: ['/20'],
  pattern: /(?=\d{1,2}\/20)(?<![\d/.,-]|số\s{0,3}:?\s{0,3})(\d{1,2})\/(20\d{2})(?![\d/-]|\s*\/)/u,
  read: (m) => {
    const n = Number(m[1]);
    return n >= 1 && n <= 12 ? { grain: 'month', ...within(Number(m[2]), [n, 1], [n, 31]) } : null;
  },
};

/** "ngày 26-27/12/2025", "ngày 26 và 27 tháng 12 năm 2025". */
const dayRun: Recogniser = {
  id: 'day-run',
  hint: ['ngày'],
  pattern:
    /ngày\s+(\d{1,2})\s*(?:-|,|và)\s*(?:ngày\s+)?(\d{1,2})(?:\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})|\s+tháng\s+(\d{1,2})\s*(?:,?\s*năm\s+|\/)(\d{4}))(?!\d)/u,
  read: (m) => {
    const [a, b, mo, y] = [Number(m[1]), Number(m[2]), Number(m[3] ?? m[5]), Number(m[4] ?? m[6])];
    return a < b && isDate(y, mo, a) && isDate(y, mo, b)
      ? { grain: 'range', from: iso(y, mo, a), to: iso(y, mo, b) }
      : null;
  },
};

export const PARTIAL: Recogniser[] = [blankDay, blankMonth, shortDay, bareMonth, numericMonth, dayRun];
