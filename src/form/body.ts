import { type Attributes, streamXml } from '../read/xml.js';
import type { FormCell, FormParagraph, FormRun } from './model.js';
import { type FormStyles, type Look, lookOf, styleLook } from './styles.js';

/** A section as document.xml tells it; the heads are named by relationship. */
export interface RawSection {
  page: Attributes;
  margins: Attributes;
  titlePage: boolean;
  heads: { type: string; id: string }[];
  /** Index of the first paragraph behind it. */
  end: number;
}

export interface Body {
  paragraphs: FormParagraph[];
  sections: RawSection[];
  changes: number;
  comments: number;
}

interface OpenTable {
  index: number;
  row: number;
  column: number;
  width: number | null;
}

interface OpenParagraph {
  look: Look;
  style: string | null;
  runs: { text: string; look: Look; style: string | null }[];
  drawn: boolean;
  numbered: boolean;
  hasPageNumber: boolean;
}

/** Kept while a part is read, element by element. */
interface Reading {
  styles: FormStyles;
  path: string[];
  tables: OpenTable[];
  seen: number;
  paragraph: OpenParagraph | null;
  section: RawSection | null;
  body: Body;
}

const CHANGES = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
const DRAWN = new Set(['w:drawing', 'w:pict', 'v:line', 'wps:wsp']);
/** What a passage looked like before a tracked change of its form. */
const BEFORE = new Set(['w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange']);

/** The paragraphs of document.xml, or of a head, with their look. */
export function readBody(xml: string, styles: FormStyles): Body {
  const body: Body = { paragraphs: [], sections: [], changes: 0, comments: 0 };
  const reading: Reading = { styles, path: [], tables: [], seen: 0, paragraph: null, section: null, body };
  let skipped = 0;
  streamXml(xml, {
    open(name, attributes) {
      if (BEFORE.has(name)) skipped++;
      if (skipped === 0) open(reading, name, attributes);
      reading.path.push(name);
    },
    close(name) {
      reading.path.pop();
      if (skipped === 0) close(reading, name);
      if (BEFORE.has(name)) skipped--;
    },
    text(piece) {
      if (skipped === 0) text(reading, piece);
    },
  });
  return body;
}

function open(reading: Reading, name: string, attributes: Attributes): void {
  const { path, body, paragraph } = reading;
  if (CHANGES.has(name)) body.changes++;
  if (name === 'w:commentReference') body.comments++;
  openTable(reading, name, attributes);
  openSection(reading, name, attributes);
  if (name === 'w:p')
    reading.paragraph = { look: {}, style: null, runs: [], drawn: false, numbered: false, hasPageNumber: false };
  if (paragraph === null) return;
  if (DRAWN.has(name)) paragraph.drawn = true;
  if (name === 'w:fldSimple' && isPage(attributes['w:instr'] ?? '')) paragraph.hasPageNumber = true;
  if (name === 'w:r') paragraph.runs.push({ text: '', look: {}, style: null });
  const run = paragraph.runs.at(-1);
  if (name === 'w:br' && run !== undefined) run.text += '\n';
  if (name === 'w:tab' && path.at(-1) === 'w:r' && run !== undefined) run.text += '\t';
  if (path.at(-1) === 'w:pPr') {
    if (name === 'w:numPr') paragraph.numbered = true;
    if (name === 'w:pStyle') paragraph.style = attributes['w:val'] ?? null;
    Object.assign(paragraph.look, lookOf(name, attributes));
  }
  if (name === 'w:bottom' && path.at(-1) === 'w:pBdr' && attributes['w:val'] !== 'none') paragraph.look.ruled = true;
  if (path.at(-1) === 'w:rPr' && path.at(-2) === 'w:r' && run !== undefined) {
    if (name === 'w:rStyle') run.style = attributes['w:val'] ?? null;
    // letters may be spaced, a run has no lines: only what a run can say is taken
    if (name !== 'w:spacing') Object.assign(run.look, lookOf(name, attributes));
  }
}

const isPage = (instruction: string): boolean => /(?:^|\s)PAGE(?:\s|$)/u.test(instruction);

function openTable({ tables, seen }: Reading, name: string, attributes: Attributes): void {
  const table = tables.at(-1);
  if (name === 'w:tbl') tables.push({ index: seen, row: -1, column: -1, width: null });
  if (table === undefined) return;
  if (name === 'w:tr') Object.assign(table, { row: table.row + 1, column: -1 });
  if (name === 'w:tc') Object.assign(table, { column: table.column + 1, width: null });
  if (name === 'w:tcW' && attributes['w:type'] === 'dxa') table.width = Number(attributes['w:w']);
}

function openSection(reading: Reading, name: string, attributes: Attributes): void {
  const { body } = reading;
  if (name === 'w:sectPr') {
    reading.section = { page: {}, margins: {}, titlePage: false, heads: [], end: 0 };
    return;
  }
  const { section } = reading;
  if (section === null) return;
  if (name === 'w:pgSz') section.page = attributes;
  if (name === 'w:pgMar') section.margins = attributes;
  if (name === 'w:titlePg') section.titlePage = attributes['w:val'] !== 'false' && attributes['w:val'] !== '0';
  if (name === 'w:headerReference')
    section.heads.push({ type: attributes['w:type'] ?? 'default', id: attributes['r:id'] ?? '' });
  section.end = body.paragraphs.length + 1;
}

function text(reading: Reading, piece: string): void {
  const { path, paragraph } = reading;
  if (paragraph === null) return;
  if (path.at(-1) === 'w:instrText' && isPage(piece.trim())) paragraph.hasPageNumber = true;
  const run = paragraph.runs.at(-1);
  if (path.at(-1) === 'w:t' && run !== undefined) run.text += piece;
}

function close(reading: Reading, name: string): void {
  if (name === 'w:tbl') {
    reading.tables.pop();
    if (reading.tables.length === 0) reading.seen++;
  }
  if (name === 'w:sectPr' && reading.section !== null) {
    reading.body.sections.push(reading.section);
    reading.section = null;
  }
  if (name === 'w:p' && reading.paragraph !== null) {
    reading.body.paragraphs.push(finished(reading, reading.paragraph));
    reading.paragraph = null;
  }
}

function finished(
  { styles, tables }: Reading,
  { look, style, runs, drawn, numbered, hasPageNumber }: OpenParagraph,
): FormParagraph {
  const own: Look = { ...styles.base, ...styleLook(styles, style ?? styles.usual), ...look };
  const whole = runs.map((run) => ({ run, look: { ...own, ...styleLook(styles, run.style), ...run.look } }));
  return {
    text: runs.map((run) => run.text).join(''),
    runs: whole.filter(({ run }) => run.text.trim() !== '').map(({ run, look: seen }) => runOf(run.text, seen)),
    align: own.align ?? 'left',
    firstLine: own.firstLine ?? 0,
    left: own.left ?? 0,
    right: own.right ?? 0,
    before: own.before ?? 0,
    after: own.after ?? 0,
    line: own.line === undefined ? 240 : own.line,
    ruled: drawn || own.ruled === true,
    hasPageNumber,
    numbered,
    cell: cellOf(tables),
  };
}

const runOf = (content: string, look: Look): FormRun => ({
  text: content,
  font: look.font ?? null,
  size: look.size ?? null,
  bold: look.bold ?? false,
  italic: look.italic ?? false,
  color: look.color ?? 'auto',
});

/** By the outermost table: a table in a cell is laid out like its cell. */
const cellOf = ([outer]: readonly OpenTable[]): FormCell | null =>
  outer === undefined ? null : { table: outer.index, row: outer.row, column: outer.column, width: outer.width };
