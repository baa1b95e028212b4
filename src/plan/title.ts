import { foldBare, foldKeep } from '../vi/fold.js';
import { isUpper } from '../vi/words.js';
import type { Line } from './lines.js';

/** Number of leading lines among which the title must stand; a decision before an attached plan fits within. */
const TITLE_WITHIN = 150;

/** What may stand before the words of the title on its line: that it is a draft, or a copy of the plan. */
const BEFORE_TITLE = /^[^\p{L}\p{N}]*(?:(?:bản\s+)?dự\s+thảo[^\p{L}\p{N}]+|bản\s+)?/u;
/** Bare: the title alone, with its draft mark or with its number ("KẾ HOẠCH SỐ 5", "KẾ HOẠCH 05-KH/TU"). */
const TITLE = /^ke ?hoach(?: du thao(?: lan (?:thu )?\p{L}*\d*)?)?(?: so(?: \d{1,4})?| (?:so )?\d{1,4} kh)?(?: kh)?$/u;
/** Bare: the title with what the plan is about; no body of the letterhead whose name was wrapped. */
const TITLE_WITH_SUBJECT = /^ke hoach (?=[\p{L}\d])(?!(?:va )?(?:dau tu|tai chinh|tai vu|tong hop|nghiep vu)(?: |$))/u;
/** Bare: a sentence that speaks of a plan, where capitals do not tell the title. */
const SPOKEN_OF = /^ke hoach (?:nay|tren|do|so|duoc|da|phai|cua|gom)(?: |$)/u;
/** As printed: the words of the title and what goes before them. */
const TITLE_WORDS = /^[^\p{L}\p{N}]*(?:(?:bản\s+)?dự\s+thảo[^\p{L}\p{N}]+|bản\s+)?k\S{1,3}\s+ho\S{1,4}(?=\s|$)/iu;
/** What follows the title on its line and is no subject: its number, its draft mark. */
const NOT_SUBJECT =
  /^[\s:,.–-]*(?:\(?\s*dự thảo[^)]{0,20}\)?|(?:số\s*:?\s*)?\d{1,4}\s*[/-]\s*KH\S*|số\s*:?\s*\d{1,4}(?=\s|$))?[\s:,.–-]*/iu;

/** Longest title line in small letters: more is a sentence. */
const MAX_SMALL_TITLE = 300;

/** The words of a line without signs and diacritics; a word whose letters are set apart is one word. */
function bareOf(text: string): string {
  const folded = foldKeep(text);
  const words = foldBare(folded.slice(BEFORE_TITLE.exec(folded)?.[0].length ?? 0)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 2 && words.every((word) => word.length === 1) ? words.join('') : words.join(' ');
}

/** The subject as far as it stands on the title's own line; "" when the line says no more than the title. */
export function subjectOnTitle(text: string): string {
  const words = TITLE_WORDS.exec(text);
  if (words === null) return '';
  const rest = text.slice(words[0].length);
  return rest.slice(NOT_SUBJECT.exec(rest)?.[0].length ?? 0).replace(/^[^\p{L}\p{N}]+$/u, '');
}

/** Finds the title line KẾ HOẠCH; -1 when the document is no plan. */
export function titleIndex(lines: Line[]): number {
  const head = lines.slice(0, TITLE_WITHIN);
  const exact = head.findIndex((l, i) => isTitleAlone(l, lines, i) && !isSubjectOfOther(lines, i));
  if (exact >= 0) return exact;
  return head.findIndex((l, i) => isTitleWithSubject(l, lines, i) && !isSubjectOfOther(lines, i) && !isPart(lines, i));
}

function isTitleAlone(l: Line, lines: Line[], at: number): boolean {
  if (l.marker !== null && l.marker.kind !== 'star') return false;
  if (!TITLE.test(bareOf(l.text).replace(/( kh)( \p{L}+)*$/u, '$1')) || isColumnHead(l, lines)) return false;
  const laidOut = l.hints.headingDepth !== undefined || l.hints.bold === true || l.hints.centred === true;
  return isUpper(l.text) || laidOut || (l.cell === undefined && hasPlanNumber(lines, at));
}

function isTitleWithSubject(l: Line, lines: Line[], at: number): boolean {
  if (l.marker !== null || isColumnHead(l, lines)) return false;
  const bare = bareOf(l.text);
  if (!TITLE_WITH_SUBJECT.test(bare)) return false;
  if (isUpper(TITLE_WORDS.exec(l.text)?.[0] ?? l.text.slice(0, 8))) return true;
  if (SPOKEN_OF.test(bare) || l.text.length > MAX_SMALL_TITLE) return false;
  const { bold = false, centred = false, headingDepth } = l.hints;
  return headingDepth !== undefined || (bold && centred) || ((bold || centred) && hasPlanNumber(lines, at));
}

/** A cell with nothing but the word, beside other cells: "KẾ HOẠCH | THỰC HIỆN" heads columns of figures. */
function isColumnHead(l: Line, lines: Line[]): boolean {
  const { cell } = l;
  if (cell === undefined) return false;
  const row = lines.filter((o) => o !== l && o.cell?.table === cell.table && o.cell.row === cell.row);
  return row.some((o) => o.cell?.column !== cell.column) && !row.some((o) => o.cell?.column === cell.column);
}

/** "Số: 15/KH-SNV", "Số …/KH-UBND" in the letterhead. */
const PLAN_NUMBER = /^số\s*[:.]?\s*[\d.…_\s]*[/-]?\s*kh(?!\p{L})/u;
const hasPlanNumber = (lines: Line[], before: number): boolean =>
  lines.slice(0, before).some((l) => PLAN_NUMBER.test(l.folded));

/** Other document types whose title would stand where KẾ HOẠCH stands. */
const OTHER_TITLES =
  /^(?:quyet dinh|thong bao|bao cao|to trinh|nghi quyet|chi thi|huong dan|chuong trinh|de an|quy che|quy dinh|cong dien|bien ban|giay moi|phuong an|cong van)$/u;
/** Those that may go on in the title's line; the others also begin lines of other kinds ("ĐỀ ÁN 06"). */
const OTHER_WITH_SUBJECT = /^(?:quyet dinh|thong bao|bao cao|to trinh|nghi quyet|huong dan|cong dien|bien ban)(?: |$)/u;

/** A line that is the title of another type of document, alone. */
export const isOtherTitle = (l: Line): boolean =>
  l.marker === null && OTHER_TITLES.test(foldBare(l.text)) && isUpper(l.text);

const startsOther = (l: Line): boolean =>
  isOtherTitle(l) || (l.marker === null && OTHER_WITH_SUBJECT.test(foldBare(l.text)) && isUpper(l.text));

/** The type of a document that is no plan, as printed; null when no title line is recognised. */
export const otherTitle = (lines: Line[]): string | null => {
  const head = lines.slice(0, TITLE_WITHIN);
  return (head.find(isOtherTitle) ?? head.find(startsOther))?.text ?? null;
};

/** Lines that a title may run over before the words in question. */
const TITLE_LINES = 4;
const MAX_TITLE_LINE = 160;

/** "BÁO CÁO / KẾT QUẢ THỰC HIỆN / KẾ HOẠCH NĂM 2025": the words belong to the title of the document above them. */
function isSubjectOfOther(lines: Line[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - TITLE_LINES; i--) {
    const l = lines[i] as Line;
    if (startsOther(l) && !/:\s*$/u.test(l.text)) return true;
    const large = isUpper(l.text) || l.hints.bold === true || l.hints.centred === true;
    if (!large || l.marker !== null || l.text.length > MAX_TITLE_LINE) return false;
  }
  return false;
}

/** What shows that the document before an attached plan has come to its end, or that a new one begins. */
const ENDED = /^["*]*nơi nhận|cộng hòa xã hội chủ nghĩa|đảng cộng sản việt nam/u;
const ATTACHED = /kèm theo/u;
const ATTACHED_WITHIN = 6;

/** "KẾ HOẠCH NĂM 2026" as a part of a report: below the title of another document that has not ended yet. */
function isPart(lines: Line[], at: number): boolean {
  const other = lines.slice(0, at).findIndex(startsOther);
  if (other < 0) return false;
  const ended = lines.slice(other + 1, at).some((l) => l.marker?.kind === 'article' || ENDED.test(l.folded));
  return !ended && !lines.slice(at, at + ATTACHED_WITHIN).some((l) => ATTACHED.test(l.folded));
}

/** Lines around a title in which a letterhead or "kèm theo" shows that a document begins there. */
const LETTERHEAD_WITHIN = 12;
/** A form for plans, in an appendix, is no plan. */
const FORM = /^(?:phụ lục|biểu mẫu|mẫu|phụ biểu)(?!\p{L})/u;

/** Title lines of further plans in the same file: of a document that begins anew, not of a part of the plan. */
export function furtherTitles(lines: Line[], title: number): Line[] {
  return lines.filter((l, i) => {
    if (i <= title || !isUpper(l.text) || !isTitleAlone(l, lines, i)) return false;
    const above = lines.slice(Math.max(title + 1, i - LETTERHEAD_WITHIN), i);
    return above.some((o) => ENDED.test(o.folded)) && !above.some((o) => FORM.test(o.folded));
  });
}
