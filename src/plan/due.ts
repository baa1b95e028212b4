import { datesIn } from '../vi/dates/index.js';
import { isDate, iso, months } from '../vi/dates/types.js';
import { foldKeep } from '../vi/fold.js';

/** The last day that a due cell names. */
export interface Due {
  date: string;
  /** The cell names a day, not a month, a quarter or a year. */
  day: boolean;
  /** "trước ngày D". */
  strict: boolean;
}

const PART_OF_YEAR = /(?:^|[\s,(])(?:(tháng)\s+(\d{1,2})|(quý)\s+(iv|i{1,3}|[1-4]))(?![\p{L}\d])/gu;
const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** When a cell of a due column falls; `year` lends the year that the cell leaves out. Null when it names no time. */
export function dueIn(text: string, year: number | null = null): Due | null {
  const folded = foldKeep(text);
  const dates = datesIn(folded);
  const whole = dates.find((d) => d.grain !== 'month-day');
  const short = whole === undefined || whole.grain === 'year' ? monthOfYear(folded) : null;
  if (short !== null) return short;
  if (whole !== undefined) return { date: whole.to, day: whole.grain === 'day', strict: whole.bound === 'before' };
  if (year === null) return null;
  const [part] = dates;
  if (part !== undefined) {
    const [month, day] = [Number(part.from.slice(2, 4)), Number(part.from.slice(5, 7))];
    return isDate(year, month, day)
      ? { date: iso(year, month, day), day: true, strict: part.bound === 'before' }
      : null;
  }
  return dayOfMonth(folded, year) ?? partOfYear(folded, year);
}

/** "10/2026": cells leave out the word. */
function monthOfYear(folded: string): Due | null {
  const [, month, year] = [...folded.matchAll(/(?:^|[^\d/.])(\d{1,2})\/(20\d{2})(?!\d)/gu)].at(-1)?.map(Number) ?? [];
  if (month === undefined || year === undefined || month < 1 || month > 12) return null;
  return { date: months(year, month, month).to, day: false, strict: false };
}

/** "15/6", "trước 15/6". */
function dayOfMonth(folded: string, year: number): Due | null {
  const m = /(trước\s+)?(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/u.exec(folded);
  const [day, month] = [Number(m?.[2]), Number(m?.[3])];
  if (m === null || !isDate(year, month, day)) return null;
  return { date: iso(year, month, day), day: true, strict: m[1] !== undefined };
}

/** "Tháng 10", "Quý III": its last day; of several the last. */
function partOfYear(folded: string, year: number): Due | null {
  const last = [...folded.matchAll(PART_OF_YEAR)].at(-1);
  if (last === undefined) return null;
  const month = last[1] === undefined ? (QUARTERS[last[4] ?? ''] ?? Number(last[4])) * 3 : Number(last[2]);
  return month >= 1 && month <= 12 ? { date: months(year, month, month).to, day: false, strict: false } : null;
}
