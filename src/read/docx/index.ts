import { type Diagnostic, failed, ok, type Result } from '../../model/result.js';
import type { SourceText } from '../../model/text.js';
import { type Aside, assemble } from '../assemble.js';
import { diagnose } from '../diagnostics.js';
import { type FoundMarks, isDraftMark, noteDraft } from '../draft-mark.js';
import { tellLegacy } from '../legacy.js';
import { MAX_PART_BYTES, MAX_PARTS_BYTES, MIN_CHARS_PER_PAGE } from '../limits.js';
import { decodeXml, XmlLimit } from '../xml.js';
import { listEntries, storeZip, unpackEntry, type ZipEntry, ZipLimit } from '../zip.js';
import { readAst } from './ast.js';
import { bake } from './bake.js';
import { readBeside, strayNotes } from './beside.js';
import { blocksOf } from './blocks.js';
import { cureTree } from './fonts.js';
import { readNumbering } from './numbering.js';
import { type Parts, partsOf, type Unpack } from './parts.js';
import { readStyles } from './styles.js';
import type { Baked, Revisions } from './writer.js';

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
  const body = bake(main, context);
  const files: Record<string, Uint8Array> = { 'word/document.xml': encode(body.xml) };
  const asides: Aside[] = [];
  const all = [body];
  for (const kind of ['footnote', 'endnote'] as const) {
    const xml = part(unpack, parts[`${kind}s`]);
    if (xml === null) continue;
    const notes = bake(xml, context);
    files[`word/${kind}s.xml`] = encode(notes.xml);
    asides.push(...strayNotes(notes.xml, kind, body));
    all.push(notes);
  }
  const found: FoundMarks = { marks: [], asides: [] };
  const tree = await readAst(storeZip(files));
  const cured = cureTree(tree);
  const drafts = blocksOf(tree, found);
  takeDrawnWords(body, found);
  all.push(...readBeside(parts, unpack, context, found));
  asides.unshift(...all.flatMap((baked) => baked.asides));
  const source = assemble('docx', drafts, [...asides, ...found.asides], { marks: found.marks });
  if (source.text.length < MIN_CHARS_PER_PAGE && body.pictures > 0) return failed(diagnose('no-text-layer'));
  const diagnostics = [...remarksOn(all, found), ...tellLegacy(source, cured)];
  return source.text === '' && !body.embedded ? failed(diagnose('empty-file')) : ok(source, diagnostics);
}

/** Words drawn over the page: a draft mark, or an ornament. */
function takeDrawnWords(body: Baked, found: FoundMarks): void {
  for (const text of body.drawnWords) {
    if (isDraftMark(text)) noteDraft(found, text);
    else if (text.trim() !== '') found.asides.push({ reason: 'decoration', text: text.trim() });
  }
}

const encoder = new TextEncoder();
const encode = (xml: string): Uint8Array => encoder.encode(xml);
const part = (unpack: Unpack, name: string | null): string | null => (name === null ? null : unpack(name));
const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 120);

function remarksOn(all: Baked[], found: FoundMarks): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const sum = (key: keyof Revisions): number => all.reduce((n, baked) => n + baked.revisions[key], 0);
  const [added, removed, marks] = [sum('added'), sum('removed'), sum('marks')];
  if (all.some((baked) => baked.embedded)) diagnostics.push(diagnose('embedded-document'));
  if (added + removed > 0) diagnostics.push(diagnose('tracked-changes', `${added} chỗ thêm, ${removed} chỗ xóa`));
  else if (marks > 0) diagnostics.push(diagnose('tracked-changes', 'ở dấu ngắt đoạn hoặc dòng của bảng'));
  const [draft] = found.marks;
  if (draft !== undefined) diagnostics.push(diagnose('draft-mark', draft.text));
  return diagnostics;
}
