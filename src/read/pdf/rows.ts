/** Rows of a page: the pieces of text on one baseline, cut where wide gaps part them. */
import type { PdfItem } from './document.js';
import { weave } from './weave.js';

/** Pieces on one baseline without a wide gap between them. */
export interface Segment {
  left: number;
  right: number;
  y: number;
  size: number;
  items: PdfItem[];
}

export interface Row {
  y: number;
  size: number;
  segments: Segment[];
}

/* Measures in sizes of the letters (em). */
/** Baselines nearer than this are one line: 13 and 14 point text side by side differ by a point. */
const SAME_LINE = 0.42;
/** How far a footnote's number is raised at most, and how small it is beside the text. */
const RAISED = 0.62;
const SMALL = 0.8;
/** A gap this wide parts two columns when the rows around have it in the same place. */
const COLUMN_GAP = 1.1;

export const itemsOf = (row: Row): PdfItem[] => row.segments.flatMap((segment) => segment.items);

/** How far the second print may lie beside the first, in letter sizes: less than the narrowest letter is wide. */
const SHIFTED = 0.12;

/** Bold type is sometimes made by printing the same letters twice, a little beside each other. */
function withoutDoubles(items: PdfItem[]): PdfItem[] {
  const printed = new Map<string, PdfItem[]>();
  return items.filter((item) => {
    const same = printed.get(item.text) ?? [];
    const reach = SHIFTED * item.size;
    if (same.some((o) => Math.abs(o.left - item.left) < reach && Math.abs(o.y - item.y) < reach)) return false;
    if (same.length === 0) printed.set(item.text, same);
    same.push(item);
    return true;
  });
}

/** Rows of a page: pieces on one baseline, in the order of the page whatever the order of writing. */
export function rowsOf(items: PdfItem[]): Row[] {
  const inked = withoutDoubles(items.filter((item) => item.text.trim() !== ''));
  const sorted = inked.sort((a, b) => a.y - b.y || a.left - b.left);
  const typical = sorted[Math.floor(sorted.length / 2)]?.size ?? 0;
  const baselines: PdfItem[][] = [];
  for (const item of sorted) {
    const line = baselines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && item.y - first.y < SAME_LINE * Math.max(first.size, item.size))
      line.push(item);
    else baselines.push([item]);
  }
  return withRaised(baselines, typical).map(rowOf);
}

/** The raised number of a footnote makes a baseline of its own; it belongs to the line just under it. */
function withRaised(baselines: PdfItem[][], typical: number): PdfItem[][] {
  const out: PdfItem[][] = [];
  for (const line of baselines) {
    const before = out.at(-1);
    const [small, first] = [before?.[0], line[0]];
    const raised =
      before !== undefined &&
      small !== undefined &&
      first !== undefined &&
      before.every((item) => item.size < typical * SMALL && item.text.trim().length <= 3) &&
      first.y - small.y < RAISED * first.size;
    if (raised && before !== undefined) before.push(...line);
    else out.push(line);
  }
  return out;
}

function rowOf(items: PdfItem[]): Row {
  const woven = weave(items.sort((a, b) => a.left - b.left));
  const segments: Segment[] = [];
  for (const item of woven) {
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : item.left - last.right;
    const size = Math.max(last?.size ?? 0, item.size);
    if (last !== undefined && (gap < COLUMN_GAP * size || isOneColumn(last, item, gap / size))) extend(last, item);
    else segments.push({ left: item.left, right: item.right, y: item.y, size: item.size, items: [item] });
  }
  const main = segments.reduce((x, y) => (y.size > x.size ? y : x));
  return { y: main.y, size: main.size, segments };
}

/**
 * A blank for a number or a day to be written in by hand parts no columns, however wide: what stands before it and behind
 * it, letters alone.
 */
const BLANKS: readonly [before: RegExp, behind: RegExp][] = [
  [/(?:^|[\s,])ngày[\s.…_]*$/u, /^[\s.…_]*(?:\d{1,2}[\s.…_]*)?tháng/u],
  [/(?:^|[\s,])ngày[\s.…_]*\d{0,2}[\s.…_]*$/u, /^[\s.…_]*tháng/u],
  [/(?:^|\s)tháng[\s.…_]*\d{0,2}[\s.…_]*$/u, /^[\s.…_]*(?:\d{1,2}[\s.…_]*)?năm/u],
  [/(?:^|\s)(?:ngày|tháng|năm)[\s.…_]*$/u, /^\d{1,4}(?:\s|$)/u],
  [/^\s*Số\s*:?[\s.…_]*$/u, /^[\s.…_]*\d{0,4}[\s.…_]*[/-]\s*\p{Lu}/u],
  [/^\s*Số\s*:?\s*\d{0,4}[\s.…_]*$/u, /^[\s.…_]*[/-]\s*\p{Lu}/u],
];
/** Blanks are as wide as what is written into them; the other column of a letterhead is further away. */
const MAX_BLANK = 8;
/** Word sets the text of an item at a tab stop behind its label: half an inch, an inch at most, from where that begins. */
const MAX_TAB = 6;
/** The label of an item, alone: "I.", "1.", "1.2.", "a)", "(1)", "-". */
const ITEM_LABEL = /^(?:[IVX]{1,6}[.)]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|\((?:\d{1,2}|[a-zđ])\)|[-–+*•●○▪■♦➢])$/u;

/** A gap (in letter sizes) that parts no columns though it is wide: a blank to be filled in, a label before its text. */
function isOneColumn(segment: Segment, item: PdfItem, gap: number): boolean {
  if (gap < MAX_TAB && ITEM_LABEL.test(lettersOf(segment.items))) return true;
  return gap < MAX_BLANK && isBlank(segment, item);
}

const lettersOf = (items: PdfItem[]): string =>
  items
    .map((item) => item.text)
    .join('')
    .replace(/\s/gu, '');

function isBlank(segment: Segment, item: PdfItem): boolean {
  const text = segment.items.map((piece) => piece.text).join(' ');
  return BLANKS.some(([before, behind]) => before.test(text) && behind.test(item.text));
}

function extend(segment: Segment, item: PdfItem): void {
  segment.items.push(item);
  segment.right = Math.max(segment.right, item.right);
  if (item.size > segment.size) {
    segment.size = item.size;
    segment.y = item.y;
  }
}

/** Which heights of a page may hold a table: letterhead and closing stand in columns too, without being one. */
export function insideOf(rows: Row[]): (y: number) => boolean {
  const head = rows.find((row) => HEAD.test(textAt(row)));
  const top = head === undefined ? 0 : head.y + HEAD_LINES * head.size;
  const closing = rows.find((row) => CLOSING.test(textAt(row)))?.y ?? Number.POSITIVE_INFINITY;
  return (y) => y > top && y < closing;
}

/** The letters of a row, without spaces. */
export const textAt = (row: Row): string => lettersOf(itemsOf(row));

/** Rows on which text stands in columns, and how often the writing jumps back up: both betray a table. */
export function signsOfTable(items: PdfItem[], rows: Row[], inside: (y: number) => boolean): number {
  let jumps = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    if (item.text.trim() === '' || !inside(item.y)) continue;
    if (item.y < last - 0.8 * item.size) jumps++;
    last = item.y;
  }
  return jumps + rows.filter((row) => row.segments.length > 1 && inside(row.y)).length;
}

/** A letterhead is two columns without a table's borders, and so is the end of a plan. */
const HEAD = /CỘNGH(?:ÒA|OÀ)|ĐẢNGCỘNGSẢN/u;
const HEAD_LINES = 9;
const CLOSING = /^Nơinhận/iu;
