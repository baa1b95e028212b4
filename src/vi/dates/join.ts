import { type Found, inYear, isYearless, type TimeMention } from './types.js';

/** Refiners that every reading of dates goes through: the longest phrase, ranges, bounds and hours. */

/** Keeps the longest phrase at each place, the earlier row at equal length. */
export function longest(found: Found[]): Found[] {
  const taken = new Uint8Array(found.reduce((end, d) => Math.max(end, d.end), 0));
  const kept: Found[] = [];
  for (const d of [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    // what was kept is no shorter: it overlaps only where it holds an end
    if (taken[d.start] === 1 || taken[d.end - 1] === 1) continue;
    taken.fill(1, d.start, d.end);
    kept.push(d);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const JOINT = /^\s*(?:đến|tới|-)(?:\s+(?:hết|cuối|trước))?(?:\s+ngày)?\s*$/u;
const OPEN_LEFT =
  /từ\s+(?:(quý)\s+(iv|i{1,3}|[1-4])|(tháng)\s+(\d{1,2})|(ngày)\s+(\d{1,2})\s*[/-]\s*(\d{1,2})|(ngày)\s+(\d{1,2}))\s+(?:đến|tới)(?:\s+hết)?\s*$/u;

/** "từ A đến B": one range; a left side without a year takes that of the right side. Two sides without one stay so. */
export function joinRanges(text: string, dates: Found[], wide: boolean): Found[] {
  const joined: Found[] = [];
  for (const d of dates) {
    const last = joined.at(-1);
    const range = last === undefined || last.bound ? null : rangeOf(text, last, d, wide);
    if (range !== null) joined[joined.length - 1] = range;
    else joined.push(withOpenLeft(text, d));
  }
  return joined;
}

function rangeOf(text: string, last: Found, d: Found, wide: boolean): Found | null {
  if (!JOINT.test(text.slice(last.end, d.start)) || d.from === '' || d.occasion || last.occasion) return null;
  if (!startsRange(text, last)) return null;
  const left = leftOf(last, d);
  if (left === null || left > d.to || (isYearless(d) && !wide)) return null;
  const partial = isYearless(d) ? ({ confidence: 'partial' } as const) : {};
  return { start: last.start, end: d.end, grain: 'range', from: left, to: d.to, ...partial };
}

/** The first day of the range, with what it lacks taken from the last. */
function leftOf(last: Found, d: Found): string | null {
  if (last.grain === 'day-only') {
    const day = last.cycle?.dayOfMonth;
    return day === undefined || d.from !== d.to ? null : d.from.slice(0, -2) + String(day).padStart(2, '0');
  }
  if (last.from === '') return null;
  if (isYearless(d)) return isYearless(last) ? last.from : null;
  return isYearless(last) ? inYear(last.from, Number(d.to.slice(0, 4))) : last.from;
}

const startsRange = (text: string, d: Found): boolean =>
  /(?:từ|\()\s*$/u.test(text.slice(Math.max(0, d.start - 8), d.start)) || d.grain !== 'year';

const QUARTERS: Record<string, string> = {
  i: '01',
  ii: '04',
  iii: '07',
  iv: '10',
  '1': '01',
  '2': '04',
  '3': '07',
  '4': '10',
};

function withOpenLeft(text: string, d: Found): Found {
  if (d.from === '' || isYearless(d)) return d;
  const before = text.slice(Math.max(0, d.start - 40), d.start);
  const m = before.match(OPEN_LEFT);
  if (m === null) return d;
  const y = d.to.slice(0, 4);
  const pad = (s: string | undefined): string => (s ?? '').padStart(2, '0');
  const from = m[1]
    ? `${y}-${QUARTERS[m[2] ?? '']}-01`
    : m[3]
      ? `${y}-${pad(m[4])}-01`
      : m[5]
        ? `${y}-${pad(m[7])}-${pad(m[6])}`
        : `${d.to.slice(0, 8)}${pad(m[9])}`;
  return from <= d.to && !Number.isNaN(Date.parse(from))
    ? { ...d, start: d.start - before.length + (m.index ?? 0), grain: 'range', from }
    : d;
}

const HOUR = '(\\d{1,2})\\s*(?:giờ|h|g|:)\\s*(?:(\\d{2})(?:\\s*phút)?)?';
const BOUND = new RegExp(
  `(trước|chậm nhất|muộn nhất|không muộn hơn|không quá|hạn cuối|hạn chót|thời hạn|đến hết|hết|đến)(?:\\s+(?:là|vào|trước|trong|cùng|ngày|hết|đến|cuối|lúc))*\\s*(?:,?\\s*(?:lúc\\s+)?${HOUR}\\s*,?\\s*)?$`,
  'u',
);

export const clock = (hour: string, minute: string | undefined): string | undefined =>
  Number(hour) < 24 && Number(minute ?? 0) < 60 ? `${hour.padStart(2, '0')}:${minute ?? '00'}` : undefined;

/** "trước ngày D" is strict, the others include D; "trước 17 giờ ngày D" is on D. */
export function attachBounds<T extends Found>(text: string, dates: T[]): T[] {
  return dates.map((d, i) => {
    const from = Math.max(0, d.start - 48, dates[i - 1]?.end ?? 0);
    const m = text.slice(from, d.start).match(BOUND);
    if (m === null || d.occasion || d.grain === 'range') return d;
    const time = m[2] === undefined ? undefined : clock(m[2], m[3]);
    // "Đến trước ngày D" is before D, as "trước ngày D" is.
    const late = /^(?:chậm|muộn|không|hạn|thời|đến|hết)/u.test(m[1] ?? '') && !/^đến\s+trước/u.test(m[0]);
    return { ...d, bound: late || time !== undefined ? 'by' : 'before', time, start: d.start - m[0].length };
  });
}

const FROM = new RegExp(`(?:(kể từ|bắt đầu từ|từ)|(sau))(?:\\s+(?:ngày|lúc))*\\s*(?:${HOUR}\\s*,?\\s*)?$`, 'u');
const AT = new RegExp(`(?:(?:lúc|vào|hồi)\\s+)?${HOUR}\\s*,?\\s*$`, 'u');
const THEN =
  /^\s*[,(]?\s*(?:(?:trước|lúc|vào|hồi|vào lúc)\s+)?(\d{1,2})\s*(?:giờ|h|g)\s*(?:(\d{2})(?:\s*phút)?)?(?!\p{L}|\d)/u;

/** "từ ngày D", "sau ngày D", and the hour of a day, before or behind it. */
export function attachStarts(text: string, dates: Found[]): Found[] {
  return dates.map((d, i) => {
    if (d.bound !== undefined || d.from === '' || d.occasion || d.grain === 'range') return d;
    const before = text.slice(Math.max(0, d.start - 32, dates[i - 1]?.end ?? 0), d.start);
    const m = before.match(FROM);
    if (m !== null) {
      const bound: TimeMention['bound'] = m[2] === undefined ? 'from' : 'after';
      return { ...d, bound, time: m[3] === undefined ? undefined : clock(m[3], m[4]), start: d.start - m[0].length };
    }
    return d.from === d.to ? withHour(text, d, before, dates[i + 1]?.start) : d;
  });
}

function withHour(text: string, d: Found, before: string, next = text.length): Found {
  const m = before.match(AT);
  if (m?.[1] !== undefined) return { ...d, time: clock(m[1], m[2]), start: d.start - m[0].length };
  const then = text.slice(d.end, Math.min(next, d.end + 40)).match(THEN);
  return then?.[1] === undefined ? d : { ...d, time: clock(then[1], then[2]) };
}
