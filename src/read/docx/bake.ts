/**
 * Rewrites a body part of a docx (document.xml, footnotes.xml) into a small one that mammoth reads without loss:
 * automatic numbers written out as text, fields unwrapped, hidden and deleted text set aside, text boxes promoted to
 * paragraphs, and formatting that styles bring resolved. Everything else (positions, fonts, revision marks, drawings) is
 * left out, which also makes mammoth's own pass several times cheaper.
 */
import { type Attributes, streamXml } from '../xml.js';
import { CLOSE, fieldMark, OPEN } from './elements.js';
import { type BakeContext, type Baked, flush, putAside, putText, type State, setAside } from './writer.js';

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

/** Elements whose letters are read where a deletion is. */
const DELETED_TEXT = new Set(['w:t', 'w:delText', 'm:t']);
/** A field's kind stands at the beginning of its instruction. */
const CODE_CHARS = 40;

/** Footnotes that only draw the line above the notes. */
const SEPARATORS = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

const begin = (xml: string, context: BakeContext): State => ({
  ...context,
  out: [],
  path: [],
  paragraphs: [],
  pending: null,
  skipping: 0,
  deleting: false,
  deleted: '',
  twin: null,
  skipped: '',
  tables: [],
  cell: null,
  alternates: [],
  boxOuts: [],
  textLength: 0,
  wideDrawing: false,
  count: 0,
  baked: {
    xml: '',
    asides: [],
    pictures: 0,
    largePictures: 0,
    sheets: [],
    revisions: { added: 0, removed: 0, marks: 0 },
    notes: new Set(),
    drawnWords: [],
    embedded: false,
    chunks: [],
    charts: false,
  },
  fields: [],
  fieldsBroken: countOf(xml, /fldCharType=["']begin/gu) !== countOf(xml, /fldCharType=["']end/gu),
});

const countOf = (xml: string, pattern: RegExp): number => xml.match(pattern)?.length ?? 0;

/** Bakes one part. The numbering in the context goes on counting, so parts must come in reading order. */
export function bake(xml: string, context: BakeContext): Baked {
  const state = begin(xml, context);
  streamXml(xml, {
    open(name, attributes) {
      if (state.skipping > 0) skipOpen(state, name, attributes);
      else if (name === 'w:del' && state.path.at(-1) === 'w:trPr') dropRow(state);
      else if (isSkipped(state, name, attributes)) state.skipping = 1;
      else {
        OPEN[name]?.(state, attributes);
        state.path.push(name);
      }
    },
    close(name) {
      if (state.skipping > 0) {
        skipClose(state, name);
        return;
      }
      state.path.pop();
      CLOSE[name]?.(state);
    },
    text(text) {
      if (state.skipping > 0) {
        if (state.deleting && state.twin === null && DELETED_TEXT.has(state.skipped)) state.deleted += text;
        return;
      }
      const parent = state.path.at(-1);
      if (parent === 'w:t' || parent === 'm:t' || parent === 'a:t') putText(state, text);
      else if (parent === 'w:instrText') putCode(state, text);
    },
  });
  flush(state);
  state.baked.xml = state.out.join('');
  return state.baked;
}

function putCode(state: State, text: string): void {
  const field = state.fields.at(-1);
  if (field?.instruction === true && field.code.length < CODE_CHARS) field.code += text;
}

function skipOpen(state: State, name: string, attributes: Attributes): void {
  state.skipping++;
  state.skipped = name;
  if (!state.deleting) return;
  if (name === 'w:fldChar') fieldMark(state, attributes);
  if (name === 'mc:AlternateContent') state.alternates.push({ chosen: false, mark: state.deleted.length });
  // The fallback of a deleted text box says it a second time.
  const alternate = state.alternates.at(-1);
  if (name === 'mc:Fallback' && alternate !== undefined && state.deleted.length > alternate.mark)
    state.twin ??= state.skipping;
}

function skipClose(state: State, name: string): void {
  if (state.twin === state.skipping) state.twin = null;
  state.skipping--;
  state.skipped = '';
  if (!state.deleting) return;
  if (name === 'mc:AlternateContent') state.alternates.pop();
  if (state.skipping > 0) {
    if (name === 'w:p' || name === 'w:tab' || name === 'w:br') state.deleted += ' ';
    return;
  }
  state.deleting = false;
  if (name === 'w:tr') putAside(state, 'deleted', state.deleted);
  else setAside(state, 'deleted', state.deleted);
  state.deleted = '';
}

function isSkipped(state: State, name: string, attributes: Attributes): boolean {
  if (name === 'w:del' || name === 'w:moveFrom') {
    // Inside the properties of a paragraph's mark these delete the mark, not a piece of content.
    if (state.path.at(-1) === 'w:rPr') return false;
    state.baked.revisions.removed++;
    state.deleting = true;
    return true;
  }
  if (name === 'mc:Fallback') return state.alternates.at(-1)?.chosen === true;
  if (name === 'w:footnote' || name === 'w:endnote') return SEPARATORS.has(attributes['w:type'] ?? '');
  return SKIPPED.has(name);
}

/** A deleted row must be neither read nor counted: takes back its start and skips to its end. */
function dropRow(state: State): void {
  state.baked.revisions.removed++;
  state.deleting = true;
  state.out.length = state.tables.at(-1)?.rowStart ?? state.out.length;
  state.path.length -= 2;
  state.skipping = 3; // the mark, the row's properties and the row itself are open
}
