/** The text of a .doc paragraph by paragraph: marks end paragraphs, cells and rows, and single characters stand for things. */
import type { BlockHints } from '../../model/text.js';
import type { Aside } from '../assemble.js';
import { type Numbering, nextLabel } from '../docx/numbering.js';
import { addParagraph, endCell, endRow, type Flow, type FlowParagraph, type FlowRun, newFlow } from '../flow.js';
import { changedRun, type ParagraphFacts, paragraphFacts, type RunFacts, type Styles, styledRun } from './facts.js';
import type { DocFile } from './file.js';
import { offsetAt, type Piece, pieceAt } from './pieces.js';
import { type Stretch, stretchAt } from './properties.js';

/** A document opened: its text, its properties, and what is found on the way through. */
export interface Opened {
  file: DocFile;
  pieces: Piece[];
  paragraphs: Stretch[];
  runs: Stretch[];
  styles: Styles;
  numbering: Numbering;
  fonts: string[];
  /** What stands behind the paragraph that holds a place: notes and text boxes. */
  anchored: { place: number; paragraph: () => FlowParagraph | null }[];
  /** Beginnings of fields that do end: only their instructions are left out. */
  fields: Set<number>;
  setAside: Aside[];
  tracked: boolean;
}

/** A paragraph while it is read. */
interface Current {
  start: number;
  runs: FlowRun[];
  bold: boolean;
  italic: boolean;
  seen: boolean;
}

interface Walk {
  doc: Opened;
  flow: Flow;
  current: Current;
  /** For each open field: is its result being read? */
  open: boolean[];
  hidden: string[];
  deleted: string[];
}

const newCurrent = (start: number): Current => ({ start, runs: [], bold: true, italic: true, seen: false });

const PARAGRAPH = 0x0d;
const PAGE = 0x0c;
const CELL = 0x07;
const FIELD = { begin: 0x13, middle: 0x14, end: 0x15 } as const;

/** What single characters stand for; other signs below the space stand for pictures, notes and the like. */
const SIGNS: Record<number, string> = {
  9: '\t',
  11: '\n',
  14: '\n',
  30: '-',
  31: '',
};

/** Reads the text from one place to another. */
export function flowOf(doc: Opened, start: number, end: number): Flow {
  const walk: Walk = { doc, flow: newFlow(), current: newCurrent(start), open: [], hidden: [], deleted: [] };
  let place = start;
  while (place < end) {
    const piece = pieceAt(doc.pieces, place);
    if (piece === undefined) break;
    place = readStretch(walk, piece, place, Math.min(end, piece.end));
  }
  if (walk.current.runs.length > 0) finish(walk, place, paragraphFacts(doc.file, doc.styles, undefined));
  setAside(walk);
  return walk.flow;
}

function setAside({ doc, hidden, deleted }: Walk): void {
  for (const text of hidden) doc.setAside.push({ reason: 'hidden', text });
  for (const text of deleted) doc.setAside.push({ reason: 'deleted', text });
}

/** Reads what has the same properties, and gives the place behind it. */
function readStretch(walk: Walk, piece: Piece, place: number, end: number): number {
  const { doc } = walk;
  const width = piece.wide ? 2 : 1;
  const offset = piece.offset + (place - piece.start) * width;
  const stretch = stretchAt(doc.runs, offset);
  const length = stretch === undefined ? 1 : Math.max(1, Math.ceil((stretch.end - offset) / width));
  const stop = Math.min(end, place + length);
  const text = piece.text.slice(place - piece.start, stop - piece.start);
  let from = 0;
  let facts: RunFacts | undefined;
  const take = (to: number): void => {
    if (to <= from) return;
    facts ??= factsAt(walk, stretch, place + from);
    addText(walk, text.slice(from, to), facts);
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x20 || code in SIGNS) continue;
    take(i);
    from = i + 1;
    facts ??= factsAt(walk, stretch, place + i);
    if (sign(walk, code, place + i, facts)) facts = undefined;
  }
  take(text.length);
  return stop;
}

function factsAt({ doc }: Walk, stretch: Stretch | undefined, place: number): RunFacts {
  const paragraph = stretchAt(doc.paragraphs, offsetAt(doc.pieces, place));
  const base = styledRun(doc.file, doc.styles, paragraph?.style ?? 0);
  return stretch === undefined ? base : changedRun(doc.file, doc.styles, stretch.changes, base);
}

/** Handles a character that is no text; true when a paragraph ended with it. */
function sign(walk: Walk, code: number, place: number, facts: RunFacts): boolean {
  if (code === FIELD.begin) {
    if (walk.doc.fields.has(place)) walk.open.push(false);
  } else if (code === FIELD.middle) {
    if (walk.open.length > 0) walk.open[walk.open.length - 1] = true;
  } else if (code === FIELD.end) walk.open.pop();
  else if (code === PARAGRAPH || code === PAGE || code === CELL) return endOf(walk, code, place, facts);
  return false;
}

function endOf(walk: Walk, code: number, place: number, run: RunFacts): boolean {
  // The mark is deleted: the text of both paragraphs is one. A cell's end cannot be deleted alone.
  if (code === PARAGRAPH && run.deleted) return false;
  const { doc } = walk;
  const facts = paragraphFacts(doc.file, doc.styles, stretchAt(doc.paragraphs, offsetAt(doc.pieces, place)));
  finish(walk, place, facts, code);
  walk.current = newCurrent(place + 1);
  return true;
}

function finish(walk: Walk, place: number, facts: ParagraphFacts, code = PARAGRAPH): void {
  const { flow } = walk;
  const outerEnd = code === CELL;
  const depth = outerEnd ? Math.max(facts.depth, 1) : facts.depth;
  if ((outerEnd && facts.rowEnd) || facts.innerRowEnd) {
    endRow(flow, depth, facts.row ?? { left: 0, cells: [] });
    return;
  }
  addParagraph(flow, paragraphOf(walk, place, facts), depth);
  if (outerEnd || facts.innerCellEnd) endCell(flow, depth);
}

function paragraphOf(walk: Walk, place: number, facts: ParagraphFacts): FlowParagraph {
  const { current, doc } = walk;
  const hints: BlockHints = {};
  if (current.seen && current.bold) hints.bold = true;
  if (current.seen && current.italic) hints.italic = true;
  if (facts.centred) hints.centred = true;
  if (facts.heading !== undefined) hints.headingDepth = facts.heading;
  const label =
    facts.list === 0 ? null : nextLabel(doc.numbering, { numId: String(facts.list), level: facts.level }, undefined);
  if (label !== null) hints.autoLevel = label.level;
  const after = doc.anchored
    .filter((one) => one.place >= current.start && one.place <= place)
    .flatMap((one) => one.paragraph() ?? []);
  return { runs: current.runs, label: label?.text, hints, after };
}

const CONTROL = /[\u000B\u000E\u001E\u001F]/gu;

function addText(walk: Walk, raw: string, facts: RunFacts): void {
  if (walk.open.includes(false)) return;
  const { current, doc } = walk;
  const text =
    facts.symbol === undefined
      ? raw.replace(CONTROL, (c) => SIGNS[c.charCodeAt(0)] ?? '')
      : String.fromCharCode(facts.symbol).repeat(raw.length);
  doc.tracked ||= facts.deleted || facts.inserted;
  if (facts.deleted || facts.hidden) {
    if (text.trim() !== '') (facts.deleted ? walk.deleted : walk.hidden).push(text.trim());
    return;
  }
  const font = facts.font === undefined ? undefined : doc.fonts[facts.font];
  const before = current.runs.at(-1);
  if (before !== undefined && before.font === font) before.text += text;
  else current.runs.push({ text, font });
  if (!/\S/u.test(text)) return;
  current.seen = true;
  current.bold &&= facts.bold;
  current.italic &&= facts.italic;
}
