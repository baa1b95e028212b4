import { months, type Recogniser } from './types.js';

const ROMAN_QUARTER: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const YEAR = '(\\d{4})(?!\\d)';

/** "tháng 8/2021", "trong tháng 8 năm 2021". */
export const month: Recogniser = {
  id: 'month',
  pattern: new RegExp(`tháng\\s+(\\d{1,2})\\s*(?:[/.-]\\s*|\\s+năm\\s+|,?\\s*năm\\s+)${YEAR}`, 'u'),
  read: (m) => {
    const n = Number(m[1]);
    return n >= 1 && n <= 12 ? { grain: 'month', ...months(Number(m[2]), n, n) } : null;
  },
};

/** "quý III/2021", "quý 1 năm 2026". */
export const quarter: Recogniser = {
  id: 'quarter',
  pattern: new RegExp(`quý\\s+(iv|i{1,3}|[1-4])\\s*(?:[/-]\\s*|,?\\s*(?:năm\\s+)?)${YEAR}`, 'u'),
  read: (m) => {
    const q = ROMAN_QUARTER[m[1] ?? ''] ?? Number(m[1]);
    return { grain: 'quarter', ...months(Number(m[2]), 3 * q - 2, 3 * q) };
  },
};

/** "06 tháng đầu năm 2023" -> January to June; "9 tháng đầu năm"; "6 tháng cuối năm". */
export const half: Recogniser = {
  id: 'half',
  pattern: new RegExp(`(\\d{1,2}|sáu|ba|chín)\\s+tháng\\s+(đầu|cuối)\\s+(?:của\\s+)?năm\\s+${YEAR}`, 'u'),
  read: (m) => {
    const n = { sáu: 6, ba: 3, chín: 9 }[m[1] ?? ''] ?? Number(m[1]);
    if (!(n >= 1 && n <= 12)) return null;
    return { grain: 'half', ...(m[2] === 'đầu' ? months(Number(m[3]), 1, n) : months(Number(m[3]), 13 - n, 12)) };
  },
};

/** "năm 2022", but neither a term of office nor a school year, which are labels. */
export const year: Recogniser = {
  id: 'year',
  pattern: new RegExp(`(?:đầu |giữa |cuối )?năm\\s+${YEAR}(?!\\s*-\\s*\\d{4})`, 'u'),
  read: (m) => {
    const y = Number(m[1]);
    if (y < 1990 || y > 2100) return null;
    if (m[0].startsWith('đầu')) return { grain: 'quarter', ...months(y, 1, 3) };
    if (m[0].startsWith('giữa')) return { grain: 'quarter', ...months(y, 5, 7) };
    if (m[0].startsWith('cuối')) return { grain: 'quarter', ...months(y, 10, 12) };
    return { grain: 'year', ...months(y, 1, 12) };
  },
};

/** "giai đoạn 2021 - 2025", "(2026 - 2027)", "từ năm 2019 đến năm 2020". */
export const years: Recogniser = {
  id: 'years',
  pattern: new RegExp(
    `(?:(?:giai đoạn|nhiệm kỳ|năm học|niên độ|khóa|từ năm|trong (?:các |những )?năm|các năm|năm)\\s+)?(?<![\\d/.-])(\\d{4})\\s*(?:-|đến(?:\\s+hết)?(?:\\s+năm)?|tới(?:\\s+năm)?)\\s*(?:năm\\s+)?${YEAR}(?!\\s*/)`,
    'u',
  ),
  read: (m) => {
    if (/^(?:nhiệm kỳ|năm học|khóa)/u.test(m[0])) return null;
    const [a, b] = [Number(m[1]), Number(m[2])];
    if (a < 1990 || b > 2100 || b < a || b - a > 40) return null;
    return { grain: 'range', from: months(a, 1, 1).from, to: months(b, 12, 12).to };
  },
};
