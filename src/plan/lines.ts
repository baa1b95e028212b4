import type { BlockHints, CellAddress, SourceText } from '../model/text.js';
import { foldKeep } from '../vi/fold.js';
import { type Marker, markerOf } from '../vi/outline.js';

/** One logical line of the document: a paragraph, or one line of a paragraph whose lines are items of their own. */
export interface Line {
  index: number;
  /** Of the whole line, label included. */
  start: number;
  end: number;
  /** Where the text after the label begins. */
  textStart: number;
  marker: Marker | null;
  /** Text after the label; a soft break is a space. */
  text: string;
  /** foldKeep of `text`, offset for offset. */
  folded: string;
  hints: BlockHints;
  cell?: CellAddress | undefined;
  page?: number | undefined;
}

/**
 * Lines of a source text. A soft line break separates lines only where a new label begins, in a table cell, or where the
 * letterhead or the recipients stand (`splitBefore` / `splitAfter`: there every printed line is a line).
 */
export function linesOf(source: SourceText): Line[] {
  const folded = foldKeep(source.text);
  const lines: Line[] = [];
  for (const block of source.blocks) {
    for (const [start, end] of pieces(source.text, block.start, block.end)) {
      const raw = source.text.slice(start, end);
      const lead = raw.length - raw.trimStart().length;
      const from = start + lead;
      const to = start + raw.trimEnd().length;
      if (to <= from) continue;
      const marker = markerOf(source.text.slice(from, to));
      const textStart = from + (marker?.length ?? 0);
      lines.push({
        index: lines.length,
        start: from,
        end: to,
        textStart,
        marker,
        text: source.text.slice(textStart, to).replace(/\n/g, ' '),
        folded: folded.slice(textStart, to).replace(/\n/g, ' '),
        hints: block.hints,
        cell: block.cell,
        page: block.page,
      });
    }
  }
  return lines;
}

/** How far a break looks back and ahead: labels and short titles lie well within, and a text of breaks stays linear. */
const REACH = 400;

/** A soft break before a label, or after a complete sentence or heading, parts two lines; any other is a wrapped line. */
function pieces(text: string, start: number, end: number): [number, number][] {
  const cuts: [number, number][] = [];
  let from = start;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    const before = text.slice(Math.max(from, at - REACH), at);
    if (!parts(before.trim(), text.slice(at + 1, Math.min(end, at + REACH)).trimStart())) continue;
    cuts.push([from, at]);
    from = at + 1;
  }
  cuts.push([from, end]);
  return cuts;
}

const parts = (before: string, after: string): boolean =>
  before === '' ||
  markerOf(after) !== null ||
  /[.:;!?]["”)]?$/u.test(before) ||
  isShortCaps(before) ||
  isShortCaps(after.split('\n')[0] ?? '');

const isShortCaps = (s: string): boolean => s.length <= 60 && /\p{Lu}{2}/u.test(s) && s === s.toUpperCase();
