import type { Line } from './lines.js';

/** One cell of a table with its lines, and the place of them. */
export interface Cell {
  text: string;
  start: number;
  end: number;
  page?: number | undefined;
  lines: Line[];
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

export type Row = (Cell | null)[];

/** Cells by grid position; a cell that spans rows or columns stands in each of them. Empty cells are null. */
export function gridOf(lines: Line[]): Row[] {
  const address = lines[0]?.cell;
  if (address === undefined) return [];
  const grid: Row[] = Array.from({ length: address.rows }, () => Array.from({ length: address.columns }, () => null));
  const cells = new Map<string, Cell>();
  for (const line of lines) {
    if (line.cell === undefined) continue;
    const key = `${line.cell.row}:${line.cell.column}`;
    const known = cells.get(key);
    if (known !== undefined) {
      known.lines.push(line);
      known.text = `${known.text} ${printed(line)}`;
      known.end = line.end;
      continue;
    }
    const { row, column, rowSpan, columnSpan } = line.cell;
    const place = { start: line.start, end: line.end, page: line.page, row, column, rowSpan, columnSpan };
    const cell: Cell = { text: printed(line), lines: [line], ...place };
    cells.set(key, cell);
    fill(grid, cell);
  }
  return grid;
}

/** A line with its label. */
export const printed = (line: Line): string => (line.marker === null ? line.text : `${line.marker.label} ${line.text}`);

function fill(grid: Row[], cell: Cell): void {
  for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
    const row = grid[r];
    for (let c = cell.column; c < cell.column + cell.columnSpan; c++)
      if (row !== undefined && c < row.length) row[c] = cell;
  }
}

/** The different cells of a row, left to right. */
export const cellsIn = (row: Row): Cell[] => [...new Set(row)].filter((c): c is Cell => c !== null);

export const spanOf = (first: Cell, ...rest: Cell[]): { start: number; end: number; page?: number } => ({
  start: Math.min(first.start, ...rest.map((c) => c.start)),
  end: Math.max(first.end, ...rest.map((c) => c.end)),
  ...(first.page ? { page: first.page } : {}),
});
