import { NUMBER, numberOf } from '../numbers.js';
import type { Anchor, Offset, Reading, Recogniser } from './types.js';

/** Times that are counted from something else: "trong 05 ngày làm việc kể từ ngày nhận được". */

const UNITS: readonly [RegExp, Offset['unit']][] = [
  [/^ngày làm việc/u, 'working-day'],
  [/^giờ/u, 'hour'],
  [/^ngày/u, 'day'],
  [/^tuần/u, 'week'],
  [/^tháng/u, 'month'],
  [/^năm/u, 'year'],
];
const UNIT = '(ngày làm việc|ngày|tuần|tháng|năm|giờ(?: làm việc)?)';

/** From what it is counted; the first row that fits. */
const ANCHORS: readonly [RegExp, Anchor][] = [
  [/nhận/u, 'receipt'],
  [/hiệu lực/u, 'effect'],
  [/ký/u, 'sign'],
  [/ban hành|phát hành|công bố/u, 'issue'],
];
const NAMED = '(?:ký|(?:được |có )?(?:ban hành|phát hành|công bố|hiệu lực)|(?:tiếp )?nhận(?: được)?)(?: ban hành)?';
const HAPPENS = '(?:kết thúc|tổ chức|diễn ra|hoàn thành|xảy ra|phát sinh|có kết quả|được (?:phê duyệt|công nhận|giao))';
const WHEN = '(?:(?:khi|ngày|thời điểm|thời gian)\\s+){0,3}';
/** "Kế hoạch này được …" between the word and the anchor. */
const SUBJECT = '(?:(?:kế hoạch|văn bản|quyết định|công văn|hướng dẫn)(?: này)?\\s+)?';

const anchorOf = (words: string): Anchor => ANCHORS.find(([pattern]) => pattern.test(words))?.[1] ?? 'event';

function offset(count: string, unit: string, side: Offset['side'], anchor: Anchor): Reading | null {
  const n = numberOf(count);
  const found = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  if (!(n >= 0 && n <= 400) || found === undefined) return null;
  return { ...TIMELESS, offset: { count: n, unit: found, side, anchor } };
}

const TIMELESS = { kind: 'relative', grain: 'none', from: '', to: '', confidence: 'fuzzy' } as const;

/** "trong vòng 05 ngày làm việc kể từ ngày ký", "chậm nhất 07 ngày sau khi kết thúc hội nghị". */
const countedFrom: Recogniser = {
  id: 'counted-from',
  hint: ['từ', 'sau'],
  pattern: new RegExp(
    `(?:(?:trong|vòng|thời hạn|thời gian|chậm nhất|muộn nhất|không quá|tối đa|là|sau)\\s+){0,4}(?<![\\d/])(${NUMBER})\\s+${UNIT},?\\s+(?:kể từ|tính từ|từ|sau)\\s+${WHEN}${SUBJECT}(${NAMED}|${HAPPENS})(?!\\p{L})`,
    'u',
  ),
  read: (m) => offset(m[1] ?? '', m[2] ?? '', 'after', anchorOf(m[3] ?? '')),
};

/** "trước khi tổ chức hội nghị 10 ngày", "trước 15 ngày so với ngày tổ chức". */
const countedBefore: Recogniser = {
  id: 'counted-before',
  hint: ['trước'],
  pattern: new RegExp(
    `trước\\s+(?:(?:khi|ngày)\\s+${HAPPENS}[\\p{L}\\s]{0,40}?\\s(${NUMBER})\\s+${UNIT}|(${NUMBER})\\s+${UNIT}\\s+(?:so với|trước)\\s+${WHEN}${HAPPENS})(?!\\p{L})`,
    'u',
  ),
  read: (m) => offset(m[1] ?? m[3] ?? '', m[2] ?? m[4] ?? '', 'before', 'event'),
};

/** "kể từ ngày ký", "ngay sau khi Kế hoạch được ban hành". */
const fromThen: Recogniser = {
  id: 'from-then',
  hint: ['từ', 'sau'],
  pattern: new RegExp(
    `(?:kể từ|tính từ|từ|ngay sau|sau)\\s+(?:(?:khi|ngày|thời điểm)\\s+){1,3}${SUBJECT}(${NAMED})(?!\\p{L})`,
    'u',
  ),
  read: (m) => ({ ...TIMELESS, offset: { count: 0, unit: 'day', side: 'after', anchor: anchorOf(m[1] ?? '') } }),
};

export const RELATIVE: Recogniser[] = [countedFrom, countedBefore, fromThen];
