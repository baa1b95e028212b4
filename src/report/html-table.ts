import type { Plan } from '../model/plan.js';
import { type Line, lineAt } from './desk.js';
import { html, type Insert, type Markup } from './markup.js';

type Table = NonNullable<Plan['tables']>[number];

interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** Numbers of its lines. */
  lines: number[];
}

/** A table of a plan that can be shown as one: every line of its stretch stands in exactly one cell. */
export interface TableGrid {
  /** Lines [from, to). */
  from: number;
  to: number;
  rows: number;
  columns: number;
  cells: GridCell[];
  hasHead: boolean;
}

/** A larger grid is no table that anybody reads; its lines are shown as lines. */
const GRID_MAX = 50_000;

const sizeOf = (cells: readonly GridCell[]): { rows: number; columns: number } => ({
  rows: cells.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0),
  columns: cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0),
});

/** Every place of the grid that a cell covers, once; null where two cells claim one. */
const claims = ({ cells, columns }: Pick<TableGrid, 'cells' | 'columns'>): Set<number> | null => {
  const taken = new Set<number>();
  for (const { row, column, rowSpan, columnSpan } of cells) {
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = column; c < column + columnSpan; c++) {
        if (taken.has(r * columns + c)) return null;
        taken.add(r * columns + c);
      }
    }
  }
  return taken;
};

/** The grid of a table; null where its cells do not make one, so that nothing of the text is lost or told twice. */
export const gridOf = ({ span, cells: places = [], read }: Table, lines: readonly Line[]): TableGrid | null => {
  if (places.length === 0 || span.end <= span.start) return null;
  const [from, to] = [lineAt(lines, span.start), lineAt(lines, span.end - 1) + 1];
  const ordered = [...places].sort((a, b) => a.start - b.start);
  const cells = ordered.map(
    ({ row, column, rowSpan = 1, columnSpan = 1 }): GridCell => ({ row, column, rowSpan, columnSpan, lines: [] }),
  );
  for (let line = from; line < to; line++) {
    const end = lines[line]?.end ?? 0;
    const at = Math.max(
      0,
      ordered.findLastIndex(({ start }) => start <= end),
    );
    cells[at]?.lines.push(line);
  }
  const size = sizeOf(cells);
  if (size.rows * size.columns > GRID_MAX || claims({ cells, columns: size.columns }) === null) return null;
  return { from, to, ...size, cells, hasHead: read };
};

const spans = ({ rowSpan, columnSpan }: GridCell): Markup =>
  html`${rowSpan > 1 && html` rowspan="${rowSpan}"`}${columnSpan > 1 && html` colspan="${columnSpan}"`}`;

/** The table with the paragraphs of its cells; places that no cell covers are empty cells. */
export const tableMarkup = (
  grid: TableGrid,
  name: string,
  paragraph: (line: number, inTable: boolean) => Insert,
): Markup => {
  const taken = claims(grid) ?? new Set();
  const at = new Map(grid.cells.map((cell) => [cell.row * grid.columns + cell.column, cell]));
  const cellMarkup = (cell: GridCell): Markup => {
    const content = cell.lines.map((line) => paragraph(line, true));
    return grid.hasHead && cell.row === 0
      ? html`<th scope="col"${spans(cell)}>${content}</th>`
      : html`<td${spans(cell)}>${content}</td>`;
  };
  const place = (row: number, column: number): Insert => {
    const cell = at.get(row * grid.columns + column);
    if (cell !== undefined) return cellMarkup(cell);
    return !taken.has(row * grid.columns + column) && html`<td></td>`;
  };
  const numbers = (length: number): number[] => Array.from({ length }, (_, index) => index);
  return html`<div class="tbl" role="region" tabindex="0" aria-label="${name}"><table>${numbers(grid.rows).map(
    (row) => html`<tr>${numbers(grid.columns).map((column) => place(row, column))}</tr>\n`,
  )}</table></div>
`;
};
