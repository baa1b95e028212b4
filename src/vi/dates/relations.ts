import { addDays, daysBetween, isYearless, type Offset, type TimeMention } from './types.js';
import { calendarSpan } from './workdays.js';

/** How times lie to one another, in three values: what the words do not settle stays unknown. */

export type Answer = 'yes' | 'no' | 'unknown';

/** A day that lies somewhere from `earliest` to `latest`; one day when both are the same. */
export interface Moment {
  earliest: string;
  latest: string;
}

/** A stretch of time whose ends may be open to doubt. */
export interface Stretch {
  first: Moment;
  last: Moment;
}

export const onDay = (date: string): Moment => ({ earliest: date, latest: date });
export const isSure = ({ earliest, latest }: Moment): boolean => earliest === latest;
export const stretch = (from: string, to: string): Stretch => ({ first: onDay(from), last: onDay(to) });

/** "cuối tháng 5": which of its days is not said, so both ends lie anywhere in it. */
const blurred = (from: string, to: string): Stretch => ({
  first: { earliest: from, latest: to },
  last: { earliest: from, latest: to },
});

/** The stretch that a mention names; null for what has no interval of its own. "trước ngày D" ends on the day before D. */
export function stretchOf({ from, to, bound, confidence }: TimeMention): Stretch | null {
  if (from === '' || isYearless({ from })) return null;
  const named = confidence === 'fuzzy' ? blurred(from, to) : stretch(from, to);
  if (bound !== 'before') return named;
  const before = addDays(from, -1);
  return { first: named.first, last: { earliest: before, latest: confidence === 'fuzzy' ? addDays(to, -1) : before } };
}

/** Is `a` not after `b`? */
export function notAfter(a: Moment, b: Moment): Answer {
  if (a.latest <= b.earliest) return 'yes';
  return a.earliest > b.latest ? 'no' : 'unknown';
}

/** Is `a` before `b`, and not on the same day? */
export function before(a: Moment, b: Moment): Answer {
  if (a.latest < b.earliest) return 'yes';
  return a.earliest >= b.latest ? 'no' : 'unknown';
}

const negated = (answer: Answer): Answer => (answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown');

/** All of several: one "no" settles it. */
export function all(...answers: Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

/** Does `inner` lie wholly within `outer`? */
export const fitsInto = (inner: Stretch, outer: Stretch): Answer =>
  all(notAfter(outer.first, inner.first), notAfter(inner.last, outer.last));

/** Have both a day in common? */
export const overlaps = (a: Stretch, b: Stretch): Answer => all(notAfter(a.first, b.last), notAfter(b.first, a.last));

/** Does a day lie between the two, on which neither is? */
export const leavesGap = (a: Stretch, b: Stretch): Answer =>
  before({ earliest: addDays(a.last.earliest, 1), latest: addDays(a.last.latest, 1) }, b.first);

/** How the years of a child's plan lie to those of its parent. */
export type PeriodRelation = 'equal' | 'shorter' | 'longer' | 'shifted';
export function periodRelation(child: [string, string], parent: [string, string]): PeriodRelation {
  const [starts, ends] = [child[0].localeCompare(parent[0]), child[1].localeCompare(parent[1])];
  if (starts === 0 && ends === 0) return 'equal';
  if (starts >= 0 && ends <= 0) return 'shorter';
  return starts <= 0 && ends >= 0 ? 'longer' : 'shifted';
}

// ---- Lengths of time -------------------------------------------------------------------------------------------------

const DAYS: Record<Exclude<Offset['unit'], 'working-day'>, [number, number]> = {
  hour: [1 / 24, 1 / 24],
  day: [1, 1],
  week: [7, 7],
  month: [28, 31],
  year: [365, 366],
};

/** Least and most days of the calendar that a term takes. */
export function daysOf({ count, unit }: Pick<Offset, 'count' | 'unit'>): [number, number] {
  if (unit === 'working-day') return calendarSpan(count);
  const [least, most] = DAYS[unit];
  return [least * count, most * count];
}

/** Is a child's term no longer than its parent's? Of terms that are counted from different things nobody knows. */
export function termFits(child: Offset, parent: Offset): Answer {
  if (child.anchor !== parent.anchor || child.side !== parent.side) return 'unknown';
  if (child.unit === parent.unit) {
    const shorter = child.count <= parent.count ? 'yes' : 'no';
    return child.side === 'after' ? shorter : child.count === parent.count ? 'yes' : negated(shorter);
  }
  const [a, b] = [daysOf(child), daysOf(parent)];
  const [own, asked] = child.side === 'after' ? [a, b] : [b, a];
  if (own[1] <= asked[0]) return 'yes';
  return own[0] > asked[1] ? 'no' : 'unknown';
}

/** Days from the one sure moment to the other; null when either is in doubt. */
export const apart = (a: Moment, b: Moment): number | null =>
  isSure(a) && isSure(b) ? daysBetween(a.earliest, b.earliest) : null;
