import type { Op } from '../model/plan.js';
import { datesIn } from '../vi/dates/index.js';
import { NUMBER, numberOf } from '../vi/numbers.js';
import { AFTER, BEFORE } from '../vi/words.js';

/** A number with its comparator and unit, as a sentence gives it ("ít nhất 02 năm liên tục", "từ 92% trở lên"). */
export interface Quantity {
  start: number;
  end: number;
  /** Offset just after the number itself, where a counted noun would begin. */
  numberEnd: number;
  value: number;
  unit: 'năm' | 'lần' | '%' | null;
  /** Absent when the sentence gives a bare number. */
  op?: Op | undefined;
  consecutive?: boolean | undefined;
  /** End of the "trở lên" that belongs to "từ" and stands after the counted noun. */
  lateEnd?: number | undefined;
  /** "từ 04 đến 06": the number is the lower end. */
  range?: boolean | undefined;
  /** The digits are printed with a leading zero or as digits at all (a number word counts only with a comparator). */
  digits: boolean;
}

/** Comparators, the longest first (domain: ≥ ít nhất, tối thiểu, không dưới; > trên, vượt; ≤ tối đa, không quá). */
const COMPARATORS: { op: Op; pattern: string }[] = [
  { op: '>=', pattern: 'ít nhất(?: là)?|tối thiểu(?: là)?|không (?:dưới|ít hơn|thấp hơn|kém)|chí ít|đạt từ|từ' },
  { op: '<=', pattern: 'tối đa(?: là)?|nhiều nhất|không (?:quá|vượt quá|nhiều hơn)' },
  { op: '>', pattern: 'trên|hơn|vượt(?: quá)?' },
  { op: '<', pattern: 'dưới|chưa đến' },
];
const COMPARATOR = COMPARATORS.map((c) => c.pattern).join('|');
const FILLER = '(?:\\s+(?:có|đạt|là|được|đủ|từ|mức))?';
const QUANTITY = new RegExp(
  `(?:${BEFORE}(${COMPARATOR})${FILLER}\\s+)?${BEFORE}(?<![\\d/]\\s?)(?<!\\d[.,])(?<!\\p{L}-)(${NUMBER})(?![\\p{L}\\p{M}\\d/]|\\.\\d)\\s*(?:(%|phần trăm${AFTER})|(năm|lần)(?!\\s*\\d{4})${AFTER})?(\\s*(?:đến|-|hoặc|tới)\\s*\\d+(?![\\d/.])\\s*%?(?:\\s*(?:năm|lần)(?!\\s*\\d{4})${AFTER})?)?(\\s+(?:liền kề|liền|liên tục|liên tiếp|gần nhất)){0,2}(\\s+trở lên)?`,
  'gu',
);
/** "trở lên" may stand after the counted noun: "từ hai cơ quan, đơn vị khác trở lên". */
const LATE_AT_LEAST = /^[^;.:]{0,60}?\s(?:trở lên|hoặc hơn|hoặc nhiều hơn)/u;
/** "95% học sinh trở lên": the noun alone stands between; behind a verb "trở lên" is that of a rung. */
const NOUN_AT_LEAST = /^(?:\s+(?!(?:được|đạt|xếp|hoàn|loại|mức|cấp|từ|có|là|và|hoặc)\s)\p{L}+){1,6}\s+trở lên/u;
/** Numbers that count nothing: parts of law, levels, ordinals. */
const NOT_A_COUNT =
  /(?:điều|khoản|điểm|mục|phần|số|mức độ|mức|lần thứ|thứ|giai đoạn|khóa|chỉ thị|nghị quyết|quyết định|kế hoạch|quý|tháng|ngày|năm|phụ lục|mẫu|bảng|hạng|nhóm|cấp độ|loại)\s*$/u;

/** "trên dưới một lòng": before a number word these are no comparators. */
const LOOSE = new Set(['trên', 'dưới', 'hơn', 'từ', 'vượt', 'đạt từ']);
const opOf = (comparator: string): Op =>
  COMPARATORS.find((c) => new RegExp(`^(?:${c.pattern})$`, 'u').test(comparator))?.op ?? '>=';
const OPS = new Map<string, Op>();
const cachedOp = (comparator: string): Op => {
  const known = OPS.get(comparator);
  if (known !== undefined) return known;
  const op = opOf(comparator);
  OPS.set(comparator, op);
  return op;
};

/** "không dưới 2/3 số thành viên", "hai phần ba số": a share, read as a percentage. */
const FRACTION = new RegExp(
  `(?:${BEFORE}(${COMPARATOR})${FILLER}\\s+)?${BEFORE}(?<!\\/)(?<!(?:ngày|dịp|lễ)\\s)(?:([1-9])\\/([2-9])|(một|hai|ba|bốn) phần (hai|ba|bốn|tư|năm|mười))(?=\\s+(?:là|số|tổng số|thành viên|cán bộ|công chức|viên chức|đảng viên|hội viên|người|hộ|cơ quan|đơn vị)${AFTER})(?:\\s+(?:tổng )?số(?![\\p{L}\\p{M}]))?`,
  'gu',
);

function fractionsIn(folded: string): Quantity[] {
  if (!folded.includes('/') && !folded.includes(' phần ')) return [];
  return [...folded.matchAll(FRACTION)].flatMap((m) => {
    const [part, whole] = m[2] ? [Number(m[2]), Number(m[3])] : [numberOf(m[4] ?? ''), numberOf(m[5] ?? '')];
    if (part >= whole) return [];
    const end = m.index + m[0].length;
    const value = Math.round((part / whole) * 1000) / 10;
    return [
      { start: m.index, end, numberEnd: end, value, unit: '%', op: m[1] ? cachedOp(m[1]) : undefined, digits: true },
    ];
  });
}

const MAY_COUNT = /\d|trăm|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười/u;

/** "Không có tiêu chí nào (đạt) dưới 60%": each has 60% or more. */
const DENIED = /(?<!\p{L})không(?: (?:có|để|còn))? (?:(?! và | hoặc )[^;.,\d]){0,60}$/u;
const DENIED_WITHIN = 75;
const NOT_SO: Partial<Record<Op, Op>> = { '<': '>=', '>': '<=' };
const denied = (op: Op): Op => NOT_SO[op] ?? op;

/** The quantities of a folded clause, in order; dates and document numbers are not among them. */
export function quantitiesIn(folded: string): Quantity[] {
  if (!MAY_COUNT.test(folded)) return [];
  const dates = datesIn(folded);
  const found: Quantity[] = [];
  for (const m of folded.matchAll(QUANTITY)) {
    const q = quantity(folded, m);
    if (q !== null && !dates.some((d) => q.numberEnd > d.start && q.start < d.end)) found.push(q);
  }
  const fractions = fractionsIn(folded);
  if (fractions.length === 0) return found;
  const whole = found.filter((q) => !fractions.some((f) => q.start < f.end && f.start < q.end));
  return [...whole, ...fractions].sort((a, b) => a.start - b.start);
}

function quantity(folded: string, m: RegExpMatchArray): Quantity | null {
  const [all, comparator, digits = '', percent, single, range, consecutive, atLeast] = m;
  const value = numberOf(digits);
  const start = m.index ?? 0;
  const numberStart = start + all.indexOf(digits, comparator?.length ?? 0);
  const unit = single ?? range?.match(/năm|lần/u)?.[0];
  const numberEnd = range === undefined ? numberStart + digits.length : rangeEnd(all, start, range);
  const isDigits = /^\d/.test(digits);
  if (Number.isNaN(value)) return null;
  if (!comparator && !percent && NOT_A_COUNT.test(folded.slice(Math.max(0, numberStart - 14), numberStart)))
    return null;
  if (isDigits && value >= 1900 && value <= 2100 && !percent) return null;
  const after = comparator === 'từ' && !atLeast ? folded.slice(start + all.length).match(LATE_AT_LEAST) : null;
  const late =
    Boolean(atLeast) ||
    after !== null ||
    (percent !== undefined && NOUN_AT_LEAST.test(folded.slice(start + all.length)));
  const ranged = range !== undefined && /đến|tới|-/u.test(range);
  if (comparator === 'từ' && !late && !percent && !unit && !ranged) return null;
  const said = late ? '>=' : comparator ? cachedOp(comparator) : undefined;
  const op =
    said !== undefined && DENIED.test(folded.slice(Math.max(0, start - DENIED_WITHIN), start)) ? denied(said) : said;
  if (!isDigits && !unit && !percent && !late && LOOSE.has(comparator ?? '')) return null;
  return {
    start,
    end: start + all.length,
    numberEnd,
    value,
    unit: percent || range?.includes('%') ? '%' : ((unit as 'năm' | 'lần' | undefined) ?? null),
    op,
    ...(after === null ? {} : { lateEnd: start + all.length + after[0].length }),
    ...(consecutive && !/gần nhất/u.test(consecutive) ? { consecutive: true } : {}),
    ...(ranged ? { range: true } : {}),
    digits: isDigits,
  };
}

/** Where the upper number of a range ends: the counted noun begins there. */
const rangeEnd = (all: string, start: number, range: string): number =>
  start + all.indexOf(range) + (/^\s*\p{L}*-?\s*\d+/u.exec(range)?.[0].length ?? range.length);
