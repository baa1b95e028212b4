import { failed, ok, type Result } from '../../model/result.js';
import type { SourceText } from '../../model/text.js';
import { normalise } from '../../vi/normalise.js';
import { type Aside, assemble } from '../assemble.js';
import { diagnose } from '../diagnostics.js';
import { cureFlow, draftsOf, FlowLimit, type FlowParagraph, textOfFlow } from '../flow.js';
import { tellLegacy } from '../legacy.js';
import { readConverted } from '../office.js';
import type { ReadTools } from '../tools.js';
import { readStyles } from './facts.js';
import { DocEncrypted, type DocFile, DocForeign, openDoc, partOf, plcOf } from './file.js';
import { readLists } from './lists.js';
import { piecesOf } from './pieces.js';
import { paragraphStretches, runStretches } from './properties.js';
import { flowOf, type Opened } from './walk.js';

/** Reads a document of Word 97-2003: by LibreOffice where it is installed, else by what is known of the format. */
export async function readDoc(bytes: Uint8Array, tools: ReadTools): Promise<Result<SourceText>> {
  const refusal = refusalOf(bytes);
  if (refusal === 'encrypted') return failed(diagnose('encrypted'));
  const converted = await readConverted(bytes, 'doc', tools);
  if (converted !== null) return converted;
  if (refusal !== null) return failed(diagnose('unsupported-format', refusal));
  return docAlone(bytes);
}

/** What speaks against reading the file here: a password, or a format older than what is known. */
function refusalOf(bytes: Uint8Array): string | null {
  try {
    openDoc(bytes);
    return null;
  } catch (error) {
    if (error instanceof DocEncrypted) return 'encrypted';
    return error instanceof DocForeign ? error.message : null;
  }
}

/** Reads a document of Word 97-2003 without any help. */
export function docAlone(bytes: Uint8Array): Result<SourceText> {
  try {
    const doc = openedOf(openDoc(bytes));
    const flow = flowOf(doc, 0, doc.file.lengths.body);
    const cured = cureFlow(flow);
    const drafts = draftsOf(flow);
    const source = assemble('doc', drafts, [...doc.setAside.map(normalised), ...besideOf(doc)]);
    if (source.text === '') return failed(diagnose('empty-file'));
    const tracked = doc.tracked ? [diagnose('tracked-changes')] : [];
    return ok(source, [diagnose('converted-without-office', '.doc'), ...tellLegacy(source, cured), ...tracked]);
  } catch (error) {
    if (error instanceof FlowLimit) return failed(diagnose('too-large', error.message));
    return failed(diagnose('unreadable', error instanceof RangeError ? 'cấu trúc .doc hỏng' : messageOf(error)));
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 120) : 'lỗi không rõ');
const normalised = (aside: Aside): Aside => ({ ...aside, text: normalise(aside.text).text });

function openedOf(file: DocFile): Opened {
  const pieces = piecesOf(file);
  const doc: Opened = {
    file,
    pieces,
    paragraphs: paragraphStretches(file),
    runs: runStretches(file),
    styles: readStyles(file),
    numbering: readLists(file),
    fonts: fontsOf(file),
    anchored: [],
    fields: fieldsOf(pieces.map((piece) => piece.text).join('')),
    setAside: [],
    tracked: false,
  };
  doc.anchored = [...notesOf(doc), ...boxesOf(doc)].sort((a, b) => a.place - b.place);
  return doc;
}

/** Beginnings of fields that also end: a field that never does would swallow the rest of the document. */
function fieldsOf(text: string): Set<number> {
  const found = new Set<number>();
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[\u0013\u0015]/gu)) {
    if (sign === '\u0013') open.push(index);
    else found.add(open.pop() ?? -1);
  }
  return found;
}

const FONT_NAME = 40;

/** Font names by their number. */
function fontsOf(file: DocFile): string[] {
  const view = partOf(file, 'fonts');
  const fonts: string[] = [];
  let at = 4;
  const count = view.byteLength >= 2 ? view.getUint16(0, true) : 0;
  while (fonts.length < count && at < view.byteLength) {
    const size = view.getUint8(at) + 1;
    const name = new Uint8Array(view.buffer, view.byteOffset + at, Math.min(size, view.byteLength - at)).subarray(
      FONT_NAME,
    );
    fonts.push(new TextDecoder('utf-16le').decode(name).split('\0', 1)[0] ?? '');
    at += size;
  }
  return fonts;
}

/** Footnotes, then endnotes, numbered as they are printed; each is bound to the place that refers to it. */
function notesOf(doc: Opened): Opened['anchored'] {
  const { notes, body, headers, macros, comments } = doc.file.lengths;
  const after = body + notes + headers + macros + comments;
  const ends = [
    { refs: 'noteRefs', texts: 'noteTexts', start: body },
    { refs: 'endnoteRefs', texts: 'endnoteTexts', start: after },
  ] as const;
  let number = 0;
  return ends.flatMap(({ refs, texts, start }) => {
    const from = plcOf(partOf(doc.file, refs), 2).places.slice(0, -1);
    const to = plcOf(partOf(doc.file, texts), 0).places;
    return from.map((place, i) => ({
      place,
      paragraph: () => noteOf(doc, ++number, start + (to[i] ?? 0), start + (to[i + 1] ?? 0)),
    }));
  });
}

function noteOf(doc: Opened, number: number, start: number, end: number): FlowParagraph | null {
  const text = textOfFlow(flowOf({ ...doc, anchored: [] }, start, end));
  return text === '' ? null : { runs: [{ text: `[${number}: ${text}]` }], hints: {}, after: [] };
}

const SHAPE_SIZE = 26;
const BOX_SIZE = 22;
const BOX_SHAPE = 14;

/** Text boxes, bound to the place where their shape is anchored. One whose anchor is unknown stands at the beginning. */
function boxesOf(doc: Opened): Opened['anchored'] {
  const { body, notes, headers, macros, comments, endnotes, boxes } = doc.file.lengths;
  const start = body + notes + headers + macros + comments + endnotes;
  const shapes = partOf(doc.file, 'shapes');
  const anchors = plcOf(shapes, SHAPE_SIZE);
  const places = new Map(anchors.places.slice(0, -1).map((place, i) => [shapes.getInt32(anchors.row(i), true), place]));
  const texts = partOf(doc.file, 'boxTexts');
  const list = plcOf(texts, BOX_SIZE);
  return list.places.slice(0, -1).flatMap((from, i) => {
    const to = Math.min(list.places[i + 1] ?? from, boxes);
    const place = places.get(texts.getInt32(list.row(i) + BOX_SHAPE, true)) ?? 0;
    return to <= from ? [] : [{ place, paragraph: () => boxOf(doc, start + from, start + to) }];
  });
}

function boxOf(doc: Opened, start: number, end: number): FlowParagraph | null {
  const text = textOfFlow(flowOf({ ...doc, anchored: [] }, start, end));
  return text === '' ? null : { runs: [{ text }], hints: {}, after: [] };
}

/** Headers and footers come in sixes, three before the first ones: of even, odd and first pages. */
const FOOTERS = new Set([2, 3, 5]);
const SEPARATORS = 6;

/** Page headers, footers and comments: said beside the document. */
function besideOf(doc: Opened): Aside[] {
  const { body, notes, headers, macros, comments } = doc.file.lengths;
  const found: Aside[] = [];
  const add = (reason: Aside['reason'], start: number, end: number): void => {
    const text = textOfFlow(flowOf({ ...doc, anchored: [], setAside: [] }, start, end));
    for (const line of text.split('\n')) if (line !== '') found.push({ reason, text: line });
  };
  const start = body + notes;
  const { places } = plcOf(partOf(doc.file, 'headerTexts'), 0);
  for (let i = SEPARATORS; i + 1 < places.length; i++) {
    const [from, to] = [Math.min(places[i] ?? 0, headers), Math.min(places[i + 1] ?? 0, headers)];
    add(FOOTERS.has((i - SEPARATORS) % 6) ? 'footer' : 'header', start + from, start + to);
  }
  add('comment', start + headers + macros, start + headers + macros + comments);
  return found;
}
