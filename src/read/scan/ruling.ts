/** The straight lines of a page: borders of tables, underlines. They are found, and wiped out before the words are read. */
import type { Raster } from './raster.js';

/** A line in pixels. */
export interface Ruling {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/* Measures in inches. */
/** No stroke of a letter is this long. */
const MIN_ACROSS = 0.45;
const MIN_DOWN = 0.3;
/** Borders of Word tables are up to 3 points wide. */
const MAX_THICKNESS = 0.035;
/** How far a line of an inch may be off its direction after the page was set straight. */
const DRIFT = 0.012;
/** Breaks in the ink of a line, in pixels. */
const MAX_BREAK = 3;
const INK = 150;

/** Ink without a break in one row (or column) of pixels. */
interface Run {
  /** The row, or the column. */
  at: number;
  from: number;
  to: number;
}

/** Takes the straight lines off the page, in place, and tells where they were. */
export function takeRulings(page: Raster, dpi: number): Ruling[] {
  const across = linesOf(runsAcross(page, MIN_ACROSS * dpi * 0.5), MIN_ACROSS, dpi);
  const down = linesOf(runsDown(page, MIN_DOWN * dpi * 0.5), MIN_DOWN, dpi);
  const { width, data } = page;
  for (const line of across) wipe(line, page.height, (along, off) => off * width + along, data);
  for (const line of down) wipe(line, page.width, (along, off) => along * width + off, data);
  return [
    ...across.map((line) => ({ x1: line.from, y1: line.middle, x2: line.to, y2: line.middle })),
    ...down.map((line) => ({ x1: line.middle, y1: line.from, x2: line.middle, y2: line.to })),
  ];
}

function runsAcross({ width, height, data }: Raster, shortest: number): Run[] {
  const runs: Run[] = [];
  for (let y = 0; y < height; y++) {
    let from = -1;
    let last = -1;
    const row = y * width;
    for (let x = 0; x < width; x++) {
      if ((data[row + x] ?? 255) < INK) {
        if (from < 0) from = x;
        last = x;
      } else if (from >= 0 && x - last > MAX_BREAK) {
        if (last - from >= shortest) runs.push({ at: y, from, to: last });
        from = -1;
      }
    }
    if (from >= 0 && last - from >= shortest) runs.push({ at: y, from, to: last });
  }
  return runs;
}

/** Row by row, as the pixels lie: each column remembers where its ink began. */
function runsDown({ width, height, data }: Raster, shortest: number): Run[] {
  const runs: Run[] = [];
  const from = new Int32Array(width).fill(-1);
  const last = new Int32Array(width);
  const end = (x: number): void => {
    if ((last[x] ?? -1) - (from[x] ?? -1) >= shortest) runs.push({ at: x, from: from[x] ?? -1, to: last[x] ?? -1 });
    from[x] = -1;
  };
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if ((data[at] ?? 255) < INK) {
        if ((from[x] ?? -1) < 0) from[x] = y;
        last[x] = y;
      } else if ((from[x] ?? -1) >= 0 && y - (last[x] ?? -1) > MAX_BREAK) end(x);
    }
  }
  for (let x = 0; x < width; x++) if ((from[x] ?? -1) >= 0) end(x);
  return runs.sort((a, b) => a.at - b.at || a.from - b.from);
}

interface Line {
  from: number;
  to: number;
  middle: number;
  runs: Run[];
}

/** Runs beside each other are one line, when together they are long and thin. */
function linesOf(runs: Run[], minLength: number, dpi: number): Line[] {
  let open: Run[][] = [];
  const closed: Run[][] = [];
  for (const run of runs) {
    const stale = open.filter((group) => run.at - (group.at(-1)?.at ?? 0) > 2);
    if (stale.length > 0) {
      closed.push(...stale);
      open = open.filter((group) => !stale.includes(group));
    }
    const mine = open.filter((group) => group.some((other) => touches(other, run)));
    const joined = [...mine.flat(), run].sort((a, b) => a.at - b.at);
    open = [...open.filter((group) => !mine.includes(group)), joined];
  }
  return [...closed, ...open].flatMap((group) => lineOf(group, minLength, dpi) ?? []);
}

const touches = (a: Run, b: Run): boolean =>
  b.at - a.at <= 2 && a.from <= b.to + MAX_BREAK && b.from <= a.to + MAX_BREAK;

function lineOf(runs: Run[], minLength: number, dpi: number): Line | null {
  const from = Math.min(...runs.map((run) => run.from));
  const to = Math.max(...runs.map((run) => run.to));
  const area = runs.reduce((sum, run) => sum + run.to - run.from + 1, 0);
  const length = to - from + 1;
  const first = runs[0]?.at ?? 0;
  const height = (runs.at(-1)?.at ?? 0) - first + 1;
  if (length < minLength * dpi || area / length > MAX_THICKNESS * dpi) return null;
  if (height > MAX_THICKNESS * dpi + DRIFT * length) return null;
  const middle = runs.reduce((sum, run) => sum + run.at * (run.to - run.from + 1), 0) / area;
  return { from, to, middle, runs };
}

/** Paints a line white but where a stroke of a letter goes through it. */
function wipe(line: Line, limit: number, place: (along: number, off: number) => number, data: Uint8Array): void {
  const top = new Map<number, number>();
  const bottom = new Map<number, number>();
  for (const { at, from, to } of line.runs) {
    for (let along = from; along <= to; along++) {
      if (!top.has(along)) top.set(along, at);
      bottom.set(along, at);
    }
  }
  const inked = (along: number, off: number): boolean =>
    off >= 0 && off < limit && (data[place(along, off)] ?? 255) < INK;
  for (const [along, first] of top) {
    const last = bottom.get(along) ?? first;
    if (inked(along, first - 2) && inked(along, last + 2)) continue;
    for (let off = Math.max(0, first - 1); off <= Math.min(limit - 1, last + 1); off++) data[place(along, off)] = 255;
  }
}
