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

/** A recogniser: one date phrase, in folded text (see vi/fold.ts: offsets are those of the printed text). */
export interface Recogniser {
  id: string;
  /** Sticky flags are set by the index; must not match the empty string. */
  pattern: RegExp;
  read: (m: RegExpExecArray) => Omit<DateMention, 'start' | 'end'> | null;
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
