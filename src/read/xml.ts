import { SaxesParser } from 'saxes';
import { MAX_XML_CHARS, MAX_XML_DEPTH, MAX_XML_ELEMENTS } from './limits.js';

export type Attributes = Record<string, string>;

/** `end` is the index in the XML behind the tag; of an empty element it is the same for both. */
export interface XmlHandler {
  open(name: string, attributes: Attributes, end: number): void;
  close(name: string, end: number): void;
  text(text: string): void;
}

export class XmlLimit extends Error {}

/** Namespaces by the prefixes that Word itself writes; other writers choose other prefixes, or the strict namespaces. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.microsoft.com/office/word/2003/wordml': 'w',
  'http://schemas.microsoft.com/office/word/2003/auxHint': 'wx',
  'http://schemas.microsoft.com/aml/2001/core': 'aml',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
};

/** Streams a part of a docx with canonical names ("w:p"). Throws on malformed XML and on absurd depth. */
export function streamXml(xml: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const rename = new Map<string, string>();
  let depth = 0;
  let elements = 0;
  let chars = 0;
  const text = (piece: string): void => {
    chars += piece.length;
    if (chars > MAX_XML_CHARS) throw new XmlLimit('quá nhiều chữ');
    handler.text(piece);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (++depth > MAX_XML_DEPTH) throw new XmlLimit('XML quá sâu');
    if (++elements > MAX_XML_ELEMENTS) throw new XmlLimit('quá nhiều phần tử XML');
    learnPrefixes(tag.attributes, rename);
    handler.open(
      canonical(tag.name, rename),
      rename.size === 0 ? tag.attributes : canonicalAll(tag.attributes, rename),
      parser.position,
    );
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close(canonical(tag.name, rename), parser.position);
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
}

/** Remembers only prefixes that differ from Word's, so that usual files pay nothing. */
function learnPrefixes(attributes: Attributes, rename: Map<string, string>): void {
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue;
    const wanted = PREFIXES[attributes[key] ?? ''];
    const actual = key === 'xmlns' ? '' : key.slice(6);
    if (wanted !== undefined && wanted !== actual) rename.set(actual, wanted);
  }
}

function canonical(name: string, rename: Map<string, string>): string {
  if (rename.size === 0) return name;
  const colon = name.indexOf(':');
  const wanted = rename.get(colon < 0 ? '' : name.slice(0, colon));
  if (wanted === undefined) return name;
  return wanted === '' ? name.slice(colon + 1) : `${wanted}:${name.slice(colon + 1)}`;
}

function canonicalAll(attributes: Attributes, rename: Map<string, string>): Attributes {
  const out: Attributes = {};
  for (const key in attributes) {
    // An attribute without a prefix has no namespace, whatever the default is.
    out[key.includes(':') ? canonical(key, rename) : key] = attributes[key] ?? '';
  }
  return out;
}

/** An element of a small part (styles, numbering), read whole. */
export interface XmlNode {
  name: string;
  attributes: Attributes;
  children: XmlNode[];
}

export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const stack = [root];
  streamXml(xml, {
    open(name, attributes) {
      const node: XmlNode = { name, attributes, children: [] };
      stack.at(-1)?.children.push(node);
      stack.push(node);
    },
    close() {
      stack.pop();
    },
    text() {},
  });
  return root.children[0] ?? root;
}

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((c) => c.name === name);

/** The `w:val` of a child: `<w:jc w:val="center"/>`; undefined when there is no such child. */
export const valOf = (node: XmlNode | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes['w:val'];

/** An on/off property: present without a value is on; "0", "false" and "off" are off; absent is undefined. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const child = childOf(node, name);
  return child === undefined ? undefined : isOn(child.attributes['w:val']);
}

export const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'off';

/** The characters of a part: UTF-8 unless its mark says otherwise. Old encodings inside it are the runs' affair. */
export function decodeXml(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part);
  return new TextDecoder().decode(part);
}
