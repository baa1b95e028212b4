import { failed, ok, type Result } from '../../model/result.js';
import type { SourceText } from '../../model/text.js';
import { assemble } from '../assemble.js';
import { diagnose } from '../diagnostics.js';
import { tellLegacy } from '../legacy.js';
import { MAX_PART_BYTES, MAX_PARTS_BYTES, MIN_CHARS_PER_PAGE } from '../limits.js';
import { joinSheets, sheetsOf } from '../sheets.js';
import type { ReadTools } from '../tools.js';
import { decodeXml, XmlLimit } from '../xml.js';
import { listEntries, unpackEntry, ZipLimit } from '../zip.js';
import { readStyles } from './styles.js';
import { allOf, childOf, elementsOf, type OdtNode, treeOf } from './tree.js';
import { beside, cureWalk, draftsOfWalk, newWalk, type OdtWalk, visit } from './walk.js';

/** Reads an OpenDocument text, packed (.odt, .ott) or in one file (.fodt). */
export async function readOdt(bytes: Uint8Array, tools: ReadTools): Promise<Result<SourceText>> {
  try {
    const roots = bytes[0] === 0x50 ? packedRoots(bytes) : flatRoots(bytes);
    return roots === null ? failed(diagnose('encrypted')) : await readRoots(roots, bytes, tools);
  } catch (error) {
    if (error instanceof ZipLimit || error instanceof XmlLimit) return failed(diagnose('too-large', error.message));
    return failed(diagnose('unreadable', error instanceof Error ? error.message.slice(0, 120) : 'lỗi không rõ'));
  }
}

/** Styles first, then content; null when the document has a password. */
function packedRoots(bytes: Uint8Array): OdtNode[] | null {
  const entries = new Map(listEntries(bytes).map((entry) => [entry.name, entry]));
  let budget = MAX_PARTS_BYTES;
  const unpack = (name: string): string | null => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    const part = unpackEntry(bytes, entry, Math.min(MAX_PART_BYTES, budget));
    budget -= part.length;
    return decodeXml(part);
  };
  if (/<manifest:encryption-data|encrypted-package/u.test(unpack('META-INF/manifest.xml') ?? '')) return null;
  return ['styles.xml', 'content.xml'].flatMap((name) => {
    const xml = unpack(name);
    return xml === null ? [] : elementsOf(treeOf(xml));
  });
}

function flatRoots(bytes: Uint8Array): OdtNode[] {
  if (bytes.length > MAX_PART_BYTES) throw new XmlLimit('tệp .fodt');
  return elementsOf(treeOf(decodeXml(bytes)));
}

async function readRoots(roots: OdtNode[], bytes: Uint8Array, tools: ReadTools): Promise<Result<SourceText>> {
  const walk = newWalk(readStyles(roots));
  const body = roots
    .map((root) => childOf(childOf(root, 'office:body'), 'office:text'))
    .find((node) => node !== undefined);
  if (body === undefined) return failed(diagnose('unreadable', 'không thấy phần văn bản chính'));
  visit(walk, body, { cell: undefined, list: undefined });
  for (const root of roots) addHeaders(walk, root);
  const cured = cureWalk(walk);
  const drafts = draftsOfWalk(walk);
  const source = assemble('odt', drafts, walk.setAside);
  const tracked = walk.tracked ? [diagnose('tracked-changes')] : [];
  const sheets = bytes[0] === 0x50 ? sheetsOf(walk.pictures, source.text.length, picturesIn(bytes)) : [];
  if (sheets.length > 0) {
    const scan = await joinSheets(source, drafts, sheets, tools);
    if (scan.value !== null) return ok(scan.value, [...scan.diagnostics, ...tracked]);
    if (source.text.length < MIN_CHARS_PER_PAGE) return scan;
  }
  if (source.text.length < MIN_CHARS_PER_PAGE && walk.pictures.length > 0) return failed(diagnose('no-text-layer'));
  if (source.text === '') return failed(diagnose('empty-file'));
  const large = allOf(body, 'draw:frame').filter(isLarge).length;
  const unread = large > 0 ? [diagnose('pictures-unread', String(large))] : [];
  return ok(source, [...tellLegacy(source, cured), ...tracked, ...unread]);
}

/** Gives the pictures of the package by their names. */
function picturesIn(bytes: Uint8Array): (name: string) => Uint8Array | null {
  const entries = new Map(listEntries(bytes).map((entry) => [entry.name, entry]));
  let budget = MAX_PARTS_BYTES;
  return (name) => {
    const entry = entries.get(name.replace(/^\.\//u, ''));
    if (entry === undefined) return null;
    const picture = unpackEntry(bytes, entry, Math.min(MAX_PART_BYTES, budget));
    budget -= picture.length;
    return picture;
  };
}

/** Centimetres from which a picture holds text that a reader is meant to read; seals and signatures are smaller. */
const LARGE = { width: 10, height: 8 };
const CENTIMETRES: Record<string, number> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72 };

const isLarge = (frame: OdtNode): boolean =>
  childOf(frame, 'draw:image') !== undefined &&
  centimetres(frame.attributes['svg:width']) >= LARGE.width &&
  centimetres(frame.attributes['svg:height']) >= LARGE.height;

function centimetres(length = ''): number {
  const [, number, unit = ''] = /^([\d.]+)([a-z]+)$/u.exec(length) ?? [];
  return Number(number ?? 0) * (CENTIMETRES[unit] ?? 0);
}

const HEADERS = ['style:header', 'style:header-left', 'style:header-first'];
const FOOTERS = ['style:footer', 'style:footer-left', 'style:footer-first'];

/** Page headers and footers belong to the styles of pages. */
function addHeaders(walk: OdtWalk, root: OdtNode): void {
  const pages = childOf(root, 'office:master-styles');
  for (const name of HEADERS) for (const node of allOf(pages, name)) beside(walk, 'header', node);
  for (const name of FOOTERS) for (const node of allOf(pages, name)) beside(walk, 'footer', node);
}
