import type { Mark } from '../model/text.js';
import type { Aside, Draft } from './assemble.js';

/** "DỰ THẢO", "(Dự thảo lần 2)", "DỰ THẢO LẦN THỨ BA - 15/4/2026", "BẢN DỰ THẢO LẤY Ý KIẾN": the mark alone, not a title. */
const DRAFT_MARK =
  /^[[("“*\s]*(?:bản\s+)?dự\s*thảo(?:[\s,(-]*(?:lần|bản|số)?\s*(?:thứ\s*)?(?:\d{1,2}|[ivx]{1,4}|nhất|một|hai|ba|tư|bốn|năm|cuối))?(?:[\s,;(-]*(?:để\s+)?(?:lấy ý kiến|xin ý kiến|góp ý|trình(?: ký)?))?(?:[\s,;(-]*(?:ngày\s*)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)?[\])"”*.:\s]*$/iu;
/** A mark begins with a capital or a bracket: "dự thảo." is the end of a sentence that was cut into lines. */
const OPENS = /^[\s"“*]*[[(\p{Lu}]/u;

/** True for a line that only says that the paper is a draft. */
export const isDraftMark = (text: string): boolean => DRAFT_MARK.test(text) && OPENS.test(text);

/** A title that says it in its own line: "DỰ THẢO KẾ HOẠCH", "KẾ HOẠCH (Dự thảo)". It stays where it is. */
const IN_TITLE = /^[[("“*\s]*(?:bản\s+)?dự thảo[\s)\]:-]+kế hoạch(?!\p{L})|^[*\s]*kế hoạch\s*[[(]\s*dự thảo/iu;

/** A mark in the text stands over the title: within so many blocks from the first. A box may stand anywhere. */
const MARKS_WITHIN = 16;
/** Words beside the text that may be a mark; what a reader wrote on it (a comment) or deleted is none. */
const BESIDE: ReadonlySet<Aside['reason']> = new Set(['header', 'footer', 'decoration']);

export interface Marked {
  drafts: Draft[];
  setAside: Aside[];
  marks: Mark[];
}

/** Takes draft marks out of a document, whatever its format: each is noted once, and each printing of it set aside. */
export function takeDraftMarks(drafts: readonly Draft[], asides: readonly Aside[], known: readonly Mark[]): Marked {
  const marks = [...known];
  const found: Aside[] = [];
  const note = (text: string, page: number | undefined): void => {
    const where = page === undefined ? {} : { page };
    if (!marks.some((mark) => mark.kind === 'draft' && mark.text === text))
      marks.push({ kind: 'draft', text, ...where });
  };
  const take = (text: string, page: number | undefined): void => {
    note(text, page);
    found.push({ reason: 'draft-mark', text, ...(page === undefined ? {} : { page }) });
  };
  const beside = asides.filter(({ reason, text }) => !BESIDE.has(reason) || !isDraftMark(text));
  const written = drafts.filter(({ content }) => content.text !== '');
  const kept = written.flatMap((draft, at) => {
    if (at >= MARKS_WITHIN && draft.boxed !== true) return [draft];
    const [title] = draft.content.text.split('\n').filter((line) => IN_TITLE.test(line));
    if (title !== undefined) note(title, draft.page);
    return withoutMarks(draft, take);
  });
  for (const aside of asides) if (!beside.includes(aside)) take(aside.text.trim(), aside.page);
  return { drafts: kept, setAside: [...beside, ...found], marks };
}

/** A draft without its lines that are marks; nothing when it held no others. */
function withoutMarks(draft: Draft, take: (text: string, page: number | undefined) => void): Draft[] {
  const { text, originals } = draft.content;
  const lines = linesOf(text);
  const kept = lines.filter((line) => !isDraftMark(line.text));
  if (kept.length === lines.length) return [draft];
  for (const line of lines) if (!kept.includes(line)) take(line.text.trim(), draft.page);
  if (kept.length === 0) return [];
  const moved = movedTo(kept);
  const content = { text: kept.map((line) => line.text).join('\n'), originals: originals.flatMap(moved) };
  return [{ ...draft, content, ...(draft.doubts === undefined ? {} : { doubts: draft.doubts.flatMap(moved) }) }];
}

interface PlacedLine {
  text: string;
  start: number;
}

function linesOf(text: string): PlacedLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const placed = { text: line, start };
    start += line.length + 1;
    return placed;
  });
}

/** Where a stretch lies when only some lines are left; nothing for one that lay in a line that is gone. */
const movedTo = (kept: readonly PlacedLine[]) => {
  let at = 0;
  const places = kept.map(({ text, start }) => {
    const place = { start, end: start + text.length, by: at - start };
    at += text.length + 1;
    return place;
  });
  return <T extends { start: number; end: number }>(stretch: T): T[] => {
    const place = places.find(({ start, end }) => stretch.start >= start && stretch.end <= end);
    return place === undefined ? [] : [{ ...stretch, start: stretch.start + place.by, end: stretch.end + place.by }];
  };
};
