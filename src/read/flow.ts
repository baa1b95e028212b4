/**
 * Paragraphs and tables as .doc and .rtf keep them: one flow of paragraphs, each knowing how deep in tables it stands; cells
 * and rows are ended by marks, and a row says at its end where the edges of its cells are.
 */
import type { BlockHints, CellAddress } from '../model/text.js';
import { type Cured, cureRuns } from '../vi/legacy/cure.js';
import { normalise } from '../vi/normalise.js';
import type { Draft } from './assemble.js';
import { MAX_COLUMNS, MAX_PARAGRAPHS } from './limits.js';
import { unfoldDrafts } from './unfold.js';

export class FlowLimit extends Error {}

/** A stretch of text in one font: text in an old encoding is known by its font and its letters. */
export interface FlowRun {
  text: string;
  font?: string | undefined;
}

export interface FlowParagraph {
  /** With their tabs, spaces and soft line breaks; an automatic label stands in `label`. */
  runs: FlowRun[];
  label?: string | undefined;
  hints: BlockHints;
  /** What stands behind the paragraph: notes, text boxes. */
  after: FlowParagraph[];
}

/** Where a cell ends on the page, and whether it is one with the cell before it or above it. */
export interface CellDefinition {
  /** Any unit, rising from cell to cell. */
  right: number;
  mergedLeft: boolean;
  mergedUp: boolean;
}

export interface RowDefinition {
  left: number;
  cells: CellDefinition[];
}

interface Cell extends CellDefinition {
  left: number;
  content: Item[];
}

type Item = { kind: 'paragraph'; paragraph: FlowParagraph } | { kind: 'table'; rows: Cell[][] };

interface Level {
  rows: Cell[][];
  /** Contents of the cells of the row that is being read. */
  cells: Item[][];
  content: Item[];
}

export interface Flow {
  levels: Level[];
  paragraphs: number;
}

const newLevel = (): Level => ({ rows: [], cells: [], content: [] });
export const newFlow = (): Flow => ({ levels: [newLevel()], paragraphs: 0 });

/** Tables in tables deeper than this are made to hurt; real ones reach 3. */
const MAX_NESTING = 30;

function toDepth(flow: Flow, wanted: number): Level {
  const depth = Math.min(Math.max(wanted, 0), MAX_NESTING);
  while (flow.levels.length - 1 > depth) closeTable(flow);
  while (flow.levels.length - 1 < depth) flow.levels.push(newLevel());
  return flow.levels[depth] ?? newLevel();
}

function closeTable(flow: Flow): void {
  const level = flow.levels.pop();
  const outer = flow.levels.at(-1);
  if (level === undefined || outer === undefined) return;
  if (level.content.length > 0) level.cells.push(level.content);
  // A row that never ended: its cells are read all the same, as wide as each other.
  if (level.cells.length > 0) level.rows.push(rowOf(level.cells, { left: 0, cells: [] }));
  if (level.rows.length > 0) outer.content.push({ kind: 'table', rows: level.rows });
}

/** Adds a paragraph that stands in `depth` tables. */
export function addParagraph(flow: Flow, paragraph: FlowParagraph, depth: number): void {
  if (++flow.paragraphs > MAX_PARAGRAPHS) throw new FlowLimit('quá nhiều đoạn văn');
  toDepth(flow, depth).content.push({ kind: 'paragraph', paragraph });
}

export function endCell(flow: Flow, depth: number): void {
  const level = toDepth(flow, Math.max(depth, 1));
  level.cells.push(level.content);
  level.content = [];
}

export function endRow(flow: Flow, depth: number, definition: RowDefinition): void {
  const level = toDepth(flow, Math.max(depth, 1));
  if (level.content.length > 0) level.cells.push(level.content);
  if (level.cells.length > 0) level.rows.push(rowOf(level.cells, definition));
  level.cells = [];
  level.content = [];
}

const isBlank = (item: Item): boolean =>
  item.kind === 'paragraph' &&
  item.paragraph.after.length === 0 &&
  item.paragraph.runs.every((run) => run.text.trim() === '');

/** Width of a cell that the row says nothing of. */
const UNKNOWN_WIDTH = 1_000;

function rowOf(contents: Item[][], { left, cells }: RowDefinition): Cell[] {
  const row: Cell[] = [];
  let at = left;
  contents.forEach((content, i) => {
    // Some writers end more cells than they describe; the surplus is empty.
    if (i >= cells.length && cells.length > 0 && content.every(isBlank)) return;
    const { right, mergedLeft, mergedUp } = cells[i] ?? {
      right: at + UNKNOWN_WIDTH,
      mergedLeft: false,
      mergedUp: false,
    };
    const before = row.at(-1);
    const end = Math.max(right, at);
    if (mergedLeft && before !== undefined) {
      before.right = end;
      before.content.push(...content);
    } else row.push({ left: at, right: end, mergedLeft, mergedUp, content });
    at = end;
  });
  return row;
}

/** Edges nearer to each other than this are one: writers round them. A twentieth of a point is the unit of both formats. */
const SAME_EDGE = 40;

interface Placed {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  content: Item[];
}

/** The grid that the edges of all rows make together, and each cell's place on it. */
function gridOf(rows: Cell[][]): { cells: Placed[]; columns: number } {
  const edges = edgesOf(rows);
  const placed: Placed[] = [];
  const above = new Map<string, Placed>();
  rows.forEach((cells, row) => {
    let free = 0;
    for (const { left, right, mergedUp, content } of cells) {
      const column = Math.max(free, columnAt(edges, left));
      const columnSpan = Math.max(1, columnAt(edges, right) - column);
      free = column + columnSpan;
      const over = mergedUp ? above.get(`${column},${columnSpan}`) : undefined;
      if (over !== undefined && over.row + over.rowSpan === row) {
        over.rowSpan++;
        over.content.push(...content);
        continue;
      }
      const cell = { row, column, rowSpan: 1, columnSpan, content: [...content] };
      placed.push(cell);
      above.set(`${column},${columnSpan}`, cell);
    }
  });
  const columns = placed.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  return { cells: placed, columns };
}

function edgesOf(rows: Cell[][]): number[] {
  const all = new Set(rows.flatMap((cells) => cells.flatMap(({ left, right }) => [left, right])));
  const edges: number[] = [];
  for (const edge of [...all].sort((a, b) => a - b)) {
    if (edge - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME_EDGE) edges.push(edge);
  }
  // A table whose edges make no grid: its cells are counted instead.
  return edges.length - 1 > MAX_COLUMNS ? [] : edges;
}

/** Number of the last edge at or before a place; the edges are few. */
function columnAt(edges: number[], place: number): number {
  let column = 0;
  for (const [i, edge] of edges.entries()) if (edge <= place) column = i;
  return column;
}

/** Brings the paragraphs out of old encodings, in place; decided over all of them at once. */
export function cureFlow(flow: Flow): Pick<Cured, 'systems' | 'guesses'> {
  while (flow.levels.length > 1) closeTable(flow);
  const paragraphs = paragraphsIn(flow.levels[0]?.content ?? []);
  const { paragraphs: texts, ...cured } = cureRuns(paragraphs.map(({ runs }) => runs));
  if (cured.systems.length === 0) return cured;
  paragraphs.forEach(({ runs }, i) => {
    runs.forEach((run, j) => {
      run.text = texts[i]?.[j] ?? run.text;
    });
  });
  return cured;
}

const paragraphsIn = (items: Item[]): FlowParagraph[] =>
  items.flatMap((item) =>
    item.kind === 'table'
      ? item.rows.flatMap((cells) => cells.flatMap(({ content }) => paragraphsIn(content)))
      : withNotes(item.paragraph),
  );

const withNotes = (paragraph: FlowParagraph): FlowParagraph[] => [paragraph, ...paragraph.after.flatMap(withNotes)];

/** Blocks in reading order: row by row, cell by cell; two columns set with tabs one below the other. */
export function draftsOf(flow: Flow): Draft[] {
  while (flow.levels.length > 1) closeTable(flow);
  const out: { drafts: Draft[]; raw: string[]; tables: number } = { drafts: [], raw: [], tables: 0 };
  const write = (paragraph: FlowParagraph, cell: CellAddress | undefined): void => {
    const { runs, label = '', hints, after } = paragraph;
    const raw = runs.map((run) => run.text).join('');
    const text = label === '' ? raw : `${label} ${raw}`;
    // A bullet with nothing behind it is an empty paragraph dressed up; a number may be a row's own number.
    if (raw.trim() !== '' || (cell !== undefined && label !== '-')) {
      out.drafts.push({ content: normalise(text), cell, hints });
      out.raw.push(text);
    }
    for (const one of after) write(one, cell);
  };
  const visit = (items: Item[], cell: CellAddress | undefined): void => {
    for (const item of items) {
      if (item.kind === 'paragraph') write(item.paragraph, cell);
      else {
        const table = out.tables++;
        const { cells, columns } = gridOf(item.rows);
        const rows = item.rows.length;
        for (const { content, row, column, rowSpan, columnSpan } of cells) {
          visit(content, { table, row, column, rowSpan, columnSpan, rows, columns });
        }
      }
    }
  };
  visit(flow.levels[0]?.content ?? [], undefined);
  return unfoldDrafts(out.drafts, out.raw);
}

/** The text of paragraphs, one a line: what a note or a text box says. */
export const textOfFlow = (flow: Flow): string =>
  draftsOf(flow)
    .map((draft) => draft.content.text)
    .filter((text) => text !== '')
    .join('\n');
