/**
 * The XML of Word 2003 (one file, root w:wordDocument) written anew as the parts of a docx. The two are near relatives: what
 * differs are notes, headers and comments, which stand inside the text, revision marks, and list labels, which are printed.
 */
import { type Attributes, streamXml } from '../xml.js';
import { attribute } from './writer.js';

/** Not text: pictures, settings, and definitions of lists, whose labels stand in the paragraphs. */
const LEFT_OUT = new Set([
  'w:lists',
  'w:fonts',
  'w:docPr',
  'w:binData',
  'w:shapeDefaults',
  'w:bgPict',
  'w:docSuppData',
  'o:DocumentProperties',
  'o:CustomDocumentProperties',
]);

/** Names that were spelled otherwise. */
const RENAMED: Record<string, string> = { 'w:vmerge': 'w:vMerge', 'w:hmerge': 'w:hMerge', 'w:hlink': 'w:hyperlink' };
/** Wrappers that only group what they hold. */
const WRAPPERS = new Set(['w:wordDocument', 'wx:sect', 'wx:sub-section', 'aml:content']);
/** What stands inside the text and in parts of its own in a docx: the part, and how the text refers to it. */
const MOVED: Record<string, { part: string; refers: boolean }> = {
  'w:footnote': { part: 'footnotes', refers: true },
  'w:endnote': { part: 'endnotes', refers: true },
  'w:hdr': { part: 'header', refers: false },
  'w:ftr': { part: 'footer', refers: false },
};
const ROOTS: Record<string, string> = {
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  header: 'w:hdr',
  footer: 'w:ftr',
  comments: 'w:comments',
};
const REVISIONS: Record<string, string> = { 'Word.Insertion': 'w:ins', 'Word.Deletion': 'w:del' };
const SYMBOL_FONT = /symbol|wingdings|webdings/iu;

interface Rewriting {
  out: string[];
  /** Outputs that wait for a part to end, and the end tag to be written for each open element. */
  outer: string[][];
  ends: string[];
  parts: Map<string, string[]>;
  styles: string[];
  body: string[];
  label: string | null;
  skipping: number;
  notes: number;
}

/** The parts by name; null when the XML is not of Word 2003. */
export function partsOfWord2003(xml: string): Map<string, string> | null {
  const state: Rewriting = {
    out: [],
    outer: [],
    ends: [],
    parts: new Map(),
    styles: [],
    body: [],
    label: null,
    skipping: 0,
    notes: 0,
  };
  let root = '';
  streamXml(xml, {
    open(name, attributes) {
      if (root === '') root = name;
      open(state, name, attributes);
    },
    close: (name) => close(state, name),
    text(text) {
      if (state.skipping === 0) state.out.push(attribute(text));
    },
  });
  return root === 'w:wordDocument' ? packed(state) : null;
}

function open(s: Rewriting, name: string, attributes: Attributes): void {
  if (s.skipping > 0 || LEFT_OUT.has(name)) {
    s.skipping++;
    return;
  }
  if (name === 'w:styles' || name === 'w:body') move(s, name === 'w:body' ? s.body : s.styles, `</${name}>`);
  const moved = MOVED[name];
  const annotation = name === 'aml:annotation' ? (attributes['w:type'] ?? '') : null;
  if (WRAPPERS.has(name)) s.ends.push('');
  else if (moved !== undefined) movePart(s, name, moved);
  else if (annotation === 'Word.Comment') movePart(s, 'w:comment', { part: 'comments', refers: false });
  else if (annotation !== null) tag(s, REVISIONS[annotation], { 'w:id': '0' });
  else if (name === 'w:listPr') s.ends.push('');
  else if (name === 'wx:t' || name === 'wx:font') label(s, name, attributes['wx:val'] ?? '');
  else if (name === 'w:ilvl' || name === 'w:ilfo') s.ends.push('');
  else if (name === 'w:styles' || name === 'w:body') s.out.push(`<${name}>`);
  else tag(s, RENAMED[name] ?? name, attributes);
}

function tag(s: Rewriting, name: string | undefined, attributes: Attributes): void {
  s.ends.push(name === undefined ? '' : `</${name}>`);
  if (name === undefined) return;
  const written = Object.entries(attributes)
    .filter(([key]) => !key.startsWith('xmlns'))
    .map(([key, value]) => ` ${key}="${attribute(value)}"`);
  s.out.push(`<${name}${written.join('')}>`);
}

/** A printed label; signs of symbol fonts are bullets. */
function label(s: Rewriting, name: string, value: string): void {
  s.ends.push('');
  if (name === 'wx:t') s.label = value;
  else if (s.label !== null && SYMBOL_FONT.test(value)) s.label = '-';
}

function move(s: Rewriting, to: string[], end: string): void {
  s.outer.push(s.out);
  s.out = to;
  s.ends.push(`${end}\0`);
}

function movePart(s: Rewriting, element: string, { part, refers }: { part: string; refers: boolean }): void {
  const id = ++s.notes;
  if (refers) s.out.push(`<${element}Reference w:id="${id}"/>`);
  const to = s.parts.get(part) ?? [];
  s.parts.set(part, to);
  const own = element === ROOTS[part];
  move(s, to, own ? '' : `</${element}>`);
  if (!own) s.out.push(`<${element} w:id="${id}">`);
}

function close(s: Rewriting, name: string): void {
  if (s.skipping > 0) {
    s.skipping--;
    return;
  }
  const end = s.ends.pop() ?? '';
  s.out.push(end.replace('\0', ''));
  if (end.endsWith('\0')) s.out = s.outer.pop() ?? s.out;
  if (name !== 'w:pPr' || s.label === null) return;
  s.out.push(`<w:r><w:t xml:space="preserve">${attribute(s.label)} </w:t></w:r>`);
  s.label = null;
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

function packed({ body, styles, parts }: Rewriting): Map<string, string> {
  const files = new Map([
    ['word/document.xml', `<w:document>${body.join('')}</w:document>`],
    // The default style was switched on by a word.
    [
      'word/styles.xml',
      styles.length === 0 ? '<w:styles/>' : styles.join('').replaceAll('w:default="on"', 'w:default="1"'),
    ],
  ]);
  const relations: string[] = [];
  for (const [part, xml] of parts) {
    files.set(`word/${part}.xml`, `<${ROOTS[part]}>${xml.join('')}</${ROOTS[part]}>`);
    relations.push(`<Relationship Id="${part}" Type="${TYPE}${part}" Target="${part}.xml"/>`);
  }
  files.set('word/_rels/document.xml.rels', `<Relationships>${relations.join('')}</Relationships>`);
  return files;
}
