/** Which lines of print make one row of a table that has no borders. */
import { startsLower } from '../lines.js';
import type { Strip } from './gutters.js';

/** The texts of a strip, one a column. */
export interface Cells {
  texts: string[];
  /** Something in it stands across columns. */
  spanning: boolean;
}

/** Number of a row, or the letter of a group. */
export const LABEL = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[a-zđ])[.)]?$/u;
/** Lines of one cell are at most this much further apart than the closest lines of the table. */
const SAME_STEP = 1.22;
/** Lines further apart than this, in letter sizes, are no lines of one cell. */
export const MAX_LEADING = 1.75;
/** Share of cells that may begin with a small letter: more, and rows were cut in the middle of a sentence. */
const MAX_CUT = 0.15;
/** A head has at most this many lines above the first counted row. */
const MAX_HEAD = 4;

/** Numbers of the strips at which rows begin; null when that cannot be told. */
export function rowStarts(strips: Strip[], cells: Cells[], lines: number[], leading: number): number[] | null {
  const ways = [
    byLines(strips, lines),
    byChunks(strips, cells, leading),
    byCentres(strips, cells),
    byLabels(cells),
    byCells(cells),
  ];
  return ways.find((starts) => starts !== null && isSound(starts, cells)) ?? null;
}

/** No row holds two numbers, and cells begin where sentences do. */
function isSound(starts: number[], cells: Cells[]): boolean {
  let all = 0;
  let cut = 0;
  for (const [i, start] of starts.entries()) {
    const own = cells.slice(start, starts[i + 1]);
    if (own.filter(({ texts }) => LABEL.test(texts[0] ?? '')).length > 1) return false;
    if (i === 0) continue;
    const columns = Math.max(...own.map(({ texts }) => texts.length));
    for (let column = 0; column < columns; column++) {
      const first = own.find(({ texts }) => (texts[column] ?? '') !== '')?.texts[column] ?? '';
      if (!/\p{L}{2}/u.test(first)) continue;
      all++;
      if (startsLower(first)) cut++;
    }
  }
  return cut <= MAX_CUT * all;
}

/** Lines drawn between the rows. */
function byLines(strips: Strip[], lines: number[]): number[] | null {
  if (lines.length < 3) return null;
  const above = strips.map((strip) => lines.filter((y) => y < strip.y - 0.2 * strip.size).length);
  return strips.flatMap((_, i) => (i === 0 || above[i] !== above[i - 1] ? [i] : []));
}

/** From the first to the last line of a cell. */
interface Chunk {
  top: number;
  bottom: number;
}

/** In each column, lines that are close are a cell; cells side by side are a row, however they are set in its height. */
function byChunks(strips: Strip[], cells: Cells[], leading: number): number[] | null {
  const chunks = [
    ...perColumn(strips, cells).flatMap((own) => chunksOf(own, leading)),
    ...strips.filter((_, i) => cells[i]?.spanning === true).map((s) => ({ top: s.y, bottom: s.y })),
  ].sort((a, b) => a.top - b.top);
  const rows: Chunk[] = [];
  for (const chunk of chunks) {
    const last = rows.at(-1);
    if (last !== undefined && chunk.top <= last.bottom + 1) last.bottom = Math.max(last.bottom, chunk.bottom);
    else rows.push({ ...chunk });
  }
  const row = strips.map((strip) => rows.findIndex((r) => strip.y <= r.bottom + 1));
  const starts = strips.flatMap((_, i) => (i === 0 || row[i] !== row[i - 1] ? [i] : []));
  // All in one row: the rows follow each other as closely as the lines.
  return starts.length > 1 || strips.length === 1 ? starts : null;
}

/** The strips that have text in each column. */
function perColumn(strips: Strip[], cells: Cells[]): Strip[][] {
  const columns = Math.max(...cells.map(({ texts }) => texts.length));
  return Array.from({ length: columns }, (_, column) =>
    strips.filter((_, i) => cells[i]?.spanning !== true && (cells[i]?.texts[column] ?? '') !== ''),
  );
}

/** How far apart the lines of a cell stand at most, in letter sizes. */
export function leadingOf(strips: Strip[], cells: Cells[]): number {
  const steps = perColumn(strips, cells).flatMap((own) =>
    own.slice(1).map((s, i) => (s.y - (own[i]?.y ?? 0)) / s.size),
  );
  return Math.min(MAX_LEADING, SAME_STEP * Math.min(...steps));
}

function chunksOf(column: Strip[], leading: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (const strip of column) {
    const last = chunks.at(-1);
    if (last !== undefined && strip.y - last.bottom <= leading * strip.size) last.bottom = strip.y;
    else chunks.push({ top: strip.y, bottom: strip.y });
  }
  return chunks;
}

/** How far (in letter sizes) a number may stand from the middle of its row. */
const OFF_CENTRE = 0.3;

/** Numbers in the middle of their rows: each row reaches as far below its number as above. */
function byCentres(strips: Strip[], cells: Cells[]): number[] | null {
  const labels = cells.flatMap(({ texts }, i) =>
    /^s?tt$/iu.test(texts[0] ?? '') || LABEL.test(texts[0] ?? '') ? [i] : [],
  );
  if (labels.length < 2) return null;
  const starts: number[] = [];
  let start = 0;
  for (const [i, label] of labels.entries()) {
    const [first, own] = [strips[start], strips[label]];
    const limit = labels[i + 1] ?? strips.length;
    if (first === undefined || own === undefined || start > label) return null;
    const off = (end: number): number => Math.abs((first.y + (strips[end]?.y ?? 0)) / 2 - own.y) / own.size;
    let end = label;
    for (let next = label + 1; next < limit; next++) if (off(next) < off(end)) end = next;
    if (off(end) > OFF_CENTRE) return null;
    starts.push(start);
    start = end + 1;
  }
  return start === strips.length ? starts : null;
}

/** Counted rows begin where their number stands, on the line on which their text begins too. */
function byLabels(cells: Cells[]): number[] | null {
  const labelled = cells.flatMap(({ texts }, i) => (LABEL.test(texts[0] ?? '') ? [i] : []));
  const [first] = labelled;
  if (labelled.length < 2 || first === undefined || first > MAX_HEAD) return null;
  const opens = (i: number): boolean => {
    const others = cells[i]?.texts.slice(1).filter((text) => text !== '') ?? [];
    return others.length > 0 && !startsLower(others[0] ?? '');
  };
  if (!labelled.every(opens)) return null;
  // What follows a line across the table begins a row, were it its number that is missing.
  const across = cells.flatMap(({ spanning }, i) => (spanning ? [i, i + 1] : []));
  return [...new Set([0, ...labelled, ...across])].filter((i) => i < cells.length).sort((a, b) => a - b);
}

/** Every line is a row; lines that go on from the one before have nothing in the first column, or begin small. */
function byCells(cells: Cells[]): number[] | null {
  const starts: number[] = [];
  for (const [i, { texts, spanning }] of cells.entries()) {
    const filled = texts.filter((text) => text !== '').length;
    const [first = ''] = texts;
    if (spanning || i === 0 || (first !== '' && !startsLower(first) && filled > 1)) starts.push(i);
    else if (first !== '' && !startsLower(first)) return null;
  }
  return starts;
}
