/**
 * Lines of a plan's text against the lines of the file that it was read from. Reading adds labels that Word only counts,
 * sets columns one below the other, moves notes and text boxes: so lines that occur once on both sides are paired first,
 * wherever they stand, and the lines between them in their order.
 */
import type { Line } from './scan.js';
import { skeletonOf } from './skeleton.js';

export interface PlanLine {
  start: number;
  end: number;
  /** Skeletons under which it may stand in the file: whole, and without the words of an automatic label. */
  keys: string[];
}

/** A label is two words at most: "1.", "a)", "Điều 1.". */
const LABEL_WORDS = 2;
/** A label's word is short: "Chương", "XVIII.", "1.2.3.4.". */
const LABEL_CHARS = 10;
/** Shorter ones are the same by chance. */
const MIN_UNIQUE = 6;
/** Cells of a table of comparisons between two fixed points; above it lines are taken in their order. */
const MAX_CELLS = 1_000_000;

export function planLines(text: string): PlanLine[] {
  const lines: PlanLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length, keys: keysOf(line) });
    start += line.length + 1;
  }
  return lines;
}

function keysOf(line: string): string[] {
  const keys = new Set([skeletonOf(line)]);
  let rest = line;
  for (let i = 0; i < LABEL_WORDS; i++) {
    const space = rest.indexOf(' ');
    if (space < 0 || space > LABEL_CHARS) break;
    rest = rest.slice(space + 1);
    keys.add(skeletonOf(rest));
  }
  keys.delete('');
  return [...keys];
}

/** For each line of the plan the number of its line in the file, -1 where it has none. */
export function alignLines(plan: readonly PlanLine[], file: readonly Line[]): number[] {
  const found: number[] = plan.map(() => -1);
  const taken = new Set<number>();
  const pair = (i: number, j: number): void => {
    found[i] = j;
    taken.add(j);
  };
  for (const [i, j] of uniquePairs(plan, file, MIN_UNIQUE)) pair(i, j);
  const fixed = rising(found.flatMap((j, i) => (j < 0 ? [] : [[i, j] as const])));
  let [fromPlan, fromFile] = [0, 0];
  for (const [i, j] of [...fixed, [plan.length, file.length] as const]) {
    const here = rangeOf(fromPlan, i).filter((at) => found[at] === -1 && plan[at]?.keys.length !== 0);
    const there = rangeOf(fromFile, j).filter((at) => !taken.has(at));
    for (const [one, other] of inOrder(plan, file, here, there)) pair(one, other);
    [fromPlan, fromFile] = [i + 1, j + 1];
  }
  const openPlan = plan.map((line, i) => (found[i] === -1 ? line : NO_LINE));
  const openFile = file.map((line, j) => (taken.has(j) ? null : line));
  for (const [i, j] of uniquePairs(openPlan, openFile, 1)) pair(i, j);
  return found;
}

const rangeOf = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

/** A line that is paired already. */
const NO_LINE: PlanLine = { start: 0, end: 0, keys: [] };

/** Lines that occur once in the plan and once in the file. */
function uniquePairs(plan: readonly PlanLine[], file: readonly (Line | null)[], least: number): [number, number][] {
  const inFile = new Map<string, number | null>();
  for (const [j, line] of file.entries()) {
    if (line !== null) inFile.set(line.skeleton, inFile.has(line.skeleton) ? null : j);
  }
  const inPlan = new Map<string, number>();
  for (const { keys } of plan) for (const key of keys) inPlan.set(key, (inPlan.get(key) ?? 0) + 1);
  const pairs: [number, number][] = [];
  const used = new Set<number>();
  for (const [i, { keys }] of plan.entries()) {
    const key = keys.find((one) => one.length >= least && inPlan.get(one) === 1 && inFile.get(one) != null);
    const j = key === undefined ? null : inFile.get(key);
    if (j == null || used.has(j)) continue;
    used.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}

/** The longest run of pairs that rise on both sides: what was moved is left out of it. */
function rising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [k, [, j]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    before[k] = tails[low - 1] ?? -1;
    tails[low] = k;
  }
  const out: (readonly [number, number])[] = [];
  for (let k = tails.at(-1) ?? -1; k >= 0; k = before[k] ?? -1) {
    const one = pairs[k];
    if (one !== undefined) out.push(one);
  }
  return out.reverse();
}

/** Most lines that can be paired in their order. */
function inOrder(
  plan: readonly PlanLine[],
  file: readonly Line[],
  here: readonly number[],
  there: readonly number[],
): [number, number][] {
  const same = (a: number, b: number): boolean =>
    plan[here[a] ?? -1]?.keys.includes(file[there[b] ?? -1]?.skeleton ?? '') === true;
  if (here.length * there.length > MAX_CELLS) return greedily(here, there, same);
  const width = there.length + 1;
  const best = new Uint32Array((here.length + 1) * width);
  for (let a = here.length - 1; a >= 0; a--) {
    for (let b = there.length - 1; b >= 0; b--) {
      const down = best[(a + 1) * width + b] ?? 0;
      const right = best[a * width + b + 1] ?? 0;
      const both = same(a, b) ? 1 + (best[(a + 1) * width + b + 1] ?? 0) : 0;
      best[a * width + b] = Math.max(down, right, both);
    }
  }
  const pairs: [number, number][] = [];
  for (let [a, b] = [0, 0]; a < here.length && b < there.length; ) {
    const here1 = best[a * width + b] ?? 0;
    if (same(a, b) && here1 === 1 + (best[(a + 1) * width + b + 1] ?? 0))
      pairs.push([here[a++] ?? -1, there[b++] ?? -1]);
    else if (here1 === (best[(a + 1) * width + b] ?? 0)) a++;
    else b++;
  }
  return pairs;
}

/** How far a line is looked for in the order of a very long stretch. */
const AHEAD = 50;

function greedily(
  here: readonly number[],
  there: readonly number[],
  same: (a: number, b: number) => boolean,
): [number, number][] {
  const pairs: [number, number][] = [];
  let from = 0;
  for (let a = 0; a < here.length; a++) {
    for (let b = from; b < Math.min(there.length, from + AHEAD); b++) {
      if (!same(a, b)) continue;
      pairs.push([here[a] ?? -1, there[b] ?? -1]);
      from = b + 1;
      break;
    }
  }
  return pairs;
}
