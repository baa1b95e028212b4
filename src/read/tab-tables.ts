/**
 * Tables of plain text: rows of cells parted by single tabs, as a spreadsheet or a word processor copies them. They are known
 * by their shape alone: a head that fills every cell, and below it rows of as many tabs.
 */
import type { CellAddress } from '../model/text.js';

/** One cell of a row, or a line outside of tables (no address). */
export interface TabPiece {
  text: string;
  cell?: CellAddress;
}

/** Two columns may be a letterhead or an indent after a label; three are a table. */
const MIN_COLUMNS = 3;
/** A head and one row. */
const MIN_ROWS = 2;
/** A line without tabs between two rows parts the table ("A. NHIỆM VỤ CHUNG") while it is as short as a heading. */
const MAX_GROUP = 120;

interface Run {
  start: number;
  end: number;
  columns: number;
}

/** The lines, those of tables cut into their cells. `lines[i]` becomes the pieces `out[i]`. */
export function tabTables(lines: string[]): TabPiece[][] {
  const out: TabPiece[][] = lines.map((text) => [{ text }]);
  runsIn(lines).forEach(({ start, end, columns }, table) => {
    for (let at = start; at < end; at++) {
      const fields = fieldsOf(lines[at] ?? '');
      const wide = fields.length === 1 || fields.slice(1).every((f) => f === '');
      const rows = end - start;
      const place = { table, row: at - start, rowSpan: 1, rows, columns };
      out[at] = wide
        ? [{ text: fields[0] ?? '', cell: { ...place, column: 0, columnSpan: columns } }]
        : fields.map((text, column) => ({ text, cell: { ...place, column, columnSpan: 1 } }));
    }
  });
  return out;
}

/** Indents are no cells: a row begins where its first words stand. */
const fieldsOf = (line: string): string[] =>
  line
    .replace(/[ \u00A0]+$/u, '')
    .split('\t')
    .map((field) => field.trim());

function runsIn(lines: string[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = runAt(lines, at);
    if (run !== null) runs.push(run);
    at = run?.end ?? at + 1;
  }
  return runs;
}

/** The table whose head stands at `start`; null when none does. */
function runAt(lines: string[], start: number): Run | null {
  const head = fieldsOf(lines[start] ?? '');
  const columns = head.length;
  if (columns < MIN_COLUMNS || head.some((field) => field === '')) return null;
  const isRow = (at: number): boolean => {
    const fields = fieldsOf(lines[at] ?? '');
    return fields.length === columns && fields.some((f) => f !== '');
  };
  const isGroup = (at: number): boolean => {
    const text = (lines[at] ?? '').trim();
    return text !== '' && !text.includes('\t') && text.length <= MAX_GROUP && isRow(at + 1);
  };
  let end = start + 1;
  while (end < lines.length && (isRow(end) || isGroup(end))) end++;
  return end - start < MIN_ROWS ? null : { start, end, columns };
}
