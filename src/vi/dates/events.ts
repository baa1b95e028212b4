import { NUMBER } from '../numbers.js';
import { ANY_YEAR, isDate, iso, isYear, type Reading, type Recogniser, within, yearless } from './types.js';

/** Times that hang on an event: a review, a congress, an anniversary, a feast. */

const NOWHEN = { kind: 'event', grain: 'none', from: '', to: '', confidence: 'fuzzy' } as const;
const event = (interval: { from: string; to: string }, confidence: Reading['confidence'] = 'fuzzy'): Reading => ({
  kind: 'event',
  grain: 'range',
  ...interval,
  confidence,
});

const AT = '(?:gắn với|gắn|nhân|vào|dịp|cùng với|kết hợp với|kết hợp|tại|trong)';
/** Words between the event and its year. */
const WORDS = '(?:\\s+(?!trước|đến|từ|chậm|muộn|gửi|hoàn)[\\p{L},]+){0,8}?';

/** The reviews of a year stand round its end or its middle. */
const REVIEWS: Record<string, (year: number) => { from: string; to: string }> = {
  'tổng kết': (year) => ({ from: `${year}-12-01`, to: `${year + 1}-01-31` }),
  'sơ kết': (year) => ({ from: `${year}-06-01`, to: `${year}-07-31` }),
};

/** "gắn với tổng kết phong trào thi đua năm 2022". */
const reviewOfYear: Recogniser = {
  id: 'review-of-year',
  hint: ['kết'],
  pattern: new RegExp(
    `${AT}\\s+(?:(?:dịp|việc|hội nghị|lễ)\\s+){0,3}(sơ kết|tổng kết)${WORDS}\\s+năm\\s+(\\d{4})(?!\\s*[-\\d/])`,
    'u',
  ),
  read: (m) => {
    const year = Number(m[2]);
    const interval = REVIEWS[m[1] ?? '']?.(year);
    return interval !== undefined && isYear(year) ? event(interval) : null;
  },
};

/** The same without a year: the one of the surroundings. The two ends may lie in two years: see the refiner. */
const review: Recogniser = {
  id: 'review',
  hint: ['kết'],
  pattern: new RegExp(
    `${AT}\\s+(?:(?:dịp|việc|hội nghị|lễ)\\s+){0,3}(sơ kết|tổng kết)(?:\\s+(?:phong trào|công tác|đợt|giai đoạn)(?:\\s+thi đua)?)?(?!\\p{L})`,
    'u',
  ),
  read: (m) => event(m[1] === 'sơ kết' ? within(null, [6, 1], [7, 31]) : { from: '--12-01', to: '--01-31' }),
};

/** "vào dịp tổng kết năm": from November to the next January. */
const yearReview: Recogniser = {
  id: 'year-review',
  hint: ['tổng kết'],
  pattern: /(?:vào\s+)?(?:dịp|khi|vào)\s+tổng kết\s+(?:công tác\s+)?năm(?:\s+(\d{4}))?(?!\s*[\d-]| học|\p{L})/u,
  read: (m) => {
    const year = Number(m[1]);
    if (m[1] === undefined) return event({ from: '--11-01', to: '--01-31' });
    return isYear(year) ? event({ from: `${year}-11-01`, to: `${year + 1}-01-31` }) : null;
  },
};

/** "tổng kết giai đoạn 2021 - 2025": from the last quarter to the first after it. */
const reviewOfPhase: Recogniser = {
  id: 'review-of-phase',
  hint: ['tổng kết'],
  pattern: new RegExp(`(?:${AT}\\s+)?tổng kết${WORDS}\\s+giai đoạn\\s+(\\d{4})\\s*-\\s*(\\d{4})(?!\\d)`, 'u'),
  read: (m) => {
    const [a, b] = [Number(m[1]), Number(m[2])];
    return isYear(a) && isYear(b) && a < b ? event({ from: `${b}-10-01`, to: `${b + 1}-03-31` }) : null;
  },
};

/** "sơ kết 02 năm", "tổng kết 5 năm": which years is not said. */
const reviewOfYears: Recogniser = {
  id: 'review-of-years',
  hint: ['kết'],
  pattern: new RegExp(`(?:sơ kết|tổng kết)(?:\\s+\\p{L}+){0,2}?\\s+(?:${NUMBER})\\s+năm(?!\\s+\\d|\\p{L})`, 'u'),
  read: () => NOWHEN,
};

/** "tại Đại hội thi đua yêu nước tỉnh lần thứ VI, năm 2025". */
const congress: Recogniser = {
  id: 'congress',
  hint: ['đại hội'],
  pattern: new RegExp(
    `${AT}\\s+(?:dịp\\s+)?đại hội(?:\\s+[\\p{L}\\d,]+){0,14}?,?\\s+năm\\s+(\\d{4})(?!\\s*[-\\d/])`,
    'u',
  ),
  read: (m) => (isYear(Number(m[1])) ? event(within(Number(m[1]), [1, 1], [12, 31]), 'partial') : null),
};

/** "sau khi kết thúc đợt thi đua". */
const afterEvent: Recogniser = {
  id: 'after-event',
  hint: ['khi'],
  pattern:
    /(?:ngay sau khi|sau khi|trước khi)\s+(?:kết thúc|tổ chức|hoàn thành|sơ kết|tổng kết|phát động)(?:\s+\p{L}+){0,4}/u,
  read: () => NOWHEN,
};

/** "kỷ niệm 75 năm … (1948 - 2023)": the second year, and only when the years agree with the count. */
const jubileeYears: Recogniser = {
  id: 'jubilee-years',
  hint: ['kỷ niệm'],
  pattern: /kỷ niệm\s+(?:lần thứ\s+)?(\d{1,4})\s+năm[^;(]{0,120}\(\s*(\d{4})\s*-\s*(\d{4})\s*\)/u,
  read: (m) => {
    const [count, a, b] = m.slice(1).map(Number) as [number, number, number];
    return isYear(b) && b - a === count ? event(within(b, [1, 1], [12, 31]), 'partial') : null;
  },
};

const occasion = (day: number, month: number, year: string | undefined): Reading | null => {
  if (!isDate(ANY_YEAR, month, day)) return null;
  const date = year === undefined ? yearless(iso(ANY_YEAR, month, day)) : iso(Number(year), month, day);
  return {
    ...event({ from: date, to: date }, year === undefined ? 'partial' : 'exact'),
    grain: year === undefined ? 'month-day' : 'day',
    occasion: true,
  };
};

/** "dịp Quốc khánh 2/9", "nhân dịp 02/9/2026", "kỷ niệm Ngày thành lập Đảng 3/2". */
const feastDay: Recogniser = {
  id: 'feast-day',
  hint: ['/'],
  pattern:
    /(?:nhân|dịp|chào mừng|kỷ niệm|mừng|ngày (?=truyền thống|thành lập|quốc|nhà|phụ nữ|thương binh|giải phóng|thầy thuốc|sinh))(?:\s+(?!trước|đến|từ|chậm|muộn|gửi|hoàn|báo|ngày \d)\p{L}+){0,9}?\s+\(?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/]|\s*-\s*\d)/u,
  read: (m) => occasion(Number(m[1]), Number(m[2]), m[3]),
};

/** Feasts by name; the days are fixed by law or by custom. */
const FEASTS: readonly [name: string, day: number, month: number][] = [
  ['ngày truyền thống thi đua yêu nước', 11, 6],
  ['ngày quốc khánh|quốc khánh', 2, 9],
  ['ngày cách mạng tháng tám|cách mạng tháng tám thành công', 19, 8],
  ['ngày thành lập đảng cộng sản việt nam|ngày thành lập đảng', 3, 2],
  ['ngày giải phóng miền nam', 30, 4],
  ['ngày quốc tế lao động', 1, 5],
  ['ngày sinh chủ tịch hồ chí minh', 19, 5],
  ['ngày thương binh(?: -|,)? liệt sĩ', 27, 7],
  ['ngày nhà giáo việt nam', 20, 11],
  ['ngày thầy thuốc việt nam', 27, 2],
  ['ngày doanh nhân việt nam', 13, 10],
  ['ngày phụ nữ việt nam', 20, 10],
  ['ngày quốc tế phụ nữ', 8, 3],
  ['ngày thành lập quân đội nhân dân', 22, 12],
];
const FEAST_NAMES = FEASTS.map(([name]) => `(${name})`).join('|');
const feastByName: Recogniser = {
  id: 'feast-by-name',
  hint: ['ngày', 'quốc khánh', 'cách mạng'],
  pattern: new RegExp(`(?:${FEAST_NAMES})(?:\\s+năm\\s+(\\d{4}))?(?!\\p{L})`, 'u'),
  read: (m) => {
    const feast = FEASTS[m.slice(1, -1).findIndex((name) => name !== undefined)];
    return feast === undefined ? null : occasion(feast[1], feast[2], m.at(-1));
  },
};

/** New Year's Day of the lunar calendar falls between 21 January and 20 February; its days off stand round it. */
const TET = [
  [1, 15],
  [2, 25],
] as const;
const tet: Recogniser = {
  id: 'tet',
  hint: ['tết'],
  pattern:
    /(?=tết)(?:tết(?:\s+(?:nguyên đán|âm lịch|cổ truyền)){1,2}|(?<=(?:dịp|trước|sau)\s{1,3})tết)(?:\s+\p{L}+\s+\p{L}+(?=\s+(?:năm\s+)?\d{4}))?(?:\s+(?:năm\s+)?(\d{4}))?(?!\p{L}|\s*\d)/u,
  read: (m) => {
    const year = m[1] === undefined ? null : Number(m[1]);
    return year !== null && !isYear(year) ? null : { ...event(within(year, [...TET[0]], [...TET[1]])), grain: 'month' };
  },
};

export const EVENTS: Recogniser[] = [
  yearReview,
  reviewOfYear,
  review,
  reviewOfPhase,
  reviewOfYears,
  congress,
  afterEvent,
  jubileeYears,
  feastDay,
  feastByName,
  tet,
];
