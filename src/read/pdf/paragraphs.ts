/** Paragraphs out of the lines of a PDF. The positions tell most: whether the next word would have fitted on the line. */
import {
  continuesDash,
  dashPairs,
  endsClosed,
  endsClosedOrQuoted,
  isCapitalHeading,
  isCapitals,
  leavesOpen,
  startsLower,
  startsWithBullet,
  startsWithMarker,
} from '../lines.js';
import { firstWordWidth, type PdfLine } from './lines.js';

/** Edges of the body text on pages of one width, and how its lines are set. */
export interface Body {
  left: number;
  right: number;
  size: number;
  /** Distance from line to line inside a paragraph. */
  leading: number;
  /** Paragraphs begin with an indent. */
  indented: boolean;
  /** Paragraphs stand apart from each other. */
  spaced: boolean;
  /** Characters of its longest lines: a text file that was printed is wrapped by them, however wide the letters are. */
  chars: number;
}

/** Points by which a first line is set in at least. */
const INDENT = 9;
/** Extra distance between lines, in leadings, that parts paragraphs. */
const EXTRA_LEADING = 1.3;
/** Share of lines that stand apart from which paragraphs are parted by distance; headings alone are fewer. */
const SPACED = 0.2;
/** Share of a letter size forgiven when the width of the next word is estimated. */
const TOLERANCE = 0.5;
/** Letters that differ more in size stand in different paragraphs; recognised scans waver by less. */
const SIZES = 0.25;
/** Points by which lines that hang together differ at the left at most. */
const HANGING = 2;
/** Points by which a centred line may be off the middle. */
const CENTRE = 8;

/** Measures the body for each width of page (landscape appendices have margins of their own). */
export function bodiesOf(lines: PdfLine[], widths: Map<number, number>): Map<number, Body> {
  const groups = new Map<number, PdfLine[]>();
  for (const line of lines) {
    if (line.column !== null) continue;
    const width = Math.round(widths.get(line.page) ?? 0);
    const group = groups.get(width);
    if (group === undefined) groups.set(width, [line]);
    else group.push(line);
  }
  const bodies = new Map<number, Body>();
  for (const [width, group] of groups) bodies.set(width, bodyOf(group));
  return bodies;
}

function bodyOf(lines: PdfLine[]): Body {
  const size = median(lines.map((l) => l.size));
  const right = quantile(
    lines.map((l) => l.right),
    0.97,
  );
  const full = lines.filter((l) => l.right > right - 4 * size);
  const left = quantile(
    (full.length > 2 ? full : lines).map((l) => l.left),
    0.03,
  );
  const steps: number[] = [];
  const distances: number[] = [];
  let indents = 0;
  let flush = 0;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (Math.abs(line.left - left) < INDENT / 2) flush++;
    else if (line.left - left >= INDENT && line.left - left < 8 * size) indents++;
    if (before === undefined || before.page !== line.page) return;
    const step = line.y - before.y;
    if (step > 0.8 * size && step < 3 * size) distances.push(step);
    if (step > 0.8 * size && step < 2.5 * size && before.right > right - 3 * size) steps.push(step);
  });
  const leading = quantile(steps, 0.3) || size * 1.2;
  return {
    left,
    right,
    size,
    leading,
    chars: quantile(
      lines.map((l) => l.content.text.length),
      0.97,
    ),
    spaced: distances.filter((d) => d > EXTRA_LEADING * leading).length > SPACED * distances.length,
    indented: indents > 0.15 * (indents + flush),
  };
}

const quantile = (values: number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
};
const median = (values: number[]): number => quantile(values, 0.5);

/** Groups lines into paragraphs; `bodyAt` gives the margins of the page that a line stands on. */
export function joinPdfLines(lines: PdfLine[], bodyAt: (line: PdfLine) => Body): PdfLine[][] {
  const paragraphs: PdfLine[][] = [];
  const pairs = dashPairs(lines.map((line) => line.content.text));
  let current: PdfLine[] = [];
  for (const [i, line] of lines.entries()) {
    if (current.length > 0 && continues(current, line, lines[i + 1], bodyAt, pairs)) {
      current.push(line);
      continue;
    }
    if (current.length > 0) paragraphs.push(current);
    current = [line];
  }
  if (current.length > 0) paragraphs.push(current);
  return paragraphs;
}

/** Does the paragraph go on with this line? `after`: the line that follows it. */
function continues(
  paragraph: PdfLine[],
  line: PdfLine,
  after: PdfLine | undefined,
  bodyAt: (line: PdfLine) => Body,
  pairs: Set<string>,
): boolean {
  const before = paragraph.at(-1);
  const first = paragraph[0];
  if (before === undefined || first === undefined) return false;
  if (before.column !== line.column) return false;
  if (line.column !== null) return continuesInColumn(paragraph, before, line, line.column);
  const [a, b] = [before.content.text, line.content.text];
  const body = bodyAt(before);
  const full = isFull(before, line, body.right) || isFullOfChars(before, line, body);
  const cut = full && !endsClosed(a) && isRunOn(paragraph, line, bodyAt);
  if (full && (continuesDash(a, b, pairs) || (leavesOpen(a) && !startsWithBullet(b)))) return true;
  if (startsWithMarker(b)) return cut;
  if (Math.abs(before.size - line.size) > SIZES * before.size) return false;
  if (isCapitalHeading(a) !== isCapitalHeading(b) && isHeadingLike(a, b)) return false;
  if (!full && isCentred(before, body) && isCentred(line, bodyAt(line))) return false;
  if (!full) return startsLower(b) && !endsClosedOrQuoted(a) && !isCapitals(a);
  if (startsLower(b) && !endsClosed(a)) return true;
  if (isCapitals(a) && isCapitals(b) && isCentred(line, bodyAt(line)) && !endsClosed(a)) return true;
  return !looksLikeStart(paragraph, line, after, body, bodyAt(line));
}

/** Capitals beside small letters part a heading from its text, unless the capitals are one short word of a sentence. */
const isHeadingLike = (a: string, b: string): boolean => (isCapitals(a) ? a : b).length > 6;

/** A full line before a line that may begin a paragraph of its own: indents and distances decide, then the full stop. */
function looksLikeStart(
  paragraph: PdfLine[],
  line: PdfLine,
  after: PdfLine | undefined,
  body: Body,
  next: Body,
): boolean {
  const before = paragraph.at(-1) ?? line;
  const closed = endsClosed(before.content.text);
  if (before.page === line.page && line.y - before.y > EXTRA_LEADING * body.leading) return true;
  const inset = line.left - next.left;
  if (body.indented) {
    const hanging = paragraph.length > 1 ? before.left - body.left : 0;
    if (inset < INDENT || inset <= hanging + INDENT / 2) return false;
    if (paragraph.length > 1 || closed) return true;
    if (sameInset(before, line, body, next)) return after !== undefined && goesOnFlush(line, after, next);
    return !hangs(before, line, after);
  }
  const close = before.page === line.page && body.spaced;
  return closed && !close && /^["“]?\p{Lu}/u.test(line.content.text);
}

/** What goes on at the margin has begun with the line before it. */
const goesOnFlush = (line: PdfLine, after: PdfLine, { left, right }: Body): boolean =>
  after.column === null &&
  after.page === line.page &&
  Math.abs(after.left - left) < INDENT / 2 &&
  !startsWithMarker(after.content.text) &&
  isFull(line, after, right);

/** The lines of an item that stand together to the right of its label. */
const hangs = (before: PdfLine, line: PdfLine, after: PdfLine | undefined): boolean =>
  startsWithMarker(before.content.text) &&
  after !== undefined &&
  !startsWithMarker(after.content.text) &&
  after.page === line.page &&
  line.left > before.left &&
  Math.abs(after.left - line.left) < HANGING;

const sameInset = (before: PdfLine, line: PdfLine, body: Body, next: Body): boolean =>
  Math.abs(before.left - body.left - (line.left - next.left)) < INDENT / 2;

/** "- Khen thưởng" at the left margin, under a full line of an indented paragraph, is the rest of "Thi đua - Khen thưởng". */
function isRunOn(paragraph: PdfLine[], line: PdfLine, bodyAt: (line: PdfLine) => Body): boolean {
  const first = paragraph[0];
  const before = paragraph.at(-1);
  if (first === undefined || before === undefined) return false;
  const inset = line.left - bodyAt(line).left;
  const flush = Math.abs(inset) < INDENT / 2;
  const firstInset = first.left - bodyAt(first).left;
  if (firstInset < INDENT || !flush) return false;
  return startsWithBullet(line.content.text) || startsLower(line.content.text) || paragraph.length > 1;
}

const isFull = (before: PdfLine, line: PdfLine, right: number): boolean =>
  before.right + 0.25 * before.size + firstWordWidth(line) > right - TOLERANCE * before.size;

/** Where neither indents nor distances part the paragraphs, lines may have been counted, not measured. */
function isFullOfChars(before: PdfLine, line: PdfLine, { indented, spaced, chars }: Body): boolean {
  const word = line.content.text.split(' ', 1)[0] ?? '';
  return !indented && !spaced && before.content.text.length + 1 + word.length > chars;
}

/** Set in from both margins alike. */
export function isCentred(line: PdfLine, body: Body): boolean {
  const [left, right] = [line.left - body.left, body.right - line.right];
  return left > 2 * body.size && Math.abs(left - right) < CENTRE;
}

const MOTTO = /^CỘNG H(?:ÒA|OÀ)/u;

/** In letterhead and closing every line is its own, but for one that the column was too narrow for. */
function continuesInColumn(paragraph: PdfLine[], before: PdfLine, line: PdfLine, column: { right: number }): boolean {
  const [a, b] = [before.content.text, line.content.text];
  if (startsWithMarker(b)) return false;
  if (MOTTO.test(a) && !/NAM$/u.test(a)) return isCapitals(b);
  if (line.y - before.y > 2 * Math.max(before.size, line.size)) return false;
  if (startsLower(b) && !endsClosed(a)) return true;
  const item = paragraph[0];
  if (item === undefined || !startsWithMarker(item.content.text) || endsClosed(a)) return false;
  return isFull(before, line, column.right) && line.left >= item.left - 2;
}
