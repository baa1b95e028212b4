import { type DateMention, isDate, iso, type Recogniser } from './types.js';

const day = (y: number, m: number, d: number): Omit<DateMention, 'start' | 'end'> | null =>
  isDate(y, m, d) ? { grain: 'day', from: iso(y, m, d), to: iso(y, m, d) } : null;

/** "ngày 25/3/2021", "15.09.2022", "ngày 24 tháng 3 năm 2021". */
export const fullDay: Recogniser = {
  id: 'day',
  pattern:
    /(?:(?:ngày|hôm)\s+)?(?<![\d/])(\d{1,2})\s*(?:[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})|\s+tháng\s+(\d{1,2})\s*(?:,?\s*năm\s+|[/-])(\d{4}))(?!\d)/u,
  read: (m) => day(Number(m[3] ?? m[5]), Number(m[2] ?? m[4]), Number(m[1])),
};

/** "trước ngày 10/6", "ngày 05 tháng 12": no year; the one who knows the plan may give it one. */
export const monthDay: Recogniser = {
  id: 'month-day',
  pattern: /ngày\s+(\d{1,2})\s*(?:[/-]\s*(\d{1,2})|\s+tháng\s+(\d{1,2}))(?![\d/.-]*\d)(?!\s*năm\s+\d)/u,
  read: (m) => {
    const [d, mo] = [Number(m[1]), Number(m[2] ?? m[3])];
    if (!isDate(2024, mo, d)) return null;
    const md = `-${iso(2024, mo, d).slice(4)}`;
    return { grain: 'month-day', from: md, to: md };
  },
};

/** "(11/6/1948 - 11/6/2023)": an anniversary, which falls on the second date. */
export const anniversary: Recogniser = {
  id: 'anniversary',
  pattern: /(\d{1,2})\/(\d{1,2})\/(\d{4})\s*-\s*(\d{1,2})\/(\d{1,2})\/(\d{4})/u,
  read: (m) => {
    const [d1, m1, y1, d2, m2, y2] = m.slice(1).map(Number) as [number, number, number, number, number, number];
    if (!isDate(y1, m1, d1) || !isDate(y2, m2, d2)) return null;
    if (d1 === d2 && m1 === m2 && y2 - y1 >= 5)
      return { grain: 'day', from: iso(y2, m2, d2), to: iso(y2, m2, d2), occasion: true };
    return { grain: 'range', from: iso(y1, m1, d1), to: iso(y2, m2, d2) };
  },
};
