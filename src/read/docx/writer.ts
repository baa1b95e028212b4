/** The output of baking: paragraphs and runs as they are written, with what is known of them so far. */
import { MAX_PARAGRAPHS } from '../limits.js';
import { XmlLimit } from '../xml.js';
import { fontTag } from './fonts.js';
import { type Numbering, nextLabel } from './numbering.js';
import type { Style, Styles } from './styles.js';

export interface BakeContext {
  styles: Styles;
  numbering: Numbering;
}

export interface Baked {
  xml: string;
  hidden: string[];
  pictures: number;
  /** Tracked insertions, deletions or moves were met. */
  tracked: boolean;
  /** A part of another file is embedded (altChunk), which nobody here can read. */
  embedded: boolean;
}

/** Font names that carry what the tree of mammoth has no field for: a label of an automatic list and its level. */
export const LABEL_FONT = 'kehoach-label-';
/** Style ids that carry the heading depth. */
export const HEADING_STYLE = 'kehoach-heading-';

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
  hiddenMark: boolean;
  settled: boolean;
  /** Text boxes anchored in the paragraph; they follow it. */
  boxes: string[][];
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

export interface State extends BakeContext {
  out: string[];
  path: string[];
  /** Open paragraphs, outermost first: a text box opens one inside another. */
  paragraphs: Paragraph[];
  /** A paragraph without its mark, waiting for the next to complete it. */
  pending: Paragraph | null;
  /** Depth below an element that is skipped with all it holds. */
  skipping: number;
  tables: { rowStart: number; outer: CellState | null }[];
  cell: CellState | null;
  alternates: { chosen: boolean; mark: number }[];
  boxOuts: string[][];
  textLength: number;
  /** Paragraphs until now. */
  count: number;
  baked: Baked;
  /** Nesting of complex fields, each in its instruction (true) or its result (false). */
  fields: boolean[];
}

export interface CellState {
  span: number;
  merge: string | null;
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
export const attribute = (text: string): string => escapeXml(text).replace(/"/g, '&quot;');

export function openParagraph(s: State): void {
  if (++s.count > MAX_PARAGRAPHS) throw new XmlLimit(`hơn ${MAX_PARAGRAPHS} đoạn`);
  const pending = s.pending;
  s.pending = null;
  if (pending !== null) {
    // The mark between the two is deleted: the text of both stands in one paragraph with the properties of the second.
    s.paragraphs.push({ ...pending, ...freshProperties(), boxes: pending.boxes });
    return;
  }
  s.out.push('<w:p>');
  s.paragraphs.push({ slot: s.out.length, out: s.out, ...freshProperties(), boxes: [], openRun: '' });
  s.out.push('');
}

const freshProperties = (): Omit<Paragraph, 'slot' | 'out' | 'boxes' | 'openRun'> => ({
  styleId: undefined,
  numId: undefined,
  level: undefined,
  centred: undefined,
  headingDepth: undefined,
  unmarked: false,
  hiddenMark: false,
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
  const heading = depth === undefined ? '' : `<w:pStyle w:val="${HEADING_STYLE}${depth}"/>`;
  const align = (p.centred ?? style?.centred) ? '<w:jc w:val="center"/>' : '';
  const label = p.hiddenMark ? null : nextLabel(s.numbering, p, style);
  const written =
    label === null
      ? ''
      : `<w:r><w:rPr><w:rFonts w:ascii="${LABEL_FONT}${label.level}"/></w:rPr><w:t>${escapeXml(label.text)} </w:t></w:r>`;
  p.out[p.slot] = `${heading === '' && align === '' ? '' : `<w:pPr>${heading}${align}</w:pPr>`}${written}`;
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

export function putText(s: State, text: string): void {
  const p = s.paragraphs.at(-1);
  if (p === undefined || text === '' || s.fields.includes(true)) return;
  settle(s, p);
  if (resolved(s, p, 'hidden')) {
    s.baked.hidden.push(text);
    return;
  }
  const font = oldFont(s, p);
  openRunFor(s, p, font);
  s.textLength += text.length;
  // Signs of an old system must be decoded before they are letters that have capitals.
  s.out.push(
    '<w:t>',
    escapeXml(font === null && resolved(s, p, 'caps') ? text.toLocaleUpperCase('vi') : text),
    '</w:t>',
  );
}

export function putElement(s: State, element: string): void {
  const p = s.paragraphs.at(-1);
  if (p === undefined || s.path.at(-1) !== 'w:r' || s.fields.includes(true)) return;
  if (resolved(s, p, 'hidden')) return;
  openRunFor(s, p);
  s.out.push(element);
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
