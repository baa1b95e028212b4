/** What is drawn on a page, as far as it matters: the straight lines of table borders, and whether there are pictures. */

/** A ruling: a horizontal or vertical line of a table's border. */
export interface PdfRule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface Drawing {
  rules: PdfRule[];
  /** The page shows something that may be text: a picture, or a great many curves. */
  pictured: boolean;
}

/** What pdf.js makes of a page's drawing orders. */
export interface OperatorList {
  fnArray: number[];
  argsArray: unknown[];
}

export type Matrix = [number, number, number, number, number, number];

export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/* Numbers of pdf.js (OPS and DrawOPS of version 5.4). */
const SAVE = 10;
const RESTORE = 11;
const TRANSFORM = 12;
const FORM_BEGIN = 74;
const FORM_END = 75;
const CONSTRUCT_PATH = 91;
const PICTURES = new Set([83, 84, 85, 86, 87, 88, 89]);
const STROKES = new Set([20, 21, 24, 25, 26, 27]);
/** Numbers behind "move to", "line to", "curve to", "close" in path data. */
const DRAW_ARGS = [2, 2, 6, 0];

/** A drawn box this thin is a line; borders of Word tables are 0.5 to 3 points wide. */
const MAX_RULE_WIDTH = 3.5;
/** Shorter pieces are dots of a dotted line or parts of a picture. */
const MIN_RULE_LENGTH = 4;

/** Letters turned to curves are some 20 strokes each; borders and rules of a page stay far below this. */
const MANY_PATHS = 1_500;

/** Follows the drawing orders of a page as far as lines and pictures go. */
export function interpret(list: OperatorList, view: Matrix): Drawing {
  const drawing: Drawing = { rules: [], pictured: false };
  const stack: Matrix[] = [];
  let matrix = view;
  let paths = 0;
  list.fnArray.forEach((fn, i) => {
    const args = list.argsArray[i];
    if (fn === SAVE || fn === FORM_BEGIN) stack.push(matrix);
    if (fn === RESTORE || fn === FORM_END) matrix = stack.pop() ?? matrix;
    if (fn === TRANSFORM && isMatrix(args)) matrix = multiply(matrix, args);
    if (fn === FORM_BEGIN && Array.isArray(args) && isMatrix(args[0])) matrix = multiply(matrix, args[0]);
    if (PICTURES.has(fn)) drawing.pictured = true;
    if (fn !== CONSTRUCT_PATH || !Array.isArray(args)) return;
    paths++;
    addRules(drawing.rules, args, matrix);
  });
  drawing.pictured ||= paths > MANY_PATHS;
  return drawing;
}

const isMatrix = (value: unknown): value is Matrix =>
  (Array.isArray(value) || value instanceof Float32Array) && value.length === 6 && typeof value[0] === 'number';

function addRules(rules: PdfRule[], args: unknown[], matrix: Matrix): void {
  const [op, paths] = args;
  const path: unknown = Array.isArray(paths) ? paths[0] : undefined;
  if (typeof op !== 'number' || !(path instanceof Float32Array || Array.isArray(path))) return;
  for (const points of subpaths(path)) {
    const box = boxOf(
      points.map(([x, y]) => [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]),
    );
    if (isThin(box)) addRule(rules, box);
    else if (STROKES.has(op) && points.length >= 4) addEdges(rules, box);
  }
}

type Point = [number, number];

/** Cuts path data ("move to", "line to", …) into its separate strokes and boxes. */
function subpaths(data: ArrayLike<number>): Point[][] {
  const all: Point[][] = [];
  let at = 0;
  while (at < data.length) {
    const op = data[at] ?? -1;
    const count = DRAW_ARGS[op];
    if (count === undefined) break;
    if (op === 0) all.push([]);
    for (let i = 0; i + 1 < count; i += 2) all.at(-1)?.push([data[at + 1 + i] ?? 0, data[at + 2 + i] ?? 0]);
    at += 1 + count;
  }
  return all;
}

function boxOf(points: Point[]): PdfRule {
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const [x, y] of points) {
    box.x1 = Math.min(box.x1, x);
    box.x2 = Math.max(box.x2, x);
    box.y1 = Math.min(box.y1, y);
    box.y2 = Math.max(box.y2, y);
  }
  return box;
}

const isThin = (box: PdfRule): boolean => Math.min(box.x2 - box.x1, box.y2 - box.y1) <= MAX_RULE_WIDTH;

function addRule(rules: PdfRule[], box: PdfRule): void {
  const flat = box.x2 - box.x1 >= box.y2 - box.y1;
  if (Math.max(box.x2 - box.x1, box.y2 - box.y1) < MIN_RULE_LENGTH) return;
  const x = (box.x1 + box.x2) / 2;
  const y = (box.y1 + box.y2) / 2;
  rules.push(flat ? { ...box, y1: y, y2: y } : { ...box, x1: x, x2: x });
}

function addEdges(rules: PdfRule[], box: PdfRule): void {
  rules.push({ ...box, y2: box.y1 }, { ...box, y1: box.y2 }, { ...box, x2: box.x1 }, { ...box, x1: box.x2 });
}
