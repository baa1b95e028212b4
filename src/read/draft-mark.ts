import type { Mark } from '../model/text.js';
import { normalise } from '../vi/normalise.js';
import type { Aside } from './assemble.js';

/** "DỰ THẢO", "(Dự thảo lần 2)", "DỰ THẢO LẦN THỨ BA - 15/4/2026", "BẢN DỰ THẢO LẤY Ý KIẾN": the mark alone, not a title. */
const DRAFT_MARK =
  /^[[("“*\s]*(?:bản\s+)?dự\s*thảo(?:[\s,(-]*(?:lần|bản|số)?\s*(?:thứ\s*)?(?:\d{1,2}|[ivx]{1,4}|nhất|một|hai|ba|tư|bốn|năm|cuối))?(?:[\s,;(-]*(?:để\s+)?(?:lấy ý kiến|xin ý kiến|góp ý|trình(?: ký)?))?(?:[\s,;(-]*(?:ngày\s*)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)?[\])"”*.:\s]*$/iu;

/** True for a line that only says that the paper is a draft. */
export const isDraftMark = (text: string): boolean => DRAFT_MARK.test(text);

/** What stands on the paper beside the plan: marks, and the same words as set aside. */
export interface FoundMarks {
  marks: Mark[];
  asides: Aside[];
}

/** Notes a draft mark once, however often it is printed; each printing is set aside. */
export function noteDraft(found: FoundMarks, raw: string, page?: number): void {
  const text = normalise(raw).text;
  const where = page === undefined ? {} : { page };
  if (!found.marks.some((m) => m.text === text)) found.marks.push({ kind: 'draft', text, ...where });
  found.asides.push({ reason: 'draft-mark', text, ...where });
}
