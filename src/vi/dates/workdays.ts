import { addDays } from './types.js';

/** Days on which nobody works. `sure` false: what the Prime Minister decides anew every year, or what moves with the moon. */
export interface DayOff {
  from: string;
  to: string;
  sure: boolean;
  /** So many days of the stretch are off, no more. */
  most?: number;
}

const dayOfWeek = (date: string): number => new Date(Date.parse(date)).getUTCDay();
const isWeekend = (date: string): boolean => [0, 6].includes(dayOfWeek(date));

/** Nobody counts further than this: a longer term is told in months. */
const MOST = 400;

/** The day on which the count is full, when the weekends and `daysOff` do not count. */
function counted(start: string, count: number, daysOff: readonly DayOff[]): string {
  const taken = new Map<DayOff, number>();
  let date = start;
  for (let left = Math.min(count, MOST); left > 0; ) {
    date = addDays(date, 1);
    if (isWeekend(date)) continue;
    const off = daysOff.find((d) => d.from <= date && date <= d.to && (taken.get(d) ?? 0) < (d.most ?? MOST));
    if (off === undefined) left--;
    else taken.set(off, (taken.get(off) ?? 0) + 1);
  }
  return date;
}

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
  return { from: counted(from, Math.max(0, count - 1), sure), to: counted(from, count, daysOff) };
}

/** How many days of the calendar a term of working days may take, when nobody knows where it begins. */
export function calendarSpan(count: number): [number, number] {
  const weeks = Math.floor((count - 1) / 5);
  // the longest run of days off round the lunar New Year takes seven working days out of a term, and weekends with them
  return [Math.max(0, count + 2 * weeks - 1), count + 2 * (weeks + 1) + 9];
}
