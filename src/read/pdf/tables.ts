/** Tables of a document: the grids of its pages, those put together that go on from page to page. */
import type { Aside, Draft } from '../assemble.js';
import {
  continuesDash,
  endsClosed,
  endsClosedOrQuoted,
  isCapitalHeading,
  startsLower,
  startsWithMarker,
} from '../lines.js';
import { type Faces, isBold } from './faces.js';
import type { Grid } from './grid.js';
import { firstWordWidth, joinContents, joinDoubts, type PdfLine, plainLinesOf } from './lines.js';
import type { OpenColumns } from './unruled.js';

interface TableCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  left: number;
  right: number;
  lines: PdfLine[];
}

export interface PdfTable {
  xs: number[];
  /** Of a table without borders: the white between its columns. */
  open?: OpenColumns | undefined;
  rows: number;
  cells: TableCell[];
}

/** Column edges within this are the same from page to page. */
const SAME_EDGE = 5;
/** White space that Word keeps inside a cell on either side. */
export const PADDING = 5.4;
/** Letter sizes of room forgiven, as widths of words are estimates; more where a small letter speaks for going on. */
const TOLERANCE = 0.5;
const DOUBTFUL_ROOM = 2;

/** A grid with its text cut into lines. */
export function tableOf(grid: Grid & { open?: OpenColumns }, page: number): PdfTable {
  const cells = grid.cells.map(({ items, ...cell }) => ({ ...cell, lines: plainLinesOf(items, page) }));
  return { xs: grid.xs, rows: grid.rows, cells, open: grid.open };
}

/** Appends the table of the next page when it is the same table going on; the head row that is printed again goes aside. */
export function continueTable(table: PdfTable, next: PdfTable, asides: Aside[]): boolean {
  const columns = sharedColumns(table, next);
  if (columns === null) return false;
  const moved = next.cells.map((cell) => ({ ...cell, ...moveColumns(cell, next.xs, columns) }));
  // A table may go on over hundreds of pages: what it has is not copied for each of them.
  const own =
    columns === table.xs
      ? table.cells
      : table.cells.map((cell) => ({ ...cell, ...moveColumns(cell, table.xs, columns) }));
  const skipped = repeatedRows(own, moved, next.rows);
  for (const cell of moved) {
    if (cell.row < skipped && cell.lines.length > 0) {
      asides.push({ reason: 'running-head', text: textOf(cell), page: cell.lines[0]?.page });
    }
  }
  const rest = moved.filter((cell) => cell.row >= skipped);
  const cut = isCutRow(own, table.rows, rest, skipped);
  if (cut)
    for (const cell of rest) if (cell.row === skipped) cellAbove(own, table.rows, cell)?.lines.push(...cell.lines);
  const dropped = skipped + (cut ? 1 : 0);
  if (!cut) extendMerged(own, table.rows, rest, skipped);
  const shift = table.rows - dropped;
  table.cells = [...own, ...rest.filter((c) => c.row >= dropped).map((c) => ({ ...c, row: c.row + shift }))];
  table.rows += next.rows - dropped;
  table.xs = columns;
  return true;
}

/** The finer of two sets of column edges when the other fits into it, else null. */
function sharedColumns(a: PdfTable, b: PdfTable): number[] | null {
  if (a.open !== undefined && b.open !== undefined) return sameGutters(a, b) ? a.xs : null;
  const [fine, coarse] = a.xs.length >= b.xs.length ? [a.xs, b.xs] : [b.xs, a.xs];
  const fits = coarse.every((x) => fine.some((f) => Math.abs(f - x) < SAME_EDGE));
  const ends =
    Math.abs((fine[0] ?? 0) - (coarse[0] ?? 0)) < SAME_EDGE &&
    Math.abs((fine.at(-1) ?? 0) - (coarse.at(-1) ?? 0)) < SAME_EDGE;
  return fits && ends ? fine : null;
}

/** Without borders the edges of the columns lie anywhere in the gutters: those must overlap. */
function sameGutters(a: PdfTable, b: PdfTable): boolean {
  const [own, next] = [a.open?.gutters ?? [], b.open?.gutters ?? []];
  return (
    own.length === next.length && own.every((g, i) => g.left < (next[i]?.right ?? 0) && g.right > (next[i]?.left ?? 0))
  );
}

function moveColumns(cell: TableCell, from: number[], to: number[]): { column: number; columnSpan: number } {
  if (from.length === to.length) return { column: cell.column, columnSpan: cell.columnSpan };
  const column = nearest(to, from[cell.column] ?? 0);
  return { column, columnSpan: Math.max(1, nearest(to, from[cell.column + cell.columnSpan] ?? 0) - column) };
}

function nearest(values: number[], wanted: number): number {
  let best = 0;
  values.forEach((value, i) => {
    if (Math.abs(value - wanted) < Math.abs((values[best] ?? 0) - wanted)) best = i;
  });
  return best;
}

const textOf = (cell: TableCell): string => cell.lines.map((l) => l.content.text).join(' ');
const rowText = (cells: TableCell[], row: number): string =>
  cells
    .filter((c) => c.row === row)
    .map(textOf)
    .join('|');

/** Number of rows at the top that repeat the head of the table. */
function repeatedRows(table: TableCell[], next: TableCell[], rows: number): number {
  let same = 0;
  while (
    same < rows - 1 &&
    rowText(next, same).replaceAll('|', '') !== '' &&
    rowText(next, same) === rowText(table, same)
  )
    same++;
  return same;
}

const cellAbove = (table: TableCell[], rows: number, cell: TableCell): TableCell | undefined =>
  table.find((c) => c.row + c.rowSpan === rows && c.column === cell.column) ??
  table.find((c) => c.row + c.rowSpan === rows && c.column <= cell.column && c.column + c.columnSpan > cell.column);

/** A row that was cut by the page end: no number of its own, and its text goes on where the last row broke off. */
function isCutRow(table: TableCell[], rows: number, next: TableCell[], row: number): boolean {
  const first = next.filter((c) => c.row === row);
  const filled = first.filter((c) => c.lines.length > 0);
  if (filled.length === 0 || first.some((c) => c.column === 0 && c.lines.length > 0)) return false;
  return filled.some((cell) => {
    const above = cellAbove(table, rows, cell);
    const [before, line] = [above?.lines.at(-1), cell.lines[0]];
    if (before === undefined || line === undefined) return false;
    return startsLower(line.content.text) ? !endsClosed(before.content.text) : !endsClosedOrQuoted(before.content.text);
  });
}

/** A cell merged downwards goes on as an empty cell at the top of the next page. */
function extendMerged(table: TableCell[], rows: number, next: TableCell[], row: number): void {
  const first = next.filter((c) => c.row === row);
  if (!first.some((c) => c.column === 0 && c.lines.length > 0)) return;
  for (const cell of first) {
    const above = cellAbove(table, rows, cell);
    if (cell.lines.length > 0 || above === undefined || above.rowSpan < 2) continue;
    above.rowSpan += cell.rowSpan;
    next.splice(next.indexOf(cell), 1);
  }
}

/** Blocks of a table, row by row, cell by cell. */
export function tableDrafts(table: PdfTable, number: number, faces: Faces): Draft[] {
  const cells = [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return cells.flatMap((cell) => {
    const { row, column, rowSpan, columnSpan } = cell;
    const address = { table: number, row, column, rowSpan, columnSpan, rows: table.rows, columns: table.xs.length - 1 };
    return paragraphsOf(cell).map((lines) => ({
      content: joinContents(lines),
      doubts: joinDoubts(lines),
      page: lines[0]?.page,
      cell: address,
      hints: isBold(lines, faces) ? { bold: true } : {},
    }));
  });
}

function paragraphsOf(cell: TableCell): PdfLine[][] {
  const width = cell.right - cell.left - 2 * PADDING;
  const paragraphs: PdfLine[][] = [];
  const alone = cell.lines.filter(isDashed).length === 1;
  for (const line of cell.lines) {
    const before = paragraphs.at(-1)?.at(-1);
    if (before !== undefined && continues(before, line, width, alone)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

const isDashed = (line: PdfLine): boolean => /^[-–]/u.test(line.content.text);
const NO_PAIRS: ReadonlySet<string> = new Set();

/**
 * As in the body, but by widths: cells are often centred. One dash alone under a full line is no list: it stands inside a
 * name ("Hành chính" / "- Tổng hợp").
 */
function continues(before: PdfLine, line: PdfLine, width: number, alone: boolean): boolean {
  const [a, b] = [before.content.text, line.content.text];
  const room = width - (before.right - before.left + 0.25 * before.size + firstWordWidth(line));
  const full = room < TOLERANCE * before.size;
  if (full && isDashed(line) && !endsClosed(a) && (alone || continuesDash(a, b, NO_PAIRS))) return true;
  if (startsWithMarker(b)) return false;
  if (startsLower(b) && !endsClosed(a)) return before.page !== line.page || room < DOUBTFUL_ROOM * before.size;
  if (isCapitalHeading(a) !== isCapitalHeading(b) && Math.min(a.length, b.length) > 6) return false;
  return full && !(endsClosed(a) && /^["“]?\p{Lu}/u.test(b));
}
