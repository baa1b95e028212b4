import type { Element, Nodes } from 'hast';
import { MAX_HTML_SPAN, MAX_HTML_TAGS } from '../limits.js';
import { attribute, childrenOf } from './tree.js';

/** A cell with its place in the grid. */
export interface GridCell {
  node: Element;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

export interface Grid {
  cells: GridCell[];
  rows: number;
  columns: number;
  /** What stands in the table outside its cells: captions, stray text. */
  outside: Nodes[];
  /** The table only places things on the page: its cells are no cells of the document. */
  layout: boolean;
}

/** A cell of a document's own table is shorter, and holds fewer paragraphs, than a cell that holds a document. */
const MAX_CELL_CHARS = 3_000;
const MAX_CELL_BLOCKS = 40;
const BLOCKS = new Set(['p', 'div', 'li', 'br', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const isTag = (node: Nodes, ...names: string[]): node is Element =>
  node.type === 'element' && names.includes(node.tagName);

/** Rows of a table: its own, not those of tables inside it. */
function rowsOf(table: Element): { rows: Element[]; outside: Nodes[] } {
  const rows: Element[] = [];
  const outside: Nodes[] = [];
  for (const child of childrenOf(table)) {
    if (isTag(child, 'tr')) rows.push(child);
    else if (isTag(child, 'thead', 'tbody', 'tfoot')) {
      for (const inner of childrenOf(child)) (isTag(inner, 'tr') ? rows : outside).push(inner as Element);
    } else outside.push(child);
  }
  return { rows, outside };
}

/** Grid positions of the cells: a cell that spans rows pushes the cells of the rows below to the right. */
export function gridOf(table: Element, known: Measures): Grid {
  const { rows, outside } = rowsOf(table);
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  let columns = 0;
  rows.forEach((row, r) => {
    let c = 0;
    for (const node of childrenOf(row)) {
      if (!isTag(node, 'td', 'th')) {
        outside.push(node);
        continue;
      }
      while (taken.has(`${r},${c}`)) c++;
      const columnSpan = spanOf(node, 'colSpan', MAX_HTML_SPAN);
      const rowSpan = spanOf(node, 'rowSpan', rows.length - r);
      cells.push({ node, row: r, column: c, rowSpan, columnSpan });
      if (taken.size < MAX_HTML_TAGS) take(taken, r, c, rowSpan, columnSpan);
      c += columnSpan;
    }
    columns = Math.max(columns, c);
  });
  return { cells, rows: rows.length, columns, outside, layout: isLayout(cells, columns, known) };
}

function take(taken: Set<string>, row: number, column: number, rows: number, columns: number): void {
  for (let i = 1; i < rows; i++) for (let j = 0; j < columns; j++) taken.add(`${row + i},${column + j}`);
}

/** A span of 0 rows reaches to the end of the table. */
function spanOf(cell: Element, name: 'colSpan' | 'rowSpan', most: number): number {
  const value = Number(attribute(cell, name) || 1);
  if (name === 'rowSpan' && value === 0) return Math.max(1, most);
  return Number.isInteger(value) ? Math.min(Math.max(value, 1), Math.max(1, Math.min(most, MAX_HTML_SPAN))) : 1;
}

function isLayout(cells: readonly GridCell[], columns: number, known: Measures): boolean {
  if (columns <= 1) return true;
  const measures = cells.map(({ node }) => measureOf(node, known));
  const total = measures.reduce((sum, { chars }) => sum + chars, 0);
  return measures.some(
    ({ chars, blocks, tables }) =>
      chars * 2 > total && (tables > 0 || (chars > MAX_CELL_CHARS && blocks > MAX_CELL_BLOCKS)),
  );
}

export interface Measure {
  chars: number;
  blocks: number;
  tables: number;
}

/** What was measured already: tables stand in tables. */
export type Measures = Map<Element, Measure>;

/** Characters, paragraphs and tables inside a cell. */
function measureOf(element: Element, known: Measures): Measure {
  const before = known.get(element);
  if (before !== undefined) return before;
  const sum: Measure = { chars: 0, blocks: 0, tables: 0 };
  for (const child of childrenOf(element)) {
    if (child.type === 'text') sum.chars += child.value.trim().length;
    if (child.type !== 'element' || child.tagName === 'script' || child.tagName === 'style') continue;
    const inner = measureOf(child, known);
    sum.chars += inner.chars;
    sum.blocks += inner.blocks + (BLOCKS.has(child.tagName) ? 1 : 0);
    sum.tables += inner.tables + (child.tagName === 'table' ? 1 : 0);
  }
  known.set(element, sum);
  return sum;
}
