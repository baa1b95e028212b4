import type { BlockHints, CellAddress, SourceText } from '../../model/text.js';
import { normalise } from '../../vi/normalise.js';
import type { Draft } from '../assemble.js';
import { unfoldDrafts } from '../unfold.js';
import type { AstNode } from './ast.js';
import { CHUNK_STYLE, draftsOfSource, tablesOf } from './chunks.js';
import { BOX_STYLE, HEADING_STYLE, LABEL_FONT } from './writer.js';

interface Walk {
  drafts: Draft[];
  /** Text of each draft with its tabs and spaces. */
  raw: string[];
  tables: number;
  notes: AstNode['notes'];
  noteCount: number;
  /** Files that stand in the text, by their number. */
  chunks: readonly (SourceText | null)[];
}

/** Blocks of a document tree in reading order: row by row, cell by cell; a footnote after the paragraph that refers to it. */
export function blocksOf(document: AstNode, chunks: readonly (SourceText | null)[] = []): Draft[] {
  const walk: Walk = { drafts: [], raw: [], tables: 0, notes: document.notes, noteCount: 0, chunks };
  for (const node of document.children ?? []) visit(walk, node, undefined);
  return unfolded(walk);
}

/** Two columns that are set with tabs, letterhead and closing, one below the other. */
const unfolded = ({ drafts, raw }: Walk): Draft[] => unfoldDrafts(drafts, raw);

function visit(walk: Walk, node: AstNode, cell: CellAddress | undefined): void {
  if (node.styleId?.startsWith(CHUNK_STYLE)) addChunk(walk, Number(node.styleId.slice(CHUNK_STYLE.length)), cell);
  else if (node.type === 'paragraph') addParagraph(walk, node, cell);
  else if (node.type === 'table') addTable(walk, node);
  else for (const child of node.children ?? []) visit(walk, child, cell);
}

/** A file in the text; in a cell it is a part of the cell. */
function addChunk(walk: Walk, number: number, cell: CellAddress | undefined): void {
  const source = walk.chunks[number];
  if (source == null) return;
  for (const draft of draftsOfSource(source, walk.tables)) {
    walk.drafts.push(cell === undefined ? draft : { ...draft, cell });
    walk.raw.push(draft.content.text);
  }
  walk.tables += tablesOf(source);
}

interface Gathered {
  text: string[];
  bold: boolean;
  italic: boolean;
  /** Letters and digits seen outside the automatic label: formatting of spaces says nothing. */
  seen: boolean;
  label: string;
  autoLevel: number | undefined;
  notes: AstNode[];
}

function addParagraph(walk: Walk, node: AstNode, cell: CellAddress | undefined): void {
  const found: Gathered = {
    text: [],
    bold: true,
    italic: true,
    seen: false,
    label: '',
    autoLevel: undefined,
    notes: [],
  };
  gather(node, found);
  const raw = found.text.join('');
  const content = normalise(raw);
  // A bullet with nothing behind it is an empty paragraph that Word dressed up; a number may be a row's own number.
  if (found.seen || (cell !== undefined && found.label !== '-')) {
    walk.drafts.push({
      content,
      cell,
      hints: hintsOf(node, found),
      ...(node.styleId === BOX_STYLE ? { boxed: true } : {}),
    });
    walk.raw.push(raw);
  }
  for (const note of found.notes) addNote(walk, note, cell);
}

function hintsOf(node: AstNode, found: Gathered): BlockHints {
  const hints: BlockHints = {};
  if (found.seen && found.bold) hints.bold = true;
  if (found.seen && found.italic) hints.italic = true;
  if (node.alignment === 'center') hints.centred = true;
  if (node.styleId?.startsWith(HEADING_STYLE)) hints.headingDepth = Number(node.styleId.slice(HEADING_STYLE.length));
  if (found.autoLevel !== undefined) hints.autoLevel = found.autoLevel;
  return hints;
}

function gather(node: AstNode, found: Gathered): void {
  for (const child of node.children ?? []) {
    if (child.type === 'run') gatherRun(child, found);
    else if (child.type === 'noteReference') found.notes.push(child);
    else gather(child, found);
  }
}

function gatherRun(run: AstNode, found: Gathered): void {
  const before = found.text.length;
  const glued = found.label !== '' && before === 1 && !/\s$/u.test(found.text[0] ?? '');
  for (const child of run.children ?? []) {
    if (child.type === 'text') found.text.push(child.value ?? '');
    else if (child.type === 'tab') found.text.push('\t');
    else if (child.type === 'break') found.text.push('\n');
    else if (child.type === 'noteReference') found.notes.push(child);
    else gather(child, found);
  }
  const added = found.text.slice(before).join('');
  if (run.font?.startsWith(LABEL_FONT)) {
    found.label = added.trim();
    found.autoLevel = Number(run.font.slice(LABEL_FONT.length));
  } else if (/\S/u.test(added)) {
    found.seen = true;
    found.bold &&= run.isBold === true;
    found.italic &&= run.isItalic === true;
    // A label that nothing parts from its text is parted here, unless the text goes on with the label's own sign.
    if (glued && !/^[\s.):/]/u.test(added)) found.text.splice(before, 0, ' ');
  }
}

/** A footnote is content: it stands in brackets behind its paragraph, numbered in the order of reference as Word prints it. */
function addNote(walk: Walk, reference: AstNode, cell: CellAddress | undefined): void {
  const note = walk.notes?.resolve(reference);
  if (note === null || note === undefined) return;
  const inner: Walk = { ...walk, drafts: [], raw: [], notes: undefined, noteCount: 0 };
  for (const node of note.body) visit(inner, node, undefined);
  const text = inner.drafts.map((draft) => draft.content.text).join('\n');
  if (text === '') return;
  walk.noteCount++;
  walk.drafts.push({ content: normalise(`[${walk.noteCount}: ${text}]`), cell, hints: { note: true } });
  walk.raw.push(text);
}

interface Placed {
  node: AstNode;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

function addTable(walk: Walk, table: AstNode): void {
  const number = walk.tables++;
  const { cells, rows, columns } = gridOf(table);
  for (const { node, row, column, rowSpan, columnSpan } of cells) {
    const cell: CellAddress = { table: number, row, column, rowSpan, columnSpan, rows, columns };
    for (const child of node.children ?? []) visit(walk, child, cell);
  }
}

/** Grid positions of the cells: a cell that spans rows pushes the cells of the rows below to the right. */
function gridOf(table: AstNode): { cells: Placed[]; rows: number; columns: number } {
  const rows = (table.children ?? []).filter((row) => row.type === 'tableRow');
  const taken = new Set<string>();
  const cells: Placed[] = [];
  let columns = 0;
  rows.forEach((row, r) => {
    let c = 0;
    for (const node of row.children ?? []) {
      while (taken.has(`${r},${c}`)) c++;
      const columnSpan = Math.max(1, node.colSpan ?? 1);
      const rowSpan = Math.min(Math.max(1, node.rowSpan ?? 1), rows.length - r);
      cells.push({ node, row: r, column: c, rowSpan, columnSpan });
      if (rowSpan > 1) {
        for (let i = 1; i < rowSpan; i++) for (let j = 0; j < columnSpan; j++) taken.add(`${r + i},${c + j}`);
      }
      c += columnSpan;
    }
    columns = Math.max(columns, c);
  });
  return { cells, rows: rows.length, columns };
}
