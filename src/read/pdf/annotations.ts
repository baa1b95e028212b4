/** What is written onto a page beside its content: filled fields of forms, typed notes, comments. */

/* What of pdf.js is used; test/read/pdf-annotations.test.ts holds these fields. */
export interface RawAnnotation {
  subtype?: string;
  rect?: number[];
  annotationFlags?: number;
  fieldType?: string;
  fieldValue?: unknown;
  password?: boolean;
  contentsObj?: { str?: string };
}

/** A line of text with its place on the page, as pdf.js gives the page's own. */
export interface WrittenItem {
  str: string;
  transform: [number, number, number, number, number, number];
  width: number;
  height: number;
}

export interface Written {
  /** Printed on the page: what stands in fields, notes typed onto the page. */
  items: WrittenItem[];
  /** Shown beside the page: comments. */
  comments: string[];
}

/** Of a field the height is known, not the size of its letters: they fill most of one line. */
const MAX_SIZE = 12;
const LINE_SHARE = 0.7;
/** Mean width of a letter in sizes. */
const LETTER_WIDTH = 0.5;
/** How far a baseline stands over the bottom of its line, in sizes. */
const DESCENT = 0.25;

/** Text that opens something else, or is said already by the annotation it belongs to. */
const SILENT = new Set(['Link', 'Popup']);

/** Flags of an annotation that no viewer shows: hidden, or printed only. */
const UNSEEN = 2 | 32;

/** Sorts the annotations of a page by where their text is seen. */
export function writtenOn(annotations: readonly RawAnnotation[]): Written {
  const written: Written = { items: [], comments: [] };
  for (const annotation of annotations) {
    const { subtype = '', annotationFlags = 0 } = annotation;
    const text = subtype === 'Widget' ? fieldText(annotation) : (annotation.contentsObj?.str ?? '');
    if (text.trim() === '' || SILENT.has(subtype)) continue;
    const shown = (annotationFlags & UNSEEN) === 0;
    if (shown && (subtype === 'Widget' || subtype === 'FreeText')) written.items.push(...linesOf(text, annotation));
    else written.comments.push(text);
  }
  return written;
}

/** The value of a text field or a list; a tick says nothing by itself, a signature is told by its dictionary. */
function fieldText({ fieldType, fieldValue, password }: RawAnnotation): string {
  if ((fieldType !== 'Tx' && fieldType !== 'Ch') || password === true) return '';
  const values: unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return values.filter((value) => typeof value === 'string').join(', ');
}

function linesOf(text: string, { rect = [] }: RawAnnotation): WrittenItem[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const lines = text.split(/\r\n|[\r\n]/u);
  const step = Math.max(1, (top - bottom) / lines.length);
  const size = Math.min(MAX_SIZE, step * LINE_SHARE);
  return lines.map((str, i) => {
    const y = top - (i + 1) * step + (step - size) / 2 + DESCENT * size;
    const width = Math.min(Math.max(1, right - left), str.length * size * LETTER_WIDTH);
    return { str, transform: [size, 0, 0, size, left, y], width, height: size };
  });
}
