import { type Diagnostic, failed, ok, type Result } from '../../model/result.js';
import type { Mark, SourceText } from '../../model/text.js';
import { type Aside, assemble } from '../assemble.js';
import { diagnose } from '../diagnostics.js';
import { tellLegacy } from '../legacy.js';
import { MAX_CHUNKS, MIN_CHARS_PER_PAGE } from '../limits.js';
import { joinSheets, sheetsOf } from '../sheets.js';
import type { ReadTools } from '../tools.js';
import { XmlLimit } from '../xml.js';
import { storeZip, ZipLimit } from '../zip.js';
import { readAst } from './ast.js';
import { bake } from './bake.js';
import { readBeside, strayNotes } from './beside.js';
import { blocksOf } from './blocks.js';
import type { InnerReader } from './chunks.js';
import { drawnTexts } from './drawn.js';
import { cureTree } from './fonts.js';
import { readNumbering } from './numbering.js';
import { openPackage, type Unpack } from './package.js';
import { type Parts, partsOf } from './parts.js';
import { readStyles } from './styles.js';
import type { Baked, Revisions } from './writer.js';

/** Reads a Word document (docx, docm, dotx, or Word's XML in one file). `readInner` reads whole files that stand in it. */
export async function readDocx(
  bytes: Uint8Array,
  tools: ReadTools = {},
  readInner?: InnerReader,
): Promise<Result<SourceText>> {
  try {
    const unpack = openPackage(bytes);
    return await readParts(partsOf(unpack), unpack, tools, readInner);
  } catch (error) {
    if (error instanceof ZipLimit || error instanceof XmlLimit) return failed(diagnose('too-large', error.message));
    return failed(diagnose('unreadable', error instanceof Error ? firstLine(error.message) : 'lỗi không rõ'));
  }
}

/** The texts of a drawing that the main part refers to; null when there is no such part. */
const drawnIn =
  (parts: Parts, unpack: Unpack) =>
  (id: string): string[] | null => {
    const xml = part(unpack, parts.byId.get(id) ?? null);
    return xml === null ? null : drawnTexts(xml);
  };

/** The files that stand in the text, in its order; null for one that could not be read. */
async function readChunks(body: Baked, parts: Parts, unpack: Unpack, read?: InnerReader): Promise<Chunks> {
  const chunks: Chunks = { sources: [], diagnostics: [] };
  for (const id of body.chunks.slice(0, MAX_CHUNKS)) {
    const name = parts.byId.get(id) ?? '';
    const bytes = unpack.bytes(name);
    const inner = bytes === null || read === undefined ? null : await read(bytes, name);
    chunks.sources.push(inner?.value ?? null);
    if (inner?.value != null) chunks.diagnostics.push(...inner.diagnostics.filter((d) => d.severity !== 'info'));
  }
  body.embedded ||= body.chunks.some((_, i) => chunks.sources[i] == null);
  return chunks;
}

interface Chunks {
  sources: (SourceText | null)[];
  diagnostics: Diagnostic[];
}

async function readParts(
  parts: Parts,
  unpack: Unpack,
  tools: ReadTools,
  readInner?: InnerReader,
): Promise<Result<SourceText>> {
  const main = unpack(parts.document);
  if (main === null) return failed(diagnose('unreadable', 'không thấy phần văn bản chính'));
  const styles = readStyles(part(unpack, parts.styles));
  const context = { styles, numbering: readNumbering(part(unpack, parts.numbering), styles) };
  const body = bake(main, { ...context, drawn: drawnIn(parts, unpack) });
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
  const tree = await readAst(storeZip(files));
  const cured = cureTree(tree);
  const chunks = await readChunks(body, parts, unpack, readInner);
  const drafts = blocksOf(tree, chunks.sources);
  const marks: Mark[] = [];
  const beside: Aside[] = [];
  for (const source of chunks.sources) {
    asides.push(...(source?.setAside ?? []));
    marks.push(...(source?.marks ?? []));
  }
  for (const text of body.drawnWords) if (text.trim() !== '') beside.push({ reason: 'decoration', text: text.trim() });
  all.push(...readBeside(parts, unpack, context, beside));
  asides.unshift(...all.flatMap((baked) => baked.asides));
  const source = assemble('docx', drafts, [...asides, ...beside], { marks });
  const names = body.sheets.flatMap((id) => parts.byId.get(id) ?? []);
  const sheets = sheetsOf(names, source.text.length, unpack.bytes);
  if (sheets.length > 0) {
    const scan = await joinSheets(source, drafts, sheets, tools);
    if (scan.value !== null) {
      body.largePictures = Math.max(0, body.largePictures - sheets.length);
      return ok(scan.value, [...remarksOn(all), ...scan.diagnostics, ...chunks.diagnostics]);
    }
    if (source.text.length < MIN_CHARS_PER_PAGE) return scan;
  }
  if (source.text.length < MIN_CHARS_PER_PAGE && body.pictures > 0) return failed(diagnose('no-text-layer'));
  const diagnostics = [...remarksOn(all), ...tellLegacy(source, cured), ...chunks.diagnostics];
  return source.text === '' && !body.embedded ? failed(diagnose('empty-file')) : ok(source, diagnostics);
}

const encoder = new TextEncoder();
const encode = (xml: string): Uint8Array => encoder.encode(xml);
const part = (unpack: Unpack, name: string | null): string | null => (name === null ? null : unpack(name));
const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 120);

function remarksOn(all: Baked[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const sum = (key: keyof Revisions): number => all.reduce((n, baked) => n + baked.revisions[key], 0);
  const [added, removed, marks] = [sum('added'), sum('removed'), sum('marks')];
  if (all.some((baked) => baked.embedded)) diagnostics.push(diagnose('embedded-document'));
  if (added + removed > 0) diagnostics.push(diagnose('tracked-changes', `${added} chỗ thêm, ${removed} chỗ xóa`));
  else if (marks > 0) diagnostics.push(diagnose('tracked-changes', 'ở dấu ngắt đoạn hoặc dòng của bảng'));
  if (all.some((baked) => baked.charts)) diagnostics.push(diagnose('chart-aside'));
  const pictures = all.reduce((n, { largePictures }) => n + largePictures, 0);
  if (pictures > 0) diagnostics.push(diagnose('pictures-unread', String(pictures)));
  return diagnostics;
}
