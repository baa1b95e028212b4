import { numberOf } from '../numbers.js';
import { isYear, lastDay, type Reading, type Recogniser, within } from './types.js';

/** Parts of months, quarters and years, lists of them, and the same without a year. */

const WITH_YEAR = '(?:\\s*[/.-]\\s*|\\s*,?\\s*năm\\s+)(\\d{4})(?!\\d)';
const QUARTER = '(iv|i{1,3}|[1-4])(?![\\p{L}\\d])';
const QUARTER_NAMES: Record<string, number> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  nhất: 1,
  'thứ nhất': 1,
  hai: 2,
  'thứ hai': 2,
  ba: 3,
  'thứ ba': 3,
  tư: 4,
  'thứ tư': 4,
};
const quarterOf = (name: string): number => QUARTER_NAMES[name] ?? Number(name);
const MONTH_NAMES: Record<string, number> = {
  giêng: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
};

/** The printed year, or null when none stands there; NaN for one that no plan means. */
const yearOf = (printed: string | undefined): number | null => {
  if (printed === undefined) return null;
  return isYear(Number(printed)) ? Number(printed) : Number.NaN;
};

const fuzzy = (grain: Reading['grain'], interval: { from: string; to: string }): Reading => ({
  grain,
  ...interval,
  confidence: 'fuzzy',
});

const THIRDS: Record<string, [number, number]> = {
  đầu: [1, 10],
  giữa: [11, 20],
  cuối: [21, 31],
  'thượng tuần': [1, 10],
  'trung tuần': [11, 20],
  'hạ tuần': [21, 31],
  'nửa đầu': [1, 15],
  'nửa cuối': [16, 31],
};

/** "cuối tháng 5/2023", "thượng tuần tháng 6", "nửa đầu tháng 6/2026". */
const partOfMonth: Recogniser = {
  id: 'part-of-month',
  hint: ['tháng'],
  pattern: new RegExp(
    `(nửa đầu|nửa cuối|đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần)\\s+(?:của\\s+)?tháng\\s+(\\d{1,2})(?:${WITH_YEAR})?(?!\\d)`,
    'u',
  ),
  read: (m) => {
    const [n, year] = [Number(m[2]), yearOf(m[3])];
    const third = THIRDS[m[1] ?? ''];
    if (third === undefined || !(n >= 1 && n <= 12) || Number.isNaN(year)) return null;
    return fuzzy('month', within(year, [n, third[0]], [n, third[1]]));
  },
};

const WEEKS: Record<string, number> = { đầu: 1, nhất: 1, hai: 2, ba: 3, tư: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** "tuần đầu tháng 6/2026", "tuần thứ ba của tháng 6 năm 2026", "tuần cuối tháng 6". */
const weekOfMonth: Recogniser = {
  id: 'week-of-month',
  hint: ['tuần'],
  pattern: new RegExp(
    `tuần\\s+(?:thứ\\s+)?(đầu|cuối|nhất|hai|ba|tư|[1-4])(?:\\s+(?:tiên|cùng))?\\s+(?:của\\s+)?tháng\\s+(\\d{1,2})(?:${WITH_YEAR})?(?!\\d)`,
    'u',
  ),
  read: (m) => {
    const [n, year] = [Number(m[2]), yearOf(m[3])];
    if (!(n >= 1 && n <= 12) || Number.isNaN(year)) return null;
    const last = lastDay(year ?? 2024, n);
    const first = m[1] === 'cuối' ? last - 6 : 7 * (WEEKS[m[1] ?? ''] ?? 1) - 6;
    return fuzzy('month', within(year, [n, first], [n, first + 6]));
  },
};

/** "quý III" without a year, "quý tư năm 2026", "đầu quý IV/2026". */
const quarterPart: Recogniser = {
  id: 'quarter-part',
  hint: ['quý'],
  pattern: new RegExp(
    `(?:(đầu|giữa|cuối)\\s+)?quý\\s+(?:${QUARTER}|(thứ nhất|thứ hai|thứ ba|thứ tư|nhất|hai|ba|tư))(?:${WITH_YEAR})?(?!\\s*\\d)`,
    'u',
  ),
  read: (m) => {
    const year = yearOf(m[4]);
    const first = 3 * quarterOf(m[2] ?? m[3] ?? '') - 2;
    if (!(first >= 1 && first <= 10) || Number.isNaN(year)) return null;
    const at = { đầu: first, giữa: first + 1, cuối: first + 2 }[m[1] ?? ''];
    if (at !== undefined) return fuzzy('month', within(year, [at, 1], [at, 31]));
    return {
      grain: 'quarter',
      ...within(year, [first, 1], [first + 2, 31]),
      ...(year === null ? { confidence: 'partial' } : {}),
    };
  },
};

/** "Quý I - II/2026", "tháng 3 - 6/2026", "tháng 7, 8/2026". */
const run: Recogniser = {
  id: 'run',
  hint: ['quý', 'tháng'],
  pattern: new RegExp(
    `(?:(quý)\\s+(iv|i{1,3}|[1-4])\\s*(?:-|,|và)\\s*(?:quý\\s+)?(iv|i{1,3}|[1-4])|tháng\\s+(\\d{1,2})\\s*(?:-|,)\\s*(\\d{1,2}))${WITH_YEAR}`,
    'u',
  ),
  read: (m) => {
    const year = yearOf(m[6]);
    const [a, b] = m[1] ? [3 * quarterOf(m[2] ?? '') - 2, 3 * quarterOf(m[3] ?? '')] : [Number(m[4]), Number(m[5])];
    if (year === null || Number.isNaN(year) || !(a >= 1 && a < b && b <= 12)) return null;
    return { grain: 'range', ...within(year, [a, 1], [b, 31]) };
  },
};

/** "tháng Tám năm 2026", "tháng Chạp"; numbers in letters need the year, for "tháng hai" is said of much else. */
const namedMonth: Recogniser = {
  id: 'named-month',
  hint: ['tháng'],
  pattern:
    /tháng\s+(?:(giêng|chạp)(?:\s+năm\s+(\d{4}))?|(mười một|mười hai|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\s+năm\s+(\d{4}))(?![\d\p{L}])/u,
  read: (m) => {
    const n = MONTH_NAMES[m[1] ?? m[3] ?? ''];
    const year = yearOf(m[2] ?? m[4]);
    if (n === undefined || Number.isNaN(year)) return null;
    return { grain: 'month', ...within(year, [n, 1], [n, 31]), ...(year === null ? { confidence: 'partial' } : {}) };
  },
};

/** "9 tháng đầu năm", "nửa đầu năm 2026". */
const partOfYear: Recogniser = {
  id: 'part-of-year',
  hint: ['đầu', 'cuối'],
  pattern:
    /(?:(\d{1,2}|một|hai|ba|bốn|sáu|chín)\s+tháng|(nửa))\s+(đầu|cuối)\s+(?:của\s+)?năm(?:\s+(\d{4}))?(?!\s*\d|\p{L}| học)/u,
  read: (m) => {
    const n = m[2] ? 6 : numberOf(m[1] ?? '');
    const year = yearOf(m[4]);
    if (!(n >= 1 && n <= 12) || Number.isNaN(year)) return null;
    const [a, b] = m[3] === 'đầu' ? [1, n] : [13 - n, 12];
    return { grain: 'half', ...within(year, [a, 1], [b, 31]), ...(year === null ? { confidence: 'partial' } : {}) };
  },
};

const SEASONS: Record<string, [number, number]> = { đầu: [1, 3], giữa: [5, 7], cuối: [10, 12] };

/** "đầu năm", "những tháng cuối năm 2026". */
const seasonOfYear: Recogniser = {
  id: 'season',
  hint: ['đầu', 'giữa', 'cuối'],
  pattern:
    /(?=những|các|đầu|giữa|cuối)(?<!(?:\d|sáu|ba|chín|nửa)\s{1,3}(?:tháng\s{1,3})?)(?:(?:những|các)\s+tháng\s+)?(đầu|giữa|cuối)\s+năm(?:\s+(\d{4}))?(?!\s*[\d-]|\p{L}| học)/u,
  read: (m) => {
    const year = yearOf(m[2]);
    const at = SEASONS[m[1] ?? ''];
    return at === undefined || Number.isNaN(year) ? null : fuzzy('quarter', within(year, [at[0], 1], [at[1], 31]));
  },
};

/** "kết thúc năm 2026": from November to the next January. */
const yearEnd: Recogniser = {
  id: 'year-end',
  hint: ['kết thúc'],
  pattern: /kết thúc\s+năm(?:\s+(?:công tác\s+)?(\d{4}))(?!\s*[\d-])/u,
  read: (m) => {
    const year = Number(m[1]);
    return isYear(year) ? fuzzy('range', { from: `${year}-11-01`, to: `${year + 1}-01-31` }) : null;
  },
};

/** "năm học 2026 - 2027": August to July, give or take. */
const schoolYear: Recogniser = {
  id: 'school-year',
  hint: ['năm học', 'niên khóa'],
  pattern: /(?:năm học|niên khóa)\s+(\d{4})\s*-\s*(\d{4})(?!\d)/u,
  read: (m) => {
    const [a, b] = [Number(m[1]), Number(m[2])];
    return isYear(a) && b === a + 1 ? fuzzy('range', { from: `${a}-08-01`, to: `${b}-07-31` }) : null;
  },
};

/** "các năm 2026, 2027, 2028". */
const yearList: Recogniser = {
  id: 'year-list',
  hint: ['năm'],
  pattern: /năm\s+(\d{4})((?:\s*(?:,|và)\s*(?:năm\s+)?\d{4})+)(?!\s*[-/\d])/u,
  read: (m) => {
    const years = [Number(m[1]), ...(m[2]?.match(/\d{4}/gu) ?? []).map(Number)];
    const [a, b] = [Math.min(...years), Math.max(...years)];
    return isYear(a) && isYear(b) ? { grain: 'range', from: `${a}-01-01`, to: `${b}-12-31` } : null;
  },
};

export const FUZZY: Recogniser[] = [
  partOfMonth,
  weekOfMonth,
  quarterPart,
  run,
  namedMonth,
  partOfYear,
  seasonOfYear,
  yearEnd,
  schoolYear,
  yearList,
];
