/** Tables, rows and cells as they are baked: merges written the way mammoth reads them, deleted rows left out. */
import { MAX_COLUMNS } from '../limits.js';
import type { Attributes } from '../xml.js';
import { numberOf } from './styles.js';
import { attribute, flush, type State } from './writer.js';

type Open = (state: State, attributes: Attributes) => void;

export const OPEN_TABLE: Record<string, Open> = {
  'w:tbl': (s) => {
    flush(s);
    s.tables.push({ rowStart: 0, outer: s.cell, last: null });
    s.out.push('<w:tbl>');
  },
  'w:tr': (s) => {
    const table = s.tables.at(-1);
    if (table === undefined) return;
    table.rowStart = s.out.length;
    table.last = null;
    s.out.push('<w:tr>');
  },
  'w:gridBefore': (s, a) => {
    const span = Math.min(numberOf(a['w:val']) ?? 0, MAX_COLUMNS);
    if (span > 0) s.out.push(`<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr></w:tc>`);
  },
  'w:tc': (s) => {
    s.out.push('<w:tc>');
    s.cell = { slot: s.out.length, span: 1, merge: null, joined: false, filled: false };
    s.out.push('');
  },
  'w:gridSpan': (s, a) => {
    if (s.cell !== null) s.cell.span = Math.max(1, Math.min(numberOf(a['w:val']) ?? 1, MAX_COLUMNS));
  },
  'w:vMerge': (s, a) => {
    if (s.cell !== null) s.cell.merge = a['w:val'] ?? 'continue';
  },
  'w:hMerge': (s, a) => {
    if (s.cell !== null) s.cell.joined = a['w:val'] !== 'restart';
  },
};

export const CLOSE_TABLE: Record<string, (state: State) => void> = {
  'w:tbl': (s) => {
    const table = s.tables.pop();
    if (table === undefined) return;
    const inner = s.cell;
    s.cell = table.outer;
    if (s.cell !== null && inner?.filled === true) s.cell.filled = true;
    s.out.push('</w:tbl>');
  },
  'w:tr': (s) => {
    if (s.tables.length > 0) s.out.push('</w:tr>');
  },
  'w:tc': closeCell,
};

function closeCell(s: State): void {
  flush(s);
  const cell = s.cell;
  const table = s.tables.at(-1);
  if (cell === null || table === undefined) {
    s.out.push('</w:tc>');
    return;
  }
  const { last } = table;
  if (cell.joined && !cell.filled && last !== null) {
    s.out.length = cell.slot - 1;
    last.span = Math.min(last.span + cell.span, MAX_COLUMNS);
    s.out[last.slot] = properties(last.span, last.merge);
    return;
  }
  // What stands in a cell that goes on from the one above would be dropped with it: with text it is a cell of its own.
  if (cell.filled && cell.merge === 'continue') cell.merge = null;
  s.out[cell.slot] = properties(cell.span, cell.merge);
  s.out.push('</w:tc>');
  table.last = cell;
}

function properties(columns: number, merge: string | null): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
  const down = merge === null ? '' : `<w:vMerge w:val="${attribute(merge)}"/>`;
  return span === '' && down === '' ? '' : `<w:tcPr>${span}${down}</w:tcPr>`;
}
