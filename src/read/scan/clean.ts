/** Makes print dark on white paper: shadows, grey paper, black margins and red seals go. */
import type { Paper, Raster } from './raster.js';

/** From this share of the paper's brightness on it is paper. */
const WHITE = 0.9;
/** At this share it is the darkest print. */
const BLACK = 0.2;
/** Paper whose brightness differs by less over the page is handled as one. */
const EVEN = 10;

/** Spreads the greys of a page between black and white, by the brightness of its paper there. In place. */
export function whiten(page: Raster, paper: Paper, perPaperPixel: number): void {
  const { width, height, data } = page;
  if (paper.brightest - paper.darkest < EVEN) {
    const table = tableFor((paper.brightest + paper.darkest) / 2);
    for (let at = 0; at < data.length; at++) data[at] = table[data[at] ?? 0] ?? 0;
    return;
  }
  const tables = new Map<number, Uint8Array>();
  const tableAt = (value: number): Uint8Array => {
    const key = Math.round(value / 2) * 2;
    const made = tables.get(key) ?? tableFor(key);
    tables.set(key, made);
    return made;
  };
  // Steps of this many pixels share a table: the brightness between the tiles' centres is a slope.
  const step = 16;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += step) {
      const table = tableAt(brightness(paper, (x + step / 2) / perPaperPixel, y / perPaperPixel));
      const end = Math.min(width, x + step);
      for (let at = y * width + x; at < y * width + end; at++) data[at] = table[data[at] ?? 0] ?? 0;
    }
  }
}

function tableFor(paper: number): Uint8Array {
  const table = new Uint8Array(256);
  for (let grey = 0; grey < 256; grey++) {
    const share = (grey / Math.max(1, paper) - BLACK) / (WHITE - BLACK);
    table[grey] = Math.round(255 * Math.min(1, Math.max(0, share)));
  }
  return table;
}

/** Between the centres of four tiles. */
function brightness({ columns, rows, tile, values }: Paper, x: number, y: number): number {
  const column = Math.min(columns - 1, Math.max(0, x / tile - 0.5));
  const row = Math.min(rows - 1, Math.max(0, y / tile - 0.5));
  const [left, top] = [Math.floor(column), Math.floor(row)];
  const [right, bottom] = [Math.min(columns - 1, left + 1), Math.min(rows - 1, top + 1)];
  const [dx, dy] = [column - left, row - top];
  const at = (r: number, c: number): number => values[r * columns + c] ?? 255;
  const upper = at(top, left) * (1 - dx) + at(top, right) * dx;
  const lower = at(bottom, left) * (1 - dx) + at(bottom, right) * dx;
  return upper * (1 - dy) + lower * dy;
}

/** Paints the places white that are marked by 2 on the small picture, and a pixel around them. In place. */
export function eraseMargins(page: Raster, marked: Raster, perMarkedPixel: number): void {
  for (let y = 0; y < marked.height; y++) {
    for (let x = 0; x < marked.width; x++) {
      if (marked.data[y * marked.width + x] !== 2) continue;
      const [left, right] = [x - 1, x + 2].map((v) => clamp(Math.round(v * perMarkedPixel), page.width));
      const [top, bottom] = [y - 1, y + 2].map((v) => clamp(Math.round(v * perMarkedPixel), page.height));
      for (let row = top ?? 0; row < (bottom ?? 0); row++)
        page.data.fill(255, row * page.width + (left ?? 0), row * page.width + (right ?? 0));
    }
  }
}

const clamp = (value: number, max: number): number => Math.min(max, Math.max(0, value));
