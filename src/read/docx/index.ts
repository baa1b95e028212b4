import { type Diagnostic, failed, ok, type Result } from '../../model/result.js';
import type { SourceText } from '../../model/text.js';
import { normalise } from '../../vi/normalise.js';
import { type Aside, assemble } from '../assemble.js';
import { diagnose } from '../diagnostics.js';
import { tellLegacy } from '../legacy.js';
import { MAX_PART_BYTES, MAX_PARTS_BYTES, MIN_CHARS_PER_PAGE } from '../limits.js';
import { decodeXml, XmlLimit } from '../xml.js';
import { listEntries, storeZip, unpackEntry, type ZipEntry, ZipLimit } from '../zip.js';
import { readAst } from './ast.js';
import { bake } from './bake.js';
import { blocksOf } from './blocks.js';
import { cureTree } from './fonts.js';
import { readNumbering } from './numbering.js';
import { notesOf, type Parts, partsOf, type Unpack } from './parts.js';
import { readStyles } from './styles.js';
import type { Baked } from './writer.js';

/** Reads a Word document (docx, docm, dotx). */
export async function readDocx(bytes: Uint8Array): Promise<Result<SourceText>> {
  try {
    const unpack = unpacker(bytes);
    return await readParts(partsOf(unpack), unpack);
  } catch (error) {
    if (error instanceof ZipLimit || error instanceof XmlLimit) return failed(diagnose('too-large', error.message));
    return failed(diagnose('unreadable', error instanceof Error ? firstLine(error.message) : 'lỗi không rõ'));
  }
}

/** Gives the text of a part by name, within the limits on one part and on all of them. */
function unpacker(bytes: Uint8Array): Unpack {
  const entries = new Map<string, ZipEntry>();
  for (const entry of listEntries(bytes)) entries.set(entry.name.replaceAll('\\', '/'), entry);
  let budget = MAX_PARTS_BYTES;
  const unpack = (name: string): string | null => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    const part = unpackEntry(bytes, entry, Math.min(MAX_PART_BYTES, budget));
    budget -= part.length;
    return decodeXml(part);
  };
  return Object.assign(unpack, { names: [...entries.keys()] });
}

async function readParts(parts: Parts, unpack: Unpack): Promise<Result<SourceText>> {
  const main = unpack(parts.document);
  if (main === null) return failed(diagnose('unreadable', 'không thấy phần văn bản chính'));
  const styles = readStyles(part(unpack, parts.styles));
  const context = { styles, numbering: readNumbering(part(unpack, parts.numbering), styles) };
  const baked = bake(main, context);
  const files: Record<string, Uint8Array> = { 'word/document.xml': encode(baked.xml) };
  for (const kind of ['footnotes', 'endnotes'] as const) {
    const xml = part(unpack, parts[kind]);
    if (xml !== null) files[`word/${kind}.xml`] = encode(bake(xml, context).xml);
  }
  const tree = await readAst(storeZip(files));
  const cured = cureTree(tree);
  const drafts = blocksOf(tree);
  const source = assemble('docx', drafts, [...hiddenOf(baked), ...notesOf(parts, unpack)]);
  const diagnostics = [...remarksOn(baked), ...tellLegacy(source, cured)];
  if (source.text.length < MIN_CHARS_PER_PAGE && baked.pictures > 0) return failed(diagnose('no-text-layer'));
  return source.text === '' && !baked.embedded ? failed(diagnose('empty-file')) : ok(source, diagnostics);
}

const encoder = new TextEncoder();
const encode = (xml: string): Uint8Array => encoder.encode(xml);
const part = (unpack: Unpack, name: string | null): string | null => (name === null ? null : unpack(name));
const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 120);

function hiddenOf(baked: Baked): Aside[] {
  const text = normalise(baked.hidden.join(' ')).text;
  return text === '' ? [] : [{ reason: 'hidden', text }];
}

function remarksOn(baked: Baked): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (baked.embedded) diagnostics.push(diagnose('embedded-document'));
  if (baked.tracked) diagnostics.push(diagnose('tracked-changes'));
  return diagnostics;
}
