import { failed, ok, type Result } from '../../model/result.js';
import type { SourceText } from '../../model/text.js';
import { assemble } from '../assemble.js';
import { diagnose } from '../diagnostics.js';
import { tellLegacy } from '../legacy.js';
import { MAX_PART_BYTES, MAX_PARTS_BYTES, MIN_CHARS_PER_PAGE } from '../limits.js';
import type { ReadTools } from '../tools.js';
import { decodeXml, XmlLimit } from '../xml.js';
import { listEntries, unpackEntry, ZipLimit } from '../zip.js';
import { readStyles } from './styles.js';
import { allOf, childOf, elementsOf, type OdtNode, treeOf } from './tree.js';
import { beside, cureWalk, draftsOfWalk, newWalk, type OdtWalk, visit } from './walk.js';

/** Reads an OpenDocument text, packed (.odt, .ott) or in one file (.fodt). */
export async function readOdt(bytes: Uint8Array, _tools: ReadTools): Promise<Result<SourceText>> {
  try {
    const roots = bytes[0] === 0x50 ? packedRoots(bytes) : flatRoots(bytes);
    return roots === null ? failed(diagnose('encrypted')) : readRoots(roots);
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

function readRoots(roots: OdtNode[]): Result<SourceText> {
  const walk = newWalk(readStyles(roots));
  const body = roots
    .map((root) => childOf(childOf(root, 'office:body'), 'office:text'))
    .find((node) => node !== undefined);
  if (body === undefined) return failed(diagnose('unreadable', 'không thấy phần văn bản chính'));
  visit(walk, body, { cell: undefined, list: undefined });
  for (const root of roots) addHeaders(walk, root);
  const cured = cureWalk(walk);
  const source = assemble('odt', draftsOfWalk(walk), walk.setAside);
  if (source.text.length < MIN_CHARS_PER_PAGE && walk.pictures > 0) return failed(diagnose('no-text-layer'));
  if (source.text === '') return failed(diagnose('empty-file'));
  return ok(source, [...tellLegacy(source, cured), ...(walk.tracked ? [diagnose('tracked-changes')] : [])]);
}

const HEADERS = ['style:header', 'style:header-left', 'style:header-first'];
const FOOTERS = ['style:footer', 'style:footer-left', 'style:footer-first'];

/** Page headers and footers belong to the styles of pages. */
function addHeaders(walk: OdtWalk, root: OdtNode): void {
  const pages = childOf(root, 'office:master-styles');
  for (const name of HEADERS) for (const node of allOf(pages, name)) beside(walk, 'header', node);
  for (const name of FOOTERS) for (const node of allOf(pages, name)) beside(walk, 'footer', node);
}
