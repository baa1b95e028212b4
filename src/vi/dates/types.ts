import type { DayOff } from './workdays.js';

/** What a date phrase says, before anyone asks what it is for. */
export interface DateMention {
  /** Offsets into the text that was searched. */
  start: number;
  end: number;
  grain: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'range' | 'month-day';
  /** Inclusive ISO dates; for a month-day without a year "--06-10". */
  from: string;
  to: string;
  /** "trước ngày D": strictly before; "chậm nhất ngày D", "đến hết ngày D": by. */
  bound?: 'before' | 'by' | undefined;
  /** "17:00". */
  time?: string | undefined;
  /** The date stands for an anniversary or an occasion, not for a period. */
  occasion?: boolean | undefined;
}

/**
 * How sure the interval is: `exact` as printed; `fuzzy` the words leave the ends open ("cuối tháng 5"); `partial` something
 * was left out or blank and is taken from around; `recurring` it comes back.
 */
export type Confidence = 'exact' | 'fuzzy' | 'partial' | 'recurring';
export type DatePart = 'day' | 'month' | 'year';

/** "Định kỳ 6 tháng, trước ngày 15/6 và 15/12 hằng năm"; "trước ngày 20 tháng cuối quý". */
export interface Cycle {
  /** Length of a round in months; a week is a quarter of one. */
  every: number;
  /** Days of the year, "--06-15". */
  days?: string[] | undefined;
  /** Months of the year, first and last: "--10", "--12". */
  months?: string[] | undefined;
  dayOfMonth?: number | undefined;
  /** Which month of the round the day belongs to, or the one after the round. */
  month?: 'first' | 'last' | 'next' | undefined;
}

export type Anchor = 'sign' | 'issue' | 'receipt' | 'effect' | 'event';

/** "05 ngày làm việc kể từ ngày nhận được". */
export interface Offset {
  count: number;
  unit: 'hour' | 'day' | 'working-day' | 'week' | 'month' | 'year';
  side: 'after' | 'before';
  anchor: Anchor;
}

/** Any expression of time, with what is certain kept apart from what is implied. */
export interface TimeMention {
  start: number;
  end: number;
  /** A citation's date and a label ("nhiệm kỳ 2020 - 2025") are no times of the plan; `vague` names no interval at all. */
  kind: 'date' | 'event' | 'recurring' | 'relative' | 'citation' | 'label' | 'vague';
  grain: DateMention['grain'] | 'none' | 'day-only';
  confidence: Confidence;
  /** Inclusive ISO dates, "--06-10" where the year is not known, "" where nothing is. */
  from: string;
  to: string;
  /** What is not printed but taken from what stands around. */
  implied: DatePart[];
  /** What the clerk left room for and did not fill in. */
  blank: DatePart[];
  bound?: 'before' | 'by' | 'from' | 'after' | undefined;
  time?: string | undefined;
  cycle?: Cycle | undefined;
  offset?: Offset | undefined;
}

/** What the surroundings of a text know: the plan's (or the table head's) year, the day the plan was issued. */
export interface TimeContext {
  year?: number | null | undefined;
  issued?: string | null | undefined;
  /** Days off of the years round that day; weekends are known. */
  daysOff?: readonly DayOff[] | undefined;
}

/** What a recogniser makes of a match; `from` "" when it names no interval. */
export interface Reading {
  grain: TimeMention['grain'];
  from: string;
  to: string;
  occasion?: boolean | undefined;
  kind?: TimeMention['kind'];
  confidence?: Confidence;
  blank?: DatePart[];
  cycle?: Cycle;
  offset?: Offset;
}

/** A recogniser: one date phrase, in folded text (see vi/fold.ts: offsets are those of the printed text). */
export interface Recogniser {
  id: string;
  /** Words without which the pattern cannot match: spares most texts the search. */
  hint?: readonly string[];
  /** Sticky flags are set by the index; must not match the empty string. */
  pattern: RegExp;
  read: (m: RegExpExecArray) => Reading | null;
}

/** A phrase that was recognised, before the refiners. */
export interface Found extends Reading {
  start: number;
  end: number;
  bound?: TimeMention['bound'];
  time?: string | undefined;
}

const LAST_DAY = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const lastDay = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LAST_DAY[month - 1] ?? 31);
const two = (n: number): string => String(n).padStart(2, '0');
export const iso = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;
export const isDate = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
export const months = (year: number, first: number, last: number): { from: string; to: string } => ({
  from: iso(year, first, 1),
  to: iso(year, last, lastDay(year, last)),
});

/** A year in which every day of the calendar exists: stands for the year that is not known. */
export const ANY_YEAR = 2024;
/** "2024-06-10" -> "--06-10". */
export const yearless = (date: string): string => `-${date.slice(4)}`;
export const isYearless = ({ from }: { from: string }): boolean => from.startsWith('--');

/** "--02-29" in 2026 is the 28th: the end of a month moves with the year. */
export function inYear(date: string, year: number): string {
  const [month, day] = [Number(date.slice(2, 4)), Number(date.slice(5, 7))];
  return iso(year, month, Math.min(day, lastDay(year, month)));
}

/** Days of an interval in one year, or in no year. */
export const within = (
  year: number | null,
  [m1, d1]: [number, number],
  [m2, d2]: [number, number],
): { from: string; to: string } => {
  const y = year ?? ANY_YEAR;
  const [from, to] = [iso(y, m1, d1), iso(y, m2, Math.min(d2, lastDay(y, m2)))];
  return year === null ? { from: yearless(from), to: yearless(to) } : { from, to };
};

export const isYear = (year: number): boolean => year >= 1990 && year <= 2100;
const DAY = 86_400_000;
export const addDays = (date: string, n: number): string =>
  new Date(Date.parse(date) + n * DAY).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
