/** Lines of a PDF in reading order. */
import type { Doubt } from '../../model/text.js';
import { joinNormalised, type Normalised, normalise } from '../../vi/normalise.js';
import { SURE_NUMBER, SURE_WORD } from '../limits.js';
import { bandFrom, columnsOf } from './columns.js';
import type { PdfItem } from './document.js';
import { itemsOf, type Row, rowsOf } from './rows.js';
import { MAYBE_NONE, MAYBE_SPACE, settleSpaces } from './weave.js';

/** A line of text with its place: what the rules of paragraphs, columns and page furniture work on. */
export interface PdfLine {
  content: Normalised;
  page: number;
  left: number;
  right: number;
  y: number;
  size: number;
  /** All fonts of the line. */
  fonts: string[];
  /** Edges of the column it stands in; null in the body of the page. */
  column: Column | null;
  /** Places of the text that may have been misread. */
  doubts: Doubt[];
}

export interface Column {
  left: number;
  right: number;
}

/** Pieces further apart than this (in letter sizes) are two words. */
export const WORD_GAP = 0.17;

/** The lines of a page in reading order: from top to bottom, side-by-side columns one after the other. */
export function linesOf(rows: Row[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let at = 0;
  for (let row = rows[at]; row !== undefined; row = rows[at]) {
    const band = bandFrom(rows, at);
    if (band === null) lines.push(lineOf(itemsOf(row), page, null));
    for (const column of band === null ? [] : columnsOf(rows.slice(at, band.end), band.gutters)) {
      const edges: Column = { left: column.left, right: column.right };
      for (const items of column.rows) lines.push(lineOf(items, page, edges));
    }
    at = band?.end ?? at + 1;
  }
  return lines.filter((line) => line.content.text !== '');
}

/** Lines of a table cell: no columns inside. */
export const plainLinesOf = (items: PdfItem[], page: number): PdfLine[] =>
  rowsOf(items)
    .map((row) => lineOf(itemsOf(row), page, null))
    .filter((line) => line.content.text !== '');

/** One line out of its pieces, with spaces where the gaps between them are as wide as one. */
export function lineOf(items: PdfItem[], page: number, column: Column | null): PdfLine {
  const { size, main, left, right: edge, fonts } = inkOf(items);
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  let doubtful = false;
  for (const item of items) {
    if (isNoteSign(item, size, text)) {
      right = item.right;
      continue;
    }
    if (text !== '' && !/\s$/u.test(text) && !/^\s/u.test(item.text))
      text += between(text, item, item.left - right, size, doubtful);
    text += item.text;
    right = item.right;
    doubtful = item.woven === true;
  }
  const seen = items.some((item) => item.confidence !== undefined);
  return {
    ...(seen ? recognised(items) : read(text)),
    page,
    left,
    right: edge,
    y: main.y,
    // Of recognised words the sizes are estimates, and the largest wavers least.
    size: seen ? size : main.size,
    fonts,
    column,
  };
}

/** What the pieces of a line have together: the edges and the largest letters of its ink, its longest piece, its fonts. */
function inkOf(items: PdfItem[]): { size: number; main: PdfItem; left: number; right: number; fonts: string[] } {
  const ink = {
    size: Number.NEGATIVE_INFINITY,
    main: NO_ITEM,
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    fonts: [] as string[],
  };
  for (const item of items) {
    if (item.text.trim() === '') continue;
    if (item.text.length > ink.main.text.length) ink.main = item;
    ink.size = Math.max(ink.size, item.size);
    ink.left = Math.min(ink.left, item.left);
    ink.right = Math.max(ink.right, item.right);
    if (!ink.fonts.includes(item.font)) ink.fonts.push(item.font);
  }
  return ink;
}

const read = (text: string): Pick<PdfLine, 'content' | 'doubts'> => ({
  content: normalise(settleSpaces(text)),
  doubts: [],
});

/** Recognised words: one a piece, each with its place in the line's text; nothing is dropped, as sizes are estimates. */
function recognised(items: PdfItem[]): Pick<PdfLine, 'content' | 'doubts'> {
  const parts = items.map((item) => normalise(item.text));
  const kept = parts.filter((part) => part.text !== '');
  const doubts: Doubt[] = [];
  let at = 0;
  parts.forEach(({ text }, i) => {
    if (text === '') return;
    const confidence = items[i]?.confidence ?? 1;
    if (confidence < (/\d/u.test(text) ? SURE_NUMBER : SURE_WORD))
      doubts.push({ start: at, end: at + text.length, confidence, reason: 'ocr' });
    at += text.length + 1;
  });
  return { content: joinNormalised(kept, ' '), doubts };
}

/** An automatic number is a piece of its own, at times without room for a space behind it. */
const LABEL = /^(?:[IVX]{1,6}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]$/u;

function between(text: string, item: PdfItem, gap: number, size: number, doubtful: boolean): string {
  const wide = gap > WORD_GAP * size || (LABEL.test(text) && /^\p{L}/u.test(item.text));
  if (item.woven === true || doubtful) return wide ? MAYBE_SPACE : MAYBE_NONE;
  return wide ? ' ' : '';
}

const NO_ITEM: PdfItem = { text: '', left: 0, right: 0, y: 0, size: 0, font: '' };

/** The small raised number that calls a footnote would read as a digit of the number before it. */
const isNoteSign = (item: PdfItem, size: number, before: string): boolean =>
  before !== '' && item.size < size * 0.75 && /^\s*\(?\d{1,2}\)?\s*$/u.test(item.text) && !UNIT.test(before);

/** "m2", "km2", "CO2": here the small number is part of the unit. */
const UNIT = /(?:^|[\s\d])(?:[kcd]?m|CO|SO|NO)$/u;

/** First words of the line, for measuring whether they would have fitted on the line before. */
export function firstWordWidth(line: PdfLine): number {
  const word = line.content.text.split(' ', 1)[0] ?? '';
  return ((line.right - line.left) * word.length) / Math.max(1, line.content.text.length);
}

export const joinContents = (lines: PdfLine[]): Normalised =>
  joinNormalised(
    lines.map((l) => l.content),
    ' ',
  );

/** The doubts of lines that are joined by one space each. */
export function joinDoubts(lines: PdfLine[]): Doubt[] {
  let at = 0;
  return lines.flatMap((line) => {
    const start = at;
    at += line.content.text.length + 1;
    return line.doubts.map((d) => ({ ...d, start: d.start + start, end: d.end + start }));
  });
}
