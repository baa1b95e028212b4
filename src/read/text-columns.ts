/**
 * Letterhead and closing set in two columns with tabs or spaces instead of a table: text files that keep the look of the page
 * (pdftotext -layout, copies from a screen), and older Word files. Each column is read by itself, left before right.
 */

/** A line, or the part of one that stands in a column, with the number of the line it comes from. */
export interface UnfoldedLine {
  text: string;
  from: number;
}

/** White space that parts two columns. A blank to be filled in ("Số:      /KH") is as wide; see `joinBlanks`. */
const GAP = /\s{3,}/u;
const TAB_STOP = 8;
const MIN_GAP = 3;
/** The letterhead stands within this many lines from the first. */
const HEAD_LINES = 14;
const MAX_HEAD_LINE = 60;
/** Lines of the closing: recipients, and the name far below the post. */
const CLOSING_LINES = 30;
/** A centred line may begin this much further left than the line that its column is known by. */
const CLOSING_SLACK = 12;
const HEAD_SLACK = 5;

const MOTTO = /(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN)/u;
const RECIPIENTS = /^\s*Nơi nhận\s*:?/iu;
const PLACE_DATE = /^\p{Lu}[^,]{1,40},\s*ngày.*tháng.*năm/u;

interface Piece {
  start: number;
  end: number;
  text: string;
}

/** A line of two columns that letterhead or closing is known by. */
export const isTwoColumns = (line: string): boolean =>
  (MOTTO.test(line) || RECIPIENTS.test(line)) &&
  /\t|\s{3}/u.test(line) &&
  line.split('\n').some((l) => piecesOf(l).length > 1);

/** The lines with side-by-side columns of letterhead and closing one below the other. Others stay as they are. */
export function unfoldColumns(lines: string[]): UnfoldedLine[] {
  const all = lines.map((text, from) => ({ text, from }));
  const head = headOf(lines);
  const closing = closingOf(lines);
  const parts: UnfoldedLine[][] = [];
  let at = 0;
  if (head !== null) {
    parts.push(
      all.slice(0, head.start),
      twoColumns(all.slice(head.start, head.end), (p) => p.start >= head.edge),
    );
    at = head.end;
  }
  if (closing !== null && closing.start >= at) {
    const { start, edge } = closing;
    const isRight = (p: Piece): boolean => p.start >= edge && !/^[-–+]/u.test(p.text);
    parts.push(
      all.slice(at, start),
      twoColumns(all.slice(start, start + CLOSING_LINES), isRight, belowList(lines, start)),
    );
    at = start + CLOSING_LINES;
  }
  return [...parts, all.slice(at)].flat();
}

/** Recipients on the left, the signer's post on the right: beside their head, or beside one of them ("- Lưu: VT.    GIÁM ĐỐC"). */
function closingOf(lines: string[]): { start: number; edge: number } | null {
  const start = lines.findIndex((line) => RECIPIENTS.test(line));
  if (start < 0) return null;
  const beside = piecesOf(lines[start] ?? '');
  const post = lines
    .slice(start + 1, start + CLOSING_LINES)
    .map(piecesOf)
    .find((pieces) => pieces.length === 2 && isPost(pieces[1]?.text ?? ''));
  const edge = (beside.length === 2 ? beside : post)?.[1]?.start;
  return edge === undefined ? null : { start, edge: edge - CLOSING_SLACK };
}

/** The first blank line behind the last recipient: what stands below it, however far left, is the signer's. */
function belowList(lines: string[], start: number): number {
  const closing = lines.slice(start, start + CLOSING_LINES);
  const last = closing.findLastIndex((line) => /^\s*[-–+]/u.test(line));
  const blank = closing.findIndex((line, i) => i > last && line.trim() === '');
  return blank < 0 ? Number.POSITIVE_INFINITY : start + blank;
}

const isPost = (text: string): boolean => /^\p{Lu}{2}[\p{Lu}\s.,]+$/u.test(text);

/** The lines of a letterhead in two columns, known by the motto standing in the right one. */
function headOf(lines: string[]): { start: number; end: number; edge: number } | null {
  const motto = lines.slice(0, HEAD_LINES).findIndex((line) => MOTTO.test(line) && piecesOf(line).length > 1);
  if (motto < 0) return null;
  const edge = (piecesOf(lines[motto] ?? '').find((p) => MOTTO.test(p.text))?.start ?? 0) - HEAD_SLACK;
  const first = lines.slice(0, motto).findIndex((line) => line.trim() !== '');
  const end = lines.findIndex((line, i) => i > motto && !isHeadLine(line, edge));
  return { start: first < 0 ? motto : first, end: end < 0 ? lines.length : end, edge };
}

/** Blank, in two columns, or short and wholly on one side; the title stands in the middle, the text runs across. */
function isHeadLine(line: string, edge: number): boolean {
  const pieces = piecesOf(line);
  const [only] = pieces;
  if (only === undefined || pieces.length > 1) return true;
  if (/^KẾ HOẠCH/u.test(only.text) || only.text.length > MAX_HEAD_LINE) return false;
  return only.end < edge + HEAD_SLACK || PLACE_DATE.test(only.text) || /^\p{Lu}{2,8}$/u.test(only.text);
}

/** Of several pieces in a line the last stands in the right column; a piece alone stands where it begins. */
function twoColumns(
  lines: UnfoldedLine[],
  isRight: (piece: Piece) => boolean,
  below = Number.POSITIVE_INFINITY,
): UnfoldedLine[] {
  const columns: [UnfoldedLine[], UnfoldedLine[]] = [[], []];
  for (const { text, from } of lines) {
    const pieces = piecesOf(text);
    const last = pieces.at(-1);
    if (last === undefined) continue;
    const alone = pieces.length === 1;
    const left = alone && (isRight(last) || from >= below) ? [] : alone ? pieces : pieces.slice(0, -1);
    if (left.length > 0) columns[0].push({ text: left.map((p) => p.text).join(' '), from });
    if (!alone || left.length === 0) columns[1].push({ text: last.text, from });
  }
  return [...columns[0], ...columns[1]];
}

/** A tab before the signer's post parts the columns, however little room is left to its stop. */
const TAB_TO_POST = /(?<=[\p{L};.,)]) ?\t+(?=\p{Lu}{2}[\p{Lu} .,]*\s*$)/u;
const POST_GAP = ' '.repeat(TAB_STOP);

/** Pieces of a line between wide gaps, with their columns on the page. */
function piecesOf(line: string): Piece[] {
  const wide = expandTabs(line.replace(TAB_TO_POST, POST_GAP));
  const pieces: Piece[] = [];
  let at = 0;
  for (const text of wide.split(GAP)) {
    const start = wide.indexOf(text, at);
    at = start + text.length;
    if (text.trim() !== '') pieces.push({ start, end: at, text: text.trim() });
  }
  return joinBlanks(pieces);
}

/** "Số:      /KH-SNV" and "ngày      tháng 3 năm 2026" are one piece with a blank to be filled in. */
function joinBlanks(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    const blank =
      before !== undefined && (/^(?:tháng|năm|\/)/u.test(piece.text) || /(?:^Số\s*:?|ngày|tháng)$/u.test(before.text));
    if (before !== undefined && blank)
      out.splice(-1, 1, { ...before, end: piece.end, text: `${before.text} ${piece.text}` });
    else out.push(piece);
  }
  return out;
}

/** A tab is a gap, however near its stop is. */
function expandTabs(line: string): string {
  let out = '';
  for (const char of line) out += char === '\t' ? ' '.repeat(TAB_STOP - (out.length % TAB_STOP)).padEnd(MIN_GAP) : char;
  return out;
}
