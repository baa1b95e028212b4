/** The output of baking: paragraphs and runs as they are written, with what is known of them so far. */
import { normalise } from '../../vi/normalise.js';
import type { Aside } from '../assemble.js';
import { MAX_PARAGRAPHS } from '../limits.js';
import { XmlLimit } from '../xml.js';
import { CHUNK_STYLE } from './chunks.js';
import { fontTag } from './fonts.js';
import { type Numbering, nextLabel } from './numbering.js';
import type { Style, Styles } from './styles.js';

export interface BakeContext {
  styles: Styles;
  numbering: Numbering;
  /** The words of a drawing in a part of its own, by the id of the reference; null when there is no such part. */
  drawn?: ((id: string) => string[] | null) | undefined;
}

/** Revision marks of one part: places, not characters. */
export interface Revisions {
  added: number;
  removed: number;
  /** Paragraph marks, rows and cells that came or went, where no text did. */
  marks: number;
}

export interface Baked {
  xml: string;
  /** What stands in the part and not in its text: hidden, deleted, the codes of fields, a table of contents. */
  asides: Aside[];
  pictures: number;
  /** Those of them that are large enough to be pages or tables. */
  largePictures: number;
  /** References to what may be pictures of pages, in the order of the text. */
  sheets: string[];
  revisions: Revisions;
  /** Notes that the text refers to ("footnote:2"). */
  notes: Set<string>;
  /** Words drawn as pictures (WordArt): watermarks. */
  drawnWords: string[];
  /** A part of another file is embedded (altChunk, a sheet), which nobody here can read. */
  embedded: boolean;
  /** References to whole files that stand in the text, in its order. */
  chunks: string[];
  /** There are charts, whose words and figures are set aside. */
  charts: boolean;
}

/** Font names that carry what the tree of mammoth has no field for: a label of an automatic list and its level. */
export const LABEL_FONT = 'kehoach-label-';
/** Style ids that carry the heading depth. */
export const HEADING_STYLE = 'kehoach-heading-';
/** Style id of a paragraph that stands in a text box. */
export const BOX_STYLE = 'kehoach-box';

type AsideReason = 'hidden' | 'deleted' | 'boilerplate' | 'decoration';

export interface Paragraph {
  /** Index in the output where properties and label are put once they are known. */
  slot: number;
  out: string[];
  styleId?: string | undefined;
  numId?: string | undefined;
  level?: number | undefined;
  centred?: boolean | undefined;
  headingDepth?: number | undefined;
  /** The paragraph mark is deleted or moved away: the paragraph is one with the next. */
  unmarked: boolean;
  hiddenMark?: boolean | undefined;
  capsMark?: boolean | undefined;
  /** A hidden mark that only lets the next paragraph go on in the same line ("style separator"). */
  separator: boolean;
  settled: boolean;
  /** Text boxes anchored in the paragraph; they follow it. */
  boxes: string[][];
  /** Text of the paragraph that is not part of the document, by reason. */
  aside: Partial<Record<AsideReason, string>>;
  run: RunState;
  openRun: string;
}

export interface RunState {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  caps?: boolean | undefined;
  hidden?: boolean | undefined;
  font?: string | undefined;
  styleId?: string | undefined;
}

export interface FieldState {
  /** Its instruction is being read, not yet its result. */
  instruction: boolean;
  code: string;
  /** A table of contents: its result repeats the headings. */
  contents: boolean;
  /** Entries of a list in a form, and which is chosen: the field has no text but this. */
  entries: string[];
  chosen: number;
}

export interface State extends BakeContext {
  out: string[];
  path: string[];
  /** Open paragraphs, outermost first: a text box opens one inside another. */
  paragraphs: Paragraph[];
  /** A paragraph without its mark, waiting for the next to complete it. */
  pending: Paragraph | null;
  /** Depth below an element that is skipped with all it holds. */
  skipping: number;
  /** What is skipped is a tracked deletion, whose text is kept apart. */
  deleting: boolean;
  deleted: string;
  /** Depth of a fallback within what is deleted, whose text has been kept already. */
  twin: number | null;
  skipped: string;
  tables: { rowStart: number; outer: CellState | null; last: CellState | null }[];
  cell: CellState | null;
  alternates: { chosen: boolean; mark: number }[];
  boxOuts: string[][];
  textLength: number;
  /** The drawing that is open is as large as a page of text may be. */
  wideDrawing: boolean;
  /** Paragraphs and lines until now. */
  count: number;
  baked: Baked;
  /** Open complex fields, outermost first. */
  fields: FieldState[];
  /** Fields that do not end would swallow the rest: in such a part their marks are ignored. */
  fieldsBroken: boolean;
}

export interface CellState {
  /** Index in the output of the cell's properties. */
  slot: number;
  span: number;
  merge: string | null;
  /** Older files merge sideways by marks: this cell goes on from the one before. */
  joined: boolean;
  filled: boolean;
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
export const attribute = (text: string): string => escapeXml(text).replace(/"/g, '&quot;');

function countLine(s: State): void {
  if (++s.count > MAX_PARAGRAPHS) throw new XmlLimit(`hơn ${MAX_PARAGRAPHS} đoạn`);
}

/** A break begins a line of its own, which costs what a paragraph does. */
export function putBreak(s: State): void {
  countLine(s);
  putElement(s, '<w:br/>');
}

export function openParagraph(s: State): void {
  countLine(s);
  const pending = s.pending;
  s.pending = null;
  if (pending !== null) {
    // The mark between the two is deleted: the text of both stands in one paragraph with the properties of the second.
    s.paragraphs.push({ ...pending, ...freshProperties(), boxes: pending.boxes });
    return;
  }
  s.out.push('<w:p>');
  s.paragraphs.push({ slot: s.out.length, out: s.out, ...freshProperties(), boxes: [], aside: {}, openRun: '' });
  s.out.push('');
}

const freshProperties = (): Omit<Paragraph, 'slot' | 'out' | 'boxes' | 'aside' | 'openRun'> => ({
  styleId: undefined,
  numId: undefined,
  level: undefined,
  centred: undefined,
  headingDepth: undefined,
  unmarked: false,
  hiddenMark: undefined,
  capsMark: undefined,
  separator: false,
  settled: false,
  run: {},
});

export function closeParagraph(s: State): void {
  const p = s.paragraphs.pop();
  if (p === undefined) return;
  settle(s, p);
  if (p.unmarked) {
    s.pending = p;
    return;
  }
  endParagraph(s, p);
}

function endParagraph(s: State, p: Paragraph): void {
  closeRun(s, p);
  s.out.push('</w:p>');
  for (const box of p.boxes) for (const piece of box) s.out.push(piece);
  for (const reason in p.aside) putAside(s, reason as AsideReason, p.aside[reason as AsideReason] ?? '');
}

export function putAside(s: State, reason: AsideReason, raw: string): void {
  const text = normalise(raw).text;
  if (text !== '') s.baked.asides.push({ reason, text });
}

/** Keeps text of the open paragraph apart; of none, it is kept at once. */
export function setAside(s: State, reason: AsideReason, text: string): void {
  const p = s.paragraphs.at(-1) ?? s.pending;
  if (p == null) putAside(s, reason, text);
  else p.aside[reason] = (p.aside[reason] ?? '') + text;
}

/** Ends a paragraph that waits for a next one which will not come. */
export function flush(s: State): void {
  const pending = s.pending;
  s.pending = null;
  if (pending !== null && pending.out === s.out) endParagraph(s, pending);
}

const styleOf = (s: State, p: Paragraph): Style | undefined =>
  p.styleId === undefined ? s.styles.paragraphDefault : (s.styles.byId.get(p.styleId) ?? s.styles.paragraphDefault);

/** Writes properties and label of a paragraph, once, when all its properties have been read. */
export function settle(s: State, p: Paragraph): void {
  if (p.settled) return;
  p.settled = true;
  if (p.unmarked) return;
  const style = styleOf(s, p);
  const depth = p.headingDepth ?? style?.headingDepth;
  const named = depth !== undefined ? `${HEADING_STYLE}${depth}` : s.boxOuts.length > 0 ? BOX_STYLE : '';
  const heading = named === '' ? '' : `<w:pStyle w:val="${named}"/>`;
  const align = (p.centred ?? style?.centred) ? '<w:jc w:val="center"/>' : '';
  p.out[p.slot] =
    `${heading === '' && align === '' ? '' : `<w:pPr>${heading}${align}</w:pPr>`}${labelRun(s, p, style)}`;
}

function labelRun(s: State, p: Paragraph, style: Style | undefined): string {
  const unseen = !p.separator && (p.hiddenMark ?? style?.hidden ?? false);
  const label = unseen ? null : nextLabel(s.numbering, p, style);
  if (label === null) return '';
  const caps = label.caps ?? p.capsMark ?? style?.caps ?? false;
  const text = `${caps ? label.text.toLocaleUpperCase('vi') : label.text}${label.glued ? '' : ' '}`;
  return `<w:r><w:rPr><w:rFonts w:ascii="${LABEL_FONT}${label.level}"/></w:rPr><w:t>${escapeXml(text)}</w:t></w:r>`;
}

/** A property of the run itself, else of its character style, else of the paragraph's style. */
function resolved(s: State, p: Paragraph, key: 'bold' | 'italic' | 'caps' | 'hidden'): boolean {
  const character = p.run.styleId === undefined ? undefined : s.styles.byId.get(p.run.styleId);
  return p.run[key] ?? character?.[key] ?? styleOf(s, p)?.[key] ?? false;
}

/** The font of a run that may be written in an old Vietnamese system, as it is put on the run. */
function oldFont(s: State, p: Paragraph): string | null {
  const character = p.run.styleId === undefined ? undefined : s.styles.byId.get(p.run.styleId);
  const font = p.run.font ?? character?.font ?? styleOf(s, p)?.font ?? s.styles.defaultFont;
  return fontTag(font, resolved(s, p, 'caps'));
}

function openRunFor(s: State, p: Paragraph, font = oldFont(s, p)): void {
  const bold = resolved(s, p, 'bold') ? '<w:b/>' : '';
  const italic = resolved(s, p, 'italic') ? '<w:i/>' : '';
  const fonts = font === null ? '' : `<w:rFonts w:ascii="${attribute(font)}"/>`;
  const properties = fonts + bold + italic;
  const key = `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}`;
  if (p.openRun === key) return;
  closeRun(s, p);
  s.out.push(key);
  p.openRun = key;
}

function closeRun(s: State, p: Paragraph): void {
  if (p.openRun !== '') s.out.push('</w:r>');
  p.openRun = '';
}

/** Why text at this place is no part of the document; null when it is. */
function asideReason(s: State, p: Paragraph): AsideReason | null {
  for (const field of s.fields) {
    if (field.instruction) return 'hidden';
    if (field.contents) return 'boilerplate';
  }
  return resolved(s, p, 'hidden') ? 'hidden' : null;
}

export function putText(s: State, text: string): void {
  const p = s.paragraphs.at(-1);
  if (p === undefined || text === '') return;
  settle(s, p);
  s.textLength += text.length;
  const reason = asideReason(s, p);
  if (reason !== null) {
    setAside(s, reason, text);
    return;
  }
  if (s.cell !== null) s.cell.filled = true;
  const font = oldFont(s, p);
  openRunFor(s, p, font);
  // Signs of an old system must be decoded before they are letters that have capitals.
  s.out.push(
    '<w:t>',
    escapeXml(font === null && resolved(s, p, 'caps') ? text.toLocaleUpperCase('vi') : text),
    '</w:t>',
  );
}

/** Writes an element of a run; false where nothing is printed. */
export function putElement(s: State, element: string): boolean {
  const p = s.paragraphs.at(-1);
  if (p === undefined || s.path.at(-1) !== 'w:r' || asideReason(s, p) !== null) return false;
  openRunFor(s, p);
  s.out.push(element);
  return true;
}

/** A text box writes to an output of its own, which follows the paragraph it is anchored in. */
export function openBox(s: State): void {
  s.boxOuts.push(s.out);
  s.out = [];
}

export function closeBox(s: State): void {
  flush(s);
  const box = s.out;
  const outer = s.boxOuts.pop();
  if (outer === undefined) return;
  s.out = outer;
  s.paragraphs.at(-1)?.boxes.push(box);
}

/** A paragraph that keeps the place of a file inside the text. */
export function putChunk(s: State, id: string): void {
  flush(s);
  s.out.push(`<w:p><w:pPr><w:pStyle w:val="${CHUNK_STYLE}${s.baked.chunks.length}"/></w:pPr></w:p>`);
  s.baked.chunks.push(id);
  if (s.cell !== null) s.cell.filled = true;
}

/** The words of a drawing follow its paragraph, as those of a text box do. */
export function putDrawing(s: State, id: string): void {
  const texts = s.drawn?.(id) ?? null;
  if (texts === null) s.baked.embedded = true;
  if (texts === null || texts.length === 0) return;
  s.textLength++;
  if (s.cell !== null) s.cell.filled = true;
  s.paragraphs.at(-1)?.boxes.push(texts.map((text) => `<w:p><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`));
}

/** Figures of a chart are no sentences of the plan. */
export function putChart(s: State, id: string): void {
  const texts = s.drawn?.(id) ?? null;
  if (texts === null) s.baked.embedded = true;
  if (texts === null || texts.length === 0) return;
  s.textLength++;
  s.baked.charts = true;
  putAside(s, 'decoration', texts.join('; '));
}
