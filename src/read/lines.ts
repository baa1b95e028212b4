/**
 * How the lines of an administrative document begin and end: what markdown, plain text and pdf need alike to tell
 * a new paragraph from the rest of a wrapped one. Knows form only, no plan.
 */

import { MAX_LINES } from './limits.js';

/** Line ends of all kinds, those within a paragraph included. */
const LINE_END = /[\n\r\v\f\u2028\u2029]/gu;

export function hasTooManyLines(text: string): boolean {
  let ends = 0;
  for (const _ of text.matchAll(LINE_END)) if (++ends > MAX_LINES) return true;
  return false;
}

const BULLET = /^(?:[-–—+*•●○◦▪■□◆❖➢➤✓✔»→·]|o(?= \p{Lu}))\s*(?=[^\s\p{Pd}+*])/u;
const ROMAN = /^(?:[IVX]{1,7})\s?[.):/-]\s*(?=\S)/u;
const NUMBER = /^\d{1,2}(?:\.\d{1,2}){0,4}\s?[.)](?:\s*(?=[^\s\d])|\s+(?=\d))/u;
const NUMBER_SLASH = /^\d{1,2}\s?\/\s*(?=\p{Lu})/u;
const LEVELS = /^\d{1,2}(?:\.\d{1,2}){1,4}\s+(?=\p{Lu})/u;
const LETTER = /^(?:[a-zđ]|[A-ZĐ](?=[.)]\s))\d{0,2}\s?[.)]\s*(?=\S)/u;
const BRACKETED = /^\((?:\d{1,2}|[a-zđ]|[ivx]{1,5})\)\s*(?=\S)/u;
const WORD =
  /^(?:PHẦN|CHƯƠNG|MỤC|PHỤ LỤC|BIỂU|Phần|Chương|Mục|Phụ lục|Biểu|Điều)\s+(?:thứ\s+)?(?:[IVX]+|\d{1,3}[a-z]?|[A-Z]|nhất|hai|ba|tư|năm|NHẤT|HAI|BA|TƯ|NĂM)(?=[.:)]|\s*$|\s+\p{Lu}{2})/u;

const MARKERS = [BULLET, ROMAN, NUMBER, NUMBER_SLASH, LEVELS, LETTER, BRACKETED, WORD];

/** "I.", "1.", "1.1.", "a)", "-", "(1)", "Điều 1.", "PHẦN II" at the start of a line. */
export const startsWithMarker = (line: string): boolean => MARKERS.some((m) => m.test(line));

export const startsWithBullet = (line: string): boolean => BULLET.test(line);

export const startsLower = (line: string): boolean => /^["“”'‘(]?\p{Ll}/u.test(line);

/** Ends a sentence, an item or a lead-in; what follows is a new paragraph unless it says otherwise. */
export const endsClosed = (line: string): boolean => /[.;:!?…]["”’)\]]*$/u.test(line);

/** As `endsClosed`, and a closing bracket or quotation mark too, after which a lower-case letter proves little. */
export const endsClosedOrQuoted = (line: string): boolean => /[.;:!?…)\]”"’]$/u.test(line);

const OPEN_WORD =
  /(?:^|\s)(?:tại|theo|của|ở|và|với|trong|từ|đến|thuộc|nêu|về|do|là|bởi|cùng|hoặc|bằng|cho|các|những|mỗi|điểm|khoản|mục|phần|điều|số)$/u;

/** Breaks off behind a word that wants another: "quy định tại", "theo", "và". No heading and no item ends so. */
export const leavesOpen = (line: string): boolean => OPEN_WORD.test(line.slice(-MAX_WORD));

/** Letters, all of them capitals. */
export function isCapitals(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}

/** A heading line in capitals; "VC-NLĐ." at the end of a sentence is none. */
export const isCapitalHeading = (line: string): boolean => isCapitals(line) && !/[.;,]$/u.test(line);

/** Nothing but a page number: "2", "- 2 -", "Trang 2", "2/14", "Trang 2 / 14". */
export function pageNumberOf(line: string): number | null {
  const match = /^(?:trang|page)?\s*[-–—|[]?\s*(\d{1,3})\s*(?:[/|]\s*\d{1,3})?\s*[-–—|\]]?$/iu.exec(line);
  return match?.[1] === undefined ? null : Number(match[1]);
}

// From the start of a word only: within a word of a million letters every place would be tried.
const DASHED = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)\s[-–]\s(?=([\p{L}\p{M}]+))/gu;
/** No word of Vietnamese is longer. */
const MAX_WORD = 40;

/** Words that stand on either side of a dash inside some line: "đua - khen" of "Thi đua - Khen thưởng". */
export function dashPairs(lines: Iterable<string>): Set<string> {
  const pairs = new Set<string>();
  for (const line of lines) {
    for (const match of line.matchAll(DASHED)) pairs.add(`${match[1]} - ${match[2]}`.toLowerCase());
  }
  return pairs;
}

/** A dash at the edge of two lines that belongs inside a sentence, not before an item: "2026" / "- 2030", "Thi đua" / "- Khen thưởng". */
export function continuesDash(before: string, line: string, pairs: ReadonlySet<string>): boolean {
  if (/\s[-–]$/u.test(before)) return true;
  const after = /^[-–]\s*([\p{L}\p{M}]+|\d)/u.exec(line)?.[1];
  if (after === undefined) return false;
  if (/\d/u.test(after)) return /\d$/u.test(before);
  const word = /[\p{L}\p{M}]+$/u.exec(before.slice(-MAX_WORD))?.[0];
  return word !== undefined && pairs.has(`${word} - ${after}`.toLowerCase());
}

/** A line drawn with characters. */
export const isRule = (line: string): boolean => /^[\s_\-–—=*.·~]{3,}$/u.test(line) && !/^\.{3,}$/u.test(line.trim());

/** First line of the block that names the recipients; from here on every line is its own. */
export const isRecipientsHead = (line: string): boolean =>
  /^nơi nhận\s*[:.]?$/iu.test(line) || /^nơi nhận\s*:/iu.test(line);
