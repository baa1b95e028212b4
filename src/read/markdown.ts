import type { Nodes, Parent, Root, Table } from 'mdast';
import { ok, type Result } from '../model/result.js';
import type { BlockHints, CellAddress, SourceText } from '../model/text.js';
import { normalise } from '../vi/normalise.js';
import { type Aside, assemble, type Draft } from './assemble.js';
import { diagnose } from './diagnostics.js';
import {
  MAX_EMPHASIS_MARKS,
  MAX_MARKDOWN_CHARS,
  MAX_MARKDOWN_LINES,
  MAX_MARKDOWN_NESTING,
  MAX_MARKDOWN_SIGNS,
} from './limits.js';
import { isCapitals, isRule } from './lines.js';
import { markdownTree } from './markdown-tree.js';
import { joinLines, pageNumberLines, paragraphOf, type TextLine, wrappingOf } from './paragraphs.js';
import { readTxt } from './txt.js';
import { linesOfFragment } from './web/fragment.js';
import { plainOf } from './web/scan.js';

/** A run of characters with the emphasis it stands in. */
interface Piece {
  text: string;
  strong: boolean;
  italic: boolean;
}

interface MarkdownLine extends TextLine {
  hints: BlockHints;
  cell?: CellAddress | undefined;
  notes: string[];
}

interface Walk {
  lines: MarkdownLine[];
  setAside: Aside[];
  tables: number;
  notes: Map<string, string>;
  noteCount: number;
}

/** Reads markdown, above all what converters make of PDF: headings of random depth, garbled emphasis, cut paragraphs. */
export function readMarkdown(text: string): Result<SourceText> {
  const root = isHostile(text) ? null : markdownTree(text.normalize('NFC'));
  if (root === null) {
    const plain = readTxt(text);
    return { value: plain.value, diagnostics: [diagnose('markdown-as-text'), ...plain.diagnostics] };
  }
  const walk: Walk = { lines: [], setAside: [], tables: 0, notes: notesOf(root), noteCount: 0 };
  for (const node of root.children) visit(walk, node);
  return ok(assemble('md', draftsOf(walk), walk.setAside));
}

/** remark's handling of emphasis is quadratic in the marks of a paragraph; nesting and signs without end fill its memory. */
function isHostile(text: string): boolean {
  const padding = text.match(/[ \t]{2,}|-{4,}/gu)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
  if (text.length - padding > MAX_MARKDOWN_CHARS || NESTED.test(text) || count(text, LINE) > MAX_MARKDOWN_LINES)
    return true;
  return text
    .split(/\n\s*\n/u)
    .some((p) => count(p, EMPHASIS) > MAX_EMPHASIS_MARKS || count(p, SIGN) > MAX_MARKDOWN_SIGNS);
}

/** The first character of a line that is not blank. */
const LINE = /^[^\S\n]*\S/gmu;
const EMPHASIS = /[*_~[\]!<`]/gu;
const SIGN = /[\\&|]/gu;
/** A line that opens more lists and quotations than anybody writes. */
const NESTED = new RegExp(`^(?:[ \\t]*(?:[-+*>]|\\d{1,9}[.)])(?=[ \\t>])){${MAX_MARKDOWN_NESTING}}`, 'mu');
const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

function visit(walk: Walk, node: Nodes): void {
  switch (node.type) {
    case 'heading':
      addLines(walk, node, { headingDepth: node.depth }, true);
      break;
    case 'paragraph':
      addLines(walk, node, {}, false);
      break;
    case 'table':
      addTable(walk, node);
      break;
    case 'code':
      addPlain(walk, node.value);
      break;
    case 'html':
      addHtml(walk, node.value);
      break;
    case 'thematicBreak':
      walk.setAside.push({ reason: 'decoration', text: '---' });
      break;
    case 'footnoteDefinition':
      break;
    default:
      if ('children' in node) for (const child of node.children) visit(walk, child);
  }
}

function addLines(walk: Walk, node: Parent, hints: BlockHints, alone: boolean, cell?: CellAddress): void {
  const notes: string[] = [];
  const lines = splitLines(piecesOf(node as Nodes, false, false, notes));
  lines.forEach((pieces, i) => {
    const last = i === lines.length - 1;
    addLine(walk, pieces, { ...hints }, { gap: i === 0, soft: i > 0, alone, cell, notes: last ? notes : [] });
  });
}

interface Where {
  gap: boolean;
  soft?: boolean;
  alone: boolean;
  cell?: CellAddress | undefined;
  notes: string[];
}

function addLine(walk: Walk, pieces: Piece[], hints: BlockHints, where: Where): void {
  const raw = pieces.map((p) => p.text).join('');
  const cleaned = withoutMarks(raw);
  const content = normalise(cleaned.text);
  if (isRule(content.text)) {
    walk.setAside.push({ reason: 'decoration', text: content.text });
    return;
  }
  const inked = pieces.filter((p) => /\S/u.test(p.text));
  if (cleaned.bold || (inked.length > 0 && inked.every((p) => p.strong))) hints.bold = true;
  if (inked.length > 0 && inked.every((p) => p.italic)) hints.italic = true;
  if (content.text !== '') walk.lines.push({ content, indent: 0, hints, ...where });
}

/**
 * Emphasis that did not parse: "*** Cá nhân:**" is a bold "* Cá nhân:". Pairs of stars go, a single one at the start of a
 * line is a bullet and stays.
 */
function withoutMarks(line: string): { text: string; bold: boolean } {
  const opened = /^\s*(?:#{1,6}\s*)?\*{2}/u.test(line);
  const text = line
    .replace(/^\s*#{1,6}\s*(?=[\p{L}\d*])/u, '')
    .replace(/\*\*/gu, '')
    .replace(/(?<=\S)\*+\s*$/u, '')
    .replace(/^\s*\*(?=\p{L}[^*]*$)/u, '* ')
    .replace(/__/gu, (marks, at: number) => (isBlank(line, at) ? marks : ''));
  return { text, bold: opened };
}

/** "____" is a blank to be filled in, not emphasis. */
const isBlank = (line: string, at: number): boolean => /_{3,}/u.test(line.slice(Math.max(0, at - 2), at + 4));

/** Characters of a node with their emphasis. Line breaks, soft or hard, are "\n". */
function piecesOf(node: Nodes, strong: boolean, italic: boolean, notes: string[]): Piece[] {
  switch (node.type) {
    case 'text':
      return [{ text: node.value, strong, italic }];
    case 'inlineCode':
      return [{ text: node.value, strong, italic }];
    case 'html':
      return [{ text: plainOf(node.value), strong, italic }];
    case 'break':
      return [{ text: '\n', strong, italic }];
    case 'image':
    case 'imageReference':
      return [];
    case 'footnoteReference':
      notes.push(node.identifier);
      return [];
    case 'strong':
      return node.children.flatMap((c) => piecesOf(c, true, italic, notes));
    case 'emphasis':
      return node.children.flatMap((c) => piecesOf(c, strong, true, notes));
    default:
      return 'children' in node ? node.children.flatMap((c) => piecesOf(c as Nodes, strong, italic, notes)) : [];
  }
}

/** Lines of a paragraph: at its breaks, and between a post and the name that a converter glued to it. */
function splitLines(pieces: Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (before !== undefined && isGlued(before, piece)) lines.push([]);
    piece.text.split(BREAK).forEach((text, i) => {
      if (i > 0) lines.push([]);
      lines.at(-1)?.push({ ...piece, text });
    });
    if (piece.text !== '') before = piece;
  }
  return lines;
}

/** A line break, or the place where two bold pieces were glued together: "**GIÁM ĐỐC****Nguyễn Văn B**". */
const BREAK = /\n|(?<=\p{L})\*{4}(?=\p{Lu})/u;

/** "CHÁNH VĂN PHÒNG**Trần Văn An**": no space, and the emphasis changes between a letter and a capital. */
function isGlued(before: Piece, piece: Piece): boolean {
  if (before.strong === piece.strong && before.italic === piece.italic) return false;
  if (!/\p{L}$/u.test(before.text) || !/^\p{Lu}\p{Ll}/u.test(piece.text)) return false;
  return isCapitals(before.text) || /\p{Ll}$/u.test(before.text);
}

function addTable(walk: Walk, table: Table): void {
  const columns = Math.max(...table.children.map((row) => row.children.length), 0);
  const number = walk.tables++;
  table.children.forEach((row, r) => {
    row.children.forEach((node, c) => {
      const cell: CellAddress = {
        table: number,
        row: r,
        column: c,
        rowSpan: 1,
        columnSpan: 1,
        rows: table.children.length,
        columns,
      };
      addLines(walk, node, {}, false, cell);
    });
  });
}

function addPlain(walk: Walk, text: string): void {
  text.split('\n').forEach((line, i) => {
    addLine(
      walk,
      [{ text: line, strong: false, italic: false }],
      {},
      { gap: i === 0 || line.trim() === '', alone: false, notes: [] },
    );
  });
}

/** Some converters write tables as HTML; comments ("<!-- page 2 -->") and what the page hides go aside. */
function addHtml(walk: Walk, html: string): void {
  for (const comment of html.match(/<!--[\s\S]*?-->/gu) ?? []) {
    const text = normalise(comment.slice(4, -3)).text;
    if (text !== '') walk.setAside.push({ reason: 'comment', text });
  }
  const lines = linesOfFragment(html);
  if (lines === null) addPlain(walk, plainOf(html));
  const before = walk.tables;
  for (const { content, hints, cell: within, aside, gap, soft } of lines ?? []) {
    const cell = within && { ...within, table: before + within.table };
    if (cell !== undefined) walk.tables = Math.max(walk.tables, cell.table + 1);
    if (aside !== null) walk.setAside.push({ reason: aside, text: content.text });
    else {
      const piece = { text: content.text, strong: hints.bold === true, italic: hints.italic === true };
      addLine(walk, [piece], { ...hints }, { gap, soft: soft === true, alone: false, cell, notes: [] });
    }
  }
}

function notesOf(root: Root): Map<string, string> {
  const notes = new Map<string, string>();
  for (const node of root.children) {
    if (node.type !== 'footnoteDefinition') continue;
    const pieces = node.children.flatMap((child) => piecesOf(child, false, false, []));
    notes.set(node.identifier, pieces.map((p) => p.text).join(''));
  }
  return notes;
}

/** Joins lines to paragraphs, cell by cell, and puts every footnote behind the paragraph that refers to it. */
function draftsOf(walk: Walk): Draft[] {
  const numbers = pageNumberLines(walk.lines);
  for (const line of numbers) walk.setAside.push({ reason: 'page-number', text: line.content.text });
  const lines = walk.lines.filter((line) => !numbers.has(line));
  const wrapping = wrappingOf(lines.filter((line) => line.cell === undefined));
  const drafts: Draft[] = [];
  for (const paragraph of joinLines(lines, wrapping)) {
    const first = paragraph[0];
    if (first === undefined) continue;
    drafts.push({ content: paragraphOf(paragraph), cell: first.cell, hints: hintsOf(paragraph) });
    for (const id of paragraph.flatMap((line) => line.notes)) {
      const note = walk.notes.get(id);
      walk.notes.delete(id); // once, however often it is referred to
      if (note !== undefined)
        drafts.push({ content: normalise(`[${++walk.noteCount}: ${note}]`), cell: first.cell, hints: {} });
    }
  }
  return drafts;
}

function hintsOf(paragraph: MarkdownLine[]): BlockHints {
  const hints: BlockHints = { ...paragraph[0]?.hints };
  if (!paragraph.every((line) => line.hints.bold)) delete hints.bold;
  if (!paragraph.every((line) => line.hints.italic)) delete hints.italic;
  return hints;
}
