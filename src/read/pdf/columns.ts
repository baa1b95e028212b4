/** Columns side by side: letterhead, closing. Rows whose gaps stand one below the other make a band, read column by column. */
import type { PdfItem } from './document.js';
import { type Row, type Segment, textAt } from './rows.js';

/** Two columns of one row alone count only with a gap like this, in letter sizes: justified text has narrower ones. */
const LONE_GAP = 3;
/** How exactly lines of a column share an edge or a centre, in points. */
const ALIGNED = 6;
/** Blank lines (the place of a signature) that a column may hold. */
const MAX_BLANK = 11;

export interface Gutter {
  left: number;
  right: number;
}

export interface Band {
  end: number;
  gutters: Gutter[];
}

/** Rows from `start` on that stand in columns, or null when that row is plain. */
export function bandFrom(rows: Row[], start: number): Band | null {
  const first = rows[start];
  if (first === undefined || first.segments.length < 2) return leadBand(rows, start);
  let gutters = guttersOf(first);
  let end = start + 1;
  let split = 1;
  for (; end < rows.length; end++) {
    const row = rows[end];
    const before = rows[end - 1];
    if (row === undefined || before === undefined || row.y - before.y > MAX_BLANK * row.size) break;
    if (isName(row)) break;
    const kept = narrowed(gutters, row);
    if (kept === null || kept.length < gutters.length) break;
    if (row.segments.length === 1 && !belongs(row, rows.slice(start, end), kept)) break;
    gutters = kept;
    if (row.segments.length > 1) split++;
  }
  const wide = first.segments.some((s, i) => s.left - (first.segments[i - 1]?.right ?? s.left) > LONE_GAP * first.size);
  return split > 1 || end - start > 1 || wide ? { end, gutters } : null;
}

/**
 * One column may begin above the other: a row alone on its side joins the columns that start below it. On the left this may
 * only be the first row of the page; elsewhere it is the last line of the text.
 */
function leadBand(rows: Row[], start: number): Band | null {
  const [first, next] = [rows[start], rows[start + 1]];
  if (first === undefined || next === undefined || next.segments.length < 2) return null;
  if (next.y - first.y > 2.2 * next.size) return null;
  const band = bandFrom(rows, start + 1);
  if (band === null) return null;
  const gutters = narrowed(band.gutters, first);
  if (gutters === null || gutters.length < band.gutters.length) return null;
  if (start > 0 && first.segments.every((s) => columnAt(s, gutters) === 0)) return null;
  return belongs(first, rows.slice(start + 1, band.end), gutters) ? { end: band.end, gutters } : null;
}

/**
 * What a document calls itself stands alone under its letterhead. Where that is set at the left margin, it is lined up with
 * the number, and as a part of that column it would be read before the place and the date in the other.
 */
const isName = (row: Row): boolean => row.segments.length === 1 && NAMES.has(textAt(row).normalize('NFC'));
/** Without spaces. */
const NAMES = new Set([
  'KẾHOẠCH',
  'CHƯƠNGTRÌNH',
  'CHƯƠNGTRÌNHHÀNHĐỘNG',
  'ĐỀÁN',
  'PHƯƠNGÁN',
  'HƯỚNGDẪN',
  'QUYẾTĐỊNH',
  'NGHỊQUYẾT',
  'THÔNGBÁO',
  'BÁOCÁO',
]);

const guttersOf = (row: Row): Gutter[] =>
  row.segments.slice(1).map((s, i) => ({ left: row.segments[i]?.right ?? s.left, right: s.left }));

/** The gutters that are left when the row's text is taken out of them; null when one is closed. */
function narrowed(gutters: Gutter[], row: Row): Gutter[] | null {
  const out: Gutter[] = [];
  for (const gutter of gutters) {
    let { left, right } = gutter;
    for (const s of row.segments) {
      if (s.right <= left || s.left >= right) continue;
      if (s.left <= left && s.right >= right) return null;
      if ((s.left + s.right) / 2 < (left + right) / 2) left = Math.max(left, s.right);
      else right = Math.min(right, s.left);
    }
    if (right - left < 0.6 * row.size) return null;
    out.push({ left, right });
  }
  return out;
}

/** A line alone in its row belongs to a column when it is lined up with that column's other lines. */
function belongs(row: Row, band: Row[], gutters: Gutter[]): boolean {
  const segment = row.segments[0];
  if (segment === undefined) return false;
  const column = columnAt(segment, gutters);
  const others = band.flatMap((r) => r.segments).filter((s) => columnAt(s, gutters) === column);
  const centre = (segment.left + segment.right) / 2;
  return others.some(
    (s) =>
      Math.abs(s.left - segment.left) < ALIGNED ||
      Math.abs((s.left + s.right) / 2 - centre) < ALIGNED ||
      (s.left < segment.left && s.right > segment.right),
  );
}

const columnAt = (segment: { left: number; right: number }, gutters: Gutter[]): number => {
  const centre = (segment.left + segment.right) / 2;
  return gutters.filter((g) => (g.left + g.right) / 2 < centre).length;
};

/** A column of a band: its edges, and the pieces of each of its rows. */
export interface BandColumn {
  left: number;
  right: number;
  rows: PdfItem[][];
}

/** The columns of a band from left to right. */
export function columnsOf(rows: Row[], gutters: Gutter[]): BandColumn[] {
  return Array.from({ length: gutters.length + 1 }, (_, column) => {
    const own = rows.map((row) => row.segments.filter((s) => columnAt(s, gutters) === column));
    const all: Segment[] = own.flat();
    return {
      left: Math.min(...all.map((s) => s.left)),
      right: Math.max(...all.map((s) => s.right)),
      rows: own.filter((segments) => segments.length > 0).map((segments) => segments.flatMap((s) => s.items)),
    };
  });
}
