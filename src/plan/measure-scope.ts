import type { Force, Measure } from '../model/plan.js';
import { periodIn } from '../vi/rhythm.js';
import { phrase } from '../vi/words.js';
import type { Quantity } from './quantities.js';

/** What a whole clause says of its measures: over what time, for whom each, how binding. */

/** "Trong 05 năm": years that no measure takes for its own. */
export function windowOf(folded: string, quantities: Quantity[], used: Set<Quantity>): Pick<Measure, 'within'> {
  const window = quantities.find(
    (q) =>
      q.unit === 'năm' &&
      !used.has(q) &&
      q.op === undefined &&
      /(?:trong|trong vòng|trong thời gian)\s+$/u.test(folded.slice(Math.max(0, q.start - 20), q.start)),
  );
  return window === undefined ? {} : { within: window.value };
}

const EACH = /(?<!\p{L})(?:mỗi|từng) (?!năm|tháng|quý|tuần|kỳ|đợt|lần|ngày|giai đoạn|bước)\p{L}/u;
const TOGETHER =
  /(?<!\p{L})(?:toàn|cả) (?:sở|ngành|tỉnh|huyện|xã|phường|trường|đơn vị|cơ quan|đảng bộ|công ty|bệnh viện)(?!\p{L})/u;
/** A number for each of several, or for all together. */
export function perOf(folded: string): Pick<Measure, 'per'> {
  if (EACH.test(folded)) return { per: 'each' };
  return TOGETHER.test(folded) ? { per: 'all' } : {};
}

/** "trong năm" of every year; "trong năm đề nghị khen thưởng" is one year, and no rhythm. */
const IN_THE_YEAR =
  /trong năm(?! (?:\d|học \d|đề nghị|được đề nghị|xét|được xét|bình xét|tính|liền|trước|qua|đó|kế|công nhận|khen|tặng|diễn ra|tổ chức))/u;
export const periodOf = (folded: string): { period?: string } =>
  periodIn(folded).period === undefined && IN_THE_YEAR.test(folded) ? { period: 'yearly' } : periodIn(folded);

const FORCE_ROWS: { force: Force; pattern: RegExp }[] = [
  { force: 'may', pattern: phrase(['khuyến khích', 'nếu có']) },
  { force: 'strive', pattern: phrase(['phấn đấu', 'cố gắng']) },
  { force: 'must', pattern: phrase(['phải', 'bắt buộc', 'không được', 'ít nhất', 'tối thiểu']) },
  { force: 'should', pattern: phrase(['cần']) },
];

/** How binding the words are; absent when they do not say. A hard floor ("ít nhất") does not undo "phấn đấu". */
export function forceIn(folded: string): { force?: Force } {
  const row = FORCE_ROWS.find((r) => r.pattern.test(folded));
  return row === undefined ? {} : { force: row.force };
}
