/** Reads where the text of a document.xml stands in its XML, without changing a character of either. */
import { type Attributes, isOn, streamXml } from '../../read/xml.js';
import { skeletonOf } from './skeleton.js';

/**
 * A child of a paragraph that holds text: a run, a link, an insertion, a content control. Anchors stand before and behind
 * it, never inside: there every reader of the format allows them, and taking them out gives the file back.
 */
export interface Piece {
  start: number;
  end: number;
  /** Prefix of WordprocessingML where it stands: "w"; "" where it is the default namespace. */
  prefix: string;
}

/** A line of the text as it is read: a paragraph, or what stands between two line breaks or tabs of one. */
export interface Line {
  skeleton: string;
  /** From which letter of the skeleton on which piece holds it. */
  parts: { from: number; piece: number }[];
}

export interface Scan {
  pieces: Piece[];
  lines: Line[];
  /** A place inside the first paragraph that can hold an anchor, for a document without text. */
  foothold: Piece | null;
  /** Namespace of WordprocessingML: the transitional or the strict one. */
  namespace: string;
}

/** Paragraphs of the notes, by kind and id ("footnote:2"). */
export type Notes = ReadonlyMap<string, readonly string[]>;

interface Open {
  lines: Line[];
  /** Lines of its notes and of the text boxes in it, which follow it. */
  after: Line[];
}

interface State extends Scan {
  xml: string;
  notes: Notes;
  path: string[];
  /** Open paragraphs, outermost first. */
  open: Open[];
  /** Depth of the outermost open paragraph, and of what is skipped. */
  outer: number | null;
  skipped: number | null;
  prefix: string;
  unit: { start: number; piece: number | null } | null;
  hidden: boolean;
  alternates: { mark: number; chosen: boolean }[];
  letters: number;
  fields: { code: string; instruction: boolean; contents: boolean }[];
  /** Fields that do not end would swallow the rest: in such a file their marks are ignored. */
  fieldsBroken: boolean;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** In properties these mark a paragraph, a row or a cell as deleted; elsewhere they hold what is deleted. */
const OF_PROPERTIES = new Set(['w:rPr', 'w:trPr', 'w:tcPr', 'w:numPr']);
const PARAGRAPHS = new Set(['w:p', 'a:p']);
const TEXTS = new Set(['w:t', 'm:t', 'a:t']);
const NOTES: Record<string, string> = { 'w:footnoteReference': 'footnote', 'w:endnoteReference': 'endnote' };

/** Throws on XML that is not well-formed. */
export function scanDocument(xml: string, notes: Notes = new Map()): Scan {
  const state: State = {
    xml,
    notes,
    pieces: [],
    lines: [],
    foothold: null,
    namespace: xml.slice(0, ROOT_CHARS).includes(STRICT) ? STRICT : TRANSITIONAL,
    path: [],
    open: [],
    outer: null,
    skipped: null,
    prefix: 'w',
    unit: null,
    hidden: false,
    alternates: [],
    letters: 0,
    fields: [],
    fieldsBroken: countOf(xml, /fldCharType=["']begin/gu) !== countOf(xml, /fldCharType=["']end/gu),
  };
  streamXml(xml, {
    open: (name, attributes, end) => opened(state, name, attributes, end),
    close: (name, end) => closed(state, name, end),
    text: (text) => told(state, text),
  });
  const { pieces, lines, foothold, namespace } = state;
  return { pieces, lines, foothold, namespace };
}

const countOf = (xml: string, pattern: RegExp): number => xml.match(pattern)?.length ?? 0;

/** Namespaces are declared on the root, which stands here. */
const ROOT_CHARS = 20_000;

function opened(s: State, name: string, attributes: Attributes, end: number): void {
  const parent = s.path.at(-1) ?? '';
  if (s.skipped === null && isSkipped(s, name, parent)) s.skipped = s.path.length;
  // No attribute may hold a "<", so the last one before the end of a tag begins it.
  if (PARAGRAPHS.has(name)) openParagraph(s, end);
  else if (s.outer !== null && s.path.length === s.outer + 1 && name !== 'w:pPr') {
    s.unit = { start: s.xml.lastIndexOf('<', end - 1), piece: null };
  }
  s.path.push(name);
  if (s.skipped === null) OPEN[name]?.(s, attributes, parent);
}

const OPEN: Record<string, (s: State, attributes: Attributes, parent: string) => void> = {
  'w:r': (s) => {
    s.hidden = false;
  },
  'w:vanish': (s, a, parent) => {
    if (parent === 'w:rPr' && s.path.at(-3) === 'w:r') s.hidden = isOn(a['w:val']);
  },
  'w:br': (s) => newLine(s),
  'w:cr': (s) => newLine(s),
  // Columns set with tabs are read one below the other.
  'w:tab': (s, _, parent) => {
    if (parent === 'w:r') newLine(s);
  },
  'w:fldChar': (s, a) => fieldMark(s, a['w:fldCharType']),
  'w:footnoteReference': (s, a) => noteLines(s, 'w:footnoteReference', a['w:id']),
  'w:endnoteReference': (s, a) => noteLines(s, 'w:endnoteReference', a['w:id']),
  'mc:AlternateContent': (s) => s.alternates.push({ mark: s.letters, chosen: false }),
};

function isSkipped(s: State, name: string, parent: string): boolean {
  if (name === 'w:del' || name === 'w:moveFrom') return !OF_PROPERTIES.has(parent);
  if (name === 'mc:Fallback') return s.alternates.at(-1)?.chosen === true;
  return name === 'w:rt';
}

function openParagraph(s: State, end: number): void {
  s.open.push({ lines: [{ skeleton: '', parts: [] }], after: [] });
  if (s.outer !== null) return;
  s.outer = s.path.length;
  const start = s.xml.lastIndexOf('<', end - 1);
  s.prefix = /^<(?:([^\s:/>]+):)?/u.exec(s.xml.slice(start, start + NAME_CHARS))?.[1] ?? '';
}

/** A longer prefix is nobody's. */
const NAME_CHARS = 200;

function closed(s: State, name: string, end: number): void {
  s.path.pop();
  if (s.skipped === s.path.length) s.skipped = null;
  if (name === 'mc:Choice') {
    const alternate = s.alternates.at(-1);
    if (alternate !== undefined && s.letters > alternate.mark) alternate.chosen = true;
  }
  if (name === 'mc:AlternateContent') s.alternates.pop();
  if (PARAGRAPHS.has(name)) closeParagraph(s, end);
  else if (s.outer !== null && s.path.length === s.outer + 1) closeUnit(s, end);
}

function closeUnit(s: State, end: number): void {
  const piece = s.unit?.piece == null ? undefined : s.pieces[s.unit.piece];
  if (piece !== undefined) piece.end = end;
  s.unit = null;
}

function closeParagraph(s: State, end: number): void {
  const done = s.open.pop();
  if (done === undefined) return;
  const all = [...done.lines.filter(({ skeleton }) => skeleton !== ''), ...done.after];
  const outer = s.open.at(-1);
  if (outer !== undefined) outer.after.push(...all);
  else s.lines.push(...all);
  if (s.outer !== s.path.length) return;
  s.outer = null;
  const tag = s.xml.lastIndexOf('<', end - 1);
  if (s.foothold === null && s.xml.startsWith('</', tag)) s.foothold = { start: tag, end: tag, prefix: s.prefix };
}

function told(s: State, text: string): void {
  const parent = s.path.at(-1) ?? '';
  if (s.skipped !== null) return;
  const field = s.fields.at(-1);
  if (parent === 'w:instrText' && field?.instruction === true) field.code += text;
  if (!TEXTS.has(parent) || s.hidden || s.fields.some(({ contents, instruction }) => contents || instruction)) return;
  const line = s.open.at(-1)?.lines.at(-1);
  const skeleton = skeletonOf(text);
  if (line === undefined || skeleton === '') return;
  const piece = pieceOf(s);
  if (piece === null) return;
  if (line.parts.at(-1)?.piece !== piece) line.parts.push({ from: line.skeleton.length, piece });
  line.skeleton += skeleton;
  s.letters += skeleton.length;
}

/** The piece that is open, numbered when the first letter of it comes. */
function pieceOf(s: State): number | null {
  if (s.unit === null) return null;
  if (s.unit.piece === null) {
    s.unit.piece = s.pieces.length;
    s.pieces.push({ start: s.unit.start, end: s.unit.start, prefix: s.prefix });
  }
  return s.unit.piece;
}

function newLine(s: State): void {
  const lines = s.open.at(-1)?.lines;
  if (lines?.at(-1)?.skeleton !== '') lines?.push({ skeleton: '', parts: [] });
}

/** The contents of a document repeat its headings: they are no text of the plan. */
function fieldMark(s: State, type: string | undefined): void {
  if (s.fieldsBroken) return;
  if (type === 'begin') s.fields.push({ code: '', instruction: true, contents: false });
  const field = s.fields.at(-1);
  if (type === 'separate' && field !== undefined) {
    field.instruction = false;
    field.contents = /^\s*TOC(?:\s|$)/u.test(field.code);
  }
  if (type === 'end') s.fields.pop();
}

/** A note is commented where it is referred to. */
function noteLines(s: State, element: string, id = ''): void {
  const texts = s.notes.get(`${NOTES[element]}:${id}`) ?? [];
  const piece = texts.length === 0 ? null : pieceOf(s);
  if (piece === null) return;
  s.open.at(-1)?.after.push(...texts.map((skeleton) => ({ skeleton, parts: [{ from: 0, piece }] })));
}

/** Skeletons of the paragraphs of each note of a part. */
export function scanNotes(xml: string, kind: 'footnote' | 'endnote'): Map<string, string[]> {
  const notes = new Map<string, string[]>();
  let [lines, text] = [[] as string[], false];
  streamXml(xml, {
    open(name, attributes) {
      if (name === `w:${kind}`) {
        lines = [];
        notes.set(`${kind}:${attributes['w:id'] ?? ''}`, lines);
      } else if (name === 'w:p') lines.push('');
      text = name === 'w:t';
    },
    close(name) {
      text = false;
      if (name === 'w:p' && lines.at(-1) === '') lines.pop();
    },
    text(words) {
      const at = lines.length - 1;
      if (text && at >= 0) lines[at] += skeletonOf(words);
    },
  });
  return notes;
}
