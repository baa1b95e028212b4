import type { Deadline, Item, Milestone, Plan, When } from '../model/plan.js';
import { type DateMention, datesIn, recurrenceOf, type TimeMention, timesIn } from '../vi/dates/index.js';
import { isYearless, months } from '../vi/dates/types.js';
import { ancestorsOf, type Node } from './outline.js';

/** Before the colon of "Quý II/2026: …" or "Từ tháng 7/2026 đến tháng 12/2027: …". */
const LEAD = /^[^:;]{3,90}:\s/u;
const EVENT = /sơ kết|tổng kết|hội nghị|đại hội|biểu dương|phát động|lễ /u;

/**
 * When an item is to happen; null when neither it nor a heading above says so. What is certain comes first; a fuzzy time or one
 * without its year ("Cuối tháng 9") is taken only where nothing else dates the item, with `year` lent to it.
 */
export function whenOf(node: Node, folded: string, year: number | null = null): When | null {
  const sure = sureWhen(node, folded);
  const wide = sure === null || isHeadings(sure, node) ? impliedWhen(folded, sure, year) : null;
  return wide ?? (sure === null ? null : narrowed(sure, folded));
}

/** "cuối tháng 5/2023" is not the whole of May: the words round a sure date may leave a part of it, with open ends. */
function narrowed(sure: When, folded: string): When {
  const { start, end, raw } = sure;
  if (start === undefined || end === undefined || raw === '') return sure;
  const part = timesIn(folded).find(
    (t) =>
      t.kind === 'date' &&
      t.confidence === 'fuzzy' &&
      t.from >= start &&
      t.to <= end &&
      folded.slice(t.start, t.end).includes(raw),
  );
  return part === undefined
    ? sure
    : {
        ...sure,
        start: part.from,
        end: part.to,
        confidence: 'fuzzy',
        raw: folded.slice(part.start, part.end).trim(),
      };
}

/** The item's own words gave nothing: the time is that of a heading above it. */
function isHeadings(when: When, node: Node): boolean {
  const above = headingWhen(node);
  return above !== null && above.raw === when.raw && above.start === when.start && above.end === when.end;
}

/** Before a time that an item opens with. */
const OPENS = /^(?:trong|từ|vào|khoảng|dự kiến|[\s,:])*$/u;

function impliedWhen(folded: string, above: When | null, year: number | null): When | null {
  const [first, last] = [above?.start?.slice(0, 4), above?.end?.slice(0, 4)];
  const times = timesIn(folded, { year: first !== undefined && first === last ? Number(first) : year });
  const isTime = (t: TimeMention): boolean =>
    (t.kind === 'date' || (t.kind === 'event' && above === null)) &&
    t.from !== '' &&
    !isYearless(t) &&
    t.confidence !== 'exact';
  const found = times.find((t) => isTime(t) && (above === null || OPENS.test(folded.slice(0, t.start))));
  if (found === undefined) return null;
  const { from, to, bound, implied, confidence } = found;
  return {
    ...(bound === undefined || bound === 'from' ? { start: from } : {}),
    end: to,
    confidence: confidence === 'fuzzy' ? 'fuzzy' : 'partial',
    ...(implied.length > 0 ? { implied } : {}),
    raw: folded.slice(found.start, found.end).trim(),
  };
}

/** When an item is to happen by what is printed in full, in it or above it. */
function sureWhen(node: Node, folded: string): When | null {
  const dates = datesIn(folded);
  const lead = folded.match(LEAD)?.[0].length ?? 0;
  const opening =
    dates.find((d) => d.start < lead && d.grain !== 'month-day' && (d.bound === undefined || d.grain !== 'day')) ??
    openingDate(folded, dates);
  const bound =
    // Of several days ("A gửi trước ngày …; B báo cáo trước ngày …") the whole is done at the last.
    dates.filter((d) => d.bound !== undefined && d.grain === 'day').sort((a, b) => b.to.localeCompare(a.to))[0] ??
    dates.find((d) => d.bound !== undefined && d.grain !== 'month-day' && d.grain !== 'range');
  const recurrence = recurrenceOf(folded);
  const raw = (d: DateMention | undefined): string => (d === undefined ? '' : folded.slice(d.start, d.end).trim());
  if (opening !== undefined && opening.bound === undefined)
    return { start: opening.from, end: opening.to, raw: raw(opening) };
  if (bound !== undefined) return { end: bound.to, raw: raw(bound) };
  const partial = partOfYear(node, folded);
  if (partial !== null) return partial;
  const above = headingWhen(node);
  if (recurrence !== null && (above === null || LEADS_RECURRING.test(folded)))
    return recurring(folded, dates, recurrence);
  const own =
    dates.find((d) => d.grain !== 'month-day' && !isPlanPeriod(folded, d)) ??
    dates.find((d) => d.grain !== 'month-day');
  if (own !== undefined && (own.grain === 'day' || own.occasion)) return { end: own.to, raw: raw(own) };
  if (own !== undefined && !isPlanPeriod(folded, own)) return { start: own.from, end: own.to, raw: raw(own) };
  return above ?? (own === undefined ? null : { start: own.from, end: own.to, raw: raw(own) });
}

/** The sentence begins with its time ("Trong quý III/2030 tổng kết …"). */
const openingDate = (folded: string, dates: DateMention[]): DateMention | undefined =>
  dates.find(
    (d) =>
      d.grain !== 'month-day' &&
      d.bound === undefined &&
      /^(?:trong |từ |vào |ngay )*$/u.test(folded.slice(0, d.start)),
  );

/** The sentence is about what comes back: it begins with that or tells of reports. */
const LEADS_RECURRING = /^(?:định kỳ |hằng |mỗi |từng )|báo cáo|định kỳ/u;

const PART_OF_YEAR =
  /^(?:trong |từ |đến |hết )*(?:(quý)\s+(iv|i{1,3}|[1-4])|(tháng)\s+(\d{1,2}))(?:\s*(?:-|,|và|đến)\s*(?:quý\s+|tháng\s+)?(iv|i{1,3}|\d{1,2}))?\s*[:,]/u;
const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** "Quý I: …" or "Tháng 3: …" below a heading of one year. */
function partOfYear(node: Node, folded: string): When | null {
  const m = folded.match(PART_OF_YEAR);
  const above = m === null ? null : headingWhen(node);
  if (m === null || !above?.start || above.start.slice(0, 4) !== above.end?.slice(0, 4)) return null;
  const first = m[1] ? (QUARTERS[m[2] ?? ''] ?? Number(m[2])) * 3 - 2 : Number(m[4]);
  const to = m[5] === undefined ? null : m[1] ? (QUARTERS[m[5]] ?? Number(m[5])) * 3 : Number(m[5]);
  const last = to ?? (m[1] ? first + 2 : first);
  if (!(first >= 1 && last <= 12 && first <= last)) return null;
  const { from, to: end } = months(Number(above.start.slice(0, 4)), first, last);
  return { start: from, end, raw: m[0].replace(/[:,]$/u, '').trim() };
}

/** "giai đoạn 2021 - 2025" inside a sentence names the plan, not a time of its own. */
const isPlanPeriod = (folded: string, d: DateMention): boolean =>
  d.grain === 'range' && /^giai đoạn/u.test(folded.slice(d.start, d.end));

function recurring(folded: string, dates: DateMention[], recurrence: NonNullable<When['recurrence']>): When {
  const days = dates.filter((d) => d.grain === 'month-day').map((d) => d.from);
  return { recurrence, ...(days.length > 0 ? { monthDay: days.join(' ') } : {}), raw: folded.slice(0, 120) };
}

function headingWhen(node: Node): When | null {
  for (const n of ancestorsOf(node).reverse()) {
    const d = datesIn(n.line?.folded ?? '').find((x) => x.grain !== 'month-day');
    if (d === undefined) continue;
    if (n.parent?.role === 'root' && isPlanPeriod(n.line?.folded ?? '', d)) continue;
    return { start: d.from, end: d.to, raw: (n.line?.folded ?? '').slice(d.start, d.end) };
  }
  return null;
}

/** The year that a date without one is in: the plan's, when it runs for one year. */
export function planYear({ period, header }: Pick<Plan, 'period' | 'header'>): number | null {
  if (period === null) return header.date?.year ?? null;
  const [from, to] = [period.start.slice(0, 4), period.end.slice(0, 4)];
  return from === to ? Number(from) : null;
}

/** Only times that the item states itself, not those of a heading: tells a milestone from an activity. */
export const isDated = (folded: string): boolean => recurrenceOf(folded) !== null || datesIn(folded).length > 0;

export function toMilestone(item: Item, node: Node, folded: string, year: number | null = null): Milestone {
  const when = whenOf(node, folded, year) ?? { raw: '' };
  const kind = when.recurrence
    ? 'recurring'
    : when.start
      ? EVENT.test(folded) && !LEAD.test(folded)
        ? 'event'
        : 'phase'
      : EVENT.test(folded) && !/gửi|nộp/u.test(folded)
        ? 'event'
        : 'deadline';
  return { ...item, kind, when };
}

/** Bounded days of a text: every dated obligation, each with the clause it stands in. `planDate` lends a missing year. */
export function deadlinesIn(
  text: string,
  folded: string,
  offset: number,
  planDate: { year: number | null; month: number | null } | null,
): (Omit<Deadline, 'id' | 'path' | 'itemId'> & { at: number })[] {
  if (!/trước|chậm nhất|muộn nhất|hạn|đến|hết|không quá/u.test(folded)) return [];
  return datesIn(folded).flatMap((d) => {
    if (d.bound === undefined || (d.grain !== 'day' && d.grain !== 'month-day')) return [];
    if (
      /^(?:đến|hết) /u.test(folded.slice(d.start, d.end)) &&
      !/^(?:đến hết|hết|đến trước) /u.test(folded.slice(d.start, d.end)) &&
      !/hạn|nộp|gửi|hoàn thành|xong/u.test(folded.slice(Math.max(0, d.start - 60), d.start))
    )
      return [];
    const due = d.grain === 'day' ? d.to : yearFor(d, folded, planDate);
    if (due === null) return [];
    const [from, to] = clauseAt(folded, d);
    return [
      {
        due,
        ...(d.time ? { time: d.time } : {}),
        strict: d.bound === 'before',
        ...(d.grain === 'day' ? {} : { implied: ['year' as const] }),
        text: text.slice(from, to).trim(),
        span: { start: offset + from, end: offset + to },
        at: offset + d.start,
      },
    ];
  });
}

/** A day without a year belongs to the plan's own year, unless it comes back every year. */
function yearFor(
  d: DateMention,
  folded: string,
  planDate: { year: number | null; month: number | null } | null,
): string | null {
  if (planDate?.year == null || recurrenceOf(folded) !== null) return null;
  const month = Number(d.from.slice(2, 4));
  const later = planDate.month === null || month >= planDate.month;
  return `${planDate.year + (later ? 0 : 1)}-${d.from.slice(2)}`;
}

/** The clause around a date: between semicolons and sentence ends. */
function clauseAt(folded: string, d: DateMention): [number, number] {
  const before = folded.slice(0, d.start);
  const from = Math.max(before.lastIndexOf(';') + 1, before.search(/\.\s+(?=\S[^.]*$)/u) + 1, 0);
  const rest = folded.slice(d.end).search(/;|\.(?:\s|$)/u);
  return [
    from + (folded.slice(from).length - folded.slice(from).trimStart().length),
    rest < 0 ? folded.length : d.end + rest + 1,
  ];
}
