import type { Found, Recogniser } from './types.js';

/** What looks like a date and is none, and words that put no date to anything. */

const VAGUE_WORDS = [
  'thường xuyên',
  'liên tục',
  'kịp thời',
  '(?:trong )?thời gian (?:tới|sớm nhất)',
  'theo (?:đúng )?(?:thời gian |thời hạn |tiến độ )?quy định',
  'đúng (?:thời hạn|thời gian|tiến độ|hạn)(?: quy định| yêu cầu)?',
  'khi (?:có|được) yêu cầu',
].join('|');

/** "thường xuyên, liên tục", "theo quy định": no interval. */
const vague: Recogniser = {
  id: 'vague',
  pattern: new RegExp(`(?<!\\p{L})(?:${VAGUE_WORDS})(?:(?:,| và)? (?:${VAGUE_WORDS}))*(?!\\p{L})`, 'u'),
  read: () => ({ kind: 'vague', grain: 'none', from: '', to: '', confidence: 'fuzzy' }),
};

export const LABELS: Recogniser[] = [vague];

/** A number of a place in a document before a dotted number: "mục 2.1.2026". */
const PLACE = /(?:mục|điểm|khoản|điều|tiết|phụ lục|biểu)\s*$/u;
export const isPlace = (text: string, { start }: Found): boolean =>
  PLACE.test(text.slice(Math.max(0, start - 10), start));

/** A document's number right before the date; of a blank number only the symbol is left. */
const NUMBERED = /(?:số\s*:?\s*[\d…._]*\s*[-/]\s*[\p{L}\d/.-]+|\d[\d/]*\s*[-/][\d/]*\p{L}[\p{L}\d/.-]*),?\s*$/u;
/** A kind of document that is no verb, and nothing but its noun phrase up to the date. */
const TITLED =
  /(?:chỉ thị|nghị quyết|quyết định|thông tư|nghị định|kết luận|pháp lệnh|công điện)(?:\s+\p{L}+){0,8}\s*$/u;
const LAW = /(?:bộ luật|luật|pháp lệnh|hiến pháp)(?:\s+[\p{L},]+){0,8}\s*$/u;
/** A verb or a preposition ends the noun phrase. */
const ENDS_NOUN =
  /(?:^|\s)(?:trước|trong|vào|từ|đến|cho|gửi|hoàn thành|tổ chức|thực hiện|triển khai|báo cáo|sau|hết)(?=\s|$)[^;.]*$/u;

/** The day of a cited document: its number or its kind stands before it, in the same noun phrase. */
export function isCited(text: string, found: Found): boolean {
  if (found.bound !== undefined || found.cycle !== undefined || found.offset !== undefined) return false;
  const before = text.slice(Math.max(0, found.start - 110), found.start);
  const words = text.slice(found.start, found.end);
  const dated = /^(?:ngày|\d)/u.test(words);
  if (dated && NUMBERED.test(before)) return true;
  const noun = (dated ? TITLED : /^năm \d{4}$/u.test(words) ? LAW : null)?.exec(before)?.[0];
  return noun !== undefined && !ENDS_NOUN.test(noun);
}
