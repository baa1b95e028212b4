/** Tables from the lines that are drawn on a page: rulings that touch make a grid, missing walls merge its cells. */
import type { PdfItem } from './document.js';
import type { PdfRule } from './drawing.js';

export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  left: number;
  right: number;
  items: PdfItem[];
}

export interface Grid {
  top: number;
  bottom: number;
  /** Column edges, from left to right. */
  xs: number[];
  rows: number;
  cells: GridCell[];
}

/** A ruling reduced to its fixed coordinate and the stretch it covers. */
interface Wall {
  at: number;
  from: number;
  to: number;
}

interface Frame {
  across: Wall[];
  down: Wall[];
}

/** Rulings within this are the same line: neighbouring cells draw their common border twice. */
const SAME = 2.5;
/** Rulings this near touch. */
const TOUCH = 3.5;
/** Rows and columns narrower than this are double borders. */
const MIN_CELL = 5;
/** More rulings than this are a drawing; the largest real table page had 600. */
const MAX_RULES = 6_000;

/** The tables of a page with their text; what lies outside all of them comes back in `rest`. */
export function gridsOf(rules: PdfRule[], items: PdfItem[]): { grids: Grid[]; rest: PdfItem[] } {
  if (rules.length > MAX_RULES) return { grids: [], rest: items };
  const frames = framesOf(
    joined(rules.filter((r) => r.y1 === r.y2).map((r) => ({ at: r.y1, from: r.x1, to: r.x2 }))),
    joined(rules.filter((r) => r.x1 === r.x2).map((r) => ({ at: r.x1, from: r.y1, to: r.y2 }))),
  );
  const grids = frames.flatMap((frame) => gridOf(frame) ?? []);
  const rest = items.filter((item) => !grids.some((grid) => putInto(grid.ys, grid, item)));
  const filled = grids.filter((grid) => grid.cells.some((cell) => cell.items.length > 0));
  return { grids: filled.sort((a, b) => a.top - b.top), rest };
}

/** Puts together pieces of one line; a border is often drawn cell by cell. */
function joined(walls: Wall[]): Wall[] {
  const sorted = [...walls].sort((a, b) => a.at - b.at || a.from - b.from);
  const lines: Wall[][] = [];
  for (const wall of sorted) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && wall.at - line[0].at < SAME) line.push(wall);
    else lines.push([wall]);
  }
  return lines.flatMap((line) => {
    const out: Wall[] = [];
    const at = (line[0]?.at ?? 0) / 2 + (line.at(-1)?.at ?? 0) / 2;
    for (const wall of [...line].sort((a, b) => a.from - b.from)) {
      const last = out.at(-1);
      if (last !== undefined && wall.from - last.to < TOUCH) last.to = Math.max(last.to, wall.to);
      else out.push({ ...wall, at });
    }
    return out;
  });
}

const cross = (across: Wall, down: Wall): boolean =>
  down.at > across.from - TOUCH &&
  down.at < across.to + TOUCH &&
  across.at > down.from - TOUCH &&
  across.at < down.to + TOUCH;

/** Groups of rulings that hang together. */
function framesOf(across: Wall[], down: Wall[]): Frame[] {
  const frames: Frame[] = [];
  const left = new Set<Wall>(down);
  const free = new Set<Wall>(across);
  for (const start of down) {
    if (!left.delete(start)) continue;
    const frame: Frame = { across: [], down: [start] };
    for (let i = 0, j = 0; i < frame.down.length || j < frame.across.length; ) {
      const wall = frame.down[i];
      if (wall !== undefined) {
        i++;
        for (const other of free) if (cross(other, wall) && free.delete(other)) frame.across.push(other);
        continue;
      }
      const beam = frame.across[j++];
      if (beam === undefined) continue;
      for (const other of left) if (cross(beam, other) && left.delete(other)) frame.down.push(other);
    }
    frames.push(frame);
  }
  return frames;
}

type LaidGrid = Grid & { ys: number[] };

function gridOf(frame: Frame): LaidGrid | null {
  const xs = edges([...frame.down.map((w) => w.at), ...openEnds(frame.across, frame.down)]);
  const ys = edges([...frame.across.map((w) => w.at), ...openEnds(frame.down, frame.across)]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1) return null;
  const cells = regionsOf(frame, xs, ys);
  if (cells.length < 2) return null;
  return { top: ys[0] ?? 0, bottom: ys[rows] ?? 0, xs, ys, rows, cells };
}

/** Where a table has no outer border, its inner rulings say how far it reaches. */
function openEnds(walls: Wall[], crossing: Wall[]): number[] {
  const lowest = Math.min(...crossing.map((w) => w.at));
  const highest = Math.max(...crossing.map((w) => w.at));
  const ends = [Math.min(...walls.map((w) => w.from)), Math.max(...walls.map((w) => w.to))];
  return ends.filter((end) => Number.isFinite(end) && (end < lowest - 2 * MIN_CELL || end > highest + 2 * MIN_CELL));
}

function edges(values: number[]): number[] {
  const out: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (out.length === 0 || value - (out.at(-1) ?? 0) > MIN_CELL) out.push(value);
  }
  return out;
}

/** Fields of the grid between which there is no wall make one cell. */
function regionsOf(frame: Frame, xs: number[], ys: number[]): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !taken.has(row * columns + column + columnSpan) &&
        !walled(frame.down, xs, ys, column + columnSpan, row)
      ) {
        columnSpan++;
      }
      let rowSpan = 1;
      while (row + rowSpan < rows && isOpenBelow(frame, xs, ys, row + rowSpan, column, columnSpan)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) taken.add(r * columns + c);
      cells.push({
        row,
        column,
        rowSpan,
        columnSpan,
        left: xs[column] ?? 0,
        right: xs[column + columnSpan] ?? 0,
        items: [],
      });
    }
  }
  return cells;
}

/** Is there a wall on the left edge of column `column` beside row `row`? */
const walled = (down: Wall[], xs: number[], ys: number[], column: number, row: number): boolean =>
  isDrawn(down, xs[column] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0);

function isOpenBelow(frame: Frame, xs: number[], ys: number[], row: number, column: number, span: number): boolean {
  for (let c = column; c < column + span; c++) {
    if (isDrawn(frame.across, ys[row] ?? 0, xs[c] ?? 0, xs[c + 1] ?? 0)) return false;
  }
  return true;
}

function isDrawn(walls: Wall[], at: number, from: number, to: number): boolean {
  const middle = (from + to) / 2;
  return walls.some((w) => Math.abs(w.at - at) <= MIN_CELL && w.from < middle && w.to > middle);
}

function putInto(ys: number[], grid: Grid, item: PdfItem): boolean {
  const x = (item.left + item.right) / 2;
  const y = item.y - 0.3 * item.size;
  if (y < grid.top || y > grid.bottom) return false;
  const cell = grid.cells.find(
    (c) => x >= c.left && x <= c.right && y >= (ys[c.row] ?? 0) && y <= (ys[c.row + c.rowSpan] ?? 0),
  );
  cell?.items.push(item);
  return cell !== undefined;
}
