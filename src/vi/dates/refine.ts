import { isCited } from './labels.js';
import {
  addDays,
  type Cycle,
  type DatePart,
  type Found,
  inYear,
  isYear,
  isYearless,
  type Offset,
  type TimeContext,
  type TimeMention,
} from './types.js';
import { workingDays } from './workdays.js';

/** Refiners: each takes all mentions of a text and gives them back knowing more. */

interface Draft extends Found {
  implied: DatePart[];
}

/** "15/6 và 15/12/2026": what stands directly before a dated one of its kind has its year. */
const LINK = /^\s*(?:,|và|hoặc|,\s*và)?\s*(?:(?:trước|ngày|vào|đến|hết)\s*)*$/u;
const SAME_YEAR = /^\s*,?\s*(?:của\s+)?(?:trong\s+)?cùng\s+năm/u;

const yearOf = ({ from }: { from: string }): number => Number(from.slice(0, 4));

function givenYear(d: Draft, year: number): Draft {
  if (!isYear(year)) return d;
  const from = inYear(d.from, year);
  const to = inYear(d.to, d.to < d.from ? year + 1 : year);
  return { ...d, from, to, implied: ['year'], confidence: d.confidence ?? 'partial' };
}

/** A year is lent by the neighbour on the right, by "cùng năm", or by what stands around. */
function lendYears(text: string, dates: Draft[], { year }: TimeContext): Draft[] {
  const lent = [...dates];
  for (let i = lent.length - 1; i >= 0; i--) {
    const [d, next] = [lent[i], lent[i + 1]];
    if (d === undefined || !isYearless(d)) continue;
    if (next !== undefined && isDated(next) && next.occasion === d.occasion && LINK.test(text.slice(d.end, next.start)))
      lent[i] = givenYear(d, yearOf(next));
  }
  let before: Draft | undefined;
  return lent.map((d) => {
    if (isDated(d)) before = d;
    if (!isYearless(d)) return d;
    if (before !== undefined && SAME_YEAR.test(text.slice(d.end, d.end + 40))) return givenYear(d, yearOf(before));
    return year == null ? withoutYear(d) : givenYear(d, year);
  });
}

const isDated = (d: Draft): boolean => d.from !== '' && !isYearless(d);

/** "12-01 .. 01-31" of no year is no interval. */
const withoutYear = (d: Draft): Draft => (d.from > d.to ? { ...d, from: '', to: '' } : d);

// ---- What comes back -----------------------------------------------------------------------------------------------

const isClauseEnd = (between: string): boolean => /;|\.\s/u.test(between);

function clausesOf(text: string, dates: Draft[]): Draft[][] {
  const clauses: Draft[][] = [];
  dates.forEach((d, i) => {
    const last = dates[i - 1];
    const open = last !== undefined && !isClauseEnd(text.slice(last.end, d.start));
    if (open) clauses.at(-1)?.push(d);
    else clauses.push([d]);
  });
  return clauses;
}

/** A day or a month without a year in a clause that says how often is a day of every round. */
const serves = (d: Draft): boolean =>
  d.cycle !== undefined || (isYearless(d) && d.occasion !== true && d.kind !== 'event' && d.grain !== 'range');

/** Rhythm words and the days they rule become one mention; a lone "ngày 20" of no round is none. */
function gatherCycles(text: string, dates: Draft[]): Draft[] {
  return clausesOf(text, dates).flatMap((clause) => {
    const rhythms = clause.flatMap(({ cycle }) => (cycle !== undefined && cycle.every > 0 ? [cycle.every] : []));
    if (rhythms.length === 0) return clause.filter((d) => d.grain !== 'day-only');
    const parts = clause.filter(serves);
    return [gathered(parts, Math.min(...rhythms)), ...clause.filter((d) => !serves(d))];
  });
}

function gathered(parts: Draft[], every: number): Draft {
  const days = parts.filter((d) => isYearless(d) && d.from === d.to).map(({ from }) => from);
  const span = parts.find((d) => isYearless(d) && d.from !== d.to);
  const day = parts.find((d) => d.cycle?.dayOfMonth !== undefined)?.cycle;
  const cycle: Cycle = {
    every,
    ...(days.length > 0 ? { days } : {}),
    ...(span === undefined ? {} : { months: [...new Set([span.from.slice(0, 4), span.to.slice(0, 4)])] }),
    ...(day === undefined ? {} : { dayOfMonth: day.dayOfMonth, month: day.month }),
  };
  const dated = parts.find((d) => d.bound !== undefined) ?? parts[0];
  return {
    ...EMPTY,
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
    bound: dated?.bound,
    time: dated?.time,
    cycle,
  };
}

const EMPTY = {
  kind: 'recurring',
  grain: 'none',
  from: '',
  to: '',
  confidence: 'recurring',
  implied: [],
} satisfies Omit<Draft, 'start' | 'end'>;

/** A gathered round may reach over a dated phrase ("hằng năm, từ 2026 đến 2030, trước ngày 15/11"): it stops before. */
function apart(dates: Draft[]): Draft[] {
  const sorted = [...dates].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.flatMap((d, i) => {
    const [last, next] = [sorted[i - 1], sorted[i + 1]];
    const end = next !== undefined && d.kind === 'recurring' && next.start < d.end ? next.start : d.end;
    const start = last !== undefined && d.start < last.end && last.kind !== 'recurring' ? last.end : d.start;
    return end > start ? [{ ...d, start, end }] : [];
  });
}

// ---- Occasions -----------------------------------------------------------------------------------------------------

const JUBILEE = /kỷ niệm\s+(?:lần thứ\s+)?(\d{1,4})\s+(?:năm|\()[^;]{0,120}$/u;

/** A feast named before its date is one with it; a count of years that does not agree with the two dates leaves a doubt. */
function jubilees(text: string, dates: Draft[]): Draft[] {
  return dates.flatMap((d, i) => {
    const next = dates[i + 1];
    const named = d.kind === 'event' && next?.occasion === true && /^\s*\(?\s*$/u.test(text.slice(d.end, next.start));
    if (named && next !== undefined && isDated(next)) return [];
    const count = text.slice(Math.max(0, d.start - 160), d.start).match(JUBILEE)?.[1];
    const [a, b] = (text.slice(d.start, d.end).match(/(?<!\d)\d{4}(?!\d)/gu) ?? []).map(Number);
    const disagrees =
      d.occasion && count !== undefined && a !== undefined && b !== undefined && b - a !== Number(count);
    return [disagrees ? { ...d, confidence: 'partial' } : d];
  });
}

/** "chào mừng 30/4 và 1/5": the day that follows an occasion is one too. */
function alsoOccasions(text: string, dates: Draft[]): Draft[] {
  const done: Draft[] = [];
  for (const d of dates) {
    const last = done.at(-1);
    const follows =
      last?.occasion === true &&
      last.grain === 'month-day' &&
      d.grain === 'month-day' &&
      /^\s*(?:,|và)\s*$/u.test(text.slice(last.end, d.start));
    done.push(follows ? { ...d, kind: 'event', occasion: true } : d);
  }
  return done;
}

// ---- What is counted from the plan's own day ------------------------------------------------------------------------

const CALENDAR_DAYS: Partial<Record<Offset['unit'], number>> = { day: 1, week: 7 };

/** Counted from the plan's own day: a day by calendar days, a span by working days; else nothing but the count. */
function resolved(d: Draft, { issued, daysOff }: TimeContext): Draft {
  const { offset } = d;
  if (offset === undefined || issued == null || offset.side !== 'after') return d;
  if (offset.anchor !== 'sign' && offset.anchor !== 'issue') return d;
  if (offset.unit === 'working-day') return { ...d, ...workingDays(issued, offset.count, daysOff), grain: 'range' };
  const days = CALENDAR_DAYS[offset.unit];
  if (days === undefined) return d;
  const from = addDays(issued, offset.count * days);
  const to = offset.count === 0 ? from : workingDays(addDays(from, -1), 1, daysOff).to;
  return { ...d, from, to, grain: from === to ? 'day' : 'range', confidence: from === to ? 'exact' : 'fuzzy' };
}

// ---- All of them -----------------------------------------------------------------------------------------------------

export function refine(text: string, found: Found[], context: TimeContext): TimeMention[] {
  let dates: Draft[] = found.map((d) => ({ ...d, implied: [] }));
  dates = alsoOccasions(text, jubilees(text, dates));
  dates = lendYears(text, gatherCycles(text, dates), context);
  return apart(dates).map((d) => mentionOf(text, resolved(d, context)));
}

function mentionOf(text: string, d: Draft): TimeMention {
  const { start, end, grain, from, to, implied, bound, time, cycle, offset } = d;
  const kind = isCited(text, d) ? 'citation' : (d.kind ?? (d.occasion ? 'event' : 'date'));
  const confidence = d.confidence ?? (isYearless(d) ? 'partial' : 'exact');
  return { start, end, kind, grain, confidence, from, to, implied, blank: d.blank ?? [], bound, time, cycle, offset };
}
