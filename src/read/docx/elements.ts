/** What each element of a part does when it opens and when it closes; any other element is transparent. */

import { type Attributes, isOn } from '../xml.js';
import { fontOf } from './fonts.js';
import { numberOf, outlineDepth } from './styles.js';
import { CLOSE_TABLE, OPEN_TABLE } from './tables.js';
import {
  attribute,
  closeBox,
  closeParagraph,
  type FieldState,
  flush,
  openBox,
  openParagraph,
  type Paragraph,
  putBreak,
  putChart,
  putChunk,
  putDrawing,
  putElement,
  putText,
  type RunState,
  type State,
  settle,
} from './writer.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const inMark = (state: State): boolean => state.path.at(-1) === 'w:rPr' && state.path.at(-2) === 'w:pPr';
const inRunProperties = (state: State): boolean => state.path.at(-1) === 'w:rPr' && state.path.at(-2) === 'w:r';
const inParagraphProperties = (state: State): boolean => state.path.at(-1) === 'w:pPr' && state.path.at(-2) === 'w:p';

function withRun(s: State, change: (run: RunState) => void): void {
  const p = s.paragraphs.at(-1);
  if (p !== undefined && inRunProperties(s)) change(p.run);
}

function withMark(s: State, change: (p: Paragraph) => void): void {
  const p = s.paragraphs.at(-1);
  if (p !== undefined && inMark(s)) change(p);
}

function withParagraph(s: State, change: (p: Paragraph) => void): void {
  const p = s.paragraphs.at(-1);
  if (p !== undefined && inParagraphProperties(s)) change(p);
}

function withList(s: State, change: (p: Paragraph) => void): void {
  const p = s.paragraphs.at(-1);
  if (p !== undefined && s.path.at(-1) === 'w:numPr') change(p);
}

/** A tracked insertion or deletion of a paragraph mark, a row or a cell, or of what stands in a paragraph. */
function isOfMark(s: State): boolean {
  const parent = s.path.at(-1);
  return parent === 'w:rPr' || parent === 'w:trPr' || parent === 'w:tcPr' || parent === 'w:numPr';
}

function added(s: State): void {
  if (isOfMark(s)) s.baked.revisions.marks++;
  else s.baked.revisions.added++;
}

/** Inside the properties of a paragraph's mark a deletion takes the mark away, not a piece of content. */
function markDeleted(s: State): void {
  s.baked.revisions.marks++;
  withMark(s, (p) => {
    p.unmarked = true;
  });
}

/** A note stands once in the text, where it is first referred to: as often as it is named it would fill the memory. */
function note(s: State, a: Attributes, kind: 'footnote' | 'endnote'): void {
  const id = a['w:id'] ?? '';
  const key = `${kind}:${id}`;
  if (s.baked.notes.has(key)) return;
  if (putElement(s, `<w:${kind}Reference w:id="${attribute(id)}"/>`)) s.baked.notes.add(key);
}

/** Opens and closes complex fields. Also asked about deleted ones, so that begin and end stay in pairs. */
export function fieldMark(s: State, a: Attributes): void {
  if (s.fieldsBroken) return;
  const type = a['w:fldCharType'];
  const field = s.fields.at(-1);
  if (type === 'begin') s.fields.push({ instruction: true, code: '', contents: false, entries: [], chosen: 0 });
  if (type === 'separate' && field !== undefined) {
    field.instruction = false;
    field.contents = /^\s*TOC(?:\s|$)/u.test(field.code);
  }
  if (type === 'end') putChoice(s, s.fields.pop());
}

/** Adds to the list of a form's field. */
function choice(s: State, change: (field: FieldState) => void): void {
  const field = s.fields.at(-1);
  if (field !== undefined && s.path.at(-1) === 'w:ddList') change(field);
}

/** The chosen entry of a list in a form is printed and stands nowhere else. */
function putChoice(s: State, field: FieldState | undefined): void {
  const text = field?.entries[field.chosen];
  if (text !== undefined && field?.instruction === true) putText(s, text);
}

type Open = (state: State, attributes: Attributes) => void;

/** In EMU, 360,000 to a centimetre: 10 cm by 8 cm hold text that a reader is meant to read; seals and signatures are smaller. */
const WIDE_PICTURE = 3_600_000;
const HIGH_PICTURE = 2_880_000;

export const OPEN: Record<string, Open> = {
  ...OPEN_TABLE,
  'w:document': (s) => s.out.push(`<w:document ${W}>`),
  'w:footnotes': (s) => s.out.push(`<w:footnotes ${W}>`),
  'w:endnotes': (s) => s.out.push(`<w:endnotes ${W}>`),
  'w:body': (s) => s.out.push('<w:body>'),
  'w:footnote': (s, a) => s.out.push(`<w:footnote w:id="${attribute(a['w:id'] ?? '')}">`),
  'w:endnote': (s, a) => s.out.push(`<w:endnote w:id="${attribute(a['w:id'] ?? '')}">`),
  'w:p': openParagraph,
  'w:pStyle': (s, a) => withParagraph(s, (p) => (p.styleId = a['w:val'])),
  'w:numId': (s, a) => withList(s, (p) => (p.numId = a['w:val'])),
  'w:ilvl': (s, a) => withList(s, (p) => (p.level = numberOf(a['w:val']))),
  'w:jc': (s, a) => withParagraph(s, (p) => (p.centred = a['w:val'] === 'center')),
  'w:outlineLvl': (s, a) => withParagraph(s, (p) => (p.headingDepth = outlineDepth(a['w:val']))),
  'w:del': markDeleted,
  'w:moveFrom': markDeleted,
  'w:ins': added,
  'w:moveTo': added,
  'w:cellIns': added,
  'w:cellDel': added,
  'w:r': (s) => {
    const p = s.paragraphs.at(-1);
    if (p === undefined) return;
    settle(s, p);
    p.run = {};
  },
  'w:rStyle': (s, a) => withRun(s, (run) => (run.styleId = a['w:val'])),
  'w:b': (s, a) => withRun(s, (run) => (run.bold = isOn(a['w:val']))),
  'w:i': (s, a) => withRun(s, (run) => (run.italic = isOn(a['w:val']))),
  'w:caps': (s, a) => {
    withMark(s, (p) => (p.capsMark = isOn(a['w:val'])));
    withRun(s, (run) => (run.caps = isOn(a['w:val'])));
  },
  'w:rFonts': (s, a) => withRun(s, (run) => (run.font = fontOf(a))),
  'w:vanish': (s, a) => {
    withMark(s, (p) => (p.hiddenMark = isOn(a['w:val'])));
    withRun(s, (run) => (run.hidden = isOn(a['w:val'])));
  },
  'w:specVanish': (s, a) => withMark(s, (p) => (p.separator = isOn(a['w:val']))),
  'w:br': putBreak,
  'w:cr': putBreak,
  'w:tab': (s) => {
    if (s.path.at(-1) === 'w:r') putElement(s, '<w:tab/>');
  },
  'w:ptab': (s) => putElement(s, '<w:tab/>'),
  // A letter in fonts of old Vietnamese systems.
  'w:softHyphen': (s) => putText(s, '\u00AD'),
  'w:noBreakHyphen': (s) => putElement(s, '<w:noBreakHyphen/>'),
  'w:sym': (s, a) =>
    putElement(s, `<w:sym w:font="${attribute(a['w:font'] ?? '')}" w:char="${attribute(a['w:char'] ?? '')}"/>`),
  'w:footnoteReference': (s, a) => note(s, a, 'footnote'),
  'w:endnoteReference': (s, a) => note(s, a, 'endnote'),
  'w:fldChar': fieldMark,
  'mc:AlternateContent': (s) => s.alternates.push({ chosen: false, mark: s.textLength }),
  'w:txbxContent': openBox,
  'v:textpath': (s, a) => {
    if (a.string !== undefined) s.baked.drawnWords.push(a.string);
    s.textLength++;
  },
  'wp:extent': (s, a) => {
    s.wideDrawing = Number(a.cx) >= WIDE_PICTURE && Number(a.cy) >= HIGH_PICTURE;
  },
  'a:blip': (s, a) => {
    s.baked.pictures++;
    if (!s.wideDrawing) return;
    s.baked.largePictures++;
    s.baked.sheets.push(a['r:embed'] ?? '');
  },
  // How large it is drawn stands in a style; the picture itself tells.
  'v:imagedata': (s, a) => {
    s.baked.pictures++;
    s.baked.sheets.push(a['r:id'] ?? '');
  },
  'w:altChunk': (s, a) => putChunk(s, a['r:id'] ?? ''),
  'dgm:relIds': (s, a) => putDrawing(s, a['r:dm'] ?? ''),
  'c:chart': (s, a) => putChart(s, a['r:id'] ?? ''),
  // Words in a shape of a drawing canvas; those of Word's own shapes stand in w:txbxContent.
  'a:txBody': openBox,
  'a:p': openParagraph,
  'w:listEntry': (s, a) => choice(s, (field) => field.entries.push(a['w:val'] ?? '')),
  'w:result': (s, a) => choice(s, (field) => (field.chosen = numberOf(a['w:val']) ?? 0)),
  'o:OLEObject': (s, a) => {
    // A formula is a picture of itself; a sheet or another document holds text that only its own program shows.
    if (/^(?:Excel|Word|PowerPoint)/u.test(a.ProgID ?? '')) s.baked.embedded = true;
  },
};

export const CLOSE: Record<string, (state: State) => void> = {
  ...CLOSE_TABLE,
  'w:document': (s) => s.out.push('</w:document>'),
  'w:footnotes': (s) => s.out.push('</w:footnotes>'),
  'w:endnotes': (s) => s.out.push('</w:endnotes>'),
  'w:body': (s) => {
    flush(s);
    s.out.push('</w:body>');
  },
  'w:footnote': (s) => {
    flush(s);
    s.out.push('</w:footnote>');
  },
  'w:endnote': (s) => {
    flush(s);
    s.out.push('</w:endnote>');
  },
  'w:pPr': (s) => {
    const p = s.paragraphs.at(-1);
    if (p !== undefined && s.path.at(-1) === 'w:p') settle(s, p);
  },
  'w:p': closeParagraph,
  // A choice that brought text makes its fallback a second copy of the same text box.
  'mc:Choice': (s) => {
    const alternate = s.alternates.at(-1);
    if (alternate !== undefined && s.textLength > alternate.mark) alternate.chosen = true;
  },
  'mc:AlternateContent': (s) => s.alternates.pop(),
  'w:txbxContent': closeBox,
  'a:txBody': closeBox,
  'a:p': closeParagraph,
};
