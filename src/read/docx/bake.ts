/**
 * Rewrites a body part of a docx (document.xml, footnotes.xml) into a small one that mammoth reads without loss:
 * automatic numbers written out as text, fields unwrapped, hidden text set aside, text boxes promoted to paragraphs, and
 * formatting that styles bring resolved. Everything else (positions, fonts, revision marks, drawings) is left out, which
 * also makes mammoth's own pass several times cheaper.
 */
import { MAX_COLUMNS } from '../limits.js';
import { type Attributes, isOn, streamXml } from '../xml.js';
import { fontOf } from './fonts.js';
import { numberOf, outlineDepth } from './styles.js';
import {
  attribute,
  type BakeContext,
  type Baked,
  closeBox,
  closeParagraph,
  flush,
  openBox,
  openParagraph,
  putElement,
  putText,
  type RunState,
  type State,
  settle,
} from './writer.js';

const SKIPPED = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:sectPr',
  'w:tblPr',
  'w:tblGrid',
  'w:del',
  'w:moveFrom',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
  'w:footnotePr',
  'w:endnotePr',
]);

/** Footnotes that only draw the line above the notes. */
const SEPARATORS = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

/** Bakes one part. The numbering in the context goes on counting, so parts must come in reading order. */
export function bake(xml: string, context: BakeContext): Baked {
  const state: State = {
    ...context,
    out: [],
    path: [],
    paragraphs: [],
    pending: null,
    skipping: 0,
    tables: [],
    cell: null,
    alternates: [],
    boxOuts: [],
    textLength: 0,
    count: 0,
    baked: { xml: '', hidden: [], pictures: 0, tracked: false, embedded: false },
    fields: [],
  };
  streamXml(xml, {
    open(name, attributes) {
      if (state.skipping > 0) {
        state.skipping++;
        return;
      }
      if (name === 'w:del' && state.path.at(-1) === 'w:trPr') {
        dropRow(state);
        return;
      }
      if (isSkipped(state, name, attributes)) {
        state.skipping = 1;
        return;
      }
      OPEN[name]?.(state, attributes);
      state.path.push(name);
    },
    close(name) {
      if (state.skipping > 0) {
        state.skipping--;
        return;
      }
      state.path.pop();
      CLOSE[name]?.(state);
    },
    text(text) {
      if (state.skipping > 0) return;
      const parent = state.path.at(-1);
      if (parent === 'w:t' || parent === 'm:t') putText(state, text);
    },
  });
  state.baked.xml = state.out.join('');
  return state.baked;
}

function isSkipped(state: State, name: string, attributes: Attributes): boolean {
  if (name === 'w:del' || name === 'w:moveFrom') {
    state.baked.tracked = true;
    // Inside the properties of a paragraph's mark these delete the mark, not a piece of content.
    return state.path.at(-1) !== 'w:rPr';
  }
  if (name === 'mc:Fallback') return state.alternates.at(-1)?.chosen === true;
  if (name === 'w:footnote' || name === 'w:endnote') return SEPARATORS.has(attributes['w:type'] ?? '');
  return SKIPPED.has(name);
}

const inMark = (state: State): boolean => state.path.at(-1) === 'w:rPr' && state.path.at(-2) === 'w:pPr';
const inRunProperties = (state: State): boolean => state.path.at(-1) === 'w:rPr' && state.path.at(-2) === 'w:r';
const inParagraphProperties = (state: State): boolean => state.path.at(-1) === 'w:pPr' && state.path.at(-2) === 'w:p';

type Open = (state: State, attributes: Attributes) => void;

const OPEN: Record<string, Open> = {
  'w:document': (s) =>
    s.out.push('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'),
  'w:footnotes': (s) =>
    s.out.push('<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'),
  'w:endnotes': (s) =>
    s.out.push('<w:endnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'),
  'w:body': (s) => s.out.push('<w:body>'),
  'w:footnote': (s, a) => s.out.push(`<w:footnote w:id="${attribute(a['w:id'] ?? '')}">`),
  'w:endnote': (s, a) => s.out.push(`<w:endnote w:id="${attribute(a['w:id'] ?? '')}">`),
  'w:p': openParagraph,
  'w:pStyle': (s, a) => {
    const p = s.paragraphs.at(-1);
    if (p !== undefined && inParagraphProperties(s)) p.styleId = a['w:val'];
  },
  'w:numId': (s, a) => {
    const p = s.paragraphs.at(-1);
    if (p !== undefined && s.path.at(-1) === 'w:numPr') p.numId = a['w:val'];
  },
  'w:ilvl': (s, a) => {
    const p = s.paragraphs.at(-1);
    if (p !== undefined && s.path.at(-1) === 'w:numPr') p.level = numberOf(a['w:val']);
  },
  'w:jc': (s, a) => {
    const p = s.paragraphs.at(-1);
    if (p !== undefined && inParagraphProperties(s)) p.centred = a['w:val'] === 'center';
  },
  'w:outlineLvl': (s, a) => {
    const p = s.paragraphs.at(-1);
    if (p !== undefined && inParagraphProperties(s)) p.headingDepth = outlineDepth(a['w:val']);
  },
  'w:del': (s) => markDeleted(s),
  'w:moveFrom': (s) => markDeleted(s),
  'w:ins': (s) => {
    s.baked.tracked = true;
  },
  'w:moveTo': (s) => {
    s.baked.tracked = true;
  },
  'w:r': (s) => {
    const p = s.paragraphs.at(-1);
    if (p === undefined) return;
    settle(s, p);
    p.run = {};
  },
  'w:rStyle': (s, a) => withRun(s, (run) => (run.styleId = a['w:val'])),
  'w:b': (s, a) => withRun(s, (run) => (run.bold = isOn(a['w:val']))),
  'w:i': (s, a) => withRun(s, (run) => (run.italic = isOn(a['w:val']))),
  'w:caps': (s, a) => withRun(s, (run) => (run.caps = isOn(a['w:val']))),
  'w:rFonts': (s, a) => withRun(s, (run) => (run.font = fontOf(a))),
  'w:vanish': (s, a) => {
    const p = s.paragraphs.at(-1);
    if (p !== undefined && inMark(s)) p.hiddenMark = isOn(a['w:val']);
    withRun(s, (run) => (run.hidden = isOn(a['w:val'])));
  },
  'w:br': (s) => putElement(s, '<w:br/>'),
  'w:cr': (s) => putElement(s, '<w:br/>'),
  'w:tab': (s) => {
    if (s.path.at(-1) === 'w:r') putElement(s, '<w:tab/>');
  },
  'w:ptab': (s) => putElement(s, '<w:tab/>'),
  // A letter in fonts of old Vietnamese systems.
  'w:softHyphen': (s) => putText(s, '\u00AD'),
  'w:noBreakHyphen': (s) => putElement(s, '<w:noBreakHyphen/>'),
  'w:sym': (s, a) =>
    putElement(s, `<w:sym w:font="${attribute(a['w:font'] ?? '')}" w:char="${attribute(a['w:char'] ?? '')}"/>`),
  'w:footnoteReference': (s, a) => putElement(s, `<w:footnoteReference w:id="${attribute(a['w:id'] ?? '')}"/>`),
  'w:endnoteReference': (s, a) => putElement(s, `<w:endnoteReference w:id="${attribute(a['w:id'] ?? '')}"/>`),
  'w:fldChar': (s, a) => {
    const type = a['w:fldCharType'];
    if (type === 'begin') s.fields.push(true);
    if (type === 'separate' && s.fields.length > 0) s.fields[s.fields.length - 1] = false;
    if (type === 'end') s.fields.pop();
  },
  'w:tbl': (s) => {
    flush(s);
    s.tables.push({ rowStart: 0, outer: s.cell });
    s.out.push('<w:tbl>');
  },
  'w:tr': (s) => {
    const table = s.tables.at(-1);
    if (table === undefined) return;
    table.rowStart = s.out.length;
    s.out.push('<w:tr>');
  },
  'w:gridBefore': (s, a) => {
    const span = Math.min(numberOf(a['w:val']) ?? 0, MAX_COLUMNS);
    if (span > 0) s.out.push(`<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr></w:tc>`);
  },
  'w:tc': (s) => {
    s.out.push('<w:tc>');
    s.cell = { span: 1, merge: null };
  },
  'w:gridSpan': (s, a) => {
    if (s.cell !== null) s.cell.span = Math.min(numberOf(a['w:val']) ?? 1, MAX_COLUMNS);
  },
  'w:vMerge': (s, a) => {
    if (s.cell !== null) s.cell.merge = a['w:val'] ?? 'continue';
  },
  'mc:AlternateContent': (s) => s.alternates.push({ chosen: false, mark: s.textLength }),
  'w:txbxContent': openBox,
  'a:blip': (s) => {
    s.baked.pictures++;
  },
  'v:imagedata': (s) => {
    s.baked.pictures++;
  },
  'w:altChunk': (s) => {
    s.baked.embedded = true;
  },
};

const CLOSE: Record<string, (state: State) => void> = {
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
  'w:tbl': (s) => {
    const table = s.tables.pop();
    if (table === undefined) return;
    s.cell = table.outer;
    s.out.push('</w:tbl>');
  },
  'w:tr': (s) => {
    if (s.tables.length > 0) s.out.push('</w:tr>');
  },
  'w:tcPr': (s) => {
    if (s.cell === null) return;
    const span = s.cell.span > 1 ? `<w:gridSpan w:val="${s.cell.span}"/>` : '';
    const merge = s.cell.merge === null ? '' : `<w:vMerge w:val="${attribute(s.cell.merge)}"/>`;
    if (span !== '' || merge !== '') s.out.push(`<w:tcPr>${span}${merge}</w:tcPr>`);
  },
  'w:tc': (s) => {
    flush(s);
    s.out.push('</w:tc>');
  },
  // A choice that brought text makes its fallback a second copy of the same text box.
  'mc:Choice': (s) => {
    const alternate = s.alternates.at(-1);
    if (alternate !== undefined && s.textLength > alternate.mark) alternate.chosen = true;
  },
  'mc:AlternateContent': (s) => s.alternates.pop(),
  'w:txbxContent': closeBox,
};

function markDeleted(s: State): void {
  const p = s.paragraphs.at(-1);
  if (p !== undefined && inMark(s)) p.unmarked = true;
}

/** A deleted row must be neither read nor counted: takes back its start and skips to its end. */
function dropRow(s: State): void {
  s.baked.tracked = true;
  s.out.length = s.tables.at(-1)?.rowStart ?? s.out.length;
  s.path.length -= 2;
  s.skipping = 3; // the mark, the row's properties and the row itself are open
}

function withRun(s: State, change: (run: RunState) => void): void {
  const p = s.paragraphs.at(-1);
  if (p !== undefined && inRunProperties(s)) change(p.run);
}
