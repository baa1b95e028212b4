import { NUMBER, numberOf } from '../numbers.js';
import { AFTER, BEFORE } from '../words.js';

/** Over how long something is counted, in months: "trong 05 năm", "02 năm liền", "giai đoạn 2021 - 2025", "mỗi năm". */

export interface Span {
  months: number;
  /** Said of every round ("mỗi năm"), not of one stretch. */
  each: boolean;
}

const UNIT_MONTHS: Record<string, number> = { năm: 12, quý: 3, tháng: 1 };

const COUNTED = new RegExp(
  `${BEFORE}(?:trong|suốt|qua|cả)\\s+(?:(?:thời gian|vòng|thời hạn|giai đoạn)\\s+)?(${NUMBER})\\s+(năm|quý|tháng)${AFTER}(?!\\s+đầu|\\s+cuối|\\s+\\d)`,
  'u',
);
const YEARS = /(?<![\d/.-])(\d{4})\s*(?:-|đến(?:\s+(?:hết\s+)?năm)?)\s*(\d{4})(?![\d/])/u;
const EACH = new RegExp(`${BEFORE}(?:hằng|mỗi|từng)\\s+(năm|quý|tháng)${AFTER}`, 'u');
const TERM = /nhiệm kỳ/u;

/** The stretch over which a folded clause counts; null when it names none. A term of office is told without its length. */
export function spanIn(folded: string): Span | null {
  const each = EACH.exec(folded)?.[1];
  if (each !== undefined) return { months: UNIT_MONTHS[each] ?? 12, each: true };
  const counted = COUNTED.exec(folded);
  if (counted !== null) {
    const n = numberOf(counted[1] ?? '');
    return n > 0 && n <= 400 ? { months: n * (UNIT_MONTHS[counted[2] ?? ''] ?? 12), each: false } : null;
  }
  const years = TERM.test(folded) ? null : YEARS.exec(folded);
  const [a, b] = [Number(years?.[1]), Number(years?.[2])];
  return b >= a && b - a < 40 ? { months: 12 * (b - a + 1), each: false } : null;
}
