/** Where a passage of a plan stands in the file that it was read from. */
import { alignLines, type PlanLine, planLines } from './align.js';
import type { Line, Scan } from './scan.js';
import { skeletonOf } from './skeleton.js';

export interface Place {
  /** The first and the last piece that hold it. */
  first: number;
  last: number;
  /** Letters of the pieces beside the passage: how much more is marked than meant. */
  beside: number;
  /** Nothing but a likely neighbour: the passage itself was not found. */
  near: boolean;
}

interface Lookup {
  text: string;
  plan: PlanLine[];
  file: readonly Line[];
  found: number[];
  /** Letters of each piece. */
  weights: number[];
}

/** Offsets [start, end) of the plan's text -> the place in the file; null where nothing of the file can be told. */
export function locator(text: string, { lines, pieces }: Scan): (span: { start: number; end: number }) => Place | null {
  const plan = planLines(text);
  const weights = pieces.map(() => 0);
  for (const { skeleton, parts } of lines) {
    for (const [k, { from, piece }] of parts.entries()) {
      weights[piece] = (weights[piece] ?? 0) + (parts[k + 1]?.from ?? skeleton.length) - from;
    }
  }
  const lookup: Lookup = { text, plan, file: lines, found: alignLines(plan, lines), weights };
  return (span) => placeOf(lookup, span);
}

function placeOf(lookup: Lookup, span: { start: number; end: number }): Place | null {
  const touched = linesIn(lookup.plan, span);
  const parts = touched.map((i) => partOf(lookup, i, span)).filter((part) => part !== null);
  const [first] = parts;
  if (first === undefined) return neighbour(lookup, touched[0] ?? 0);
  // A passage that was put together from places far apart is marked where it begins.
  const last = parts.findLast((part) => part.last >= first.first) ?? first;
  const letters = parts.reduce((sum, part) => sum + part.letters, 0);
  let marked = 0;
  for (let piece = first.first; piece <= last.last; piece++) marked += lookup.weights[piece] ?? 0;
  return {
    first: first.first,
    last: Math.max(first.first, last.last),
    beside: Math.max(0, marked - letters),
    near: false,
  };
}

/** Numbers of the plan's lines that a span touches. */
function linesIn(plan: readonly PlanLine[], { start, end }: { start: number; end: number }): number[] {
  let [low, high] = [0, plan.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((plan[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const lines = [low];
  for (let i = low + 1; i < plan.length && (plan[i]?.start ?? end) < end; i++) lines.push(i);
  return lines;
}

interface Part {
  first: number;
  last: number;
  letters: number;
}

/** What of a line a span takes, as pieces; null where that holds no letter or the line is not in the file. */
function partOf(lookup: Lookup, i: number, span: { start: number; end: number }): Part | null {
  const line = lookup.plan[i];
  if (line === undefined) return null;
  const lead = skeletonOf(lookup.text.slice(line.start, Math.max(line.start, span.start))).length;
  const letters = skeletonOf(
    lookup.text.slice(Math.max(line.start, span.start), Math.max(line.start, Math.min(line.end, span.end))),
  ).length;
  if (letters === 0) return null;
  const at = lookup.found[i] ?? -1;
  const here = lookup.file[at];
  if (here === undefined) return searched(lookup, i, lead, letters);
  const whole = line.keys[0]?.length ?? 0;
  const label = Math.max(0, whole - here.skeleton.length); // letters of a label that only Word's counting shows
  const from = Math.max(0, lead - label);
  const to = Math.max(from + 1, Math.min(here.skeleton.length, lead + letters - label));
  return { first: pieceAt(here, from), last: pieceAt(here, to - 1), letters: to - from };
}

function pieceAt({ parts }: Line, letter: number): number {
  let piece = parts[0]?.piece ?? 0;
  for (const part of parts) {
    if (part.from > letter) break;
    piece = part.piece;
  }
  return piece;
}

/** Lines of the file that are looked through for one that was cut or joined otherwise. */
const WINDOW = 60;
/** Shorter pieces of a line stand in many others. */
const MIN_INSIDE = 6;

/** A line that is only a part of a line in the file (columns set with tabs), or several of them (a deleted break). */
function searched(lookup: Lookup, i: number, lead: number, letters: number): Part | null {
  const [from, to] = windowOf(lookup, i);
  const lines = lookup.file.slice(from, to);
  const all = lines.map(({ skeleton }) => skeleton).join('');
  const bounds = boundsOf(lines);
  const whole = lookup.plan[i]?.keys[0]?.length ?? 0;
  for (const key of lookup.plan[i]?.keys ?? []) {
    const at = placeIn(all, bounds, key);
    if (at < 0) continue;
    const start = at + Math.max(0, lead - (whole - key.length));
    const end = Math.max(start, at + lead + letters - (whole - key.length) - 1);
    const [first, last] = [pieceIn(lines, start), pieceIn(lines, end)];
    if (first !== null && last !== null && last >= first) return { first, last, letters: end - start + 1 };
  }
  return alike(lookup, i, from, lines);
}

/** Where a text stands once; a short one only where it begins and ends with lines. */
function placeIn(all: string, bounds: ReadonlySet<number>, key: string): number {
  let found = -1;
  for (let at = all.indexOf(key); at >= 0; at = all.indexOf(key, at + 1)) {
    if (key.length < MIN_INSIDE && !(bounds.has(at) && bounds.has(at + key.length))) continue;
    if (found >= 0) return -1;
    found = at;
  }
  return found;
}

/** Offsets at which lines begin, and the end of the last. */
function boundsOf(lines: readonly Line[]): Set<number> {
  let at = 0;
  const bounds = new Set([0]);
  for (const { skeleton } of lines) {
    at += skeleton.length;
    bounds.add(at);
  }
  return bounds;
}

function pieceIn(lines: readonly Line[], letter: number): number | null {
  let before = 0;
  for (const line of lines) {
    if (letter < before + line.skeleton.length) return pieceAt(line, letter - before);
    before += line.skeleton.length;
  }
  return null;
}

/** The lines of the file between those of the neighbours. */
function windowOf({ found, file }: Lookup, i: number): [number, number] {
  const before = found.slice(0, i).findLast((j) => j >= 0) ?? -1;
  const after = found.slice(i + 1).find((j) => j > before) ?? file.length;
  const from = Math.max(0, before);
  return [from, Math.min(after + 1, from + WINDOW, file.length)];
}

/** Letters in a row that are compared where a line was changed a little in reading. */
const GRAM = 4;
/** Share of them that two forms of a line have in common at least. */
const ALIKE = 0.6;

/** The line of the file that is most like it: look-alike letters put right, a part hidden, the choice of a form's list. */
function alike(lookup: Lookup, i: number, from: number, lines: readonly Line[]): Part | null {
  const key = lookup.plan[i]?.keys.at(-1) ?? '';
  const wanted = gramsOf(key);
  if (wanted.size === 0) return null;
  let best: { share: number; at: number } = { share: ALIKE, at: -1 };
  const taken = new Set(lookup.found);
  for (const [k, { skeleton }] of lines.entries()) {
    if (taken.has(from + k)) continue;
    const grams = gramsOf(skeleton);
    const common = [...wanted].filter((gram) => grams.has(gram)).length;
    const share = common / Math.max(wanted.size, grams.size);
    if (share > best.share) best = { share, at: k };
  }
  const line = lines[best.at];
  const [first, last] = [line?.parts[0]?.piece, line?.parts.at(-1)?.piece];
  return first === undefined || last === undefined ? null : { first, last, letters: line?.skeleton.length ?? 0 };
}

const gramsOf = (skeleton: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, skeleton.length - GRAM + 1) }, (_, at) => skeleton.slice(at, at + GRAM)));

/** Of a line that the file does not show (a picture that was recognised, a file inside the file) the line before it. */
function neighbour({ found, file }: Lookup, i: number): Place | null {
  const j = found.slice(0, i + 1).findLast((at) => at >= 0) ?? found.find((at) => at >= 0);
  const parts = j === undefined ? [] : (file[j]?.parts ?? []);
  const [first, last] = [parts[0]?.piece, parts.at(-1)?.piece];
  return first === undefined || last === undefined ? null : { first, last, beside: 0, near: true };
}
