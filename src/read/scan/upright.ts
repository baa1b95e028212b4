/** Which way the print on a page runs, seen on a small picture of it. */
import type { Raster } from './raster.js';

export interface Slant {
  /** The lines run from top to bottom (or from bottom to top) instead of from left to right. */
  sideways: boolean;
  /** Radians by which the lines fall to the right, once they run across. */
  angle: number;
  /** Dots of ink that are print; few on a blank page. */
  ink: number;
}

/** Runs of ink longer than this are borders, underlines and blots, which say nothing on the lines of print. */
const LONGEST_STROKE = 40;
/** More points than this make the answer no better. */
const ENOUGH_POINTS = 40_000;

const DEGREE = Math.PI / 180;
/** Sheets go through the feeder askew by two degrees at most; photographs by some more. */
const WIDEST = 8 * DEGREE;
const COARSE = 0.5 * DEGREE;
const FINE = 0.1 * DEGREE;
const FINEST = 0.025 * DEGREE;
/** Columns of a table stand out as well as lines do; print across is the rule. */
const CLEARLY = 1.3;

/** Measures the slant of the ink (1 where there is some). */
export function slantOf(ink: Raster): Slant {
  const { xs, ys, count } = pointsOf(ink);
  const across = steepest(xs, ys);
  const down = steepest(ys, xs);
  const sideways = down.score > across.score * CLEARLY;
  return { sideways, angle: sideways ? -down.angle : across.angle, ink: count };
}

interface Points {
  xs: Float32Array;
  ys: Float32Array;
  count: number;
}

function pointsOf({ width, height, data }: Raster): Points {
  const isPrint = printIn({ width, height, data });
  let count = 0;
  for (const print of isPrint) count += print;
  const step = Math.max(1, Math.ceil(count / ENOUGH_POINTS));
  const size = Math.ceil(count / step);
  const [xs, ys] = [new Float32Array(size), new Float32Array(size)];
  let seen = 0;
  for (let at = 0; at < isPrint.length; at++) {
    if (isPrint[at] === 0) continue;
    if (seen % step === 0) {
      xs[seen / step] = (at % width) - width / 2;
      ys[seen / step] = Math.floor(at / width) - height / 2;
    }
    seen++;
  }
  return { xs, ys, count };
}

/** Ink with a neighbour that is no part of a long straight run. */
function printIn({ width, height, data }: Raster): Uint8Array {
  const print = new Uint8Array(data.length);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const beside = data[at - 1] === 1 || data[at + 1] === 1 || data[at - width] === 1 || data[at + width] === 1;
      if (data[at] === 1 && beside) print[at] = 1;
    }
  }
  const eraseRuns = (lines: number, length: number, at: (line: number, i: number) => number): void => {
    for (let line = 0; line < lines; line++) {
      let from = 0;
      for (let i = 0; i <= length; i++) {
        if (i < length && data[at(line, i)] === 1) continue;
        if (i - from > LONGEST_STROKE) for (let j = from; j < i; j++) print[at(line, j)] = 0;
        from = i + 1;
      }
    }
  };
  eraseRuns(height, width, (y, x) => y * width + x);
  eraseRuns(width, height, (x, y) => y * width + x);
  return print;
}

interface Peak {
  angle: number;
  score: number;
}

/** The angle under which the print falls into lines most sharply. */
function steepest(along: Float32Array, off: Float32Array): Peak {
  let best: Peak = { angle: 0, score: sharpness(along, off, 0) };
  const search = (around: number, width: number, step: number): void => {
    for (let angle = around - width; angle <= around + width + 1e-9; angle += step) {
      const score = sharpness(along, off, angle);
      if (score > best.score) best = { angle, score };
    }
  };
  search(0, WIDEST, COARSE);
  search(best.angle, COARSE, FINE);
  search(best.angle, FINE, FINEST);
  return best;
}

/** One a pixel of the small picture's diagonal, and a power of two. */
const BINS = 4096;

function sharpness(along: Float32Array, off: Float32Array, angle: number): number {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const bins = new Uint32Array(BINS);
  for (let i = 0; i < along.length; i++) {
    const bin = ((off[i] ?? 0) * cos - (along[i] ?? 0) * sin + BINS / 2) & (BINS - 1);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let sum = 0;
  for (let i = 1; i < bins.length; i++) sum += ((bins[i] ?? 0) - (bins[i - 1] ?? 0)) ** 2;
  return sum;
}
