import { addDays } from './types.js';

/** Days on which nobody works. `sure` false: what the Prime Minister decides anew every year, or what moves with the moon. */
export interface DayOff {
  from: string;
  to: string;
  sure: boolean;
}

const dayOfWeek = (date: string): number => new Date(Date.parse(date)).getUTCDay();
const isWeekend = (date: string): boolean => [0, 6].includes(dayOfWeek(date));

/** Nobody counts further than this: a longer term is told in months. */
const MOST = 400;

/** The day on which the count is full, when `off` says which days do not count. */
function counted(start: string, count: number, off: (date: string) => boolean): string {
  let date = start;
  for (let left = Math.min(count, MOST); left > 0; ) {
    date = addDays(date, 1);
    if (!off(date)) left--;
  }
  return date;
}

const covers = (days: readonly DayOff[], date: string): boolean =>
  days.some(({ from, to }) => from <= date && date <= to);

/**
 * First and last day on which a term of working days may end. The first day is not counted (Bộ luật Dân sự 2015, Điều 147),
 * but offices do count it; days off that are not sure may or may not count. So a span, never a day.
 */
export function workingDays(
  from: string,
  count: number,
  daysOff: readonly DayOff[] = [],
): { from: string; to: string } {
  const sure = daysOff.filter((d) => d.sure);
  const early = counted(from, Math.max(0, count - 1), (d) => isWeekend(d) || covers(sure, d));
  const late = counted(from, count, (d) => isWeekend(d) || covers(daysOff, d));
  return { from: early, to: late };
}

/** How many days of the calendar a term of working days may take, when nobody knows where it begins. */
export function calendarSpan(count: number): [number, number] {
  const weeks = Math.floor((count - 1) / 5);
  // the longest run of days off round the lunar New Year takes seven working days out of a term, and weekends with them
  return [Math.max(0, count + 2 * weeks - 1), count + 2 * (weeks + 1) + 9];
}
