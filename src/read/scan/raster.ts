/** Grey pictures and what is measured on them. */
import type { PagePicture } from '../pdf/document.js';

/** One byte a pixel, 0 is black. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8Array;
}

/** By how much red must stand out to be a seal's ink: paper yellowed by age and blue ink stay below. */
const SEAL_RED = 48;

/** Grey values; the red ink of seals turns to paper, as black print under it has little red in it. */
export function greyOf({ width, height, data }: PagePicture): Raster {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += 4) {
    const red = data[from] ?? 0;
    const green = data[from + 1] ?? 0;
    const blue = data[from + 2] ?? 0;
    const extra = red - (green > blue ? green : blue);
    grey[at] = extra > SEAL_RED ? Math.min(255, red + extra) : (red * 77 + green * 151 + blue * 28) >> 8;
  }
  return { width, height, data: grey };
}

/** The picture made smaller by a whole number: each pixel is the mean of a square. */
export function shrunk({ width, height, data }: Raster, by: number): Raster {
  const [columns, rows] = [Math.max(1, Math.floor(width / by)), Math.max(1, Math.floor(height / by))];
  const small = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let y = row * by; y < (row + 1) * by; y++) {
        const from = y * width + column * by;
        for (let at = from; at < from + by; at++) sum += data[at] ?? 255;
      }
      small[row * columns + column] = sum / (by * by);
    }
  }
  return { width: columns, height: rows, data: small };
}

/** The picture in the simplest format that the engines read. */
export function pgmOf({ width, height, data }: Raster): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const out = new Uint8Array(head.length + data.length);
  out.set(head);
  out.set(data, head.length);
  return out;
}

/** Brightness of the paper, one value a tile. */
export interface Paper {
  /** Tiles in a row and in a column. */
  columns: number;
  rows: number;
  /** Side of a tile in pixels of the picture that it was measured on. */
  tile: number;
  values: Uint8Array;
  darkest: number;
  brightest: number;
}

/** A quarter of an inch on the overview: wider than a letter, narrower than a shadow along the binding. */
const TILE = 24;
/** Paper is what the brighter part of a tile shows: print covers a fifth of it at most. */
const PAPER_SHARE = 0.8;
/** A tile darker than this share of its surroundings is a picture or a black margin, not paper. */
const MIN_PAPER = 0.6;

/** Measures the paper on a small picture of the page. */
export function paperOf({ width, height, data }: Raster): Paper {
  const [columns, rows] = [Math.ceil(width / TILE), Math.ceil(height / TILE)];
  const values = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const counts = new Uint32Array(256);
      let total = 0;
      for (let y = row * TILE; y < Math.min(height, (row + 1) * TILE); y++) {
        for (let x = column * TILE; x < Math.min(width, (column + 1) * TILE); x++) {
          const grey = data[y * width + x] ?? 0;
          counts[grey] = (counts[grey] ?? 0) + 1;
          total++;
        }
      }
      values[row * columns + column] = quantile(counts, total * PAPER_SHARE);
    }
  }
  const usual = [...values].sort((a, b) => a - b)[values.length >> 1] ?? 255;
  const lit = values.map((value) => (value < usual * MIN_PAPER ? usual : value));
  return { columns, rows, tile: TILE, values: lit, darkest: Math.min(...lit), brightest: Math.max(...lit) };
}

function quantile(counts: Uint32Array, upTo: number): number {
  let seen = 0;
  for (let value = 0; value < 256; value++) {
    seen += counts[value] ?? 0;
    if (seen >= upTo) return value;
  }
  return 255;
}

/** Ink is darker than this share of the paper. */
const INK = 0.7;

/** Ink of a small picture: 1 where there is some. */
export function inkOf(raster: Raster, paper: Paper): Raster {
  const { width, height, data } = raster;
  const ink = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / TILE) * paper.columns;
    for (let x = 0; x < width; x++) {
      const limit = (paper.values[row + Math.floor(x / TILE)] ?? 255) * INK;
      if ((data[y * width + x] ?? 255) < limit) ink[y * width + x] = 1;
    }
  }
  return { width, height, data: ink };
}

/** Takes away the ink that hangs together with the edges of the sheet: the black margins of photocopies. */
export function withoutMargins(ink: Raster): Raster {
  const { width, height } = ink;
  const data = Uint8Array.from(ink.data);
  const stack: number[] = [];
  const reach = (at: number): void => {
    if (data[at] !== 1) return;
    data[at] = 2;
    stack.push(at);
  };
  for (let x = 0; x < width; x++) {
    reach(x);
    reach((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    reach(y * width);
    reach(y * width + width - 1);
  }
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const x = at % width;
    if (x > 0) reach(at - 1);
    if (x < width - 1) reach(at + 1);
    if (at >= width) reach(at - width);
    if (at + width < data.length) reach(at + width);
  }
  return { width, height, data };
}
