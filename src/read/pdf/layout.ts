/** One page laid out: its text in lines, its tables, in reading order. */
import type { PageGrade } from '../../model/text.js';
import { MIN_CHARS_PER_PAGE } from '../limits.js';
import type { PdfPage } from './document.js';
import type { PageLines } from './furniture.js';
import { gridsOf } from './grid.js';
import { linesOf, type PdfLine } from './lines.js';
import { rowsOf, signsOfTable } from './rows.js';
import { type Stamp, takeStamps } from './stamps.js';
import { type PdfTable, tableOf } from './tables.js';

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
export async function layPage(page: PdfPage): Promise<LaidPage> {
  const laid = await layOut(page);
  if (charsOf(laid) < FEW_CHARS) laid.pictured = (await page.drawing()).pictured;
  page.close();
  return laid;
}

/** Signs of a table from which its borders are looked for. */
const MIN_SIGNS = 2;

/** Lines and tables of a page. */
export async function layOut(page: PdfPage): Promise<LaidPage> {
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
  const tabular = signsOfTable(written, rows, page.number) >= MIN_SIGNS;
  const { grids, rest } = tabular ? gridsOf((await page.drawing()).rules, written) : { grids: [], rest: written };
  laid.doubtful = tabular && grids.length === 0;
  if (grids.length === 0) {
    laid.lines = linesOf(rows, page.number);
    laid.parts = [{ lines: laid.lines }];
    return laid;
  }
  let top = Number.NEGATIVE_INFINITY;
  const addLines = (bottom: number): void => {
    const lines = linesOf(rowsOf(rest.filter((item) => item.y > top && item.y <= bottom)), page.number);
    if (lines.length > 0) laid.parts.push({ lines });
    laid.lines.push(...lines);
    top = bottom;
  };
  for (const grid of grids) {
    addLines(grid.top + 1);
    laid.parts.push({ table: tableOf(grid, page.number) });
  }
  addLines(Number.POSITIVE_INFINITY);
  return laid;
}

/** All lines of a page, those in tables last. */
export const linesIn = (page: LaidPage): PdfLine[] => [
  ...page.lines,
  ...page.parts.flatMap((part) => ('table' in part ? part.table.cells.flatMap((cell) => cell.lines) : [])),
];

/** Characters of a page, tables included. */
export const charsOf = (page: LaidPage): number =>
  linesIn(page).reduce((sum, line) => sum + line.content.text.length, 0);
