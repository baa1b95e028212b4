/** Columns without borders: strips of white that hold over several rows. */
import type { Gutter } from './columns.js';
import type { PdfItem } from './document.js';
import { itemsOf, type Row } from './rows.js';

/** Text of a row without a wide gap in it. */
export interface Piece {
  left: number;
  right: number;
  items: PdfItem[];
}

/** A row of print inside a table. */
export interface Strip {
  y: number;
  size: number;
  pieces: Piece[];
}

/* In letter sizes. */
/** Words of one cell are nearer than this, but for a line that is stretched; columns are further apart. */
const PIECE_GAP = 0.8;
/** White between two columns on every row. */
const MIN_GUTTER = 0.7;
/** Rows further apart than this are not of one table. */
const MAX_STEP = 4.5;
/** A line alone that is this wide (share of the text) is a line of a paragraph. */
const WIDE = 0.8;
/** Of ten rows one may cross a gutter: a head over two columns. */
const CROSSING = 0.1;

export const stripOf = (row: Row): Strip => {
  const pieces: Piece[] = [];
  for (const item of itemsOf(row).sort((a, b) => a.left - b.left)) {
    const last = pieces.at(-1);
    if (last !== undefined && item.left - last.right < PIECE_GAP * row.size) {
      last.items.push(item);
      last.right = Math.max(last.right, item.right);
    } else pieces.push({ left: item.left, right: item.right, items: [item] });
  }
  return { y: row.y, size: row.size, pieces };
};

/**
 * Stretches of rows (from, to exclusive) that may be tables: no paragraph between them, columns in the first and the last.
 * One row is enough where a table goes on from the page before.
 */
export function regionsOf(strips: Strip[], goesOn = false): [number, number][] {
  const all = strips.flatMap((strip) => strip.pieces);
  const width = Math.max(...all.map((p) => p.right)) - Math.min(...all.map((p) => p.left));
  const regions: [number, number][] = [];
  let from = -1;
  let last = -1;
  const close = (): void => {
    if (from >= 0 && (last > from || (goesOn && regions.length === 0))) regions.push([from, last + 1]);
    from = -1;
  };
  strips.forEach((strip, at) => {
    const before = strips[at - 1];
    const [only] = strip.pieces;
    const isText = strip.pieces.length === 1 && only !== undefined && only.right - only.left > WIDE * width;
    const isFar = before !== undefined && strip.y - before.y > MAX_STEP * strip.size;
    if (isText || isFar) close();
    if (strip.pieces.length < 2) return;
    if (from < 0) from = at;
    last = at;
  });
  close();
  return regions;
}

/** The gutters of some rows, from left to right; few rows may cross them. */
export function guttersIn(strips: Strip[]): Gutter[] {
  const multi = strips.filter((strip) => strip.pieces.length > 1);
  const size = [...multi.map((strip) => strip.size)].sort((a, b) => a - b)[multi.length >> 1] ?? 0;
  const allowed = Math.floor(CROSSING * multi.length);
  const edges = multi
    .flatMap((strip) =>
      strip.pieces.flatMap((p) => [
        { x: p.left, step: 1 },
        { x: p.right, step: -1 },
      ]),
    )
    .sort((a, b) => a.x - b.x || b.step - a.step);
  const gutters: Gutter[] = [];
  let open = 0;
  let start: number | null = null;
  for (const { x, step } of edges) {
    const before = open;
    open += step;
    if (step < 0 && before > allowed && open <= allowed) start = x;
    if (step > 0 && before <= allowed && open > allowed && start !== null) {
      if (x - start >= MIN_GUTTER * size) gutters.push({ left: start, right: x });
      start = null;
    }
  }
  return gutters.filter((gutter) => parts(gutter, multi));
}

/** A gutter has text on both sides in two rows at least. */
const parts = (gutter: Gutter, strips: Strip[]): boolean =>
  strips.filter(
    (strip) =>
      strip.pieces.some((p) => p.right <= gutter.left + 1) && strip.pieces.some((p) => p.left >= gutter.right - 1),
  ).length >= 2;

/** First and last column that a piece stands in. */
export function columnsAt(piece: Piece, gutters: Gutter[]): [number, number] {
  const first = gutters.filter((g) => (g.left + g.right) / 2 < piece.left + 1).length;
  const last = gutters.filter((g) => (g.left + g.right) / 2 < piece.right - 1).length;
  return [first, Math.max(first, last)];
}

/** Does the strip cross a gutter: a head of a part of the table, a head over two columns? */
export const spans = (strip: Strip, gutters: Gutter[]): boolean =>
  strip.pieces.some((piece) => {
    const [first, last] = columnsAt(piece, gutters);
    return last > first;
  });
