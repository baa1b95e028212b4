/** One page laid out: its text in lines, its tables, in reading order. */
import type { PageGrade } from '../../model/text.js';
import { MIN_CHARS_PER_PAGE } from '../limits.js';
import type { PdfItem, PdfPage } from './document.js';
import type { PdfRule } from './drawing.js';
import type { PageLines } from './furniture.js';
import { type Grid, gridsOf } from './grid.js';
import { linesOf, type PdfLine } from './lines.js';
import { insideOf, type Row, rowsOf, signsOfTable } from './rows.js';
import { type Stamp, takeStamps } from './stamps.js';
import { type PdfTable, tableOf } from './tables.js';
import { type Carried, type UnruledTable, unruledTables } from './unruled.js';

/** A stretch of a page in reading order: lines of text, or a table. */
export type Part = { lines: PdfLine[] } | { table: PdfTable };

export interface LaidPage extends PageLines {
  source: PdfPage;
  parts: Part[];
  /** Looked like a table, but no borders were found. */
  doubtful: boolean;
  /** Shows something else than its text; looked at only where there is little text. */
  pictured: boolean;
  /** Its text layer is broken. */
  untrusted: boolean;
  /** What was put on it after it was written; no part of its lines. */
  stamps: Stamp[];
  /** How well it was read, 0..1, and from what. */
  confidence: number;
  method: PageGrade['method'];
}

/** Below this many characters, stamps included, it is worth asking whether the page is a picture. */
const FEW_CHARS = 4 * MIN_CHARS_PER_PAGE;

/** Lays a page out and asks whether it shows more than it says; the page is let go. */
export async function layPage(page: PdfPage, before?: LaidPage): Promise<LaidPage> {
  const laid = await layOut(page, carriedFrom(before));
  if (charsOf(laid) < FEW_CHARS) laid.pictured = (await page.drawing()).pictured;
  page.close();
  // The pieces are in the lines now: of a long document they would fill the memory. Controls are not, and tell of its fonts.
  laid.source = { ...page, items: page.items.filter((item) => CONTROLS.test(item.text)) };
  return laid;
}

/** Characters that mean nothing in a text. */
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/u;

/** Signs of a table from which its borders are looked for. */
const MIN_SIGNS = 2;

/** Lines and tables of a page; `carried`: the columns of a table without borders at the end of the page before. */
export async function layOut(page: PdfPage, carried: Carried = null): Promise<LaidPage> {
  const { stamps, rest: written } = takeStamps(page);
  const laid: LaidPage = {
    source: page,
    number: page.number,
    height: page.height,
    lines: [],
    parts: [],
    doubtful: false,
    pictured: false,
    untrusted: false,
    stamps,
    confidence: 1,
    method: 'text',
  };
  const rows = rowsOf(written);
  const inside = insideOf(rows);
  const tabular = signsOfTable(written, rows, inside) >= MIN_SIGNS;
  if (!tabular && carried === null) placeParts(laid, rows, []);
  else
    laid.doubtful = layTables(laid, written, rows, (await page.drawing()).rules, carried) || (tabular && noTable(laid));
  return laid;
}

const noTable = (laid: LaidPage): boolean => !laid.parts.some((part) => 'table' in part);

/** Tables by their borders first, then by the gutters in what is left; true when something there is in doubt. */
function layTables(laid: LaidPage, items: PdfItem[], rows: Row[], rules: PdfRule[], carried: Carried): boolean {
  const { grids, rest } = gridsOf(rules, items);
  const left = grids.length === 0 ? rows : rowsOf(rest);
  const { tables, rest: plain, doubtful } = unruledTables(left, rules, insideOf(rows), carried);
  placeParts(
    laid,
    plain,
    [...grids, ...tables].sort((a, b) => a.top - b.top),
  );
  return doubtful;
}

/** Lines and tables of a page from top to bottom. */
function placeParts(laid: LaidPage, rows: Row[], tables: (Grid | UnruledTable)[]): void {
  let top = Number.NEGATIVE_INFINITY;
  const addLines = (bottom: number): void => {
    const lines = linesOf(
      rows.filter((row) => row.y > top && row.y <= bottom),
      laid.number,
    );
    if (lines.length > 0) laid.parts.push({ lines });
    laid.lines.push(...lines);
    top = bottom;
  };
  for (const table of tables) {
    addLines(table.top + 1);
    laid.parts.push({ table: tableOf(table, laid.number) });
  }
  addLines(Number.POSITIVE_INFINITY);
}

/** The columns of a table without borders that may go on overleaf. */
export function carriedFrom(page: LaidPage | undefined): Carried {
  const last = page?.parts.findLast((part) => 'table' in part || part.lines.length > MAX_FOOT_LINES);
  return last !== undefined && 'table' in last ? (last.table.open ?? null) : null;
}

/** Lines under a table that may be the foot of the page. */
const MAX_FOOT_LINES = 2;

/** All lines of a page, those in tables last. */
export const linesIn = (page: LaidPage): PdfLine[] => [
  ...page.lines,
  ...page.parts.flatMap((part) => ('table' in part ? part.table.cells.flatMap((cell) => cell.lines) : [])),
];

/** Characters of a page, tables included. */
export const charsOf = (page: LaidPage): number =>
  linesIn(page).reduce((sum, line) => sum + line.content.text.length, 0);
