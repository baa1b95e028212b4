/**
 * Tables without borders, or with lines between their rows only: columns are the gutters that hold over the rows. Text in
 * two columns must never become a table, so something else has to speak for it: heads of columns, rows that are counted,
 * a column of numbers. And where it is not plain which lines make a row, nothing is rebuilt.
 */

import { startsLower } from '../lines.js';
import type { Gutter } from './columns.js';
import type { PdfRule } from './drawing.js';
import type { Grid, GridCell } from './grid.js';
import { columnsAt, guttersIn, type Piece, regionsOf, type Strip, spans, stripOf } from './gutters.js';
import { WORD_GAP } from './lines.js';
import type { Row } from './rows.js';
import { type Cells, LABEL, leadingOf, MAX_LEADING, rowStarts } from './table-rows.js';
import { PADDING } from './tables.js';

/** What goes on overleaf: the columns, and how far apart lines of a cell stand at most, in letter sizes. */
export interface OpenColumns {
  gutters: Gutter[];
  leading: number;
}

export interface UnruledTable extends Grid {
  open: OpenColumns;
}

export interface Unruled {
  tables: UnruledTable[];
  /** Rows that are in no table. */
  rest: Row[];
  /** Something like a table was seen and not rebuilt. */
  doubtful: boolean;
}

const HEAD =
  /^(?:s?tt|số tt|nội dung|nhiệm vụ|công việc|tên|họ và tên|đơn vị|cơ quan|chủ trì|phối hợp|thực hiện|thời gian|thời hạn|thời điểm|tiến độ|hoàn thành|sản phẩm|kết quả|chỉ tiêu|mục tiêu|tiêu chí|số lượng|ghi chú|kinh phí|phân công|lĩnh vực|địa phương|địa bàn|tập thể|cá nhân|hộ gia đình|doanh nghiệp|năm|đvt|tổng|cộng)(?!\p{L})/iu;
const NUMBER = /^(?:[\d.,%/\s-]*\d[\d.,%/\s-]*(?:\p{L}{1,6})?|[-–x])$/iu;
/** A table has this many rows with its head; two columns alone, and no numbers, want more. */
const MIN_ROWS = 3;
/** Share of a column's cells that must be numbers. */
const MOSTLY = 0.8;
/** Columns of the page before: what goes on from there needs no proof of its own. */
export type Carried = OpenColumns | null;

/** The tables in the rows of a page; `inside` says which rows may be in one (no letterhead, no closing). */
export function unruledTables(
  rows: Row[],
  rules: PdfRule[],
  inside: (y: number) => boolean,
  carried: Carried,
): Unruled {
  const strips = rows.map(stripOf);
  const found: { from: number; to: number; table: UnruledTable }[] = [];
  let doubtful = false;
  const open = strips.map((strip) => (inside(strip.y) ? strip : { ...strip, pieces: [] }));
  for (const [start, to] of regionsOf(open, carried !== null)) {
    const from = withLead(strips, start);
    const end = withTail(strips, from, to);
    const table = tableIn(strips.slice(from, end), rules, found.length === 0 && from <= 1 ? carried : null);
    if (table === 'doubtful') doubtful = true;
    else if (table !== null) found.push({ from, to: end, table });
  }
  const rest = rows.filter((_, at) => !found.some(({ from, to }) => at >= from && at < to));
  return { tables: found.map(({ table }) => table), rest, doubtful };
}

/** Cells in the middle of their rows: the longest begins above the others, less than a line higher. */
function withLead(strips: Strip[], start: number): number {
  const [lead, first] = [strips[start - 1], strips[start]];
  if (lead === undefined || first === undefined || lead.pieces.length !== 1) return start;
  return first.y - lead.y < OVERLAP * first.size ? start - 1 : start;
}

/** Lines nearer than this, in letter sizes, stand side by side. */
const OVERLAP = 0.9;

/** The last row's cells may go on below the last row with columns: lines of one column, of the first only when they break a sentence. */
function withTail(strips: Strip[], from: number, to: number): number {
  const gutters = guttersIn(strips.slice(from, to));
  let end = to;
  for (let strip = strips[end]; strip !== undefined; strip = strips[end]) {
    const before = strips[end - 1];
    const [piece, more] = strip.pieces;
    if (before === undefined || piece === undefined || more !== undefined || spans(strip, gutters)) break;
    if (strip.y - before.y > MAX_LEADING * strip.size) break;
    if (columnsAt(piece, gutters)[0] === 0 && !startsLower(textOf(piece))) break;
    end++;
  }
  return end;
}

/** A table out of some rows; null when they are none, 'doubtful' when they look like one that cannot be rebuilt. */
function tableIn(strips: Strip[], rules: PdfRule[], carried: Carried): UnruledTable | null | 'doubtful' {
  const before = carried !== null && fitsGutters(strips, carried.gutters) ? carried : null;
  const gutters = before?.gutters ?? guttersIn(strips);
  if (gutters.length === 0) return null;
  const cells = cellsOf(strips, gutters);
  const leading = before?.leading ?? leadingOf(strips, cells);
  const starts = rowStarts(strips, cells, linesBetween(strips, rules), leading);
  if (before === null) {
    if (!isTable(starts === null ? cells : rowsOf(cells, starts), gutters.length + 1)) return null;
    if (starts?.length === 1) return 'doubtful';
  }
  return starts === null ? 'doubtful' : gridFrom(strips, { gutters, leading }, starts);
}

/** The texts of whole rows. */
const rowsOf = (cells: Cells[], starts: number[]): Cells[] =>
  starts.map((start, i) => {
    const own = cells.slice(start, starts[i + 1]);
    const texts = (own[0]?.texts ?? []).map((_, column) =>
      own
        .map((c) => c.texts[column] ?? '')
        .join(' ')
        .trim(),
    );
    return { texts, spanning: own.some((c) => c.spanning) };
  });

/** Text of every cell of every strip; what spans columns counts in the first of them. */
function cellsOf(strips: Strip[], gutters: Gutter[]): Cells[] {
  return strips.map((strip) => {
    const texts = Array.from({ length: gutters.length + 1 }, () => '');
    for (const piece of strip.pieces) {
      const [column] = columnsAt(piece, gutters);
      texts[column] = `${texts[column]} ${textOf(piece)}`.trim();
    }
    return { texts, spanning: spans(strip, gutters) };
  });
}

/** The text of a piece, near enough to tell what it is; its line is made when it is in its cell. */
function textOf(piece: Piece): string {
  let text = '';
  let right = piece.left;
  for (const item of piece.items) {
    text += (item.left - right > WORD_GAP * item.size ? ' ' : '') + item.text;
    right = item.right;
  }
  return text.normalize('NFC').trim();
}

/** What speaks for a table, beside the gutters. */
function isTable(cells: Cells[], columns: number): boolean {
  const first = cells.slice(0, 3);
  const heads = new Set(first.flatMap(({ texts }) => texts.flatMap((t, i) => (HEAD.test(t) ? [i] : [])))).size;
  const labels = cells.filter(({ texts, spanning }) => !spanning && LABEL.test(texts[0] ?? '')).length;
  const counted = labels >= 2 && cells.every(({ texts, spanning }) => spanning || isCount(texts[0] ?? ''));
  const numbers = Array.from({ length: columns - 1 }, (_, i) => i + 1).some((i) => isNumeric(cells, i));
  if (cells.length < MIN_ROWS) return false;
  if (columns > 2) return heads >= 2 || counted || numbers;
  return (numbers && cells.length > MIN_ROWS) || (heads === 2 && cells.length > MIN_ROWS);
}

const isCount = (text: string): boolean => text === '' || LABEL.test(text) || HEAD.test(text);

function isNumeric(cells: Cells[], column: number): boolean {
  const texts = cells.flatMap(({ texts }) => texts[column] ?? '').filter((text) => text !== '' && !HEAD.test(text));
  return texts.length >= MIN_ROWS && texts.filter((text) => NUMBER.test(text)).length >= MOSTLY * texts.length;
}

/** Rows that go on under the gutters of the page before. */
const fitsGutters = (strips: Strip[], gutters: Gutter[]): boolean =>
  strips.filter((strip) => spans(strip, gutters)).length <= strips.length / 4 &&
  new Set(strips.flatMap((strip) => strip.pieces.map((piece) => columnsAt(piece, gutters)[0]))).size >
    gutters.length / 2;

/** Heights of the lines that are drawn across the table. */
function linesBetween(strips: Strip[], rules: PdfRule[]): number[] {
  const pieces = strips.flatMap((strip) => strip.pieces);
  const [left, right] = [Math.min(...pieces.map((p) => p.left)), Math.max(...pieces.map((p) => p.right))];
  const [top, bottom] = [(strips[0]?.y ?? 0) - 30, (strips.at(-1)?.y ?? 0) + 30];
  const across = rules.filter((r) => r.y1 === r.y2 && r.y1 > top && r.y1 < bottom).sort((a, b) => a.y1 - b.y1);
  const ys: { y: number; length: number }[] = [];
  // Often drawn cell by cell.
  for (const rule of across) {
    const length = Math.max(0, Math.min(rule.x2, right) - Math.max(rule.x1, left));
    const last = ys.at(-1);
    if (last !== undefined && rule.y1 - last.y < SAME_LINE) last.length += length;
    else ys.push({ y: rule.y1, length });
  }
  return ys.filter(({ length }) => length > RULED * (right - left)).map(({ y }) => y);
}

/** Points between the two sides of a line. */
const SAME_LINE = 3;
/** Share of the table's width from which a line parts its rows. */
const RULED = 0.7;

function gridFrom(strips: Strip[], open: OpenColumns, starts: number[]): UnruledTable {
  const { gutters } = open;
  const extents = extentsOf(strips, gutters);
  const cells: GridCell[] = [];
  starts.forEach((start, row) => {
    const own = strips.slice(start, starts[row + 1] ?? strips.length);
    const taken = new Map<number, GridCell>();
    for (const piece of own.flatMap((strip) => strip.pieces)) {
      const [first, last] = columnsAt(piece, gutters);
      const cell = taken.get(first);
      if (cell !== undefined) cell.items.push(...piece.items);
      else taken.set(first, cellAt(row, first, last, extents, [...piece.items]));
    }
    const covered = new Set(
      [...taken.values()].flatMap((c) => Array.from({ length: c.columnSpan }, (_, i) => c.column + i)),
    );
    for (let column = 0; column <= gutters.length; column++)
      if (!covered.has(column)) taken.set(column, cellAt(row, column, column, extents, []));
    cells.push(...[...taken.values()].sort((a, b) => a.column - b.column));
  });
  const [first, last] = [strips[0], strips.at(-1)];
  return {
    top: (first?.y ?? 0) - (first?.size ?? 0),
    bottom: last?.y ?? 0,
    xs: [
      (extents[0]?.left ?? 0) - PADDING,
      ...gutters.map((g) => (g.left + g.right) / 2),
      (extents.at(-1)?.right ?? 0) + PADDING,
    ],
    rows: starts.length,
    cells,
    open,
  };
}

interface Extent {
  left: number;
  right: number;
}

/** How far the text of each column reaches: where its lines were wrapped. */
function extentsOf(strips: Strip[], gutters: Gutter[]): Extent[] {
  const extents = Array.from({ length: gutters.length + 1 }, () => ({ left: Infinity, right: -Infinity }));
  for (const piece of strips.flatMap((strip) => strip.pieces)) {
    const [first, last] = columnsAt(piece, gutters);
    const extent = extents[first];
    if (first !== last || extent === undefined) continue;
    extent.left = Math.min(extent.left, piece.left);
    extent.right = Math.max(extent.right, piece.right);
  }
  return extents;
}

const cellAt = (row: number, first: number, last: number, extents: Extent[], items: GridCell['items']): GridCell => ({
  row,
  column: first,
  rowSpan: 1,
  columnSpan: last - first + 1,
  left: (extents[first]?.left ?? 0) - PADDING,
  right: (extents[last]?.right ?? 0) + PADDING,
  items,
});
