import { anniversary, fullDay, monthDay } from './day.js';
import { half, month, quarter, year, years } from './period.js';
import type { DateMention, Recogniser } from './types.js';

export { type Recurrence, recurrenceOf } from './recurrence.js';
export type { DateMention, Recogniser } from './types.js';

/** Where two match at one place the longer one wins; at equal length the earlier row. */
export const RECOGNISERS: Recogniser[] = [anniversary, fullDay, monthDay, month, quarter, half, years, year];

const COMPILED = RECOGNISERS.map(({ pattern, read }) => ({ pattern: new RegExp(pattern.source, 'gu'), read }));

const MAY_BE_DATED = /\d/u;

/**
 * All date phrases of a folded text, in order, none overlapping; ranges ("từ A đến B") joined, bounds ("trước ngày",
 * "chậm nhất") and hours attached. Certain phrases only: "thường xuyên", "theo quy định" yield nothing.
 */
export function datesIn(folded: string): DateMention[] {
  if (!MAY_BE_DATED.test(folded)) return [];
  return attachBounds(folded, joinRanges(folded, longest(recognised(folded))));
}

function recognised(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (const { pattern, read } of COMPILED) {
    for (const m of text.matchAll(pattern)) {
      const value = read(m);
      if (value !== null) found.push({ start: m.index, end: m.index + m[0].length, ...value });
      else if (/^(?:nhiệm kỳ|năm học|khóa)/u.test(m[0]))
        found.push({ start: m.index, end: m.index + m[0].length, grain: 'range', from: '', to: '' });
    }
  }
  return found;
}

/** Keeps the longest phrase at each place; a school year or a term of office takes its digits away and is dropped. */
function longest(found: DateMention[]): DateMention[] {
  const kept: DateMention[] = [];
  for (const d of [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!kept.some((k) => d.start < k.end && k.start < d.end)) kept.push(d);
  return kept.filter((d) => d.from !== '').sort((a, b) => a.start - b.start);
}

const JOINT = /^\s*(?:đến|tới|-)(?:\s+(?:hết|cuối|trước))?\s*$/u;
const OPEN_LEFT =
  /từ\s+(?:(quý)\s+(iv|i{1,3}|[1-4])|(tháng)\s+(\d{1,2})|(ngày)\s+(\d{1,2})\s*[/-]\s*(\d{1,2})|(ngày)\s+(\d{1,2}))\s+(?:đến|tới)(?:\s+hết)?\s*$/u;

/** "từ A đến B": one range; a left side without a year takes that of the right side. */
function joinRanges(text: string, dates: DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (const d of dates) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      !last.bound &&
      JOINT.test(text.slice(last.end, d.start)) &&
      d.grain !== 'month-day' &&
      last.from <= d.to &&
      startsRange(text, last)
    ) {
      const left = last.grain === 'month-day' ? d.to.slice(0, 4) + last.from.slice(1) : last.from;
      joined[joined.length - 1] = { start: last.start, end: d.end, grain: 'range', from: left, to: d.to };
      continue;
    }
    joined.push(withOpenLeft(text, d));
  }
  return joined;
}

const startsRange = (text: string, d: DateMention): boolean =>
  /(?:từ|\()\s*$/u.test(text.slice(Math.max(0, d.start - 8), d.start)) || d.grain !== 'year';

function withOpenLeft(text: string, d: DateMention): DateMention {
  const before = text.slice(Math.max(0, d.start - 40), d.start);
  const m = before.match(OPEN_LEFT);
  if (m === null || d.grain === 'month-day') return d;
  const y = d.to.slice(0, 4);
  const pad = (s: string | undefined): string => (s ?? '').padStart(2, '0');
  const quarterOf: Record<string, string> = {
    i: '01',
    ii: '04',
    iii: '07',
    iv: '10',
    '1': '01',
    '2': '04',
    '3': '07',
    '4': '10',
  };
  const from = m[1]
    ? `${y}-${quarterOf[m[2] ?? '']}-01`
    : m[3]
      ? `${y}-${pad(m[4])}-01`
      : m[5]
        ? `${y}-${pad(m[7])}-${pad(m[6])}`
        : `${d.to.slice(0, 8)}${pad(m[9])}`;
  return from <= d.to ? { ...d, start: d.start - before.length + (m.index ?? 0), grain: 'range', from } : d;
}

const BOUND =
  /(trước|chậm nhất|muộn nhất|không quá|hạn cuối|hạn chót|thời hạn|đến hết|hết|đến)(?:\s+(?:là|vào|trước|trong|cùng|ngày|hết|đến|cuối|lúc))*\s*(?:,?\s*(?:lúc\s+)?(\d{1,2})\s*(?:giờ|h|g)\s*(?:(\d{2})(?:\s*phút)?)?\s*,?\s*)?$/u;

/** "trước ngày D" is strict, the others include D; "trước 17 giờ ngày D" is on D. */
function attachBounds(text: string, dates: DateMention[]): DateMention[] {
  return dates.map((d) => {
    const m = text.slice(Math.max(0, d.start - 48), d.start).match(BOUND);
    if (m === null || d.occasion || d.grain === 'range') return d;
    const time = m[2] === undefined ? undefined : `${m[2].padStart(2, '0')}:${m[3] ?? '00'}`;
    // "Đến trước ngày D" is before D, as "trước ngày D" is.
    const late = /^(?:chậm|muộn|không|hạn|thời|đến|hết)/u.test(m[1] ?? '') && !/^đến\s+trước/u.test(m[0]);
    return { ...d, bound: late || time !== undefined ? 'by' : 'before', time, start: d.start - m[0].length };
  });
}
